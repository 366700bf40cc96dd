import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';

class CutShort extends Error {}

const { fsyncSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } = fs;
const real = { fsyncSync, mkdirSync, renameSync, rmSync, writeFileSync };

/**
 * Does what catches no fault as far as to its nth step on the disk (0: to its end), in this process: so cheaply that each step of one deed can
 * be met with each step of the next. A folder is deleted one by one, as the system does it. Returns whether there was such a step.
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
    fsyncSync: () => {}, // no power is cut here
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
