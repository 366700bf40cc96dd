import { expect, it } from 'vitest';
import { id } from '../../words/id.ts';
import { subjectText } from './subject-text.ts';

const { audit } = id.changes;

it('[DU5] the record names a session by its beginning, and everything else as it was written down', () => {
  const session = '0b0f4f0e-6f3f-4c3e-9d5f-0d3c4a5b6c7d';
  expect(subjectText('locked', session, audit)).toBe('sesi 0b0f4f0e…');
  expect(subjectText('case-seen', session, audit)).toBe(session);
  expect(subjectText('data-forgotten', 'letters 2', audit)).toBe(`2 ${audit.gone.letters}`);
});
