import { parentPort } from 'node:worker_threads';

/** Bytes are transferred, not copied. */
export type ThreadAnswer = Uint8Array | null;

/** A thread's answer to one order. */
export type OrderAnswer<Answer extends ThreadAnswer> =
  | { readonly is: 'done'; readonly answer: Answer }
  | { readonly is: 'fault'; readonly fault: unknown };

type Work<Order> = (order: Order) => Promise<ThreadAnswer>;

/** The inner side of a `WorkThread`: carries out orders and reports their results. */
export function answerOrders<Order>(work: Work<Order>): void {
  parentPort?.on('message', (order: Order) => void answer(order, work));
}

async function answer<Order>(order: Order, work: Work<Order>): Promise<void> {
  try {
    const made = await work(order);
    // A copy of its own, since transferring it must not take the rest of a shared buffer pool with it.
    const bytes = made && Uint8Array.from(made);
    say({ is: 'done', answer: bytes }, bytes ? [bytes.buffer] : []);
  } catch (fault) {
    say({ is: 'fault', fault }, []);
  }
}

function say(answer: OrderAnswer<ThreadAnswer>, handedOver: readonly ArrayBuffer[]): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, not a window
  parentPort?.postMessage(answer, handedOver);
}
