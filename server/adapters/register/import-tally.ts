import type { FileRefusal, RowRefusal, RowWarning } from '../../domain/register/import-words.ts';
import type { ImportCounts } from '../../domain/register/snapshot.ts';
import type { Columns } from './columns.ts';

/** Below this many rows, all may end in 0 by chance. */
const roundingShowsFrom = 20;
const roundedShare = 0.9;

export class ImportTally {
  rowsRead = 0;
  people = 0;
  repeated = 0;
  inactive = 0;
  refused = 0;
  readonly #refusedBy = new Map<RowRefusal, number>();
  readonly #warnedOf = new Map<RowWarning, number>();
  #niksEndingInZero = 0;
  #cardsSeen = 0;
  #cardsEndingInZero = 0;

  refuse(reason: RowRefusal): void {
    this.refused += 1;
    this.#refusedBy.set(reason, (this.#refusedBy.get(reason) ?? 0) + 1);
  }

  keep(nik: string, kk: string, warnings: readonly RowWarning[]): void {
    this.#count(nik, kk, warnings, 1);
  }

  /** Removes somebody who was counted when read but turns out to be in the snapshot already. */
  takeBack(nik: string, kk: string, warnings: readonly RowWarning[]): void {
    this.#count(nik, kk, warnings, -1);
  }

  /** A CSV saved from rounded numbers looks like text; only the whole column reveals it. */
  fileRefusal(): FileRefusal | undefined {
    if (this.people === 0) return 'nobody-kept';
    if (isRounded(this.#niksEndingInZero, this.people)) return 'nik-column-rounded';
    if (isRounded(this.#cardsEndingInZero, this.#cardsSeen)) return 'kk-column-rounded';
    return undefined;
  }

  counts(columns: Columns): ImportCounts {
    return {
      rowsRead: this.rowsRead,
      people: this.people,
      repeated: this.repeated,
      inactive: this.inactive,
      refused: this.refused,
      refusedBy: Object.fromEntries(this.#refusedBy),
      warnedOf: Object.fromEntries([...this.#warnedOf].filter(([, count]) => count > 0)),
      columnsUnderstood: columns.understood,
      columnsIgnored: columns.ignored,
    };
  }

  #count(nik: string, kk: string, warnings: readonly RowWarning[], by: 1 | -1): void {
    this.people += by;
    if (nik.endsWith('0')) this.#niksEndingInZero += by;
    if (kk !== '') this.#cardsSeen += by;
    if (kk.endsWith('0')) this.#cardsEndingInZero += by;
    for (const warning of warnings) this.#warnedOf.set(warning, (this.#warnedOf.get(warning) ?? 0) + by);
  }
}

const isRounded = (endingInZero: number, all: number): boolean =>
  all >= roundingShowsFrom && endingInZero / all > roundedShare;
