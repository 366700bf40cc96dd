import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import type { Device, LinkListener, Opening } from '../devices/device.ts';
import { VirtualDevice } from '../devices/virtual-device.ts';
import { askPaperInOrder } from '../escpos/commands.ts';
import { automaticStatus } from '../escpos/status.ts';
import { advance } from './advance.ts';
import { recover } from './claim-next.ts';
import { MemoryJobStore } from './job-store.fixture.ts';
import { newPrintMachine, usualTimings } from './print-machine.ts';
import type { Effect, Input, PrintMachine } from './print-machine.ts';
import type { PrintJob } from './print-job.ts';
import { Benches, modelOf, paperOf, quickTimings, until } from './spool.fixture.ts';

const model = modelOf('virtual', { confirms: 'gs-r' });
const status = automaticStatus([0x10, 0, 0, 0]);
const well: Input = { is: 'answered', response: { is: 'status', status } };
const paper: Input = { is: 'answered', response: { is: 'paper' } };
const over: Input = { is: 'time-over' };
const job = (id: string) => ({ id, kind: 'ticket' as const, reprints: 0, bytes: new Uint8Array(50) });

/** A printer in conversation: whatever it is given it takes. */
class Talk {
  machine: PrintMachine = newPrintMachine(model, usualTimings, 0);
  readonly done: string[] = [];

  hear(...inputs: readonly Input[]): this {
    for (const input of inputs) {
      const [machine, effects] = advance(this.machine, input);
      this.machine = machine;
      for (const effect of effects) this.#note(effect);
      for (const effect of effects) {
        if (effect.is !== 'write') continue;
        const { length } = effect.bytes;
        this.hear({ is: 'written', given: length, taken: length });
      }
    }
    return this;
  }

  #note(effect: Effect): void {
    if (effect.is === 'record') this.done.push(`${effect.jobId} ${effect.change.state}`);
  }

  /** On a new link. */
  opened(): this {
    return this.hear({ is: 'opened' }, well);
  }
}

const begun = () => new Talk().hear({ is: 'started', scrap: false }).opened();
/** Its paper was sent, asked about, and given up. */
const unanswered = () =>
  begun()
    .hear({ is: 'claimed', job: job('a') }, over, over)
    .opened();

describe('a printer that confirms by an answer that says nothing of which paper', () => {
  it('[PR1] has confirmed none with an answer that was owed for the paper before', () => {
    const talk = unanswered().hear({ is: 'claimed', job: job('b') }, paper);
    expect(talk.done).toEqual(['a sent', 'a unknown', 'b sent']);
    expect(talk.hear(paper).done.at(-1)).toBe('b printed');
  });

  it('[PR1] is asked once more for each that is owed, however many there are', () => {
    const talk = unanswered()
      .hear({ is: 'claimed', job: job('b') }, over, over)
      .opened();
    talk.hear({ is: 'claimed', job: job('c') }, paper, paper);
    expect(talk.done.at(-1)).toBe('c sent');
    expect(talk.hear(paper).done.at(-1)).toBe('c printed');
  });

  it('[PR1] owes no more what it has said while nothing was asked', () => {
    const talk = unanswered().hear(paper, { is: 'claimed', job: job('b') }, paper);
    expect(talk.done.at(-1)).toBe('b printed');
  });

  it('[PR1] owes nothing once it has confirmed a paper, rests, and answers', () => {
    const talk = unanswered().hear({ is: 'claimed', job: job('b') }, paper, paper, { is: 'nothing-to-print' }, over);
    const alive = [0x12, 0x12].map((byte): Input => ({ is: 'answered', response: { is: 'real-time', byte } }));
    talk.hear(...alive, { is: 'woken' }, { is: 'claimed', job: job('c') }, paper);
    expect(talk.done.at(-1)).toBe('c printed');
  });

  it('[PR1] owes an answer for what was under way when the hub ended', () => {
    const talk = new Talk().hear({ is: 'started', scrap: true }).opened();
    expect(talk.hear({ is: 'claimed', job: job('b') }, paper).done.at(-1)).toBe('b sent');
    expect(talk.hear(paper).done.at(-1)).toBe('b printed');
  });

  it('[PR1] owes one for each try of what broke off and is not settled, when the hub has started again: three late ones confirm nothing', async () => {
    const store = new MemoryJobStore();
    store.add('a', { kind: 'letter', state: 'needs-clerk', attempts: 1, maybePrinted: true });
    store.add('b', { state: 'sending', attempts: 2 });
    store.add('c', { attempts: 4 });
    const left = await recover(store, 'kiosk');
    expect([left, store.state('b')]).toEqual([{ scrap: true, owed: 3 }, 'unknown']);
    const talk = new Talk().hear({ is: 'started', ...left }).opened();
    talk.hear({ is: 'claimed', job: job('c') }, paper, paper, paper);
    expect(talk.done.at(-1)).toBe('c sent');
    expect(talk.hear(paper).done.at(-1)).toBe('c printed');
  });

  it('[PR1] owes nothing to a hub that has started with an empty printer', async () => {
    const store = new MemoryJobStore();
    store.add('a', { attempts: 1 });
    expect(await recover(store, 'kiosk')).toEqual({ scrap: false, owed: 0 });
  });
});

/** Keeps what it says first about a paper until it is let go, to whoever has it by then: a print server keeps no two links apart. */
class LateDevice implements Device {
  readonly place = 'late';
  readonly #device = new VirtualDevice();
  #listener: LinkListener | undefined;
  #kept: Uint8Array | undefined;

  get printer() {
    return this.#device.printer;
  }

  open(listener: LinkListener) {
    this.#listener = listener;
    return this.#device.open({
      ...listener,
      lost: (trouble) => listener.lost(trouble),
      received: (bytes) => {
        const isOfPaper = bytes.length === 1 && ((bytes[0] ?? 0) & 0x90) === 0;
        if (!isOfPaper || this.#kept) return listener.received(bytes);
        this.#kept = bytes;
      },
    });
  }

  letGo(): void {
    if (this.#kept) this.#listener?.received(this.#kept);
  }
}

const benches = new Benches();
afterEach(() => benches.stop());

it('[PR1] [PR2] a printer whose answer about one paper comes when the next lies in it, and that has no paper for that, has printed none', async () => {
  const device = new LateDevice();
  const encode = async (job: PrintJob) => {
    if (job.maybePrinted) device.printer.loadPaper(0);
    return paperOf(job, model, 8);
  };
  const { store, spool } = benches.start(device, { printer: { id: 'kiosk', model }, encode, timings: quickTimings });
  store.add('A001');
  spool.wake();
  const path = ['sending', 'sent', 'unknown', 'sending', 'sent'];
  await until(() => expect(store.path('A001')).toEqual(path));
  device.letGo();
  await setTimeout(100);
  expect(store.path('A001')).toEqual(path);
  device.printer.loadPaper(Number.POSITIVE_INFINITY);
  await until(() => expect(store.state('A001')).toBe('printed'));
});

/** Counts how often it is asked whether a paper is out. */
class AskedDevice extends VirtualDevice {
  asked = 0;

  override async open(listener: LinkListener): Promise<Opening> {
    const opening = await super.open(listener);
    if (!opening.ok) return opening;
    const { link } = opening;
    const write = (bytes: Uint8Array) => {
      if (askPaperInOrder.equals(bytes)) this.asked += 1;
      return link.write(bytes);
    };
    return { ok: true, link: { write, close: () => link.close() } };
  }
}

it('[PR1] a hub that ended at the third try of a paper hears three answers more before it calls the fourth printed', async () => {
  const device = new AskedDevice({ answers: 'gs-r' });
  const store = new MemoryJobStore();
  store.add('A001', { state: 'sent', attempts: 3 });
  benches.start(device, { store, printer: { id: 'kiosk', model } });
  await until(() => expect(store.state('A001')).toBe('printed'));
  expect(device.asked).toBe(4);
});
