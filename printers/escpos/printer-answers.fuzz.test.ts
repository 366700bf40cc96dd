import { array, assert, constantFrom, oneof, property, uint8Array } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { damaged, fuzzed } from '../../server/fuzz.fixture.ts';
import { modelOf } from '../spool/spool.fixture.ts';
import { advance } from '../spool/advance.ts';
import { newPrintMachine, processIdOf, usualTimings } from '../spool/print-machine.ts';
import type { Effect, Input, PrintMachine } from '../spool/print-machine.ts';
import { ResponseParser } from './response-parser.ts';
import type { Response } from './response-parser.ts';

/**
 * Automatic status, both real-time answers, paper in order, a process id in its block, and answers of GS I about model
 * and firmware.
 */
const sound = [
  Buffer.from([0x10, 0, 0, 0]),
  Buffer.from([0x38, 0, 0x0c, 0]),
  Buffer.from([0x12, 0x1a]),
  Buffer.from([0x00]),
  Buffer.from([0x37, 0x22, 0x21, 0x21, 0x21, 0x22, 0x00]),
  Buffer.from('\x5fTM-T82\0\x5f1.08 ESC/POS\0', 'latin1'),
];
const stream = array(oneof(constantFrom(...sound), damaged(sound), uint8Array({ maxLength: 12 })), {
  maxLength: 12,
}).map((parts) => Buffer.concat(parts));

const heardIn = (pieces: readonly Uint8Array[]): Response[] => {
  const parser = new ResponseParser();
  return pieces.flatMap((piece) => parser.feed(piece));
};

describe('whatever a printer answers', () => {
  it('[PR1] says the same in one piece, byte by byte, and cut in two at every byte', () => {
    assert(
      property(stream, (bytes) => {
        const whole = heardIn([bytes]);
        expect(heardIn([...bytes].map((byte) => Uint8Array.of(byte)))).toEqual(whole);
        for (let at = 0; at <= bytes.length; at++) {
          expect(heardIn([bytes.subarray(0, at), bytes.subarray(at)])).toEqual(whole);
        }
      }),
      fuzzed(400),
    );
  });

  it('[PR1] confirms no paper but by the number of that very paper, and faults nothing', () => {
    const own = processIdOf(1);
    assert(
      property(array(stream, { minLength: 1, maxLength: 8 }), (answers) => {
        const link = new Link();
        link.beginPaper();
        const parser = new ResponseParser();
        const told = answers.flatMap((bytes) => parser.feed(bytes));
        let wasAsked = false;
        for (const response of told) {
          wasAsked ||= link.step === 'confirming' && response.is === 'process-id' && response.id === own;
          link.take({ is: 'answered', response });
        }
        expect(link.printed).toBe(wasAsked);
      }),
      fuzzed(1_000),
    );
  });
});

/** A printer that takes every byte at once, and whose answers the test decides. */
class Link {
  #machine: PrintMachine = newPrintMachine(
    { ...modelOf('virtual'), answers: 'always', confirms: 'process-id' },
    usualTimings,
    1,
  );
  printed = false;

  get step(): string {
    return this.#machine.step.is;
  }

  beginPaper(): void {
    this.take({ is: 'started', scrap: false });
    this.take({ is: 'opened' });
    for (const response of new ResponseParser().feed(Buffer.from([0x10, 0, 0, 0])))
      this.take({ is: 'answered', response });
    this.take({ is: 'claimed', job: { id: 'slip', kind: 'ticket', reprints: 0, bytes: Buffer.from('paper') } });
    if (this.step !== 'confirming') throw new Error(`The paper is at ${this.step}.`);
  }

  take(input: Input): void {
    const [machine, effects] = advance(this.#machine, input);
    this.#machine = machine;
    for (const effect of effects) this.#perform(effect);
  }

  #perform(effect: Effect): void {
    if (effect.is === 'record' && effect.change.state === 'printed') this.printed = true;
    if (effect.is === 'write') this.take({ is: 'written', given: effect.bytes.length, taken: effect.bytes.length });
  }
}
