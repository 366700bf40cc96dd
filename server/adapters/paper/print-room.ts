import type { HallFile } from '../../../contract/hall-file.ts';
import type { Device } from '../../../printers/devices/device.ts';
import { printerModel, printerModels } from '../../../printers/models.ts';
import type { PrinterModel } from '../../../printers/models.ts';
import { asDecided } from '../../../printers/spool/decide-job.ts';
import type { ClerkAnswer } from '../../../printers/spool/decide-job.ts';
import { InTurn } from '../../../printers/spool/in-turn.ts';
import type { JobChange, PrintJob } from '../../../printers/spool/print-job.ts';
import { Spool } from '../../../printers/spool/spool.ts';
import type { JobDetail } from '../../domain/events.ts';
import { givenAs, reasonOf } from '../../domain/paper/given-as.ts';
import type { JobState, Paper, PrinterCondition } from '../../domain/paper/print-job.ts';
import type { LetterSlip, Slip } from '../../domain/slips.ts';
import type { Archive, ArchivedJob } from '../../ports/archive.ts';
import type { HallFileKeeper } from '../../ports/hall-file.ts';
import type { PrintRoom } from '../../ports/paper.ts';
import type { Log } from '../../ports/world.ts';
import { AgentLines } from './agent-desk.ts';
import { AgentLine } from './agent-line.ts';
import type { GivenJob } from './agent-line.ts';
import type { Drawing } from './draw.ts';
import { outThoughCancelled } from './out-though-cancelled.ts';

type PrinterSetup = HallFile['printers'][number];

interface JobRecord {
  readonly state: JobState;
  readonly detail: JobDetail;
  /** With `sending`, what is sent. */
  readonly bytes: Uint8Array | null;
}

export interface PrintRoomParts {
  readonly file: HallFileKeeper;
  readonly archive: Archive;
  readonly log: Log;
  readonly deviceFor: (printer: PrinterSetup) => Device;
  /** Somewhere else than in the hub's own thread (PR11). */
  readonly draw: (drawing: Drawing) => Promise<Uint8Array>;
  /** Durable when they resolve: the spool's reports are events of the hall. */
  readonly recordJob: (job: ArchivedJob, report: JobRecord) => Promise<void>;
  readonly recordPrinter: (printerId: string, condition: PrinterCondition) => Promise<void>;
}

interface Worker {
  readonly setup: PrinterSetup;
  readonly spool: Pick<Spool, 'wake' | 'decide' | 'stop'>;
}

interface Drawn {
  readonly bytes: Uint8Array;
  readonly asCancelled: boolean;
}

/** One spool for each printer of the hall's file; its jobs are the hall's own. */
export class SpoolingPrintRoom implements PrintRoom {
  readonly #parts: PrintRoomParts;
  readonly agents: AgentLines;
  readonly #workers = new Map<string, Worker>();
  /** Drawn for a printer that is about to be given it; kept with the word that it is. */
  readonly #drawn = new Map<string, Drawn>();
  readonly #turns = new InTurn();

  constructor(parts: PrintRoomParts) {
    this.#parts = parts;
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

  /** Its printer was taken out of the hall's file: nothing comes out of it any more, and whoever knows says what became of the paper. */
  async #settle({ id, printerId }: ArchivedJob, answer: ClerkAnswer): Promise<boolean> {
    if (answer === 'reprint' || this.#workers.has(printerId)) return false;
    const isOpen = (await this.#parts.archive.openJobs(printerId)).some((job) => job.id === id);
    if (isOpen) await this.#change(id, asDecided[answer]);
    return isOpen;
  }

  async picture(jobId: string): Promise<Uint8Array | undefined> {
    const job = await this.#parts.archive.job(jobId);
    const bytes = job && (await this.#parts.archive.bytes(jobId));
    return bytes && this.#parts.draw({ is: 'picture-of-bytes', bytes, model: this.#modelOf(job.printerId) });
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

  /** Printers that have changed get a new worker; the others go on with their paper. */
  rearrange(): Promise<void> {
    // One after another: a printer whose worker still lets go of it has no other one yet.
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
    const { archive, deviceFor } = this.#parts;
    return new Spool({
      ...this.#reports(setup),
      printer: { id: setup.id, model: modelNamed(setup.model) },
      device: deviceFor(setup),
      store: {
        open: async (printerId, atMost) => (await archive.openJobs(printerId, atMost)).map(spoolJob),
        change: (jobId, change) => this.#change(jobId, change),
      },
    });
  }

  #lineTo(agentId: string, setup: PrinterSetup): AgentLine {
    const { archive } = this.#parts;
    const line = new AgentLine({
      ...this.#reports(setup),
      printerId: setup.id,
      store: {
        open: async (printerId, atMost) => (await archive.openJobs(printerId, atMost)).map(givenJob),
        change: (jobId, change, journal, isCalledBack) => this.#change(jobId, change, journal, isCalledBack),
        isOutdated: (jobId) => this.#isOutdated(jobId),
      },
      onOffer: () => this.agents.tell(agentId),
    });
    this.agents.hold(setup, agentId, line);
    return line;
  }

  #reports({ id }: PrinterSetup) {
    const { log, recordPrinter } = this.#parts;
    return {
      encode: (job: PrintJob) => this.#encode(job),
      onFault: (fault: unknown) => log.fault('a printer gave trouble nobody foresaw', fault, { printer: id }),
      onCondition: (condition: PrinterCondition | 'starting') => {
        if (condition === 'starting') return;
        recordPrinter(id, condition).catch((fault: unknown) =>
          log.fault('the state of a printer could not be recorded', fault, { printer: id }),
        );
      },
    };
  }

  async #change(jobId: string, change: JobChange, journal: string | null = null, isCalledBack = false): Promise<void> {
    const job = await this.#parts.archive.job(jobId);
    if (!job) throw new Error(`The spool speaks of job ${jobId}, which the ledger does not know.`);
    const drawn = change.state === 'sending' ? this.#drawn.get(jobId) : undefined;
    const isStale = isOut(change) && (await this.#isOutdated(jobId));
    const { state, settled, ...now }: JobChange = isStale ? outThoughCancelled : change;
    const why = now.why ?? now.confirmation ?? null;
    const given = drawn ? { asCancelled: drawn.asCancelled, isCalledBack } : givenAs(job.why);
    const detail = {
      attempts: now.attempts ?? job.attempts,
      reprints: now.reprints ?? job.reprints,
      maybePrinted: now.maybePrinted ?? job.maybePrinted,
      why: settled || why === outThoughCancelled.why ? why : reasonOf({ ...given, journal }, why),
      settled,
    };
    await this.#parts.recordJob(job, { state, detail, bytes: drawn?.bytes ?? null });
    this.#drawn.delete(jobId);
  }

  /** LE8: its letter was cancelled after it was drawn. Told once; that somebody has fetched the paper is believed. */
  async #isOutdated(jobId: string): Promise<boolean> {
    const { archive } = this.#parts;
    const job = await archive.job(jobId);
    if (job?.paper.kind !== 'letter' || job.why === outThoughCancelled.why || givenAs(job.why).asCancelled)
      return false;
    return (await archive.letter(job.paper.letterId))?.state === 'cancelled';
  }

  async #encode({ id, maybePrinted }: PrintJob): Promise<Uint8Array> {
    const job = await this.#parts.archive.job(id);
    if (!job) throw new Error(`The spool asks for job ${id}, which the ledger does not know.`);
    const slip = await this.#slipOf(job.paper);
    const model = this.#modelOf(job.printerId);
    const bytes = await this.#parts.draw({ is: 'paper', slip, model, reprint: maybePrinted });
    this.#drawn.set(id, { bytes, asCancelled: slip.kind === 'letter' && slip.state === 'cancelled' });
    return bytes;
  }

  async #slipOf(paper: Paper): Promise<Slip> {
    if (paper.kind !== 'letter') return paper;
    const slip = await this.#parts.archive.letter(paper.letterId);
    if (!slip) throw new Error(`The letter ${paper.letterId} is to be printed and is not in the archive.`);
    return { ...slip, copy: paper.copy };
  }

  #modelOf(printerId: string): PrinterModel {
    return modelNamed(this.#parts.file.current.printers.find(({ id }) => id === printerId)?.model ?? 'generic-80');
  }
}

function modelNamed(id: string): PrinterModel {
  const model = printerModel(id);
  if (!model) throw new Error(`The hall's file names the printer model "${id}", which this program does not know.`);
  return model;
}

function spoolJob({ id, printerId, paper, state, attempts, reprints, maybePrinted }: ArchivedJob): PrintJob {
  const kind = paper.kind === 'letter' || paper.kind === 'ticket' ? paper.kind : 'slip';
  return { id, printerId, kind, state, attempts, reprints, maybePrinted };
}

const givenJob = (job: ArchivedJob): GivenJob => ({ ...spoolJob(job), ...givenAs(job.why) });

const isOut = ({ state, settled }: JobChange): boolean => state === 'printed' || (state === 'sent' && settled);
