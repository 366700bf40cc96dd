import type { AgentWork, JobReport } from '../../../contract/agent.ts';
import type { HallFile } from '../../../contract/hall-file.ts';
import { printerModel } from '../../../printers/models.ts';
import type { PrinterModel } from '../../../printers/models.ts';
import type { PrinterCondition } from '../../domain/paper/print-job.ts';
import type { Archive } from '../../ports/archive.ts';
import type { AgentDesk } from '../../ports/paper.ts';
import type { AgentLine } from './agent-line.ts';

type PrinterSetup = HallFile['printers'][number];

interface Held {
  readonly setup: PrinterSetup;
  readonly agentId: string;
  readonly line: AgentLine;
}

/** The lines of all print agents, by agent and printer; no agent learns of another's. */
export class AgentLines implements AgentDesk {
  readonly #archive: Archive;
  readonly #held = new Map<string, Held>();
  readonly #journals = new Map<string, string>();
  /** The newest greeting of each agent; none: it has left, perhaps before its greeting was completed. */
  readonly #greetings = new Map<string, object>();
  readonly #listeners = new Set<(agentId: string) => void>();

  constructor(archive: Archive) {
    this.#archive = archive;
  }

  /** Connects a printer of the hall's file to this agent. */
  hold(setup: PrinterSetup, agentId: string, line: AgentLine): void {
    this.#held.set(setup.id, { setup, agentId, line });
    const journal = this.#journals.get(agentId);
    // A fault here is reported by the line itself, which retries.
    if (journal !== undefined)
      void line.greet(journal).then(
        () => this.tell(agentId),
        () => line.wake(),
      );
  }

  letGo(printerId: string): void {
    const held = this.#held.get(printerId);
    this.#held.delete(printerId);
    if (held) this.tell(held.agentId);
  }

  tell(agentId: string): void {
    for (const listener of this.#listeners) listener(agentId);
  }

  onWork(listener: (agentId: string) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  workOf(agentId: string): AgentWork | null {
    const journal = this.#journals.get(agentId);
    if (journal === undefined) return null;
    const printers = this.#of(agentId).flatMap(({ setup: { id, model, connection }, line }) =>
      connection.kind === 'agent'
        ? [{ printerId: id, model: toldOf(model), way: connection.way, offer: line.offer }]
        : [],
    );
    return { journal, printers };
  }

  async greet(agentId: string, journal: string): Promise<void> {
    const greeting = {};
    this.#greetings.set(agentId, greeting);
    const greeted = new Set<AgentLine>();
    // Including a printer that is connected to this agent while another's paper is drawn.
    for (let next; (next = this.#of(agentId).find(({ line }) => !greeted.has(line)));) {
      greeted.add(next.line);
      await next.line.greet(journal);
      if (this.#greetings.get(agentId) !== greeting) return;
    }
    this.#journals.set(agentId, journal);
    this.tell(agentId);
  }

  left(agentId: string): void {
    this.#greetings.delete(agentId);
    this.#journals.delete(agentId);
    for (const { line } of this.#of(agentId)) line.left();
  }

  async bytes(agentId: string, { printerId, jobId, attempt }: { printerId: string; jobId: string; attempt: number }) {
    const offer = this.#line(agentId, printerId)?.offer;
    if (offer?.jobId !== jobId || offer.attempt !== attempt) return undefined;
    return this.#archive.bytes(jobId);
  }

  async jobReported(agentId: string, report: JobReport): Promise<void> {
    await this.#line(agentId, report.printerId)?.reported(report);
  }

  printerReported(agentId: string, printerId: string, condition: PrinterCondition): void {
    this.#line(agentId, printerId)?.printerReported(condition);
  }

  #of(agentId: string): Held[] {
    return [...this.#held.values()].filter((held) => held.agentId === agentId);
  }

  #line(agentId: string, printerId: string): AgentLine | undefined {
    const held = this.#held.get(printerId);
    return held?.agentId === agentId ? held.line : undefined;
  }
}

/** The model in a form that agents of any version can read. Paper feed is part of the bytes made here, so the agent's spool does not need it. */
function toldOf(modelId: string): Partial<PrinterModel> {
  const { unitsPerInch: _, ...told }: Partial<PrinterModel> = printerModel(modelId) ?? {};
  return told;
}
