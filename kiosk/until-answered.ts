import { isSettled } from '../contract/reply.ts';
import type { Reply } from '../contract/reply.ts';

const AGAIN_AFTER_MS = 1_500;
/** A visitor does not wait longer at a kiosk that was restarted, and the next one must not see what is his. */
const STALE_AFTER_MS = 120_000;

/** A press that a reload interrupted, if its visitor can still be there. */
export const isFresh = (pressedAt: number, now: number): boolean => Math.abs(now - pressedAt) < STALE_AFTER_MS;

/**
 * Repeats one request with the same id until the hub has answered (IS2); null when the visitor went away meanwhile.
 * `onslow` is called each time no answer came.
 */
export async function untilAnswered<Value>(
  ask: () => Promise<Reply<Value>>,
  goesOn: () => boolean,
  onslow: () => void,
): Promise<Reply<Value> | null> {
  for (;;) {
    const reply = await ask();
    if (!goesOn()) return null;
    if (isSettled(reply)) return reply;
    onslow();
    await pause(AGAIN_AFTER_MS);
    if (!goesOn()) return null;
  }
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
