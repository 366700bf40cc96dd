import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { wavOf } from '../../../voice/wav.ts';
import { OwnVoiceFolder } from './own-voice-folder.ts';

const shipped = new Map([
  ['calls/id/number-1', 0.5],
  ['calls/id/number-2', 0.5],
]);
const tone = (seconds: number) =>
  wavOf({ rate: 24_000, samples: Float32Array.from({ length: seconds * 24_000 }, (_, i) => Math.sin(i / 10) / 4) });

let folder: string;
let aside: unknown[];
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'own-voice-')), 'own');
  aside = [];
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true }));
const open = () => new OwnVoiceFolder(folder, shipped, { info: (_, facts) => aside.push(facts), fault: () => {} });
const put = (path: string, bytes: Uint8Array | string) => {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), bytes);
};

it('[VO5] knows after a restart what was recorded before it, by the same edition', async () => {
  const before = open();
  await before.keep('calls/id/number-1', tone(1));
  const after = open();
  expect([after.edition, after.clips]).toEqual([before.edition, before.clips]);
  expect(await after.read('calls/id/number-1')).toEqual(tone(1));
});

it('[VO5] leaves nothing of a recording that a power cut tore, and keeps the one before', async () => {
  await open().keep('calls/id/number-1', tone(1));
  put('calls/id/number-1.wav.unfinished', tone(1).slice(0, 500));
  const own = open();
  expect(existsSync(join(folder, 'calls/id/number-1.wav.unfinished'))).toBe(false);
  expect(await own.read('calls/id/number-1')).toEqual(tone(1));
});

it('[VO5] leaves aside what cannot be read, and opens all the same', async () => {
  put('calls/id/number-1.wav', tone(1));
  mkdirSync(join(folder, 'calls/id/number-2.wav'));
  expect(Object.keys(open().clips)).toEqual(['calls/id/number-1']);
  expect(aside).toEqual([{ name: 'calls/id/number-2' }]);
});

it('[VO5] takes files that were put there by hand, if they are sound and bear the name of a clip', () => {
  put('calls/id/number-1.wav', tone(1));
  put('calls/id/number-2.wav', 'no sound');
  put('calls/id/nobody.wav', tone(1));
  expect(Object.keys(open().clips)).toEqual(['calls/id/number-1']);
  expect(aside).toEqual(expect.arrayContaining([{ name: 'calls/id/number-2' }, { name: 'calls/id/nobody' }]));
});

it('[VO5] keeps two recordings of one clip that come together one after another', async () => {
  const own = open();
  await Promise.all([own.keep('calls/id/number-1', tone(1)), own.keep('calls/id/number-1', tone(1.2))]);
  expect(new Uint8Array(readFileSync(join(folder, 'calls/id/number-1.wav')))).toEqual(tone(1.2));
  expect(own.edition).toBe(open().edition);
});

it('[VO5] reads and removes nothing but clips', async () => {
  const own = open();
  put('../secret.wav', tone(1));
  expect(await own.read('../secret')).toBeUndefined();
  expect(await own.remove('../secret')).toBe(false);
  expect(await own.keep('../secret', tone(1))).toBe('unknown');
});
