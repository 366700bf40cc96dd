import { setTimeout as after } from 'node:timers/promises';

/**
 * Node ends the whole process if a thread is terminated while it loads a native module such as SQLite's. The thread and whoever may
 * terminate it share this word, so that the two never coincide.
 */
export type LoadWord = Int32Array<SharedArrayBuffer>;

const UNTOUCHED = 0;
const LOADING = 1;
const LOADED = 2;
const FORBIDDEN = 3;
const LOOK_EVERY_MS = 5;

export const loadWord = (): LoadWord => new Int32Array(new SharedArrayBuffer(4));

/** Called in the thread. False: it is about to be terminated, and nothing was loaded. */
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

/** Called before terminating the thread. Resolves when that is safe: the module is loaded, or will not be. */
export async function mayEnd(word: LoadWord): Promise<void> {
  Atomics.compareExchange(word, 0, UNTOUCHED, FORBIDDEN);
  while (Atomics.load(word, 0) === LOADING) await after(LOOK_EVERY_MS);
}
