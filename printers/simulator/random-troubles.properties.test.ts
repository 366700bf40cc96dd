import { array, assert, asyncProperty, constantFrom, integer, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TcpDevice } from '../devices/tcp-device.ts';
import { MemoryJobStore } from '../spool/job-store.fixture.ts';
import type { JobChange, JobKind, PrintJob } from '../spool/print-job.ts';
import { completePapers, modelOf, paperOf, quickTimings, startSpool, textOf, until } from '../spool/spool.fixture.ts';
import { TroubledDevice } from '../spool/troubled-device.fixture.ts';
import { lastingPort } from './lasting-port.fixture.ts';
import { PrinterSimulator } from './printer-simulator.ts';

const RUNS = 24;
const ROWS = { min: 8, max: 160 };

/** What happens, when, and for how long. */
interface Trouble {
  readonly is: keyof typeof strikes;
  /** After which share of all bytes, in thousandths. */
  readonly at: number;
  readonly mendedAfterMs: number;
}

const strikes = {
  'no paper': ({ printer }: PrinterSimulator) => printer.loadPaper(0),
  'paper for one line more': ({ printer }: PrinterSimulator) => printer.loadPaper(30),
  'cover open': ({ printer }: PrinterSimulator) => printer.setCover(true),
  'cutter jammed': ({ printer }: PrinterSimulator) => printer.jamAtNextCut(),
  'off line': ({ printer }: PrinterSimulator) => printer.setOffline(true),
  'cable pulled': (simulator: PrinterSimulator) => simulator.vanish('reset'),
  'shut down': (simulator: PrinterSimulator) => simulator.vanish('end'),
  'gone in silence': (simulator: PrinterSimulator) => simulator.vanish('silence'),
  'power cut': (simulator: PrinterSimulator) => simulator.cutPower(),
  'late answers': (simulator: PrinterSimulator) => simulator.answerBadly({ lateMs: 40 }),
  'answers twice': (simulator: PrinterSimulator) => simulator.answerBadly({ againAfterMs: 15 }),
  'wrong answers': (simulator: PrinterSimulator) => simulator.answerBadly({ are: 'wrong' }),
  'garbled answers': (simulator: PrinterSimulator) => simulator.answerBadly({ are: 'garbled' }),
  'no answers': (simulator: PrinterSimulator) => simulator.answerBadly({ are: 'missing' }),
} as const;

async function mend(simulator: PrinterSimulator): Promise<void> {
  const { printer } = simulator;
  await simulator.appear();
  simulator.answerBadly(null);
  printer.loadPaper(Number.POSITIVE_INFINITY);
  printer.setOffline(false);
  printer.setCutter(false);
  printer.setCover(false);
}

const troubles = array(
  record({
    is: constantFrom(...(Object.keys(strikes) as (keyof typeof strikes)[])),
    at: integer({ min: 0, max: 999 }),
    mendedAfterMs: integer({ min: 1, max: 60 }),
  }),
  { minLength: 1, maxLength: 8 },
);
const papers = array(record({ kind: constantFrom<JobKind>('ticket', 'slip', 'letter'), rows: integer(ROWS) }), {
  minLength: 2,
  maxLength: 8,
});

/** Checks the paper at the moment at which something is reported as printed. */
class WitnessedStore extends MemoryJobStore {
  readonly saidTooEarly: string[] = [];
  look: (jobId: string) => boolean = () => true;

  override async change(jobId: string, change: JobChange): Promise<void> {
    if (change.state === 'printed' && !this.look(jobId)) this.saidTooEarly.push(jobId);
    await super.change(jobId, change);
  }
}

const isMarked = (text: string): boolean => text.includes('CETAK ULANG');
const model = modelOf('virtual');

const SETTLED: ReadonlySet<string> = new Set(['printed', 'needs-clerk']);

interface Job {
  readonly id: string;
  readonly kind: JobKind;
  readonly rows: number;
}

/** The byte positions at which each trouble strikes, and a promise that all have been mended. */
function bad(simulator: PrinterSimulator, jobs: readonly Job[], happenings: readonly Trouble[]) {
  const bytes = jobs.reduce((sum, { rows }) => sum + (rows * model.dots) / 8, 0);
  const mending: Promise<void>[] = [];
  const striking = happenings.map(({ is, at, mendedAfterMs }) => ({
    atByte: Math.floor((at / 1000) * bytes),
    strike: () => {
      strikes[is](simulator);
      mending.push(new Promise((resolve) => setTimeout(resolve, mendedAfterMs)).then(() => mend(simulator)));
    },
  }));
  return { striking, mended: () => Promise.all(mending) };
}

/** A spool, its printer and these jobs, until everything has settled. */
async function day(jobs: readonly Job[], happenings: readonly Trouble[]) {
  const simulator = new PrinterSimulator();
  const port = await simulator.listen(await lastingPort());
  const store = new WitnessedStore();
  store.look = (id) => completePapers(simulator.printer, id).length > 0;
  for (const { id, kind } of jobs) store.add(id, { kind });
  const { striking, mended } = bad(simulator, jobs, happenings);
  const rowsOf = new Map(jobs.map(({ id, rows }) => [id, rows]));
  const device = new TroubledDevice(new TcpDevice({ host: '127.0.0.1', port, connectWithinMs: 100 }), striking);
  const encode = async (job: PrintJob) => paperOf(job, model, rowsOf.get(job.id));
  const { spool } = startSpool(device, { store, encode, timings: quickTimings });
  try {
    await until(() => expect(store.states().filter((state) => !SETTLED.has(state))).toEqual([]));
    await mended();
    return whatCameOut(simulator, store, jobs);
  } finally {
    await spool.stop();
    await simulator.close();
  }
}

function whatCameOut({ printer }: PrinterSimulator, store: WitnessedStore, jobs: readonly Job[]) {
  const complete = new Map(jobs.map(({ id }) => [id, completePapers(printer, id)]));
  const copies = (id: string): string[] => complete.get(id) ?? [];
  return {
    lost: jobs.filter(({ id }) => store.state(id) === 'printed' && copies(id).length === 0),
    doubledInSilence: jobs.filter(({ id }) => !copies(id).slice(1).every(isMarked)),
    tooMany: jobs.filter(({ id, kind }) => copies(id).length > (kind === 'letter' ? 1 : 2)),
    mixed: printer.papers.map((paper) => textOf(paper, printer)).filter((text) => text.split('HEAD ').length > 2),
    early: store.saidTooEarly,
    unknown: printer.unknown,
  };
}

describe('whatever happens to a printer on the network', () => {
  it('[PR1] [PR3] [PR4] every paper comes whole, once or headed CETAK ULANG, none mixed, none called printed that is not', async () => {
    await assert(
      asyncProperty(papers, troubles, async (kinds, happenings) => {
        const jobs = kinds.map((job, at) => ({ ...job, id: `A${at}` }));
        expect(await day(jobs, happenings)).toEqual({
          lost: [],
          doubledInSilence: [],
          tooMany: [],
          mixed: [],
          early: [],
          unknown: [],
        });
      }),
      // A failing day takes seconds; shrinking it would take minutes.
      { numRuns: RUNS, endOnFailure: true },
    );
  });
});
