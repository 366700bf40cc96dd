import type { Medium, MessageState } from '../../domain/post/message.ts';
import type { Carried, PostRoom } from '../../ports/post.ts';
import { bare } from './line-parts.ts';
import type { LineParts } from './line-parts.ts';
import { PostLine } from './post-line.ts';
import { testMessage } from './test-message.ts';

export interface PostRoomParts extends LineParts {
  readonly newId: () => string;
}

/** A line of its own for each medium: a slow one delays no other (MS4). */
export class SendingPostRoom implements PostRoom {
  readonly #parts: PostRoomParts;
  readonly #lines: Readonly<Record<Medium, PostLine>>;
  readonly #end = new AbortController();

  constructor(parts: PostRoomParts) {
    this.#parts = parts;
    this.#lines = { email: new PostLine('email', parts), whatsapp: new PostLine('whatsapp', parts) };
  }

  wake(medium: Medium): void {
    this.#lines[medium].wake();
  }

  hurry(medium: Medium): void {
    this.#lines[medium].hurry();
  }

  async report(id: string, state: 'sent' | 'delivered' | 'failed', said: string): Promise<void> {
    const { outbox, record } = this.#parts;
    const kept = await outbox.message(id);
    if (!kept || !isNews(kept.state, state)) return;
    if (said !== '') await outbox.keepSaid(id, said);
    await record({ ...bare(kept), state, why: state === 'failed' ? 'not-delivered' : null }, 'far-side');
  }

  async sendTest(medium: Medium, to: string): Promise<Carried> {
    const { carrierFor, newId, log } = this.#parts;
    const carrier = carrierFor(medium);
    if (!carrier) return { is: 'refused', why: 'not-set-up', said: '' };
    try {
      return await carrier.send(testMessage(newId(), to), this.#end.signal);
    } catch (fault) {
      log.fault('a test message gave trouble nobody foresaw', fault, { medium });
      return { is: 'maybe-sent', why: 'no-answer', said: '' };
    }
  }

  async close(): Promise<void> {
    this.#end.abort();
    await Promise.all(Object.values(this.#lines).map((line) => line.stop()));
  }
}

/** Reports come twice and out of order: what arrived has arrived, and what a clerk has settled or asked for anew stays. */
function isNews(known: MessageState, reported: 'sent' | 'delivered' | 'failed'): boolean {
  if (known === 'delivered' || known === 'cancelled' || known === reported) return false;
  return (
    reported === 'delivered' ||
    known === 'sending' ||
    known === 'unknown' ||
    (reported === 'failed' && known === 'sent')
  );
}
