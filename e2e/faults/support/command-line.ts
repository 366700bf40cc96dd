import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface Ended {
  readonly code: number | null;
  readonly said: string;
}

const ROOT = join(import.meta.dirname, '../../..');

/** A command-line program, as `npm run` starts it. */
export const run = (script: 'backup' | 'restore' | 'check-data', ...args: readonly string[]): Promise<Ended> =>
  endOf([join(ROOT, `scripts/${script}.ts`), ...args]);

/** The same, or the hub, with all disks read-only. */
export function runOnReadOnlyDisk(
  program: 'scripts/backup.ts' | 'server/main.ts',
  ...args: readonly string[]
): Promise<Ended> {
  const disk = pathToFileURL(join(import.meta.dirname, 'read-only-disk.ts')).href;
  return endOf(['--import', disk, join(ROOT, program), ...args]);
}

/** A hub that should refuse to start. One that does start is stopped again at its first word: it does not end with 1. */
export function start(...args: readonly string[]): Promise<Ended> {
  const place = ['--port', '0', '--host', '127.0.0.1', '--pages', 'none'];
  return endOf([join(ROOT, 'server/main.ts'), ...place, ...args], (hub) => hub.stdout.once('data', () => hub.kill()));
}

/** What is not over by then hangs, and fails with what it has said so far. */
const LONGEST_MS = 120_000;

async function endOf(
  given: readonly string[],
  also: (child: ChildProcessWithoutNullStreams) => void = () => {},
): Promise<Ended> {
  const child = spawn(process.execPath, given);
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(String(chunk)));
  also(child);
  let hangs = false;
  const patience = setTimeout(() => (hangs = child.kill('SIGKILL')), LONGEST_MS);
  const [code] = (await once(child, 'close')) as [number | null];
  clearTimeout(patience);
  if (hangs) throw new Error(`After ${LONGEST_MS} ms this had not ended: ${given.join(' ')}\n${said.join('')}`);
  return { code, said: said.join('') };
}
