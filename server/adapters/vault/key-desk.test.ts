import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HallKeyMissing } from './hall-key-missing.ts';
import { KeyDesk } from './key-desk.ts';
import { fetchKey } from './key-place.ts';
import { keyLines } from './key-text.ts';
import { ensureVault } from './vault.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'antrean-desk-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const deskWith = (command: string) =>
  new KeyDesk({ ...ensureVault(folder), place: { is: 'command', command } }, () => ({ agency: '', day: '' }));
const runs = (script: string) => `"${process.execPath}" -e "${script}"`;

describe('a key that a program brings', () => {
  it('[AR8] [PR11] is waited for beside everybody else: the hub goes on however long the other machine takes', async () => {
    const key = fetchKey(ensureVault(folder).place);
    const sent = join(folder, 'sent');
    const look = `(function look(){require('fs').existsSync('${sent}')?process.stdout.write('${key.toString('hex')}'):setTimeout(look,9)})()`;
    const isRight = deskWith(runs(look)).isLastLine(keyLines(key).at(-1) ?? '');
    writeFileSync(sent, '');
    expect(await isRight).toBe(true);
  });

  it('[AR2] that brings none says so', async () => {
    await expect(deskWith('exit 3').isLastLine('')).rejects.toThrow(/berakhir dengan 3/);
    await expect(deskWith(runs("process.stdout.write('nothing')")).isLastLine('')).rejects.toThrow(HallKeyMissing);
  });
});
