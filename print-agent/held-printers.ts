import { z } from 'zod';
import type { AgentWork } from '../contract/agent.ts';
import { deviceOn } from '../printers/devices/device-for.ts';
import { PrinterModelShape } from '../printers/models.ts';
import type { PrinterCondition, Timings } from '../printers/spool/print-machine.ts';
import { Spool } from '../printers/spool/spool.ts';
import type { JournalStore } from './journal-store.ts';

type HeldPrinter = AgentWork['printers'][number];

interface Parts {
  readonly onCondition: (printerId: string, condition: PrinterCondition) => void;
  readonly onFault: (fault: unknown) => void;
  readonly timings?: Timings;
}

/** The hub's list of models is not this program's: the hub may be newer. */
const Model = z.looseObject({ id: z.string() });

/** The printers attached to this machine, each with the spool that any printer has (PR1–PR4). */
export class HeldPrinters {
  readonly #store: JournalStore;
  readonly #parts: Parts;
  readonly #held = new Map<string, { readonly as: string; readonly spool: Spool }>();

  constructor(store: JournalStore, parts: Parts) {
    this.#store = store;
    this.#parts = parts;
  }

  /** Applies the printers of the hall file. One that has not changed continues with its paper. */
  async arrange(printers: readonly HeldPrinter[]): Promise<void> {
    const wanted = new Map(printers.map((printer) => [printer.printerId, printer]));
    for (const [id, { as, spool }] of this.#held) {
      const printer = wanted.get(id);
      if (printer && described(printer) === as) continue;
      this.#held.delete(id);
      await spool.stop();
    }
    for (const printer of printers) if (!this.#held.has(printer.printerId)) this.#begin(printer);
  }

  wake(printerId: string): void {
    this.#held.get(printerId)?.spool.wake();
  }

  async stop(): Promise<void> {
    await Promise.all([...this.#held.values()].map(({ spool }) => spool.stop()));
  }

  #begin(printer: HeldPrinter): void {
    const { printerId: id, way } = printer;
    const { onCondition, onFault, timings } = this.#parts;
    const { id: modelId, ...told } = Model.parse(printer.model);
    const model = { id: modelId, ...PrinterModelShape.parse(told) };
    const spool = new Spool({
      printer: { id, model },
      device: deviceOn(way, model),
      store: this.#store,
      encode: (job) => this.#store.bytes(job.id),
      onCondition: (condition) => onCondition(id, condition),
      onFault,
      ...(timings && { timings }),
    });
    this.#held.set(id, { as: described(printer), spool });
  }
}

const described = ({ model, way }: HeldPrinter): string => JSON.stringify([model, way]);
