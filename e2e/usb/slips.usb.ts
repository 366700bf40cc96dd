import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MemoryJobStore } from '../../printers/spool/job-store.fixture.ts';
import type { PrintJob } from '../../printers/spool/print-job.ts';
import type { Timings } from '../../printers/spool/print-machine.ts';
import { modelOf, paperOf, startSpool, until } from '../../printers/spool/spool.fixture.ts';
import type { Bench } from '../../printers/spool/spool.fixture.ts';
import { TroubledDevice } from '../../printers/spool/troubled-device.fixture.ts';
import { EmulatedPrinter } from './emulated/emulated-printer.ts';
import { waysToUsb } from './ways-to-usb.ts';

/** For an emulated processor that is twenty times slower than an office's. */
const timings: Timings = { answerMs: 3_000, stallMs: 4_000, confirmMs: 8_000, idleCheckMs: 2_000, retryMs: [200] };
const PATIENCE_MS = 100_000;
const MENDED_AFTER_MS = 1_500;
const ROWS = 160;
const model = modelOf('virtual');
const BYTES_EACH = (ROWS * model.dots) / 8;

type Trouble = (printer: EmulatedPrinter) => void;
const noPaper: Trouble = (printer) => printer.order({ is: 'paper', dots: 0 });
const newRoll: Trouble = (printer) => printer.order({ is: 'paper', dots: 1e9 });
const coverOpen: Trouble = (printer) => printer.order({ is: 'cover', open: true });
const coverShut: Trouble = (printer) => printer.order({ is: 'cover', open: false });
const cableOut: Trouble = (printer) => printer.order({ is: 'pull-out' });
const cableIn: Trouble = (printer) => printer.order({ is: 'plug-in' });
const powerOff: Trouble = (printer) => printer.order({ is: 'power-off' });
/** The printer is stopped in the middle of an image, and still is when the cable is back. */
const noPaperAndCableOut: Trouble = (printer) => {
  noPaper(printer);
  setTimeout(() => cableOut(printer), MENDED_AFTER_MS / 2);
};

const isMarked = (text: string): boolean => text.includes('CETAK ULANG');
const allPrinted = (store: MemoryJobStore): Promise<void> =>
  until(() => expect(new Set(store.states())).toEqual(new Set(['printed'])), PATIENCE_MS);
/** A job hit twice is left to a clerk (PR3). */
const SETTLED = new Set(['printed', 'needs-clerk']);
const allSettled = (store: MemoryJobStore): Promise<void> =>
  until(() => expect(store.states().filter((state) => !SETTLED.has(state))).toEqual([]), PATIENCE_MS);
const encode = async (job: PrintJob): Promise<Buffer> => paperOf(job, model, ROWS);

describe.each(waysToUsb)('slips at a USB printer of a real kernel, $way', ({ open }) => {
  let printer: EmulatedPrinter;
  let bench: Bench;

  /** Prints these jobs, with a trouble in the middle of each, as far as they get. */
  function print(jobs: readonly string[], troubles: readonly Trouble[] = []): MemoryJobStore {
    const store = new MemoryJobStore();
    for (const id of jobs) store.add(id, { kind: 'ticket' });
    const striking = troubles.map((strikes, at) => ({
      atByte: Math.floor((at + 0.5) * BYTES_EACH),
      strike: () => strikes(printer),
    }));
    bench = startSpool(new TroubledDevice(open(), striking), { store, encode, timings });
    return store;
  }
  /** Call it after it was ready: until the kernel has enumerated it, every printer is unplugged. */
  const condition = (is: string): Promise<void> =>
    until(() => expect(bench.conditions.join(' ')).toMatch(new RegExp(`ready (.* )?${is}$`)), PATIENCE_MS);
  const papersWith = (id: string): string[] => printer.papers.filter((text) => text.includes(`END ${id}.`));
  /** The papers of each job, once every job has some. */
  async function papersOf(jobs: readonly string[]): Promise<string[][]> {
    const papers = (): string[][] => jobs.map((id) => papersWith(id));
    await until(() => expect(papers().filter(({ length }) => length === 0)).toEqual([]), PATIENCE_MS);
    return papers();
  }
  const faults = () => ({ notUnderstood: printer.unknown, spool: bench.faults });

  beforeEach(async () => {
    printer = await EmulatedPrinter.plugIn('printer');
  });
  afterEach(async () => {
    await bench.spool.stop();
    await printer.remove();
  });

  it('[PR1] come out once, and are called printed when the printer has said so', async () => {
    await allPrinted(print(['A1', 'A2']));
    expect((await papersOf(['A1', 'A2'])).map(({ length }) => length)).toEqual([1, 1]);
    expect(printer.papers.some(isMarked)).toBe(false);
    expect(faults()).toEqual({ notUnderstood: [], spool: [] });
  });

  it('[PR2] are held without paper, by that name, and end on the new roll: the very same paper', async () => {
    const store = print(['A1'], [noPaper]);
    await condition('paper-out');
    expect(printer.papers).toEqual([]);
    newRoll(printer);
    await allPrinted(store);
    expect((await papersOf(['A1'])).flat()).toHaveLength(1);
    expect(printer.papers.some(isMarked)).toBe(false);
  });

  it('[PR8] wait for an open cover, by that name', async () => {
    const store = print(['A1'], [coverOpen]);
    await condition('cover-open');
    coverShut(printer);
    await allPrinted(store);
    expect((await papersOf(['A1'])).flat()).toHaveLength(1);
  });

  it('[PR3] [PR8] are printed again under CETAK ULANG when the cable was pulled in their middle', async () => {
    const store = print(['A1', 'A2'], [cableOut]);
    await condition('unplugged');
    cableIn(printer);
    await allPrinted(store);
    const [first = [], second = []] = await papersOf(['A1', 'A2']);
    expect(first.filter(isMarked)).toHaveLength(1);
    expect(second).toHaveLength(1);
  });

  it('[PR1] [PR3] [PR4] come whole, once or headed, none mixed, whatever happens one upon the other', async () => {
    const jobs = ['A1', 'A2', 'A3', 'A4', 'A5'];
    const troubles = [noPaper, cableOut, powerOff, noPaperAndCableOut].map((strikes): Trouble => (it) => {
      strikes(it);
      setTimeout(() => {
        if (strikes !== noPaper) cableIn(it);
        newRoll(it);
      }, MENDED_AFTER_MS);
    });
    const store = print(jobs, troubles);
    await allSettled(store);
    await papersOf(jobs.filter((id) => store.state(id) === 'printed'));
    const papers = jobs.map((id) => papersWith(id));
    expect(papers.filter(({ length }) => length > 2)).toEqual([]);
    expect(papers.flatMap((copies) => copies.slice(1)).filter((text) => !isMarked(text))).toEqual([]);
    expect(printer.papers.filter((text) => text.split('HEAD ').length > 2)).toEqual([]);
    expect(faults()).toEqual({ notUnderstood: [], spool: [] });
  });
});
