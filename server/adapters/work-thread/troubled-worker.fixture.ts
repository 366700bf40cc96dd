import { existsSync, writeFileSync } from 'node:fs';
import { threadId } from 'node:worker_threads';
import { answerOrders } from './answer-orders.ts';

/** The behaviour a test wants of its thread. */
export type Trouble =
  | { readonly is: 'say'; readonly word: string }
  /** Returns the thread's number. */
  | { readonly is: 'who' }
  | { readonly is: 'throw'; readonly word: string }
  | { readonly is: 'die' }
  | { readonly is: 'die-once'; readonly mark: string; readonly word: string }
  | { readonly is: 'never-end' };

answerOrders(async (trouble: Trouble): Promise<Uint8Array> => {
  if (trouble.is === 'throw') throw new RangeError(trouble.word);
  if (trouble.is === 'never-end') for (;;);
  if (trouble.is === 'die' || (trouble.is === 'die-once' && !existsSync(trouble.mark))) {
    if (trouble.is === 'die-once') writeFileSync(trouble.mark, '');
    process.exit(1);
  }
  return Buffer.from(trouble.is === 'who' ? String(threadId) : trouble.word);
});
