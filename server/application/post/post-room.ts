import type { Medium, MessageState } from '../../domain/post/message.ts';
import type { Carried, PostRoom } from '../../ports/post.ts';
import { bare } from './line-parts.ts';
import type { LineParts } from './line-parts.ts';
import { PostLine } from './post-line.ts';
import { TestMessages } from './test-messages.ts';
import type { TestParts } from './test-messages.ts';

type PostRoomParts = LineParts & TestParts;

/** One line for each medium, so that a slow one delays no other (MS4). */
export class SendingPostRoom implements PostRoom {
  readonly #parts: PostRoomParts;
  readonly #lines: Readonly<Record<Medium, PostLine>>;
  readonly #tests: TestMessages;

  constructor(parts: PostRoomParts) {
    this.#parts = parts;
    this.#tests = new TestMessages(parts);
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

  sendTest(medium: Medium, to: string): string {
    return this.#tests.begin(medium, to);
  }

  testResult(testId: string): Carried | null | undefined {
    return this.#tests.result(testId);
  }

  async close(): Promise<void> {
    this.#tests.end();
    await Promise.all(Object.values(this.#lines).map((line) => line.stop()));
  }
}

/** Reports arrive twice and out of order: a delivered message stays delivered, and what a clerk has settled or queued again stays so. */
function isNews(known: MessageState, reported: 'sent' | 'delivered' | 'failed'): boolean {
  if (known === 'cancelled' || known === reported) return false;
  return (
    reported === 'delivered' ||
    known === 'sending' ||
    known === 'unknown' ||
    (reported === 'failed' && known === 'sent')
  );
}
