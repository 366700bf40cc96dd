import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FolderLock } from './folder-lock.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a hall’s folder', () => {
  it('[ST4] belongs to one hub at a time', () => {
    const lock = new FolderLock(folder);
    expect(() => new FolderLock(folder)).toThrow('sedang dipakai hub lain');
    lock.release();
    new FolderLock(folder).release();
  });

  it('[ST4] [DU1] belongs to nobody as soon as its hub was killed', async () => {
    const holds = `import { FolderLock } from '${join(import.meta.dirname, 'folder-lock.ts')}';
      globalThis.lock = new FolderLock(process.argv[1]); console.log('held'); setInterval(() => {}, 1_000);`;
    const hub = spawn(process.execPath, ['--input-type=module', '--eval', holds, folder]);
    await once(hub.stdout, 'data');
    expect(() => new FolderLock(folder)).toThrow('sedang dipakai hub lain');
    hub.kill('SIGKILL');
    await once(hub, 'exit');
    new FolderLock(folder).release();
  });
});
