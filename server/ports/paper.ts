import type { AgentWork, JobReport } from '../../contract/agent.ts';
import type { JobId, PrinterId } from '../domain/ids.ts';
import type { PrinterCondition } from '../domain/paper/print-job.ts';
import type { LetterSlip, Slip } from '../domain/slips.ts';

/** The printers of the hall: they are woken, never awaited (PR4). */
export interface PrintRoom {
  wake(printerId: PrinterId): void;
  decide(jobId: JobId, answer: 'printed' | 'reprint' | 'cancel'): Promise<boolean>;
  /** What the bytes of a job put on paper (PR5). */
  picture(jobId: JobId): Promise<Uint8Array | undefined>;
  /** What this would look like on a printer of that model; nothing is printed or kept (SE8). */
  drawing(slip: Slip, model: string): Promise<Uint8Array>;
  /** The letter on A4, for the office's files. */
  letterPdf(slip: LetterSlip): Promise<Uint8Array>;
  /** The printers it can print on (PR7). */
  readonly models: readonly { readonly id: string; readonly name: string }[];
  knowsModel(model: string): boolean;
  /** The hall's file has changed: printers come, go, or hang elsewhere. */
  rearrange(): Promise<void>;
  /** Printers that hang at other machines (PR10). */
  readonly agents: AgentDesk;
}

/** What the print agents are given and what they say, each known by its device's id. */
export interface AgentDesk {
  /** Null until it has said which journal it keeps. */
  workOf(agentId: string): AgentWork | null;
  /** It is there, with this journal. Resolves when its work is known. */
  greet(agentId: string, journal: string): Promise<void>;
  left(agentId: string): void;
  /** Undefined: this try at this paper is not, or no longer, that agent's. */
  bytes(agentId: string, asked: { printerId: string; jobId: string; attempt: number }): Promise<Uint8Array | undefined>;
  /** Durable when it resolves. What is no longer asked for is heard and changes nothing. */
  jobReported(agentId: string, report: JobReport): Promise<void>;
  printerReported(agentId: string, printerId: string, condition: PrinterCondition): void;
  /** Told when there may be new work for an agent. */
  onWork(listener: (agentId: string) => void): () => void;
}
