import type { CaseQuery } from '../../../contract/requests/case-requests.ts';
import { granted, refused } from '../../../contract/reply.ts';
import type { Reply } from '../../../contract/reply.ts';
import { dayAt } from '../../domain/hall-time/zone.ts';
import type { Instant } from '../../domain/hall-time/instant.ts';
import type { CaseSearch } from '../../ports/case-archive.ts';
import type { TableKind, TableRow } from '../../ports/tables.ts';
import { worksOnCases } from '../access/actor.ts';
import type { SignedIn } from '../answers/screen.ts';
import { searchOf } from './case-search.ts';
import { caseColumns, caseRow } from './case-table.ts';
import type { Office } from '../office.ts';
import { sceneOf } from '../views/hall-parts.ts';
import { howMany, searchInWords } from '../access/what-was-asked.ts';

const ROWS_AT_ONCE = 250;

export interface ExportedTable {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** CS10: all results of a search as a table. Who exported how much is recorded before the first byte is sent (DU5). */
export async function exportCases(
  office: Office,
  seat: SignedIn,
  query: CaseQuery,
  kind: TableKind,
): Promise<Reply<ExportedTable>> {
  if (!worksOnCases(office, seat)) return refused('not-allowed');
  const { clock, caseArchive, access, trial } = office;
  const { timeZone } = office.file.current;
  const table = office.tables[kind];
  const now = clock.now();
  const search = searchOf(query, timeZone, now);
  const count = await caseArchive.count(search, null);
  if (count > table.mostRows) return refused('file-too-large');
  const subject = howMany(searchInWords(office, search), count);
  await access.record({ at: now, clerkId: seat.clerk.id, what: 'cases-exported', subject });
  return granted({
    fileName: `${trial ? 'uji-coba-' : ''}berkas-${dayAt(now, timeZone)}.${kind}`,
    mediaType: table.mediaType,
    bytes: table.write(caseColumns, pagesOf(office, search)),
  });
}

/** Page by page, newest first, so that a long table neither fills memory nor delays the next number. */
async function* pagesOf(office: Office, search: CaseSearch): AsyncGenerator<TableRow[]> {
  let before: Instant | null = null;
  for (let more = true; more;) {
    const page = await office.caseArchive.list(search, before, ROWS_AT_ONCE);
    const scene = sceneOf(office);
    yield page.found.map((each) => caseRow(scene, each));
    before = page.found.at(-1)?.openedAt ?? before;
    more = page.more;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
