import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hallFileIn } from '../server/adapters/hall-file/hall-folder.ts';
import { LivingHallFile } from '../server/adapters/hall-file/living-hall-file.ts';
import { shippedHall } from '../server/adapters/hall-file/shipped-halls.ts';
import { ensureVault, openVault } from '../server/adapters/vault/vault.ts';

let data: string;
let elsewhere: string;
beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'hall-key-'));
  elsewhere = mkdtempSync(join(tmpdir(), 'hall-key-kept-'));
  await LivingHallFile.create(hallFileIn(data), shippedHall('pariaman'));
  ensureVault(data);
});
afterAll(() => {
  for (const folder of [data, elsewhere]) rmSync(folder, { recursive: true, force: true });
});

function hallKey(args: readonly string[], { typed = '', keyFile = '' } = {}) {
  const { KEY_FILE: _, ...outer } = process.env;
  const env = { ...outer, XDG_CONFIG_HOME: elsewhere };
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'hall-key.ts'), ...args, '--data', data],
    { input: typed, env: keyFile === '' ? env : { ...env, KEY_FILE: keyFile } },
  );
  return { status, said: `${String(stdout)}${String(stderr)}` };
}

it('[AR4] [AR5] the command checks, prints, moves, changes and takes back the key, and says which thief its place stops', () => {
  expect(hallKey(['--check'])).toEqual({
    status: 0,
    said: expect.stringContaining('PERHATIAN: kunci ada di samping data'),
  });
  const sheet = join(elsewhere, 'sheet.pdf');
  expect(hallKey(['--sheet', sheet]).status).toBe(0);
  expect(readFileSync(sheet).subarray(0, 5).toString()).toBe('%PDF-');

  const keyFile = join(elsewhere, 'moved.key');
  expect(hallKey(['--move', keyFile]).said).toContain(`--key ${keyFile}`);
  expect(readdirSync(data)).not.toContain('hall-key.txt');
  expect(hallKey(['--check'])).toEqual({ status: 1, said: expect.stringContaining('Tidak ada yang diubah') });

  const old = hallKey(['--show'], { keyFile }).said;
  expect(hallKey(['--change'], { keyFile }).status).toBe(0);
  expect(hallKey(['--restore'], { typed: old })).toEqual({
    status: 1,
    said: expect.stringContaining('bukan kunci balai ini'),
  });

  const now = hallKey(['--show'], { keyFile }).said;
  const slip = now.replace(/^./, (sign) => (sign === '7' ? '8' : '7'));
  expect(hallKey(['--restore'], { typed: slip }).said).toMatch(/Baris 1 salah ketik|bukan kunci/);
  const lines = now.trim().split('\n');
  const mended = [...lines.slice(0, 2), lines[0] ?? '', ...lines.slice(2), 'more than there is'].join('\n');
  expect(hallKey(['--restore'], { typed: mended }), 'one line is typed once more, not all').toEqual({
    status: 0,
    said: expect.stringContaining('Baris 3 salah ketik') as string,
  });
  expect(hallKey(['--check'])).toEqual({ status: 0, said: expect.stringContaining('Pencuri cadangan') });
  const third = [...lines.slice(0, 2), lines[0] ?? '', ...lines.slice(3)].join('\n');
  expect(hallKey(['--restore'], { typed: third }).said, 'the line that is wrong, not the last').toMatch(
    /Baris 3 salah ketik\.\s*$/,
  );
  const mixed = [...old.trim().split('\n').slice(0, 3), ...lines.slice(3), lines[0]].join('\n');
  expect(hallKey(['--restore'], { typed: mixed }).said, 'six right lines of two sheets').toMatch(
    /^Tidak ada yang diubah\. Ini bukan/,
  );
  const inTwo = [lines.slice(0, 3), lines.slice(3)].map((half) => half.join(' ')).join('\n');
  expect(hallKey(['--restore'], { typed: inTwo }).status, 'in other lines than the sheet has').toBe(0);
  expect(openVault(data, join(elsewhere, 'antrean')).place.is).toBe('file');
});
