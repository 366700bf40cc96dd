import type { PrinterSimulator } from './printer-simulator.ts';

type Trouble = (simulator: PrinterSimulator) => void | Promise<void>;

const DOTS_PER_MM = 8;
const NEW_ROLL_DOTS = 80_000 * DOTS_PER_MM;
const HALF_SECOND = 500;

const troubles: Readonly<Record<string, Trouble>> = {
  'cover open': ({ printer }) => printer.setCover(true),
  'cover close': ({ printer }) => printer.setCover(false),
  'cutter jam': ({ printer }) => printer.jamAtNextCut(),
  'cutter free': ({ printer }) => printer.setCutter(false),
  'off line': ({ printer }) => printer.setOffline(true),
  'on line': ({ printer }) => printer.setOffline(false),
  'power cycle': (simulator) => simulator.cutPower(),
  'vanish reset': (simulator) => simulator.vanish('reset'),
  'vanish end': (simulator) => simulator.vanish('end'),
  'vanish silence': (simulator) => simulator.vanish('silence'),
  appear: (simulator) => simulator.appear(),
  'answers late': (simulator) => simulator.answerBadly({ lateMs: HALF_SECOND }),
  'answers twice': (simulator) => simulator.answerBadly({ againAfterMs: HALF_SECOND }),
  'answers wrong': (simulator) => simulator.answerBadly({ are: 'wrong' }),
  'answers garbled': (simulator) => simulator.answerBadly({ are: 'garbled' }),
  'answers missing': (simulator) => simulator.answerBadly({ are: 'missing' }),
  'answers well': (simulator) => simulator.answerBadly(null),
};

export const help = `paper MM | paper new | ${Object.keys(troubles).join(' | ')}`;

/** A command typed by a person; `paper 35` leaves 35 mm on the roll. Undefined: unknown command. */
export function troubleNamed(line: string): Trouble | undefined {
  const words = line.trim().toLowerCase();
  const left = /^paper (new|\d+)$/.exec(words)?.[1];
  if (left === undefined) return troubles[words];
  const dots = left === 'new' ? NEW_ROLL_DOTS : Number(left) * DOTS_PER_MM;
  return ({ printer }) => printer.loadPaper(dots);
}
