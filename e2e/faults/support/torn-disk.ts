import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SeededChance } from '../../../server/adapters/seeded-chance.ts';
import type { DiskAct } from './disk-acts.ts';
import { someSectors } from './some-sectors.ts';

interface File {
  readonly is: 'file';
  synced: Buffer;
  now: Buffer;
}
interface Folder {
  readonly is: 'folder';
  readonly first: ReadonlyMap<string, Place>;
  readonly now: Map<string, Place>;
}
type Place = File | Folder;

/** A file name that was added or removed; null: removed. */
interface Named {
  readonly folder: Folder;
  readonly name: string;
  readonly place: Place | null;
}
/** A change of folders, atomic, and whether it has been synced. */
interface Step {
  readonly names: readonly Named[];
  isSynced: boolean;
}

/** Which unsynced changes survive: all after a kill; after a power cut none or, at random, some. */
export type Arrived = 'all' | 'nothing' | SeededChance;

/**
 * A disk whose power can be cut at any moment. Synced data survives. Of a file that was not synced some sectors survive
 * (someSectors); of names that were not, those up to some moment, as with a journaling file system.
 */
export class TornDisk {
  readonly #root: string;
  readonly #top: Folder;
  readonly #steps: Step[] = [];

  constructor(root: string) {
    this.#root = root;
    this.#top = folderAt(root);
  }

  does(act: Exclude<DiskAct, { is: 'told' }>): void {
    const place = this.#at(act.path);
    switch (act.is) {
      case 'write':
        if (place?.is === 'file') place.now = written(place.now, act.at ?? place.now.length, act.bytes);
        return;
      case 'copy': {
        const from = this.#at(act.from);
        if (place?.is === 'file' && from?.is === 'file') place.now = from.now;
        return;
      }
      case 'cut':
        if (place?.is === 'file') place.now = written(place.now.subarray(0, act.length), act.length, Buffer.alloc(0));
        return;
      case 'file':
        if (!place) this.#name([act.path, fileOf(Buffer.alloc(0))]);
        return;
      case 'folder':
        return this.#name([act.path, { is: 'folder', first: new Map(), now: new Map() }]);
      case 'remove':
        return this.#name([act.path, null]);
      case 'link':
        return this.#name([act.path, this.#at(act.from) ?? null]);
      case 'move':
        return this.#name([act.from, null], [act.path, this.#at(act.from) ?? null]);
      case 'sync':
        return this.#sync(place);
    }
  }

  /** Writes the surviving files. */
  layOut(into: string, arrived: Arrived): void {
    const upTo = stepsOf(this.#steps.length, arrived);
    const found = new Map<Folder, Map<string, Place>>();
    const namesOf = (folder: Folder) => {
      const names = found.get(folder) ?? new Map(folder.first);
      found.set(folder, names);
      return names;
    };
    for (const [at, { names, isSynced }] of this.#steps.entries()) {
      if (!isSynced && at > upTo) continue;
      for (const { folder, name, place } of names) {
        if (place) namesOf(folder).set(name, place);
        else namesOf(folder).delete(name);
      }
    }
    const lay = (folder: Folder, path: string) => {
      mkdirSync(path, { recursive: true });
      for (const [name, place] of namesOf(folder)) {
        if (place.is === 'folder') lay(place, join(path, name));
        else writeFileSync(join(path, name), foundOf(place, arrived), { mode: 0o600 });
      }
    };
    lay(this.#top, into);
  }

  #at(path: string): Place | undefined {
    let place: Place | undefined = this.#top;
    for (const name of partsOf(path, this.#root)) place = place?.is === 'folder' ? place.now.get(name) : undefined;
    return place;
  }

  #name(...given: readonly (readonly [path: string, place: Place | null])[]): void {
    const names = given.flatMap(([path, place]): Named[] => {
      const folder = this.#at(join(path, '..'));
      return folder?.is === 'folder' ? [{ folder, name: partsOf(path, this.#root).at(-1) ?? '', place }] : [];
    });
    for (const { folder, name, place } of names) {
      if (place) folder.now.set(name, place);
      else folder.now.delete(name);
    }
    this.#steps.push({ names, isSynced: false });
  }

  #sync(place: Place | undefined): void {
    if (place?.is === 'file') place.synced = place.now;
    if (place?.is !== 'folder') return;
    for (const step of this.#steps) if (step.names.some(({ folder }) => folder === place)) step.isSynced = true;
  }
}

function stepsOf(count: number, arrived: Arrived): number {
  if (arrived === 'all') return count;
  return arrived === 'nothing' ? -1 : Math.floor(arrived.between(-1, count));
}
function foundOf({ synced, now }: File, arrived: Arrived): Buffer {
  if (arrived === 'all' || synced === now) return now;
  return arrived === 'nothing' ? synced : someSectors(synced, now, arrived);
}

const partsOf = (path: string, root: string): string[] =>
  path
    .slice(root.length + 1)
    .split('/')
    .filter(Boolean);

function folderAt(path: string): Folder {
  const places = readdirSync(path, { withFileTypes: true }).map((entry): [string, Place] => {
    const inner = join(path, entry.name);
    return [entry.name, entry.isDirectory() ? folderAt(inner) : fileOf(readFileSync(inner))];
  });
  return { is: 'folder', first: new Map(places), now: new Map(places) };
}

const fileOf = (bytes: Buffer): File => ({ is: 'file', synced: bytes, now: bytes });

function written(before: Buffer, at: number, bytes: Buffer): Buffer {
  const after = Buffer.alloc(Math.max(before.length, at + bytes.length));
  before.copy(after);
  bytes.copy(after, at);
  return after;
}
