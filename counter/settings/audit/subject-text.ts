import type { GoneKind } from '../../../contract/lists.ts';
import type { Messages } from '../../words/id.ts';

/** A session's id is shortened: its beginning tells it from others, and the rest means nothing to a reader. */
const ofSession: ReadonlySet<string> = new Set([
  'signed-in',
  'locked',
  'unlocked',
  'pin-set',
  'pin-removed',
  'session-ended',
]);
const BEGINNING = 8;

export function subjectText(what: string, subject: string, t: Messages['changes']['audit']): string {
  if (what === 'data-forgotten') return goneText(subject, t.gone);
  return ofSession.has(what) ? t.session(subject.slice(0, BEGINNING)) : subject;
}

/** RT2: `complaints 3, registers 1`, as in the audit record, in words. */
const goneText = (subject: string, names: Readonly<Record<GoneKind, string>>): string =>
  subject.replaceAll(/(\w+) (\d+)/g, (_, kind: GoneKind, count: string) => `${count} ${names[kind]}`);
