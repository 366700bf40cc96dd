import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { KillableHub } from '../killable-hub.ts';

const AT = '2026-11-23 09:00';
const hub = new KillableHub({ hallId: 'pariaman', webRoot: null });
beforeAll(() => hub.start(AT));
afterAll(() => hub.clear());

it('[DU1][ST4] a second hub on the folder ends with a sentence and changes nothing; after a kill the lock is nobody’s', async () => {
  const program = join(import.meta.dirname, '../../server/main.ts');
  const given = ['--data', hub.dataDir, '--port', '0', '--host', '127.0.0.1', '--pages', 'none'];
  const second = spawn(process.execPath, [program, ...given]);
  const said: string[] = [];
  second.stderr.on('data', (chunk: Buffer) => said.push(String(chunk)));
  const [code] = (await once(second, 'close')) as [number | null];
  expect(code).toBe(1);
  expect(said.join('').trim().split('\n')).toEqual([
    `${hub.dataDir} sedang dipakai hub lain. Hentikan hub itu dulu, atau pilih folder lain dengan --data.`,
    `Another hub works in ${hub.dataDir}. Stop that hub first, or choose another folder with --data.`,
  ]);
  await hub.kill();
  await hub.start(AT);
});
