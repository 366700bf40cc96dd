import { array, assert, constant, constantFrom, integer, oneof, property } from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Response } from '../escpos/response-parser.ts';
import { automaticStatus } from '../escpos/status.ts';
import { modelOf } from './spool.fixture.ts';
import { advance } from './advance.ts';
import type { JobChange, JobKind } from './print-job.ts';
import { newPrintMachine, processIdOf, usualTimings } from './print-machine.ts';
import type { Effect, Input, PrintMachine } from './print-machine.ts';

const FIRST_ID = 1;

const responses: Arbitrary<Response> = oneof(
  constantFrom([0x10, 0, 0, 0], [0x18, 0, 0x0c, 0], [0x38, 0, 0, 0]).map((bytes) => ({
    is: 'status' as const,
    status: automaticStatus(bytes),
  })),
  constantFrom(0x12, 0x1a).map((byte) => ({ is: 'real-time' as const, byte })),
  integer({ min: FIRST_ID - 1, max: FIRST_ID + 12 }).map((id) => ({ is: 'process-id' as const, id: processIdOf(id) })),
  constant({ is: 'paper' as const }),
);

const well = { is: 'status', status: automaticStatus([0x10, 0, 0, 0]) } as const;

/** The world only answers questions that were asked. */
type Happening =
  | 'opened'
  | 'not-opened'
  | 'lost'
  | 'taken'
  | 'short'
  | 'time-over'
  | 'woken'
  | 'claimed'
  | 'nothing'
  /** The answer to the last question for a process id. */
  | 'asked-id'
  /** After a pause the printer is back, and reports that it is well. */
  | 'comes-back'
  | Response;

/** Mostly a printer that works; the rest makes a bad day. */
const happenings: Arbitrary<Happening> = oneof(
  { weight: 12, arbitrary: constantFrom<Happening>('opened', 'taken', 'taken', 'claimed') },
  { weight: 2, arbitrary: constantFrom<Happening>('time-over', 'woken', 'nothing') },
  { weight: 1, arbitrary: constantFrom<Happening>('not-opened', 'lost', 'short') },
  { weight: 8, arbitrary: constantFrom<Happening>('asked-id', 'comes-back') },
  { weight: 4, arbitrary: responses },
);

interface Told {
  readonly kind: JobKind;
  readonly changes: JobChange[];
  bytes: number;
}

/** A world that only answers questions that were asked, and records every effect. */
class World {
  machine: PrintMachine;
  readonly jobs: Told[] = [];
  writes: Uint8Array[] = [];
  linkOpen = false;
  opening = false;
  claiming = false;
  readonly broken: string[] = [];
  #askedId = '';

  constructor(model: string) {
    this.machine = newPrintMachine(modelOf(model), usualTimings, FIRST_ID);
    this.take({ is: 'started', scrap: false });
  }

  take(input: Input): void {
    const [machine, effects] = advance(this.machine, input);
    this.machine = machine;
    for (const effect of effects) this.#keepAccount(effect);
  }

  happens(happening: Happening): void {
    if (happening === 'asked-id') {
      if (this.linkOpen && this.#askedId)
        this.take({ is: 'answered', response: { is: 'process-id', id: this.#askedId } });
    } else if (happening === 'comes-back') this.#comesBack();
    else if (typeof happening === 'object') {
      if (this.linkOpen) this.take({ is: 'answered', response: happening });
    } else if (happening === 'time-over' || happening === 'woken') this.take({ is: happening });
    else if (happening === 'opened' || happening === 'not-opened') this.#answerOpening(happening);
    else if (happening === 'claimed' || happening === 'nothing') this.#answerClaim(happening);
    else this.#linkSays(happening);
  }

  #comesBack(): void {
    if (this.machine.step.is === 'away') this.take({ is: 'time-over' });
    this.#answerOpening('opened');
    if (this.machine.step.is === 'greeting') this.happens(well);
  }

  #answerOpening(happening: 'opened' | 'not-opened'): void {
    if (!this.opening) return;
    this.opening = false;
    this.linkOpen = happening === 'opened';
    this.writes = [];
    this.take(happening === 'opened' ? { is: 'opened' } : { is: 'not-opened', trouble: 'unplugged' });
  }

  #answerClaim(happening: 'claimed' | 'nothing'): void {
    if (!this.claiming) return;
    this.claiming = false;
    if (happening === 'nothing') return this.take({ is: 'nothing-to-print' });
    const kind = this.jobs.length % 3 === 0 ? 'letter' : 'ticket';
    const reprints = this.jobs.length % 2;
    const bytes = new Uint8Array(6000).fill(this.jobs.length + 1);
    this.jobs.push({ kind, changes: [], bytes: 0 });
    this.take({ is: 'claimed', job: { id: String(this.jobs.length - 1), kind, reprints, bytes } });
  }

  #linkSays(happening: 'lost' | 'taken' | 'short'): void {
    if (!this.linkOpen) return;
    if (happening === 'lost') {
      this.linkOpen = false;
      return this.take({ is: 'lost', trouble: 'unplugged' });
    }
    const write = this.writes.shift();
    if (!write) return;
    const taken = happening === 'taken' ? write.length : write.length - 1;
    this.take({ is: 'written', given: write.length, taken });
  }

  #keepAccount(effect: Effect): void {
    if (effect.is === 'open') {
      if (this.opening || this.linkOpen) this.broken.push('two links at once');
      this.opening = true;
    }
    if (effect.is === 'close') this.linkOpen = false;
    if (effect.is === 'claim') {
      if (this.claiming) this.broken.push('two claims at once');
      if (this.jobs.some((job) => !isOver(job))) this.broken.push('a claim while a paper is under way');
      this.claiming = true;
    }
    if (effect.is === 'write') this.#keepWrite(effect.bytes);
    if (effect.is === 'record') this.jobs[Number(effect.jobId)]?.changes.push(effect.change);
  }

  #keepWrite(bytes: Uint8Array): void {
    this.writes.push(bytes);
    const text = Buffer.from(bytes).toString('latin1');
    const asked = text.indexOf('\x1d(H');
    if (asked >= 0) this.#askedId = text.slice(asked + 7, asked + 11);
    const under = this.jobs.filter((job) => !isOver(job));
    if (under.length > 1) this.broken.push('two papers at once');
    const job = under[0];
    if (!job) return;
    if (this.writes.length > 1) this.broken.push('a chunk before the one before it was taken');
    job.bytes += bytes.length;
  }
}

/** Nothing more happens to this job until it is claimed anew. */
const isOver = (job: Told): boolean => job.changes.some((change) => change.settled || change.state !== 'sent');

function after(model: string, story: readonly Happening[]): World {
  const world = new World(model);
  for (const happening of story) world.happens(happening);
  return world;
}

const stories = array(happenings, { minLength: 60, maxLength: 200, size: 'max' });

describe.each(['virtual', 'generic-80'])('whatever happens to the printer %s', (model) => {
  it('papers never mix, and nothing is claimed while one is under way [PR4]', () => {
    assert(
      property(stories, (story) => {
        expect(after(model, story).broken).toEqual([]);
      }),
    );
  });

  it('a job is called printed only after all its bytes and the question went out [PR1]', () => {
    assert(
      property(stories, (story) => {
        const printed = after(model, story).jobs.filter((job) => job.changes.at(-1)?.state === 'printed');
        for (const job of printed) expect(job.bytes).toBeGreaterThan(6000);
      }),
    );
  });

  it('no letter is ever put up to be printed again by itself, and a slip only once [PR3]', () => {
    assert(
      property(stories, (story) => {
        for (const [at, job] of after(model, story).jobs.entries()) {
          const unknown = job.changes.filter((change) => change.state === 'unknown').length;
          expect(unknown).toBeLessThanOrEqual(job.kind === 'letter' || at % 2 === 1 ? 0 : 1);
        }
      }),
    );
  });

  it('a job goes back into the queue unmarked only when not one byte of it had left [PR3]', () => {
    assert(
      property(stories, (story) => {
        const back = after(model, story).jobs.filter((job) => job.changes.at(-1)?.state === 'queued');
        for (const job of back) expect(job.changes.some((change) => change.state === 'sent')).toBe(false);
        for (const job of back) expect(job.bytes).toBe(0);
      }),
    );
  });

  it('the next paper is always looked for again, once the printer is there and answers [PR2]', () => {
    assert(
      property(stories, (story) => {
        const world = after(model, story);
        world.happens('lost');
        if (world.claiming) world.happens('nothing');
        world.happens('comes-back');
        world.happens(well);
        for (let round = 0; round < 12; round++) {
          world.happens('taken');
          world.happens('time-over');
        }
        expect(world.claiming || world.jobs.some((job) => !isOver(job))).toBe(true);
      }),
    );
  });
});
