import { expect, it } from 'vitest';
import { HeldBodies } from './held-bodies.ts';

const MOST = 100;
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** A body that arrives as the test says. */
function arriving(bodies: HeldBodies, sender: string, largest = MOST) {
  const pieces: ReadableStreamDefaultController<Uint8Array>[] = [];
  const state = { isLetGo: false };
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => void pieces.push(controller),
    cancel: () => void (state.isLetGo = true),
  });
  const read = bodies.read(sender, body, largest);
  return {
    state,
    read,
    sends: async (bytes: number) => {
      pieces[0]?.enqueue(new Uint8Array(bytes));
      await settled();
    },
    ends: () => pieces[0]?.close(),
  };
}

it('[ON9] bodies that together are too much: who holds most gives up his largest, and nobody else anything', async () => {
  const bodies = new HeldBodies(MOST);
  const [small, large, single] = ['crowd', 'crowd', 'single'].map((sender) => arriving(bodies, sender));
  if (!small || !large || !single) throw new Error('three are there');
  await small.sends(20);
  await large.sends(30);
  await single.sends(45);
  expect([small, large, single].map(({ state }) => state.isLetGo)).toEqual([false, false, false]);
  const late = arriving(bodies, 'late');
  await late.sends(10);
  expect(await large.read).toBe('busy');
  expect([small, large, single, late].map(({ state }) => state.isLetGo)).toEqual([false, true, false, false]);
  for (const each of [small, single, late]) each.ends();
  const sizes = await Promise.all([small, single, late].map(({ read }) => read));
  expect(sizes.map((bytes) => bytes.length)).toEqual([20, 45, 10]);
});

it('[ON9] a body that is there, or that was too large, is held no longer', async () => {
  const bodies = new HeldBodies(MOST);
  for (let nth = 0; nth < 3; nth++) {
    const [one, other] = [arriving(bodies, `${nth}`), arriving(bodies, `${nth}`, 50)];
    await other.sends(51);
    expect([await other.read, other.state.isLetGo]).toEqual(['too-large', true]);
    await one.sends(90);
    one.ends();
    expect(await one.read).toHaveLength(90);
  }
});
