import type { IsoDate } from '../../domain/register/calendar.ts';
import type { ImportCounts, ImportProgress, ImportRefusal } from '../../domain/register/snapshot.ts';
import { columnsOf, headerMissing, headerWithinRows, type Columns } from './columns.ts';
import { refusalOf } from './import-refusal.ts';
import { openTables } from './open-tables.ts';
import type { PeopleWriter, WritePeople } from './people-writer.ts';
import { PersonIntake } from './person-intake.ts';
import type { Row, Table } from './table.ts';
import type { DataKeys } from '../vault/vault.ts';

export interface BuildOrder {
  readonly file: string;
  readonly today: IsoDate;
  /** Temporary names; the caller moves or removes the files. */
  readonly snapshotFile: string;
  readonly refusedFile: string;
  /** Keys that seal the files to be written, and open the file to be read if it is sealed. */
  readonly keys: DataKeys | null;
}

export type BuildOutcome = { readonly is: 'built'; readonly counts: ImportCounts } | ImportRefusal;

/** Turns a file into a snapshot, in one pass over the rows. */
export async function buildSnapshot(
  order: BuildOrder,
  onProgress: (progress: ImportProgress) => void,
  write: WritePeople,
): Promise<BuildOutcome> {
  try {
    return await build(order, onProgress, write);
  } catch (fault) {
    const refused = refusalOf(fault);
    if (!refused) throw fault;
    return refused;
  }
}

async function build(
  order: BuildOrder,
  onProgress: (progress: ImportProgress) => void,
  write: WritePeople,
): Promise<BuildOutcome> {
  // First, so that its thread starts while the file is examined.
  const writer = write(order.snapshotFile, order.keys?.database ?? null);
  try {
    return await read(order, onProgress, writer);
  } catch (fault) {
    await writer.abandon();
    throw fault;
  }
}

async function read(
  order: BuildOrder,
  onProgress: (progress: ImportProgress) => void,
  writer: PeopleWriter,
): Promise<BuildOutcome> {
  const { tables, close } = await openTables(order.file, order.keys?.files);
  try {
    const { table, columns } = await tableOfPeople(tables);
    const reader = { columns, countsFrom1904: table.countsFrom1904, today: order.today };
    return await takeIn(table, new PersonIntake(reader, order, writer), onProgress);
  } finally {
    close();
  }
}

async function takeIn(
  table: Table,
  intake: PersonIntake,
  onProgress: (progress: ImportProgress) => void,
): Promise<BuildOutcome> {
  try {
    for await (const { rows, share } of table.batches()) {
      await intake.take(rows);
      onProgress({ stage: 'reading', rows: intake.rowsRead, share });
    }
    const refused = await intake.judge();
    if (refused) {
      await intake.abandon();
      return refused;
    }
    onProgress({ stage: 'indexing', rows: intake.rowsRead, share: 1 });
    return { is: 'built', counts: await intake.finish() };
  } catch (fault) {
    await intake.abandon();
    throw fault;
  }
}

/** The first table with a header among its first rows. */
async function tableOfPeople(tables: readonly Table[]): Promise<{ table: Table; columns: Columns }> {
  let seen: Row[] = [];
  for (const table of tables) {
    const head = await firstRows(table);
    const columns = head.map(columnsOf).find((found) => found !== undefined);
    if (columns) return { table, columns };
    // Of many sheets only the widest row is told.
    seen = [...seen, ...head].toSorted((one, other) => other.cells.length - one.cells.length).slice(0, 1);
  }
  throw headerMissing(seen);
}

async function firstRows(table: Table): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for await (const batch of table.batches()) {
    for (const row of batch.rows) {
      rows.push(row);
      if (rows.length === headerWithinRows) return rows;
    }
  }
  return rows;
}
