/**
 * Meanwhile this process does not fall asleep. To wake it takes 0.1 ms of whoever sends to it, where both are on one virtual
 * machine; what a hub sends to a screen in an office is taken from it by its network card.
 */
export async function stayAwake<Value>(work: () => Promise<Value>): Promise<Value> {
  let isOver = false;
  const turn = (): void => void (isOver || setImmediate(turn));
  turn();
  try {
    return await work();
  } finally {
    isOver = true;
  }
}
