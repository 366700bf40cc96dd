import type { TableColumn, TableRow } from '../../ports/tables.ts';

/** A part of a report as its own table, for spreadsheet and paper. In Indonesian, as offices file it. */
export interface ReportTable {
  readonly id: string;
  /** The sheet's name in a spreadsheet. */
  readonly name: string;
  readonly title: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly total: TableRow | null;
}

export const text = (heading: string, width: number): TableColumn => ({ heading, kind: 'text', width });
export const figure = (heading: string): TableColumn => ({ heading, kind: 'number', width: 11 });

/** RP5: not measured is not the same as 0. */
export const known = (value: number | null): string | number => value ?? '–';
