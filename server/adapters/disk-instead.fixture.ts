import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/**
 * Replaces functions of `fs` for every module of this thread; returns a function that restores them. A mock would not reach modules that
 * another test file has loaded.
 */
export function insteadOnDisk(acts: Partial<typeof fs>): () => void {
  const own = Object.fromEntries(Object.keys(acts).map((name) => [name, fs[name as keyof typeof fs]]));
  put(acts);
  return () => put(own);
}

function put(acts: object): void {
  Object.assign(fs, acts);
  syncBuiltinESMExports();
}
