import { expect, it } from 'vitest';
import { goneKinds } from '../../../contract/lists.ts';
import { id } from '../../words/id.ts';
import { goneText } from './gone-text.ts';

const { gone } = id.changes.audit;

it('[RT2] what has gone is told in the words of the screen, each kind with how much of it', () => {
  expect(goneText('attachments 3, complaints 1', gone)).toBe(`3 ${gone.attachments}, 1 ${gone.complaints}`);
  const all = goneText(goneKinds.map((kind) => `${kind} 2`).join(', '), gone);
  expect(all.match(/2 [a-z ]+/g)).toHaveLength(goneKinds.length);
  expect(all).not.toMatch(new RegExp(`\\b(${goneKinds.filter((kind) => kind !== 'audit').join('|')})\\b`));
});
