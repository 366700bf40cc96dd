import type { GoneKind } from '../../../contract/lists.ts';

/** RT2: `complaints 3, registers 1`, as in the audit record, in words. */
export const goneText = (subject: string, names: Readonly<Record<GoneKind, string>>): string =>
  subject.replaceAll(/(\w+) (\d+)/g, (_, kind: GoneKind, count: string) => `${count} ${names[kind]}`);
