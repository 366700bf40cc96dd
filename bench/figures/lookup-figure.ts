import { openInFolder } from '../../server/adapters/vault/open-in-folder.fixture.ts';
import { basename, dirname } from 'node:path';
import { RegisterShelf } from '../../server/adapters/register/register-shelf.ts';
import { ensureVault } from '../../server/adapters/vault/vault.ts';
import { within } from './figure.ts';
import type { Figure } from './figure.ts';
import { medianSpread, ROUNDS, spreadOf } from './rounds.ts';
import type { Spread } from './rounds.ts';
import { snapshotIn, somePeople } from './some-people.ts';

const LOOKUPS = 5_000;
const MOST_MS = 2;

/** One NIK looked up in the register as the hub does it, against the bare statement on the same file (RG7). */
export async function lookUp(folder: string): Promise<Figure> {
  const snapshot = snapshotIn(folder);
  const niks = somePeople(snapshot, LOOKUPS).map(({ nik }) => nik);
  const shelf = RegisterShelf.open(folder, ensureVault(folder));
  const db = openInFolder(dirname(snapshot), basename(snapshot), { readonly: true });
  const bare = db.prepare('SELECT * FROM person WHERE nik = ?');
  const [floors, figures]: [Spread[], Spread[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    floors.push(timesOf(niks, (nik) => bare.get(nik)));
    figures.push(timesOf(niks, (nik) => shelf.find(nik)));
  }
  db.close();
  await shelf.close();
  const [value, floor] = [medianSpread(figures).p99, medianSpread(floors).p99];
  return within({ name: 'lookup-p99', unit: 'ms', value, floor, target: MOST_MS });
}

function timesOf(niks: readonly string[], look: (nik: string) => unknown): Spread {
  return spreadOf(
    niks.map((nik) => {
      const began = performance.now();
      if (!look(nik)) throw new Error('Somebody of the register was not found in it.');
      return performance.now() - began;
    }),
  );
}
