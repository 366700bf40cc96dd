import { setTimeout as after } from 'node:timers/promises';

/**
 * Node ends the whole process where a thread is ended while it loads a native module, as SQLite's is. The thread and whoever may
 * end it share this word, so that one of the two comes first.
 */
export type LoadWord = Int32Array<SharedArrayBuffer>;

const UNTOUCHED = 0;
const LOADING = 1;
const LOADED = 2;
const FORBIDDEN = 3;
const LOOK_EVERY_MS = 5;

export const loadWord = (): LoadWord => new Int32Array(new SharedArrayBuffer(4));

/** In the thread. False: it is about to be ended, and nothing was loaded. */
export function loadUnbroken(word: LoadWord, load: () => void): boolean {
  const before = Atomics.compareExchange(word, 0, UNTOUCHED, LOADING);
  if (before !== UNTOUCHED) return before !== FORBIDDEN;
  try {
    load();
  } finally {
    Atomics.store(word, 0, LOADED);
  }
  return true;
}

/** Whoever would end the thread. Resolves when he may: it has loaded, or will not begin. */
export async function mayEnd(word: LoadWord): Promise<void> {
  Atomics.compareExchange(word, 0, UNTOUCHED, FORBIDDEN);
  while (Atomics.load(word, 0) === LOADING) await after(LOOK_EVERY_MS);
}
