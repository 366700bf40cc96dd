import type { Cell } from '../../../../contract/views/report-view.ts';
import type { Instant } from '../../../domain/hall-time/instant.ts';
import { instantOf, nextDay } from '../../../domain/hall-time/zone.ts';
import { partsOf } from '../../../domain/reports/period.ts';
import type { Period } from '../../../domain/reports/period.ts';
import type { Bookmark, Leaf, Span } from '../../../ports/book-archive.ts';
import type { TableColumn } from '../../../ports/tables.ts';
import type { SignedIn } from '../../answers/screen.ts';
import { momentText } from '../../called.ts';
import type { Office } from '../../office.ts';
import { breath } from '../breath.ts';

interface BookColumn extends TableColumn {
  readonly id: string;
}

/** A book of the office: the rows of a period, in order, page by page (RP8). */
export interface Book {
  readonly title: string;
  readonly columns: readonly BookColumn[];
  page(desk: BookDesk, after: Bookmark | null, limit: number): Promise<Leaf<readonly Cell[]>>;
  count(desk: BookDesk): Promise<number>;
}

/** Who opens a book, for which period. */
export interface BookDesk {
  readonly office: Office;
  readonly seat: SignedIn;
  readonly period: Period;
  /** Names of the office's clerks, including those who have left. */
  readonly clerkNames: ReadonlyMap<string, string>;
}

export async function openBookDesk(office: Office, seat: SignedIn, period: Period): Promise<BookDesk> {
  const clerks = await office.access.clerks();
  return { office, seat, period, clerkNames: new Map(clerks.map(({ id, fullName }) => [id, fullName])) };
}

export const spanOf = ({ office, period }: BookDesk): Span => spanIn(office, period);

export function spanIn(office: Office, period: Period): Span {
  const { timeZone } = office.file.current;
  return { from: instantOf(period.from, '00:00', timeZone), until: instantOf(nextDay(period.to), '00:00', timeZone) };
}

/** Counts the period part by part, so that ten years do not block the event loop. */
export async function countInParts({ period }: BookDesk, count: (part: Period) => Promise<number>) {
  let sum = 0;
  for (const part of partsOf(period)) {
    sum += await count(part);
    await breath();
  }
  return sum;
}

export const text = (id: string, heading: string, width: number): BookColumn => ({ id, heading, kind: 'text', width });
export const moment = (id: string, heading: string): BookColumn => ({ id, heading, kind: 'moment', width: 17 });
export const count = (id: string, heading: string, width = 10): BookColumn => ({ id, heading, kind: 'number', width });

export const momentOf = ({ office }: BookDesk, at: Instant): string => momentText(office.file.current.timeZone, at);

/** What was not told is unknown (RP5). */
export const told = (words: string | null): string | null => (words === '' ? null : words);

export async function leafOf<Entry>(
  leaf: Promise<Leaf<Entry>>,
  row: (entry: Entry) => readonly Cell[],
): Promise<Leaf<readonly Cell[]>> {
  const { entries, next } = await leaf;
  return { entries: entries.map(row), next };
}
