import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';

class CutShort extends Error {}

const { fsyncSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } = fs;
const real = { fsyncSync, mkdirSync, renameSync, rmSync, writeFileSync };

/**
 * Does the work up to its nth disk step (0: to its end) in this process, if the work catches no fault: cheap enough to
 * combine each step of one deed with each step of the next. Folders are deleted file by file, as the system does it.
 * Returns whether there was such a step.
 */
export function cutShort(nth: number, work: () => void): boolean {
  let steps = 0;
  const step = (): void => {
    steps += 1;
    if (steps === nth) throw new CutShort();
  };
  const remove = (path: string): void => {
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (!found) return;
    if (found.isDirectory()) for (const name of readdirSync(path)) remove(join(path, name));
    step();
    rmSync(path, { recursive: true });
  };
  const before =
    <Given extends readonly unknown[], Back>(act: (...given: Given) => Back) =>
    (...given: Given): Back => {
      step();
      return act(...given);
    };
  Object.assign(fs, {
    rmSync: remove,
    fsyncSync: () => {}, // no power cut here
    renameSync: before(renameSync),
    mkdirSync: before(mkdirSync),
    writeFileSync: before(writeFileSync),
  });
  syncBuiltinESMExports();
  try {
    work();
    return false;
  } catch (fault) {
    if (!(fault instanceof CutShort)) throw fault;
    return true;
  } finally {
    Object.assign(fs, real);
    syncBuiltinESMExports();
  }
}
