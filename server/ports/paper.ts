import type { AgentWork, JobReport } from '../../contract/agent.ts';
import type { JobId, PrinterId } from '../domain/ids.ts';
import type { PrinterCondition } from '../domain/paper/print-job.ts';
import type { LetterSlip, Slip } from '../domain/slips.ts';

/** The hall's printers: they are woken, never awaited (PR4). */
export interface PrintRoom {
  wake(printerId: PrinterId): void;
  decide(jobId: JobId, answer: 'printed' | 'reprint' | 'cancel'): Promise<boolean>;
  /** A picture of what the job's bytes print (PR5). */
  picture(jobId: JobId): Promise<Uint8Array | undefined>;
  /** How this would look on a printer of that model; nothing is printed or stored (SE8). */
  drawing(slip: Slip, model: string): Promise<Uint8Array>;
  /** The letter on A4, for the office's files. */
  letterPdf(slip: LetterSlip): Promise<Uint8Array>;
  /** Supported printer models (PR7). */
  readonly models: readonly { readonly id: string; readonly name: string }[];
  knowsModel(model: string): boolean;
  /** The hall's file has changed: printers are added, removed or moved. */
  rearrange(): Promise<void>;
  /** Printers connected to other machines (PR10). */
  readonly agents: AgentDesk;
}

/** Work for print agents, and their reports; each agent is known by its device's id. */
export interface AgentDesk {
  /** Null until it has reported its journal. */
  workOf(agentId: string): AgentWork | null;
  /** The agent is connected, with this journal. Resolves when its work is known. */
  greet(agentId: string, journal: string): Promise<void>;
  left(agentId: string): void;
  /** Undefined: this try of this job is not, or no longer, that agent's. */
  bytes(agentId: string, asked: { printerId: string; jobId: string; attempt: number }): Promise<Uint8Array | undefined>;
  /** Durable when it resolves. A report on a job that is no longer asked for changes nothing. */
  jobReported(agentId: string, report: JobReport): Promise<void>;
  printerReported(agentId: string, printerId: string, condition: PrinterCondition): void;
  /** Called when there may be new work for an agent. */
  onWork(listener: (agentId: string) => void): () => void;
}
