import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SeededChance } from '../../../server/adapters/seeded-chance.ts';
import type { Deed } from './deeds.ts';
import { diskActsOf } from './disk-acts.ts';
import type { DiskAct } from './disk-acts.ts';
import { pointsOf, SEED } from './die-at.ts';
import { TornDisk } from './torn-disk.ts';

/** A disk as it was found after the power was cut, and what had been acknowledged by then. */
export interface Cut {
  readonly root: string;
  readonly folder: string;
  readonly told: readonly unknown[];
}

const CUTS = 10;

/**
 * Does the deed on a copy of a hall's folder, and cuts the power of its disk at points of the deed, and right after all that it
 * acknowledged or did to files of which `also` is true, with nothing of what was not synced and with some of it; `holds` looks at what
 * is found. Returns how often that was.
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
    const points = pointsIn(acts, also);
    const chance = new SeededChance(SEED);
    let count = 0;
    for (const [at, act] of acts.entries()) {
      if (act.is === 'told') count += 1;
      else disk.does(act);
      if (!points.has(at + 1)) continue;
      for (const arrives of [null, chance]) {
        const found = join(place, `cut-${at + 1}-${arrives ? 'some' : 'nothing'}`);
        disk.layOut(found, arrives);
        await holds({ root: found, folder: join(found, 'data'), told: told.slice(0, count) });
        rmSync(found, { recursive: true });
      }
    }
    return points.size;
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** Where something other than a write is asked, and before that; all that is told, and what is done where `also` says so. */
function pointsIn(acts: readonly DiskAct[], also: (path: string) => boolean): ReadonlySet<number> {
  const all = acts.map((act, at) => ({ act, after: at + 1, next: acts[at + 1] }));
  const turns = all.filter(({ act, next }) => act.is !== 'write' || next?.is !== 'write');
  const some = pointsOf(turns.length, CUTS).map((nth) => turns[nth - 1]?.after ?? 0);
  const each = all.filter(({ act }) => act.is === 'told' || also(act.path));
  return new Set([...some, ...each.map(({ after }) => after)]);
}
