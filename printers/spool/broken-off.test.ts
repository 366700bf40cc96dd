import { afterEach, describe, expect, it } from 'vitest';
import { VirtualPrinter } from '../decoder/virtual-printer.ts';
import { VirtualDevice } from '../devices/virtual-device.ts';
import { encodeDocument } from '../escpos/encode-document.ts';
import { ResponseParser } from '../escpos/response-parser.ts';
import type { PrinterModel } from '../models.ts';
import { advance } from './advance.ts';
import { MemoryJobStore } from './job-store.fixture.ts';
import { newPrintMachine, usualTimings } from './print-machine.ts';
import type { Effect, Input } from './print-machine.ts';
import { Benches, modelOf, patientTimings, textOf, until } from './spool.fixture.ts';

const ROLL = 1_000_000;
const MOST_STEPS = 200;

const made = new Map<string, Buffer>();

/** A slip with everything that a command of ours can be; made once: it is printed three thousand times. */
function slip(id: string, model: PrinterModel): Buffer {
  const key = `${id} ${model.id}`;
  const bytes = made.get(key) ?? newSlip(id, model);
  made.set(key, bytes);
  return bytes;
}

function newSlip(id: string, model: PrinterModel): Buffer {
  const rows = model.bandRows + 20;
  const widthBytes = model.dots / 8;
  // No byte of it is blank, so that whatever takes it for something else does not get away with it.
  const black = { widthBytes, height: rows, data: new Uint8Array(widthBytes * rows).fill(0x0f) };
  return encodeDocument(
    {
      blocks: [
        { is: 'bar', text: 'CETAK ULANG' },
        { is: 'text', text: `HEAD ${id}.` },
        { is: 'qr', data: 'hall.id/t/abc', moduleDots: 6 },
        { is: 'raster', bitmap: black },
        { is: 'text', text: `END ${id}.` },
        { is: 'cut' },
      ],
    },
    model,
  );
}

/** A new spool at a printer in which a slip was broken off, whose time passes when nothing else happens. */
function goesOn(model: PrinterModel, printer: VirtualPrinter, replies: Buffer[], mends: () => void) {
  const answers = new ResponseParser();
  const bytes = slip('NEXT', model);
  let machine = newPrintMachine(model, usualTimings, 1);
  let [left, hasTimer] = [Buffer.alloc(0), false];
  const next = { isOver: false };
  const inputs: Input[] = [{ is: 'started', scrap: true }];
  const given: number[] = [];
  const perform = (effect: Effect): void => {
    if (effect.is === 'open') inputs.push({ is: 'opened' });
    if (effect.is === 'write') {
      given.push(effect.bytes.length);
      left = Buffer.concat([left, effect.bytes]);
    }
    if (effect.is === 'claim') {
      inputs.push(
        next.isOver
          ? { is: 'nothing-to-print' }
          : { is: 'claimed', job: { id: 'NEXT', kind: 'ticket', reprints: 0, bytes } },
      );
    }
    if (effect.is === 'record') next.isOver ||= effect.change.settled || effect.change.state === 'unknown';
    hasTimer = effect.is === 'timer' || (hasTimer && effect.is !== 'no-timer');
  };
  const pump = (): void => {
    for (let taken = 1; taken > 0 && left.length > 0;) {
      taken = printer.receive(left);
      left = left.subarray(taken);
    }
    if (left.length === 0)
      for (const bytesGiven of given.splice(0)) inputs.push({ is: 'written', given: bytesGiven, taken: bytesGiven });
    for (const reply of replies.splice(0))
      for (const response of answers.feed(reply)) inputs.push({ is: 'answered', response });
  };
  for (let step = 0; step < MOST_STEPS && !next.isOver; step++) {
    pump();
    const input = inputs.shift();
    if (!input) {
      mends();
      if (hasTimer) inputs.push({ is: 'time-over' });
      continue;
    }
    const [after, effects] = advance(machine, input);
    machine = after;
    effects.forEach(perform);
  }
}

/** As much of it as it takes, a buffer at a time. */
function give(printer: VirtualPrinter, bytes: Buffer): void {
  let left = bytes;
  for (let taken = 1; taken > 0 && left.length > 0; left = left.subarray(taken)) taken = printer.receive(left);
}

/** What came out of a printer that was given so much of a slip before the link ended. */
function afterCut(model: PrinterModel, at: number, isOutOfPaper: boolean) {
  const replies: Buffer[] = [];
  const printer = new VirtualPrinter({
    dots: model.dots,
    strict: true,
    paperDots: ROLL,
    onReply: (reply) => replies.push(reply),
  });
  printer.receive(Buffer.from([0x1d, 0x61, 0xff])); // as the spool before had it
  if (isOutOfPaper) printer.loadPaper(1);
  give(printer, slip('FIRST', model).subarray(0, at));
  replies.length = 0;
  goesOn(model, printer, replies, () => printer.loadPaper(ROLL));
  const whole = printer.papers
    .map((paper) => textOf(paper, printer))
    .filter((text) => text.includes('HEAD NEXT.') && text.includes('END NEXT.'));
  return {
    whole: whole.length,
    mixed: whole.filter((text) => text.includes('FIRST')).length,
    unknown: printer.unknown,
  };
}

describe.each(['virtual', 'generic-80'])('a link that ends anywhere in a slip, at the printer %s', (name) => {
  const model = modelOf(name);
  const { length } = slip('FIRST', model);
  // In the middle of a picture one byte is as good as another.
  const cuts = Array.from({ length }, (_, at) => at).filter((at) => at < 600 || at > length - 200 || at % 211 === 0);
  it.each([false, true])(
    '[PR3] mixes no byte of the next one with what was broken off (out of paper: %s)',
    (isOutOfPaper) => {
      const wrong = cuts
        .map((at) => ({ at, ...afterCut(model, at, isOutOfPaper) }))
        .filter(({ whole, mixed, unknown }) => whole !== 1 || mixed > 0 || unknown.length > 0);
      expect(wrong.slice(0, 5), `${wrong.length} of ${cuts.length}`).toEqual([]);
    },
  );
});

/** A printer in the middle of a picture takes the question for a part of it and says nothing. */
const timings = { ...patientTimings, answerMs: 1_000 };

describe('a spool that begins anew', () => {
  const benches = new Benches();
  afterEach(() => benches.stop());

  it('[PR3] cuts away what the one before had begun, though no link of its own has broken', async () => {
    const device = new VirtualDevice();
    const model = modelOf('virtual');
    const store = new MemoryJobStore();
    store.add('A001', { state: 'sending' });
    const begun = slip('A001', model);
    give(device.printer, begun.subarray(0, begun.indexOf('END'))); // between two commands
    benches.start(device, { store });
    await until(() => expect(store.state('A001')).toBe('printed'));
    const papers = device.printer.papers.map((paper) => textOf(paper, device.printer));
    expect(papers.map((text) => text.split('HEAD ').length - 1)).toEqual([1, 1]);
  });

  it.each([
    ['a clerk has to decide', { state: 'needs-clerk', kind: 'letter', maybePrinted: true }],
    ['it is to be printed again', { state: 'unknown', maybePrinted: true }],
  ] as const)('[PR3] cuts away what had broken off before it ended, of which %s', async (_, broken) => {
    const device = new VirtualDevice();
    const model = modelOf('virtual');
    const store = new MemoryJobStore();
    store.add('A001', broken);
    store.add('A002');
    const begun = slip('A001', model);
    give(device.printer, begun.subarray(0, begun.length / 2)); // in the middle of its picture
    benches.start(device, { store, timings });
    await until(() => expect(store.state('A002')).toBe('printed'));
    const papers = device.printer.papers.map((paper) => textOf(paper, device.printer));
    expect(papers.map((text) => text.split('HEAD ').length - 1)).toEqual(papers.map(() => 1));
    expect(papers.at(-1)).toContain('END A002.');
  });

  it('[PR3] lets what had broken off be torn away where there is no blade', async () => {
    const device = new VirtualDevice({ dots: 384 });
    const model = modelOf('generic-58');
    const store = new MemoryJobStore();
    store.add('A001', { state: 'sending' });
    const begun = slip('A001', model);
    give(device.printer, begun.subarray(0, begun.length / 2));
    benches.start(device, { store, printer: { id: 'kiosk', model }, timings });
    await until(() => expect(store.state('A001')).toBe('printed'));
    const { page, unknown } = device.printer;
    const next = page.findLastIndex(
      (item) => item.is === 'line' && item.runs.some(({ text }) => text.includes('HEAD')),
    );
    // Above it lies the strip that says CETAK ULANG, and nothing but white as far as the bar.
    const white = page.slice(0, next).filter((item) => item.is === 'feed' && item.dots >= model.feedToCutterDots);
    expect([white.length, unknown]).toEqual([1, []]);
  });
});
