import type { PersonSection } from '../../../contract/requests/person-requests.ts';
import type { Cell } from '../../../contract/views/report-view.ts';
import type { Bilingual } from '../../domain/bilingual.ts';
import type { Instant } from '../../domain/hall-time/instant.ts';
import type { Office } from '../office.ts';
import { momentText } from '../called.ts';
import type { PersonHeld } from './held.ts';

/** The data held, with what is needed to describe it. */
export interface Telling {
  readonly office: Office;
  readonly held: PersonHeld;
  readonly clerkNames: ReadonlyMap<string, string>;
}

type Column = PersonSection['columns'][number];

export const said = (id: string, en: string): Bilingual => ({ id, en });
export const words = (id: string, en: string, width: number): Column => ({ heading: { id, en }, kind: 'text', width });
export const moment = (id: string, en: string): Column => ({ heading: { id, en }, kind: 'moment', width: 17 });

export const at = ({ office }: Telling, instant: Instant | null): Cell =>
  instant === null ? null : momentText(office.file.current.timeZone, instant);

/** A clerk's name; the name of one who has left is not known any more. */
export const by = ({ clerkNames }: Telling, clerkId: string | null): Cell =>
  clerkId === null ? said('balai sendiri', 'the hall itself') : (clerkNames.get(clerkId) ?? '—');

/** A date in the written form; anything else stays as typed. */
export function day(iso: string): Cell {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(iso) ?? [];
  return year ? `${date}/${month}/${year}` : told(iso);
}

/** What was not told is shown as unknown. */
export const told = (text: string | null | undefined): Cell => (text === undefined || text === '' ? null : text);

export const lines = (of: readonly { readonly label: string; readonly value: string }[]): Cell =>
  told(of.map(({ label, value }) => `${label}: ${value}`).join('; '));
