import type { Reply } from '../../../contract/reply.ts';
import type { HallEvent } from '../../domain/events.ts';
import type { Hall } from '../../domain/hall.ts';
import { LedgerHasMore } from '../../ports/ledger.ts';
import type { Ledger, LedgerContent, LedgerEntry } from '../../ports/ledger.ts';
import { hallFromText, hallToText } from './snapshot-text.ts';

/** An in-memory ledger that can be made to fail. It is held to the same contract as the real one. */
export class MemoryLedger implements Ledger {
  readonly events: HallEvent[] = [];
  /** How many events each append stored together. */
  readonly batches: number[] = [];
  readonly answers = new Map<string, Reply<unknown>>();
  snapshot: { readonly text: string; readonly position: number } | null = null;
  /** The next append fails with this, and stores nothing. */
  fault: Error | null = null;
  /** The next append is stored, but fails with this. */
  faultThoughKept: Error | null = null;
  snapshotFault: Error | null = null;
  #told: number | null = null;

  load(): Promise<LedgerContent> {
    const from = this.snapshot?.position ?? 0;
    this.#told = this.events.length;
    return Promise.resolve({
      snapshot: this.snapshot && hallFromText(this.snapshot.text),
      events: this.events.slice(from),
      position: this.events.length,
    });
  }

  loadAfter(position: number): Promise<HallEvent[]> {
    this.#told = this.events.length;
    return Promise.resolve(this.events.slice(position));
  }

  append(entries: readonly LedgerEntry[]): Promise<number> {
    const hasMore = this.events.length > (this.#told ?? this.events.length) && new LedgerHasMore('more');
    const fault = this.fault ?? (hasMore || brokenEntry(entries, this.answers));
    this.fault = null;
    if (fault) return Promise.reject(fault);
    const events = entries.flatMap((entry) => entry.events);
    this.events.push(...events);
    this.batches.push(events.length);
    for (const { answer } of entries) if (answer) this.answers.set(answer.commandId, answer.reply);
    const { faultThoughKept } = this;
    this.faultThoughKept = null;
    if (faultThoughKept) return Promise.reject(faultThoughKept);
    this.#told = this.events.length;
    return Promise.resolve(this.events.length);
  }

  answerTo(commandId: string): Promise<Reply<unknown> | undefined> {
    return Promise.resolve(this.answers.get(commandId));
  }

  keepSnapshot(hall: Hall, position: number): Promise<void> {
    if (this.snapshotFault) return Promise.reject(this.snapshotFault);
    this.snapshot = { text: hallToText(hall), position };
    return Promise.resolve();
  }
}

function brokenEntry(entries: readonly LedgerEntry[], answers: ReadonlyMap<string, unknown>): Error | null {
  for (const { events, answer, letter, messages = [] } of entries) {
    const issued = events.find((event) => event.type === 'letter-issued' || event.type === 'letter-signed');
    if (issued && letter?.id !== issued.letterId) return new Error('a letter without its words');
    const wordless = events.some(
      (event) => event.type === 'message-queued' && !messages.some(({ messageId }) => messageId === event.messageId),
    );
    if (wordless) return new Error('a message without its words');
    if (answer && answers.has(answer.commandId)) return new Error('a command answered twice');
  }
  return null;
}
