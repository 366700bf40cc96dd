import type { ProgrammeEntry } from '../../domain/register/programmes.ts';
import type { ProgrammeColumn } from './columns.ts';
import type { Row } from './table.ts';

const yes = new Set(['ya', 'y', 'yes', '1', 'true', 'ada', 'v', '✓', '√', 'aktif', 'penerima']);
/** 2 is "tidak" in the questionnaires behind BDT. */
const no = new Set(['tidak', 't', 'tdk', 'no', 'n', '0', '2', 'false', 'tidak ada', '-', 'bukan']);

/** Longer than whatever says yes or no, or a period; RG7: longer ones are not remembered. */
const LONGEST_WORD = 100;

/** More than any register has; a wrong column may have as many as there are rows. */
const MOST_STEPS = 20_000;

interface ProgrammeReading {
  readonly programmes: readonly ProgrammeEntry[];
  readonly unreadable: boolean;
}

/** RG7: a cell is a piece of the text that it was read from, and would keep all of it in memory. */
const copyOf = (cell: string): string => Buffer.from(cell, 'utf16le').toString('utf16le');

/** A node of a trie: each cell leads to the next node, and the last one has the combination's meaning. */
interface Step {
  readonly next: Map<string, Step>;
  reading?: ProgrammeReading;
}
const aStep = (): Step => ({ next: new Map() });

const readBefore = new WeakMap<readonly ProgrammeColumn[], { readonly first: Step; steps: number }>();

/** Rows repeat each other, so each combination of cells is interpreted once. */
export function readProgrammes(row: Row, columns: readonly ProgrammeColumn[]): ProgrammeReading {
  const before = readBefore.get(columns) ?? { first: aStep(), steps: 0 };
  readBefore.set(columns, before);
  const stepped = (from: Step, cell = ''): Step => {
    const known = from.next.get(cell);
    if (known) return known;
    const step = aStep();
    if (cell.length <= LONGEST_WORD && before.steps++ < MOST_STEPS) from.next.set(copyOf(cell), step);
    return step;
  };
  let last = before.first;
  for (const { at, periodAt } of columns) last = stepped(stepped(last, row.cells[at]), row.cells[periodAt]);
  return (last.reading ??= programmesIn(row, columns));
}

/** An empty cell says nothing about the programme, so it is left out. */
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
    const period = (row.cells[periodAt] ?? '').trim().slice(0, LONGEST_WORD);
    programmes.push(period === '' ? { id, receives } : { id, receives, period });
  }
  return { programmes, unreadable };
}
