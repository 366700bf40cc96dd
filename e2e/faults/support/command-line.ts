import { spawn } from 'node:child_process';
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

async function endOf(given: readonly string[]): Promise<Ended> {
  const child = spawn(process.execPath, given);
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(String(chunk)));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said: said.join('') };
}
