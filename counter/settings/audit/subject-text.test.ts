import { expect, it } from 'vitest';
import { goneKinds } from '../../../contract/lists.ts';
import { id } from '../../words/id.ts';
import { subjectText } from './subject-text.ts';

const { audit } = id.changes;

it('[DU5] the record names a session by its beginning, and everything else as it was written down', () => {
  const session = '0b0f4f0e-6f3f-4c3e-9d5f-0d3c4a5b6c7d';
  expect(subjectText('locked', session, audit)).toBe('sesi 0b0f4f0e…');
  expect(subjectText('case-seen', session, audit)).toBe(session);
});

it('[RT2] what has gone is told in the words of the screen, each kind with how much of it', () => {
  const { gone } = audit;
  const told = (subject: string) => subjectText('data-forgotten', subject, audit);
  expect(told('attachments 3, complaints 1')).toBe(`3 ${gone.attachments}, 1 ${gone.complaints}`);
  const all = told(goneKinds.map((kind) => `${kind} 2`).join(', '));
  expect(all.match(/2 [a-z ]+/g)).toHaveLength(goneKinds.length);
  expect(all).not.toMatch(new RegExp(`\\b(${goneKinds.filter((kind) => kind !== 'audit').join('|')})\\b`));
});
