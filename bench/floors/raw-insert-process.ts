// The same rows into the same table with SQLite alone: no parsing, no checks, no report. Arguments: snapshot file,
// people.
import { openSqlite } from '../../server/adapters/sqlite/open-sqlite.ts';
import { samplePeople } from '../../server/adapters/register/sample-people.ts';
import { familyIndex, insertPerson, personTable, valuesOf } from '../../server/adapters/register/snapshot-schema.ts';
import type { PersonValues } from '../../server/adapters/register/snapshot-schema.ts';

const ROWS_AT_ONCE = 1_000;
const [file = '', people = '0'] = process.argv.slice(2);
const db = openSqlite(file, null);
db.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -32768');
db.exec(personTable);
const insert = db.prepare(insertPerson);

// Inventing the people is not measured.
let seconds = 0;
let slice: PersonValues[] = [];
const timed = (work: () => void): void => {
  const began = performance.now();
  work();
  seconds += (performance.now() - began) / 1_000;
};
const write = (): void => {
  for (const values of slice) insert.run(...values);
  slice = [];
};
db.exec('BEGIN');
for (const person of samplePeople({ count: Number(people), region: '13.77', seed: 1, today: '2026-11-01' })) {
  slice.push(valuesOf(person));
  if (slice.length === ROWS_AT_ONCE) timed(write);
}
timed(() => {
  write();
  db.exec('COMMIT');
  db.exec(familyIndex);
});
db.close();
process.send?.({ seconds, megabytes: process.resourceUsage().maxRSS / 1024 });
process.disconnect();
