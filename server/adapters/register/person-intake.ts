import type { RowRefusal, RowWarning } from '../../domain/register/import-words.ts';
import type { ImportCounts, ImportRefusal } from '../../domain/register/snapshot.ts';
import type { Field } from './columns.ts';
import { refusal } from './import-refusal.ts';
import { ImportTally } from './import-tally.ts';
import type { PeopleWriter } from './people-writer.ts';
import { readPerson, type RowReader } from './person-row.ts';
import { RefusedRowsFile, type RefusedRow } from './refused-rows.ts';
import { valuesOf } from './snapshot-schema.ts';
import type { Row } from './table.ts';
import type { DataKeys } from '../vault/vault.ts';

interface Into {
  readonly refusedFile: string;
  readonly keys: DataKeys | null;
}

/** Kept for a batch until the writer has answered it; without the rows, which would fill the young heap. */
interface UnderWay {
  /** Row number of each person. */
  readonly rows: number[];
  readonly warnings: Map<number, readonly RowWarning[]>;
  readonly refused: RefusedRow[];
}

/** Enough that neither side waits for brief delays of the other, few enough that memory does not grow with the file. */
const MOST_UNDER_WAY = 4;

/** Turns each row into a person in the snapshot, a count, or a line in the file of refused rows. */
export class PersonIntake {
  readonly #reader: RowReader;
  readonly #writer: PeopleWriter;
  readonly #refusedRows: RefusedRowsFile;
  readonly #tally = new ImportTally();
  /** Batches not yet answered by the writer, oldest first, so that refusals appear in the order of the file. */
  readonly #underWay: UnderWay[] = [];

  constructor(reader: RowReader, { refusedFile, keys }: Into, writer: PeopleWriter) {
    this.#reader = reader;
    this.#refusedRows = new RefusedRowsFile(refusedFile, keys?.files ?? null);
    this.#writer = writer;
  }

  get rowsRead(): number {
    return this.#tally.rowsRead;
  }

  async take(rows: Iterable<Row>): Promise<void> {
    const batch: UnderWay = { rows: [], warnings: new Map(), refused: [] };
    for (const row of rows) this.#read(row, batch);
    this.#writer.endBatch();
    this.#underWay.push(batch);
    while (this.#underWay.length > MOST_UNDER_WAY) await this.#settleOldest();
  }

  /** Refuses a file that yields nobody, or with a whole column rounded; its refused rows can still be opened (RG5). */
  async judge(): Promise<ImportRefusal | undefined> {
    while (this.#underWay.length > 0) await this.#settleOldest();
    const code = this.#tally.fileRefusal();
    if (code === undefined) return undefined;
    this.#refusedRows.finish();
    return { ...refusal(code), counts: this.#tally.counts(this.#reader.columns) };
  }

  async finish(): Promise<ImportCounts> {
    await this.#writer.finish();
    this.#refusedRows.finish();
    return this.#tally.counts(this.#reader.columns);
  }

  async abandon(): Promise<void> {
    await this.#writer.abandon();
    this.#refusedRows.close();
  }

  #read(row: Row, batch: UnderWay): void {
    if (row.number <= this.#reader.columns.headerRow || row.cells.every((cell) => cell.trim() === '')) return;
    this.#tally.rowsRead += 1;
    const reading = readPerson(row, this.#reader);
    if (reading.is === 'inactive') return void (this.#tally.inactive += 1);
    if (reading.is === 'refused') return void batch.refused.push(this.#refusedRow(row, reading.refusal));
    const { person, warnings } = reading;
    this.#tally.keep(person.nik, person.kk, warnings);
    if (warnings.length > 0) batch.warnings.set(batch.rows.length, warnings);
    batch.rows.push(row.number);
    this.#writer.add(valuesOf(person));
  }

  async #settleOldest(): Promise<void> {
    const notAdded = await this.#writer.answer();
    const batch = this.#underWay.shift();
    if (!batch) return;
    for (const { at, why, values } of notAdded) {
      const [nik, kk, name] = values.map(String) as [string, string, string, ...string[]]; // in the order of the schema
      this.#tally.takeBack(nik, kk, batch.warnings.get(at) ?? []);
      if (why === 'same-again') this.#tally.repeated += 1;
      else batch.refused.push({ row: batch.rows[at] ?? 0, nik, kk, name, reason: 'nik-repeated' });
    }
    for (const refused of batch.refused.toSorted((one, other) => one.row - other.row)) {
      this.#tally.refuse(refused.reason);
      this.#refusedRows.add(refused);
    }
  }

  #refusedRow({ number, cells }: Row, reason: RowRefusal): RefusedRow {
    const { at } = this.#reader.columns;
    const cell = (field: Field): string => cells[at[field]] ?? '';
    return { row: number, nik: cell('nik'), kk: cell('kk'), name: cell('name'), reason };
  }
}
