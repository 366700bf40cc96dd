import { createSecretKey } from 'node:crypto';
import fs, { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { insteadOnDisk } from '../disk-instead.fixture.ts';
import { keepNew } from './keep-new.ts';
import { unsealBytes } from './sealed-file.ts';
import type { SealedAs } from './sealed-file.ts';
import { SealedWriter } from './sealed-writer.ts';

/** Behaves like a nearly full disk: writes half of what it is given, without an error. */
const { writeSync } = fs;
const takesHalf = (fd: number, bytes: Uint8Array, from = 0, length = bytes.length - from): number =>
  writeSync(fd, bytes, from, Math.ceil(length / 2));

let folder: string;
let toTheMachine: () => void;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'antrean-disk-'));
  toTheMachine = insteadOnDisk({ writeSync: takesHalf as typeof writeSync });
});
afterEach(() => {
  toTheMachine();
  rmSync(folder, { recursive: true });
});

describe('on a disk that is nearly full', () => {
  it('[AR3] [DU7] what takes the place of the only copy of a photo is whole', () => {
    const file = join(folder, 'photo');
    keepNew(file, Buffer.alloc(10_000, 'x'));
    expect(readFileSync(file)).toEqual(Buffer.alloc(10_000, 'x'));
  });

  it('[AR6] [DU7] the rows that were refused can all be read again', () => {
    const [file, key] = [join(folder, 'rows'), createSecretKey(Buffer.alloc(32))];
    const as: SealedAs = { purpose: 'refused-rows', name: '' };
    const writer = new SealedWriter(file, key, as);
    for (const row of ['satu', 'dua']) writer.write(row);
    writer.finish();
    expect(unsealBytes(key, as, readFileSync(file)).toString()).toBe('satudua');
  });

  it.each(['ENOSPC', 'EIO'])(
    '[DU6] [AR4] a key that found no room (%s) leaves no half of itself, and the old one stays',
    (code) => {
      const file = join(folder, 'hall-key.txt');
      keepNew(file, 'the old one');
      const whole = writeFileSync;
      const full = insteadOnDisk({
        writeFileSync: ((fd: number, bytes: Uint8Array) => {
          whole(fd, bytes.subarray(0, bytes.length / 2));
          throw Object.assign(new Error('no room'), { code });
        }) as typeof fs.writeFileSync,
      });
      expect(() => keepNew(file, 'the new one')).toThrow('no room');
      full();
      expect([readdirSync(folder), readFileSync(file, 'utf8')]).toEqual([['hall-key.txt'], 'the old one']);
    },
  );
});
