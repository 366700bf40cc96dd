import { describe, expect, it } from 'vitest';
import { automaticStatus } from '../escpos/status.ts';
import { advance } from './advance.ts';
import { newPrintMachine, processIdOf, usualTimings } from './print-machine.ts';
import type { Effect, Input, PrintMachine } from './print-machine.ts';
import { modelOf } from './spool.fixture.ts';

const well: Input = { is: 'answered', response: { is: 'status', status: automaticStatus([0x10, 0, 0, 0]) } };
const noPaper: Input = { is: 'answered', response: { is: 'status', status: automaticStatus([0x18, 0, 0x0c, 0]) } };
const idIs = (sequence: number): Input => ({
  is: 'answered',
  response: { is: 'process-id', id: processIdOf(sequence) },
});

const GREETING_BYTES = 25;
const FIRST_ID = 40;
const job = { id: 'A001', kind: 'ticket', reprints: 0, bytes: new Uint8Array(5000) } as const;

/** State and last actions of the machine after these inputs. */
const after = (...inputs: readonly Input[]) => afterWith('virtual', inputs);

function afterWith(
  model: string,
  inputs: readonly Input[],
): { readonly machine: PrintMachine; readonly effects: readonly Effect[] } {
  let machine = newPrintMachine(modelOf(model), usualTimings, FIRST_ID);
  let effects: readonly Effect[] = [];
  for (const input of inputs) [machine, effects] = advance(machine, input);
  return { machine, effects };
}

const kinds = (effects: readonly Effect[]): string[] => effects.map(({ is }) => is);

const taken = (bytes: number): Input => ({ is: 'written', given: bytes, taken: bytes });
const atWork: readonly Input[] = [{ is: 'started', scrap: false }, { is: 'opened' }, taken(GREETING_BYTES), well];
const sendingFirst: readonly Input[] = [...atWork, { is: 'claimed', job }];
const QUESTION_BYTES = 11;
const asking: readonly Input[] = [...sendingFirst, taken(4096), taken(904)];
const allSent: readonly Input[] = [...asking, taken(QUESTION_BYTES)];

describe('a printer without paper', () => {
  it('is given no job [PR2]', () => {
    const { machine, effects } = after({ is: 'started', scrap: false }, { is: 'opened' }, noPaper);
    expect(machine.condition).toBe('paper-out');
    expect(kinds(effects)).not.toContain('claim');
    expect(
      kinds(after({ is: 'started', scrap: false }, { is: 'opened' }, noPaper, { is: 'woken' }).effects),
    ).not.toContain('claim');
    expect(kinds(after({ is: 'started', scrap: false }, { is: 'opened' }, noPaper, well).effects)).toContain('claim');
  });

  it.each([
    ['in the middle of a job', sendingFirst],
    ['after its last byte', allSent],
  ])('is waited for without end %s [PR2]', (_, story) => {
    const { machine, effects } = after(...story, noPaper, { is: 'time-over' }, { is: 'time-over' });
    expect(['sending', 'confirming']).toContain(machine.step.is);
    expect(kinds(effects)).toEqual(['timer']);
  });

  it.each([
    ['in the middle of a job', sendingFirst, usualTimings.stallMs],
    ['after its last byte', allSent, usualTimings.confirmMs],
  ])(
    'has all the time again once it goes on %s: what it still holds is not on paper in a moment [PR2, PR3]',
    (_, story, ms) => {
      const { machine, effects } = after(...story, noPaper, { is: 'time-over' }, well);
      expect(machine.condition).toBe('ready');
      expect(effects).toEqual([{ is: 'timer', ms }]);
    },
  );
});

describe('a printer that is stopped while it is asked how it confirms', () => {
  const stopped: readonly Input[] = [{ is: 'started', scrap: false }, { is: 'opened' }, taken(GREETING_BYTES), noPaper];
  const asked: readonly Input[] = [...stopped, taken(QUESTION_BYTES), { is: 'time-over' }];

  it('has all its time again to answer once it goes on [PR1]', () => {
    const { machine, effects } = afterWith('generic-80', [...asked, well]);
    expect(machine.step).toMatchObject({ is: 'probing', question: 'process-id' });
    expect(effects).toEqual([{ is: 'timer', ms: usualTimings.answerMs }]);
  });

  it('is asked whether it still is, so that a report that was lost keeps no paper for ever [PR8]', () => {
    expect(kinds(afterWith('generic-80', asked).effects)).toEqual(['write', 'timer']);
    const goesOn = [0x12, 0x12].map((byte): Input => ({ is: 'answered', response: { is: 'real-time', byte } }));
    const told = afterWith('generic-80', [...asked, taken(6), ...goesOn]);
    expect(told.machine.condition).toBe('ready');
    expect(told.effects).toEqual([{ is: 'timer', ms: usualTimings.answerMs }]);
    expect(afterWith('generic-80', [...asked, taken(6), ...goesOn, { is: 'time-over' }]).machine.step).toMatchObject({
      question: 'gs-r',
    });
  });

  it('and was switched off meanwhile is silent, and not without paper for ever [PR8]', () => {
    const stillStopped = [0x1a, 0x32].map((byte): Input => ({ is: 'answered', response: { is: 'real-time', byte } }));
    const there = [...asked, taken(6), ...stillStopped];
    expect(afterWith('generic-80', there).machine.condition).toBe('paper-out');
    const gone = afterWith('generic-80', [...there, { is: 'time-over' }, taken(6), { is: 'time-over' }]);
    expect(gone.machine.condition).toBe('silent');
    expect(kinds(gone.effects)).toContain('close');
  });
});

describe('a printer that tells how it is, and confirms nothing', () => {
  const QUESTION_OF_GS_R = 3;
  const proved: readonly Input[] = [{ is: 'time-over' }, taken(QUESTION_OF_GS_R), { is: 'time-over' }];
  const printing: readonly Input[] = [{ is: 'claimed', job }, taken(4096), noPaper, taken(904)];
  const stoppedAtTheEnd: readonly Input[] = [...atWork, taken(QUESTION_BYTES), ...proved, ...printing];

  it('is asked whether it still stands, so that a report that was lost holds up no paper for ever [PR2, PR8]', () => {
    const { machine, effects } = afterWith('generic-80', stoppedAtTheEnd);
    expect(machine).toMatchObject({ confirms: 'none', step: { is: 'confirming' } });
    expect(kinds(effects)).toContain('timer');
    const goesOn = [0x12, 0x12].map((byte): Input => ({ is: 'answered', response: { is: 'real-time', byte } }));
    const asked: readonly Input[] = [...stoppedAtTheEnd, { is: 'time-over' }, taken(6), ...goesOn, { is: 'time-over' }];
    expect(afterWith('generic-80', asked).effects).toContainEqual({
      is: 'record',
      jobId: 'A001',
      change: { state: 'sent', settled: true },
    });
  });
});

describe('a job', () => {
  it('is broken off when its bytes stand still and nobody knows why', () => {
    const { effects } = after(...sendingFirst, { is: 'time-over' });
    expect(effects).toContainEqual({
      is: 'record',
      jobId: 'A001',
      change: { state: 'unknown', maybePrinted: true, why: 'no-progress', settled: false },
    });
  });

  it('is printed when its own id comes back after its last byte, and not by another [PR1]', () => {
    expect(kinds(after(...allSent, idIs(FIRST_ID - 1)).effects)).toEqual([]);
    expect(after(...allSent, idIs(FIRST_ID)).effects).toContainEqual({
      is: 'record',
      jobId: 'A001',
      change: { state: 'printed', confirmation: 'process-id', settled: true },
    });
  });

  it('is not believed to be printed by an answer that comes before the question went out [PR1]', () => {
    const { machine } = after(...sendingFirst, taken(4096), idIs(FIRST_ID), taken(904), taken(QUESTION_BYTES));
    expect(machine.step.is).toBe('confirming');
  });

  it('is printed when the answer overtakes the news that the question was taken [PR1]', () => {
    expect(after(...asking, idIs(FIRST_ID), taken(QUESTION_BYTES)).effects).toContainEqual(
      expect.objectContaining({ change: expect.objectContaining({ state: 'printed' }) }),
    );
  });

  it('of which not a byte was taken goes back into the queue as it was', () => {
    const { effects } = after(...sendingFirst, { is: 'written', given: 4096, taken: 0 });
    expect(effects).toContainEqual({
      is: 'record',
      jobId: 'A001',
      change: { state: 'queued', why: 'link-lost', settled: false },
    });
  });
});

describe('a printer that is away', () => {
  it('is tried after pauses that grow, and the last pause is kept [PR2]', () => {
    const inputs: Input[] = [{ is: 'started', scrap: false }];
    const pauses = Array.from({ length: 6 }, () => {
      inputs.push({ is: 'not-opened', trouble: 'unplugged' });
      const timer = after(...inputs).effects.find((effect) => effect.is === 'timer');
      inputs.push({ is: 'time-over' });
      return timer?.ms;
    });
    expect(pauses).toEqual([1000, 2000, 5000, 10_000, 10_000, 10_000]);
  });
});
