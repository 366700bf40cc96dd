import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { HallFile } from '../../../contract/hall-file.ts';
import { readHallFile } from './read-hall-file.ts';

export class NoSuchHall extends Error {}

const folder = resolve(import.meta.dirname, '../../../halls');

/** The halls shipped with the product, by id, to start one's own from. */
export function shippedHalls(): { id: string; name: string }[] {
  return shippedIds().map((id) => ({ id, name: readHallFile(fileOf(id)).agency.shownName }));
}

export function shippedHall(id: string): HallFile {
  const ids = shippedIds();
  if (!ids.includes(id)) {
    throw new NoSuchHall(`Tidak ada balai "${id}" (no such hall comes with the product): yang ada ${ids.join(', ')}.`);
  }
  return readHallFile(fileOf(id));
}

const fileOf = (id: string) => join(folder, `${id}.json`);

const shippedIds = () =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .toSorted();
