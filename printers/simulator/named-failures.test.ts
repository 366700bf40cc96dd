import { afterEach, describe, expect, it } from 'vitest';
import { TcpDevice } from '../devices/tcp-device.ts';
import { completePapers, patientTimings, startSpool, until } from '../spool/spool.fixture.ts';
import type { Bench } from '../spool/spool.fixture.ts';
import type { PrinterCondition } from '../spool/print-machine.ts';
import { lastingPort } from './lasting-port.fixture.ts';
import { PrinterSimulator } from './printer-simulator.ts';

const ROLL = 1_000_000;

interface Place extends Bench {
  readonly simulator: PrinterSimulator;
}

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function printerOnTheNetwork(change: Parameters<typeof startSpool>[1] = {}): Promise<Place> {
  const simulator = new PrinterSimulator({ paperDots: ROLL });
  const port = await simulator.listen(await lastingPort());
  const bench = startSpool(new TcpDevice({ host: '127.0.0.1', port, connectWithinMs: 200 }), change);
  closing.push(async () => {
    await bench.spool.stop();
    await simulator.close();
  });
  await until(() => expect(bench.spool.condition).toBe('ready'));
  return { ...bench, simulator };
}

interface Failure {
  readonly named: PrinterCondition;
  readonly begins: (simulator: PrinterSimulator) => void;
  readonly ends: (simulator: PrinterSimulator) => unknown;
}

/** Each is read from the printer or its connection, and has its own name up to the staff's screens. */
const failures: readonly Failure[] = [
  { named: 'paper-out', begins: ({ printer }) => printer.loadPaper(0), ends: ({ printer }) => printer.loadPaper(ROLL) },
  {
    named: 'cover-open',
    begins: ({ printer }) => printer.setCover(true),
    ends: ({ printer }) => printer.setCover(false),
  },
  {
    named: 'cutter',
    begins: ({ printer }) => printer.setCutter(true),
    ends: ({ printer }) => printer.setCutter(false),
  },
  {
    named: 'offline',
    begins: ({ printer }) => printer.setOffline(true),
    ends: ({ printer }) => printer.setOffline(false),
  },
  { named: 'unreachable', begins: (simulator) => simulator.vanish('end'), ends: (simulator) => simulator.appear() },
  { named: 'silent', begins: (simulator) => simulator.vanish('silence'), ends: (simulator) => simulator.appear() },
];

describe('a printer on the network', () => {
  it.each(failures)(
    'is told as $named, holds the paper, and prints it once when that is over [PR8]',
    async (failure) => {
      const { simulator, spool, store, conditions } = await printerOnTheNetwork(
        failure.named === 'silent' ? { timings: { ...patientTimings, answerMs: 80 } } : {},
      );
      failure.begins(simulator);
      await until(() => expect(spool.condition).toBe(failure.named));
      store.add('A001');
      spool.wake();
      await failure.ends(simulator);
      await until(() => expect(store.state('A001')).toBe('printed'));
      expect(completePapers(simulator.printer, 'A001')).toHaveLength(1);
      expect(conditions.at(-1)).toBe('ready');
    },
  );

  it('is told as unplugged at the moment in which its link breaks [PR8]', async () => {
    const { simulator, conditions, spool } = await printerOnTheNetwork();
    simulator.cutCable();
    await until(() => expect(conditions).toContain('unplugged'));
    await until(() => expect(spool.condition).toBe('ready'));
  });

  it('is told as near its end while it goes on printing [PR8]', async () => {
    const { simulator, spool, store } = await printerOnTheNetwork();
    simulator.printer.loadPaper(1500);
    await until(() => expect(spool.condition).toBe('paper-low'));
    store.add('A001');
    spool.wake();
    await until(() => expect(store.state('A001')).toBe('printed'));
    expect(spool.condition).toBe('paper-low');
  });

  it('is told as jammed when the blade stops half-way, and what follows waits [PR8]', async () => {
    const { simulator, spool, store } = await printerOnTheNetwork();
    simulator.printer.jamAtNextCut();
    store.add('A001');
    store.add('A002');
    spool.wake();
    await until(() => expect(spool.condition).toBe('cutter'));
    expect(completePapers(simulator.printer, 'A002')).toHaveLength(0);
    simulator.printer.setCutter(false);
    await until(() => expect(store.states()).toEqual(['printed', 'printed']));
  });

  it('whose report of an open cover was lost is asked, and told as open all the same [PR8]', async () => {
    const { simulator, spool, conditions } = await printerOnTheNetwork();
    simulator.answerBadly({ are: 'missing' });
    simulator.printer.setCover(true);
    simulator.answerBadly(null);
    await until(() => expect(spool.condition).toBe('cover-open'));
    expect(conditions).not.toContain('silent');
  });

  it('stops for good at a command that it does not know, so that a test sees it [PR5]', async () => {
    const { simulator, spool } = await printerOnTheNetwork();
    simulator.printer.receive(Buffer.from('\x1b5', 'latin1'));
    await until(() => expect(spool.condition).toBe('broken'));
    expect(simulator.printer.unknown).toEqual(['1b35']);
  });
});
