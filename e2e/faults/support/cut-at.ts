import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SeededChance } from '../../../server/adapters/seeded-chance.ts';
import type { Deed } from './deeds.ts';
import { diskActsOf } from './disk-acts.ts';
import type { DiskAct } from './disk-acts.ts';
import { pointsOf, SEED } from './die-at.ts';
import { TornDisk } from './torn-disk.ts';

/** A disk's state, and what had been acknowledged by then. */
interface Cut {
  readonly root: string;
  readonly folder: string;
  readonly told: readonly unknown[];
}

const CUTS = 10;

/**
 * Does the deed on a copy of a hall's folder. At each step `holds` checks what a kill there leaves; at some steps,
 * right after all acknowledgements, and after operations on files for which `also` is true, it checks what a power cut
 * leaves. Returns the number of steps.
 */
export async function cutAt(
  folder: string | null,
  deedIn: (folder: string, root: string) => Deed,
  holds: (cut: Cut) => void | Promise<void>,
  also: (path: string) => boolean = () => false,
): Promise<number> {
  const place = mkdtempSync(join(tmpdir(), 'antrean-torn-'));
  const root = join(place, 'disk');
  const data = join(root, 'data');
  mkdirSync(data, { recursive: true });
  try {
    if (folder !== null) cpSync(folder, data, { recursive: true });
    const deed = deedIn(data, root);
    const disk = new TornDisk(root);
    const { acts, told } = await diskActsOf(deed, root);
    const steps = stepsIn(acts);
    const cuts = cutsIn(acts, steps, also);
    const chance = new SeededChance(SEED);
    let count = 0;
    for (const [at, act] of acts.entries()) {
      if (act.is === 'told') count += 1;
      else disk.does(act);
      const killed = steps.has(at) ? (['all'] as const) : [];
      const withoutPower = cuts.has(at) ? (['nothing', chance] as const) : [];
      for (const arrived of [...killed, ...withoutPower]) {
        const found = join(place, 'found');
        disk.layOut(found, arrived);
        await holds({ root: found, folder: join(found, 'data'), told: told.slice(0, count) });
        rmSync(found, { recursive: true });
      }
    }
    return steps.size;
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** Steps at and before each operation other than a write: SQLite relies on none of the writes in between. */
const stepsIn = (acts: readonly DiskAct[]): ReadonlySet<number> =>
  new Set([...acts.keys()].filter((at) => acts[at]?.is !== 'write' || acts[at + 1]?.is !== 'write'));

function cutsIn(
  acts: readonly DiskAct[],
  steps: ReadonlySet<number>,
  also: (path: string) => boolean,
): ReadonlySet<number> {
  const some = pointsOf(steps.size, CUTS).map((nth) => [...steps][nth - 1] ?? 0);
  const each = [...acts.entries()].filter(([, act]) => act.is === 'told' || also(act.path));
  return new Set([...some, ...each.map(([at]) => at)]);
}
