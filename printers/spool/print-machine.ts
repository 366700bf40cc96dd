import type { DeviceTrouble } from '../devices/device.ts';
import * as commands from '../escpos/commands.ts';
import type { Response } from '../escpos/response-parser.ts';
import type { PrinterStatus, StatusCondition } from '../escpos/status.ts';
import type { PrinterModel } from '../models.ts';
import type { JobChange, JobKind } from './print-job.ts';

/** What staff and kiosk are told of a printer. */
export type PrinterCondition = StatusCondition | DeviceTrouble | 'silent' | 'starting';

/** A job whose `sending` is durable, with the bytes of its paper. */
export interface ClaimedJob {
  readonly id: string;
  readonly kind: JobKind;
  readonly reprints: number;
  readonly bytes: Uint8Array;
}

export type Input =
  /** With a paper that may have broken off when the spool ended last time. */
  /** `owed` absent: an answer for the scrap, where there is any. */
  | { readonly is: 'started'; readonly scrap: boolean; readonly owed?: number }
  | { readonly is: 'opened' }
  | { readonly is: 'not-opened'; readonly trouble: DeviceTrouble }
  | { readonly is: 'lost'; readonly trouble: DeviceTrouble }
  | { readonly is: 'written'; readonly given: number; readonly taken: number }
  | { readonly is: 'answered'; readonly response: Response }
  | { readonly is: 'time-over' }
  | { readonly is: 'woken' }
  | { readonly is: 'claimed'; readonly job: ClaimedJob }
  | { readonly is: 'nothing-to-print' };

export type Effect =
  | { readonly is: 'open' }
  | { readonly is: 'close' }
  | { readonly is: 'write'; readonly bytes: Uint8Array }
  /** The one timer: setting it again replaces it. */
  | { readonly is: 'timer'; readonly ms: number }
  | { readonly is: 'no-timer' }
  | { readonly is: 'claim' }
  | { readonly is: 'record'; readonly jobId: string; readonly change: JobChange };

export interface SendingJob extends ClaimedJob {
  readonly offset: number;
  readonly inFlight: number;
  readonly processId: string;
  readonly confirmed: boolean;
  /** Of the paper itself; what follows is the question whether it is out. */
  readonly paperBytes: number;
  /** How often the question was handed over that one answer cannot be told from another to (GS r), and how many were heard since. */
  readonly asked: number;
  readonly heard: number;
}

/** Whether it was asked how it is, and the first answer of the pair. */
export interface Asked {
  readonly asked: boolean;
  readonly online: number | null;
}

export const notAsked: Asked = { asked: false, online: null };

export type Step =
  | { readonly is: 'away' }
  | { readonly is: 'opening' }
  | { readonly is: 'greeting'; readonly rounds: number; readonly online: number | null; readonly alive: boolean }
  | ({ readonly is: 'probing'; readonly question: 'process-id' | 'gs-r'; readonly processId: string } & Asked)
  | ({ readonly is: 'idle' } & Asked)
  | { readonly is: 'claiming'; readonly again: boolean }
  | { readonly is: 'sending'; readonly job: SendingJob }
  | ({ readonly is: 'confirming'; readonly job: SendingJob } & Asked);

export interface Timings {
  /** An answer to a question to an idle printer. */
  readonly answerMs: number;
  /** No byte taken, and no known reason. */
  readonly stallMs: number;
  /** From the last byte to the confirmation, while nothing is known to hold the printer up. */
  readonly confirmMs: number;
  /** An idle printer is asked this often whether it is still there. */
  readonly idleCheckMs: number;
  /** Pauses before the next try; the last one is repeated. */
  readonly retryMs: readonly number[];
}

export const usualTimings: Timings = {
  answerMs: 1500,
  stallMs: 8000,
  confirmMs: 10_000,
  idleCheckMs: 15_000,
  retryMs: [1000, 2000, 5000, 10_000],
};

/** One printer's conversation, as a value. It knows no device, no clock and no store. */
export interface PrintMachine {
  readonly model: PrinterModel;
  readonly timings: Timings;
  readonly step: Step;
  readonly condition: PrinterCondition;
  /** Null until the printer has said something of itself on this link. */
  readonly status: PrinterStatus | null;
  readonly confirms: 'process-id' | 'gs-r' | 'none' | 'ask';
  /** It has answered before: silence now is a trouble, not a habit. */
  readonly hasAnswered: boolean;
  /** It answers at once what is asked at once, even while it is stopped. */
  readonly answersAtOnce: boolean;
  readonly failures: number;
  /** Answers that may still come to questions about papers before (GS r): a printer keeps a question as long as it is stopped. */
  readonly owed: number;
  /** Of a paper on this link it has been heard that it is out: what was asked before that, it has answered. */
  readonly hasConfirmed: boolean;
  /** A paper broke off, and none came out whole since: it is cut away before the next. */
  readonly scrap: boolean;
  readonly pendingWrites: number;
  /** The store was asked for a job and has not answered; a new link waits for that same answer. */
  readonly claimPending: boolean;
  readonly nextProcessId: number;
}

export type Next = readonly [PrintMachine, readonly Effect[]];

export function newPrintMachine(model: PrinterModel, timings: Timings, firstProcessId: number): PrintMachine {
  return {
    model,
    timings,
    step: { is: 'away' },
    condition: 'starting',
    status: null,
    confirms: model.answers === 'never' ? 'none' : model.confirms,
    hasAnswered: model.answers === 'always',
    answersAtOnce: false,
    failures: 0,
    owed: 0,
    hasConfirmed: false,
    scrap: false,
    pendingWrites: 0,
    claimPending: false,
    nextProcessId: firstProcessId,
  };
}

export const askConfirmation = (question: 'process-id' | 'gs-r', processId: string): Buffer =>
  question === 'process-id' ? commands.askWhenPrinted(processId) : commands.askPaperInOrder;

/** Four printable bytes, as GS ( H wants them. */
export function processIdOf(sequence: number): string {
  let rest = sequence;
  let id = '';
  for (let digit = 0; digit < 4; digit++) {
    id = String.fromCharCode(0x21 + (rest % 90)) + id;
    rest = Math.floor(rest / 90);
  }
  return id;
}
