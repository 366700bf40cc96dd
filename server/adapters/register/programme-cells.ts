import type { ProgrammeEntry } from '../../domain/register/programmes.ts';
import type { ProgrammeColumn } from './columns.ts';
import type { Row } from './table.ts';

const yes = new Set(['ya', 'y', 'yes', '1', 'true', 'ada', 'v', '✓', '√', 'aktif', 'penerima']);
/** 2 is "tidak" in the questionnaires behind BDT. */
const no = new Set(['tidak', 't', 'tdk', 'no', 'n', '0', '2', 'false', 'tidak ada', '-', 'bukan']);

export interface ProgrammeReading {
  readonly programmes: readonly ProgrammeEntry[];
  readonly unreadable: boolean;
}

/** An empty cell says nothing about the programme, so nothing is said. */
export function readProgrammes(row: Row, columns: readonly ProgrammeColumn[]): ProgrammeReading {
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
