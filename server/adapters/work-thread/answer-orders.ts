import { parentPort } from 'node:worker_threads';

/** What a thread says of one order. */
export type OrderAnswer =
  { readonly is: 'done'; readonly bytes: Uint8Array } | { readonly is: 'fault'; readonly fault: unknown };

/** The inner side of a `WorkThread`: does what it is told, and says what became of it. */
export function answerOrders<Order>(work: (order: Order) => Promise<Uint8Array>): void {
  parentPort?.on('message', (order: Order) => void answer(order, work));
}

async function answer<Order>(order: Order, work: (order: Order) => Promise<Uint8Array>): Promise<void> {
  try {
    // A copy of its own: what is handed over must not take the rest of a shared pool of memory with it.
    const bytes = Uint8Array.from(await work(order));
    say({ is: 'done', bytes }, [bytes.buffer]);
  } catch (fault) {
    say({ is: 'fault', fault }, []);
  }
}

function say(answer: OrderAnswer, handedOver: readonly ArrayBuffer[]): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, not a window
  parentPort?.postMessage(answer, handedOver);
}
