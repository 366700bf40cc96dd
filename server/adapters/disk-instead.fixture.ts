import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/**
 * These acts instead of the machine's, for every module of this thread; returns what brings the machine's back. A mock does not reach
 * a module that another file of tests has loaded.
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
