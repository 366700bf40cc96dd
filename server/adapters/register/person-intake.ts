import type { RowRefusal } from '../../domain/register/import-words.ts';
import type { ImportCounts, ImportRefusal } from '../../domain/register/snapshot.ts';
import type { Field } from './columns.ts';
import { refusal } from './import-refusal.ts';
import { ImportTally } from './import-tally.ts';
import { readPerson, type RowReader } from './person-row.ts';
import { RefusedRowsFile } from './refused-rows.ts';
import { SnapshotBuilder } from './snapshot-builder.ts';
import type { Row } from './table.ts';
import type { DataKeys } from '../vault/vault.ts';

interface Into {
  readonly snapshotFile: string;
  readonly refusedFile: string;
  readonly keys: DataKeys | null;
}

/** Each row ends as a person in the snapshot, as a count, or as a line in the file of refused rows. */
export class PersonIntake {
  readonly #reader: RowReader;
  readonly #builder: SnapshotBuilder;
  readonly #refusedRows: RefusedRowsFile;
  readonly #tally = new ImportTally();

  constructor(reader: RowReader, { snapshotFile, refusedFile, keys }: Into) {
    this.#reader = reader;
    this.#builder = new SnapshotBuilder(snapshotFile, keys?.database ?? null);
    this.#refusedRows = new RefusedRowsFile(refusedFile, keys?.files ?? null);
  }

  get rowsRead(): number {
    return this.#tally.rowsRead;
  }

  take(row: Row): void {
    if (row.number <= this.#reader.columns.headerRow || row.cells.every((cell) => cell.trim() === '')) return;
    this.#tally.rowsRead += 1;
    const reading = readPerson(row, this.#reader);
    if (reading.is === 'inactive') return void (this.#tally.inactive += 1);
    if (reading.is === 'refused') return this.#refuse(row, reading.refusal);
    const { person, warnings } = reading;
    const added = this.#builder.add(person);
    if (added === 'added') this.#tally.keep(person.nik, person.kk, warnings);
    else if (added === 'same-again') this.#tally.repeated += 1;
    else this.#refuse(row, 'nik-repeated');
  }

  /** Refuses a file that leaves nobody, or a whole column that was rounded; its refused rows can be opened all the same (RG5). */
  judge(): ImportRefusal | undefined {
    const code = this.#tally.fileRefusal();
    if (code === undefined) return undefined;
    this.#refusedRows.finish();
    return { ...refusal(code), counts: this.#tally.counts(this.#reader.columns) };
  }

  finish(): ImportCounts {
    this.#builder.finish();
    this.#refusedRows.finish();
    return this.#tally.counts(this.#reader.columns);
  }

  abandon(): void {
    this.#builder.abandon();
    this.#refusedRows.close();
  }

  #refuse(row: Row, reason: RowRefusal): void {
    const { at } = this.#reader.columns;
    const cell = (field: Field): string => row.cells[at[field]] ?? '';
    this.#tally.refuse(reason);
    this.#refusedRows.add(row.number, cell('nik'), cell('kk'), cell('name'), reason);
  }
}
