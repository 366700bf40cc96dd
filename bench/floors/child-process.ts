import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import antrean from '../../package.json' with { type: 'json' };

/** The compile cache, as `npm run import-register` loads it. */
export const KEEP_COMPILED = ['--import', new URL('../../server/keep-compiled.mjs', import.meta.url).href];

const start = antrean.scripts.start.split(' ');

/** Flags as in `npm start`, including those for garbage collection. */
export const AS_STARTED = [...start.slice(1, start.indexOf('--import')), ...KEEP_COMPILED];

/** A program, by its path from this folder. Its stdout is discarded. */
export function beginChild(program: string, args: readonly string[] = [], flags: readonly string[] = []): ChildProcess {
  const stdio = ['ignore', 'ignore', 'inherit', 'ipc'] as const;
  return fork(join(import.meta.dirname, program), [...args], { execArgv: [...flags], stdio: [...stdio] });
}

/** Resolves with the program's first message. */
export async function startChild<Said>(
  program: string,
  args: readonly string[] = [],
  flags: readonly string[] = [],
): Promise<{ child: ChildProcess; said: Said }> {
  const child = beginChild(program, args, flags);
  const said = await new Promise<Said>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${program} ended with ${code} and said nothing.`)));
    child.once('message', (message) => resolve(message as Said));
  });
  return { child, said };
}

export function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => child.once('exit', () => resolve()));
}
