import type { ProgrammeEntry } from '../../domain/register/programmes.ts';
import type { ProgrammeColumn } from './columns.ts';
import type { Row } from './table.ts';

const yes = new Set(['ya', 'y', 'yes', '1', 'true', 'ada', 'v', '✓', '√', 'aktif', 'penerima']);
/** 2 is "tidak" in the questionnaires behind BDT. */
const no = new Set(['tidak', 't', 'tdk', 'no', 'n', '0', '2', 'false', 'tidak ada', '-', 'bukan']);

/** More than any register has; a column gone wrong has as many as rows. */
const MOST_COMBINATIONS = 1_000;

export interface ProgrammeReading {
  readonly programmes: readonly ProgrammeEntry[];
  readonly unreadable: boolean;
}

const readBefore = new WeakMap<readonly ProgrammeColumn[], Map<string, ProgrammeReading>>();

/** What one row says of the programmes is soon said by another: each combination of cells is read once. */
export function readProgrammes(row: Row, columns: readonly ProgrammeColumn[]): ProgrammeReading {
  const before = readBefore.get(columns) ?? new Map<string, ProgrammeReading>();
  readBefore.set(columns, before);
  let cells = '';
  for (const { at, periodAt } of columns) cells += told(row.cells[at]) + told(row.cells[periodAt]);
  const known = before.get(cells);
  if (known) return known;
  const reading = programmesIn(row, columns);
  if (before.size < MOST_COMBINATIONS) before.set(cells, reading);
  return reading;
}

/** With its length, so that no two rows read alike that are not. */
const told = (cell = ''): string => `${cell.length} ${cell}`;

/** An empty cell says nothing about the programme, so nothing is said. */
function programmesIn(row: Row, columns: readonly ProgrammeColumn[]): ProgrammeReading {
  const programmes: ProgrammeEntry[] = [];
  let unreadable = false;
  for (const { id, at, periodAt } of columns) {
    const cell = (row.cells[at] ?? '').trim().toLowerCase();
    if (cell === '') continue;
    const receives = yes.has(cell);
    if (!receives && !no.has(cell)) {
      unreadable = true;
      continue;
    }
    const period = (row.cells[periodAt] ?? '').trim();
    programmes.push(period === '' ? { id, receives } : { id, receives, period });
  }
  return { programmes, unreadable };
}
