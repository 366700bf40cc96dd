import { vi } from 'vitest';
import type { PageItem } from '../decoder/page.ts';
import type { VirtualPrinter, VirtualPrinterOptions } from '../decoder/virtual-printer.ts';
import type { Device } from '../devices/device.ts';
import { VirtualDevice } from '../devices/virtual-device.ts';
import type { Block } from '../document.ts';
import { encodeDocument } from '../escpos/encode-document.ts';
import { printerModel } from '../models.ts';
import type { PrinterModel } from '../models.ts';
import { pageText } from '../preview/page-text.ts';
import { MemoryJobStore } from './job-store.fixture.ts';
import type { PrintJob } from './print-job.ts';
import type { Timings } from './print-machine.ts';
import { Spool } from './spool.ts';
import type { SpoolOptions } from './spool.ts';

/** Short timeouts, for printers that fall silent. */
export const quickTimings: Timings = {
  answerMs: 80,
  stallMs: 150,
  confirmMs: 250,
  idleCheckMs: 60,
  retryMs: [5, 10, 20],
};

/** For all others: a busy test machine must not look like a silent printer. */
export const patientTimings: Timings = { ...quickTimings, answerMs: 30_000, stallMs: 30_000, confirmMs: 30_000 };

export function modelOf(id: string, change: Partial<PrinterModel> = {}): PrinterModel {
  const model = printerModel(id);
  if (!model) throw new Error(`No model ${id}`);
  return { ...model, ...change };
}

/** A paper with a head and an end, and enough in between to break off in. */
export function paperOf(job: PrintJob, model: PrinterModel, rows = 200): Buffer {
  const black = { widthBytes: model.dots / 8, height: rows, data: new Uint8Array((model.dots / 8) * rows).fill(0x55) };
  const again: Block[] = job.maybePrinted ? [{ is: 'bar', text: 'CETAK ULANG' }] : [];
  return encodeDocument(
    {
      blocks: [
        ...again,
        { is: 'text', text: `HEAD ${job.id}.` },
        { is: 'raster', bitmap: black },
        { is: 'text', text: `END ${job.id}.` },
        { is: 'cut' },
      ],
    },
    model,
  );
}

export interface Bench {
  readonly store: MemoryJobStore;
  readonly spool: Spool;
  readonly conditions: string[];
  readonly faults: unknown[];
}

type BenchChange = Partial<SpoolOptions> & { store?: MemoryJobStore };

/** A running spool on this device; the caller stops it. */
export function startSpool(device: Device, change: BenchChange = {}): Bench {
  const store = change.store ?? new MemoryJobStore();
  const model = change.printer?.model ?? modelOf('virtual');
  const conditions: string[] = [];
  const faults: unknown[] = [];
  const spool = new Spool({
    printer: { id: 'kiosk', model },
    device,
    encode: async (job) => paperOf(job, model),
    timings: patientTimings,
    firstProcessId: 1,
    ...change,
    store: change.store ?? store,
    onCondition: (condition) => {
      conditions.push(condition);
      change.onCondition?.(condition);
    },
    onFault: (fault) => faults.push(fault),
  });
  return { store, spool, conditions, faults };
}

/** The spools of one test, all of which are stopped after it. */
export class Benches {
  readonly #started: Bench[] = [];

  start(device: Device, change: BenchChange = {}): Bench {
    const started = startSpool(device, change);
    this.#started.push(started);
    return started;
  }

  readonly virtual = (options: VirtualPrinterOptions = {}, change: BenchChange = {}) => {
    const device = new VirtualDevice(options);
    return { ...this.start(device, change), device, printer: device.printer };
  };

  async stop(): Promise<void> {
    await Promise.all(this.#started.splice(0).map(({ spool }) => spool.stop()));
  }
}

export function textOf(paper: readonly PageItem[], printer: VirtualPrinter): string {
  return pageText(paper, printer.dots);
}

/** The papers on which this job stands complete, in order. */
export function completePapers(printer: VirtualPrinter, jobId: string): string[] {
  return printer.papers.map((paper) => textOf(paper, printer)).filter((text) => text.includes(`END ${jobId}.`));
}

/** Waits for something to become true, and fails when it does not. */
export function until(check: () => void, timeout = 60_000): Promise<void> {
  return vi.waitFor(check, { timeout, interval: 5 });
}
