import type { Device } from '../../../printers/devices/device.ts';
import { printerModel, printerModels } from '../../../printers/models.ts';
import { asDecided } from '../../../printers/spool/decide-job.ts';
import type { ClerkAnswer } from '../../../printers/spool/decide-job.ts';
import { InTurn } from '../../../printers/spool/in-turn.ts';
import type { PrintJob } from '../../../printers/spool/print-job.ts';
import { Spool } from '../../../printers/spool/spool.ts';
import type { PrinterCondition } from '../../domain/paper/print-job.ts';
import type { LetterSlip, Slip } from '../../domain/slips.ts';
import type { ArchivedJob } from '../../ports/archive.ts';
import type { PrintRoom } from '../../ports/paper.ts';
import type { Log } from '../../ports/world.ts';
import { AgentLines } from './agent-desk.ts';
import { AgentLine } from './agent-line.ts';
import { JobRecords, modelNamed } from './job-records.ts';
import type { JobParts, PrinterSetup } from './job-records.ts';

export interface PrintRoomParts extends JobParts {
  readonly log: Log;
  readonly deviceFor: (printer: PrinterSetup) => Device;
  /** Durable when it resolves. */
  readonly recordPrinter: (printerId: string, condition: PrinterCondition) => Promise<void>;
}

interface Worker {
  readonly setup: PrinterSetup;
  readonly spool: Pick<Spool, 'wake' | 'decide' | 'stop'>;
}

/** One spool for each printer of the hall's file; its jobs are the hall's own. */
export class SpoolingPrintRoom implements PrintRoom {
  readonly #parts: PrintRoomParts;
  readonly agents: AgentLines;
  readonly #workers = new Map<string, Worker>();
  readonly #records: JobRecords;
  readonly #turns = new InTurn();

  constructor(parts: PrintRoomParts) {
    this.#parts = parts;
    this.#records = new JobRecords(parts);
    this.agents = new AgentLines(parts.archive);
    for (const printer of parts.file.current.printers) this.#hire(printer);
  }

  wake(printerId: string): void {
    this.#workers.get(printerId)?.spool.wake();
  }

  async decide(jobId: string, answer: ClerkAnswer): Promise<boolean> {
    const job = await this.#parts.archive.job(jobId);
    if (!job) return false;
    const worker = this.#workers.get(job.printerId);
    if (!worker) return this.#turns.take(() => this.#settle(job, answer));
    const decision = await worker.spool.decide(jobId, answer);
    return decision.ok;
  }

  /** For a job whose printer was removed from the hall's file: nothing is printed any more, and a clerk decides what became of the paper. */
  async #settle({ id, printerId }: ArchivedJob, answer: ClerkAnswer): Promise<boolean> {
    if (answer === 'reprint' || this.#workers.has(printerId)) return false;
    const isOpen = (await this.#parts.archive.openJobs(printerId)).some((job) => job.id === id);
    if (isOpen) await this.#records.change(id, asDecided[answer]);
    return isOpen;
  }

  picture(jobId: string): Promise<Uint8Array | undefined> {
    return this.#records.picture(jobId);
  }

  drawing(slip: Slip, model: string): Promise<Uint8Array> {
    return this.#parts.draw({ is: 'picture', slip, model: modelNamed(model) });
  }

  letterPdf(slip: LetterSlip): Promise<Uint8Array> {
    return this.#parts.draw({ is: 'letter-pdf', slip });
  }

  get models() {
    return printerModels.map(({ id, name }) => ({ id, name }));
  }

  knowsModel(model: string): boolean {
    return printerModel(model) !== undefined;
  }

  /** Changed printers get a new spool; the others go on with their jobs. */
  rearrange(): Promise<void> {
    // One at a time: a printer gets a new spool only after its old one has stopped.
    return this.#turns.take(() => this.#rearrange());
  }

  async #rearrange(): Promise<void> {
    const wanted = new Map(this.#parts.file.current.printers.map((printer) => [printer.id, printer]));
    for (const [id, { setup, spool }] of this.#workers) {
      if (JSON.stringify(wanted.get(id)) === JSON.stringify(setup)) continue;
      this.#workers.delete(id);
      this.agents.letGo(id);
      await spool.stop();
    }
    for (const printer of wanted.values()) if (!this.#workers.has(printer.id)) this.#hire(printer);
  }

  async close(): Promise<void> {
    await Promise.all([...this.#workers.values()].map(({ spool }) => spool.stop()));
  }

  #hire(setup: PrinterSetup): void {
    const { connection } = setup;
    const spool = connection.kind === 'agent' ? this.#lineTo(connection.agentId, setup) : this.#spoolFor(setup);
    this.#workers.set(setup.id, { setup, spool });
  }

  #spoolFor(setup: PrinterSetup): Spool {
    const records = this.#records;
    return new Spool({
      ...this.#reports(setup),
      printer: { id: setup.id, model: modelNamed(setup.model) },
      device: this.#parts.deviceFor(setup),
      store: {
        open: (printerId, atMost) => records.openAt(printerId, atMost),
        change: (jobId, change) => records.change(jobId, change),
        hasScrap: (printerId) => records.hasScrap(printerId),
      },
    });
  }

  #lineTo(agentId: string, setup: PrinterSetup): AgentLine {
    const records = this.#records;
    const line = new AgentLine({
      ...this.#reports(setup),
      printerId: setup.id,
      store: {
        open: (printerId, atMost) => records.givenAt(printerId, atMost),
        change: (jobId, change, journal, isCalledBack = false) =>
          records.change(jobId, change, { journal, isCalledBack }),
        isOutdated: (jobId) => records.isOutdated(jobId),
      },
      onOffer: () => this.agents.tell(agentId),
    });
    this.agents.hold(setup, agentId, line);
    return line;
  }

  #reports({ id }: PrinterSetup) {
    const { log, recordPrinter } = this.#parts;
    return {
      encode: (job: PrintJob) => this.#records.encode(job),
      onFault: (fault: unknown) => log.fault('a printer gave trouble nobody foresaw', fault, { printer: id }),
      onCondition: (condition: PrinterCondition | 'starting') => {
        if (condition === 'starting') return;
        recordPrinter(id, condition).catch((fault: unknown) =>
          log.fault('the state of a printer could not be recorded', fault, { printer: id }),
        );
      },
    };
  }
}
