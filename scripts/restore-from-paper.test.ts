import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { backedUpHall } from '../server/adapters/backup/backed-up-hall.fixture.ts';
import { fetchKey } from '../server/adapters/vault/key-place.ts';
import { keyLines } from '../server/adapters/vault/key-text.ts';

it('[AR4] [DU4] on a new computer the paper and a backup bring the hall back, as the refusal says', async () => {
  const root = mkdtempSync(join(tmpdir(), 'antrean-paper-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const { backup, keyFile } = await backedUpHall(root, 'pariaman');
  const paper = keyLines(fetchKey({ is: 'file', file: keyFile })).join('\n');
  const { KEY_FILE: _, KEY_COMMAND: __, ...outer } = process.env;
  const env = { ...outer, XDG_CONFIG_HOME: join(root, 'new computer') };
  const run = (script: string, args: readonly string[], input = '') =>
    spawnSync(process.execPath, [join(import.meta.dirname, `${script}.ts`), ...args], { env, input, encoding: 'utf8' });
  const dataDir = join(root, 'restored');
  const restore = () => run('restore', ['--from', backup, '--data', dataDir]);

  const { status, stderr } = restore();
  expect([status, existsSync(join(dataDir, 'hall.json'))]).toEqual([1, false]);
  const told = /npm run hall-key -- (.+)/.exec(stderr)?.[1]?.split(' ') ?? [];
  expect(run('hall-key', told, paper)).toMatchObject({ status: 0, stdout: expect.stringContaining('Kunci cocok') });
  expect(restore()).toMatchObject({ status: 0, stdout: expect.stringContaining('Data balai utuh') });
});
