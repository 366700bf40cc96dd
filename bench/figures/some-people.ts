import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { openInFolder } from '../../server/adapters/vault/open-in-folder.fixture.ts';
import { SeededChance } from '../../server/adapters/seeded-chance.ts';

export interface ListedPerson {
  readonly nik: string;
  readonly birthDate: string;
}

/** The newest snapshot of a register, by its file name. */
export function snapshotIn(folder: string): string {
  const numbers = readdirSync(folder).flatMap((name) => /^register-(\d+)\.db$/.exec(name)?.[1] ?? []);
  return join(folder, `register-${Math.max(...numbers.map(Number))}.db`);
}

/** People from all over the register, in an order without locality, so that no cache helps. */
export function somePeople(snapshot: string, count: number): ListedPerson[] {
  const db = openInFolder(dirname(snapshot), basename(snapshot), { readonly: true });
  try {
    const { people } = db.prepare('SELECT max(id) AS people FROM person').get() as { people: number };
    const chance = new SeededChance(11);
    const one = db.prepare('SELECT nik, birth_date AS birthDate FROM person WHERE id = ?');
    const ids = Array.from({ length: count }, () => 1 + Math.floor(chance.next() * people));
    return ids.map((id) => one.get(id) as unknown as ListedPerson);
  } finally {
    db.close();
  }
}
