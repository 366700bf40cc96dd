import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Reply } from '../../../contract/reply.ts';
import { SeededChance } from '../../../server/adapters/seeded-chance.ts';
import type { Deed } from './deeds.ts';

interface Died {
  readonly killed: boolean;
  /** Steps that change the disk; counted only if the deed finished. */
  readonly steps: number;
  /** Kinds of these steps, in order; those of other threads are missing. */
  readonly walked: readonly string[];
  /** What it had acknowledged by then. */
  readonly told: Reply<unknown> | null;
}

/** Does the deed in a process that is killed just before its nth step; 0: never. */
export const dieAt = (step: number, deed: Deed): Promise<Died> => die(deed, { DIE_AT: String(step) });

/** Killed while a database is being sealed, with some pages in clear and some not. */
export const dieWithinSealing = (deed: Deed): Promise<Died> => die(deed, { DIE_WITHIN_SEALING: 'yes' });

async function die(deed: Deed, how: Readonly<Record<string, string>>): Promise<Died> {
  const place = mkdtempSync(join(tmpdir(), 'antrean-steps-'));
  const executioner = pathToFileURL(join(import.meta.dirname, 'executioner.ts')).href;
  const child = fork(join(import.meta.dirname, 'deed.ts'), [JSON.stringify(deed)], {
    execArgv: ['--import', executioner],
    env: { ...process.env, ...how, DIE_COUNT: join(place, 'count') },
  });
  let ended: Pick<Died, 'steps' | 'walked'> = { steps: 0, walked: [] };
  let told: Reply<unknown> | null = null;
  child.on('message', (said: typeof ended | { readonly told: Reply<unknown> }) => {
    if ('steps' in said) ended = said;
    else told = said.told;
  });
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  rmSync(place, { recursive: true });
  if (signal !== 'SIGKILL' && code !== 0) throw new Error(`The deed ended with ${code ?? signal}.`);
  return { killed: signal === 'SIGKILL', ...ended, told };
}

/** Other steps in each run; repeat a failure with the printed seed: `KILL_SEED=7 npx vitest run e2e/faults/…`. */
export const SEED = Number(process.env['KILL_SEED'] ?? Date.now() % 1_000_000);

/** So many of a deed's steps: the first, the last, and a random one in each section between. */
export function pointsOf(steps: number, count: number): number[] {
  if (steps <= count) return Array.from({ length: steps }, (_, i) => i + 1);
  const chance = new SeededChance(SEED);
  const part = (steps - 2) / (count - 2);
  const between = Array.from({ length: count - 2 }, (_, i) => 2 + Math.floor((i + chance.next()) * part));
  const points = [...new Set([1, ...between, steps])];
  console.info(`KILL_SEED=${SEED}: at ${points.join(', ')} of ${steps} steps`);
  return points;
}
