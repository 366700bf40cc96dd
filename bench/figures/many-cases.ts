import { KeptStatements } from '../../server/adapters/sqlite/kept-statements.ts';
import type { Sqlite } from '../../server/adapters/sqlite/open-sqlite.ts';
import { CaseWords } from '../../server/adapters/ledger/case-words.ts';
import { firstKeyAt } from '../../server/adapters/ledger/case-key.ts';
import { givenNames, secondNames } from '../../server/adapters/register/sample-names.ts';
import type { Case } from '../../server/domain/cases/case.ts';
import { days, hours } from '../../server/domain/hall-time/instant.ts';
import { SeededChance } from '../../server/adapters/seeded-chance.ts';

const YEARS = 3;
export const BEGIN = Date.UTC(2023, 10, 25);
/** The first acts on every case, the last on one in ten thousand. */
export const OFFICIALS = Array.from({ length: 12 }, (_, i) => `0f1c1a15-0000-4000-8000-${String(i).padStart(12, '0')}`);
export const SERVICES = ['dtks', 'pbi', 'pip', 'lansia', 'disabilitas', 'anak', 'jenazah', 'yayasan', 'rehabilitasi'];
const LINES_OF_A_STORY = 20;
const STORIES = 500;

const FIRST = [...givenNames.female, ...givenNames.male];
const SECOND = [...secondNames.female, ...secondNames.male];

export const caseIdOf = (n: number): string => `case-${n}`;
export const nikOf = (n: number): string => String(1_377_010_101_700_000 + n);

/** So many closed cases of three years, as an office has them: few names, states and officials account for most. */
export function writeManyCases(db: Sqlite, count: number): void {
  db.exec('PRAGMA synchronous = OFF; BEGIN');
  const statements = new KeptStatements(db);
  const prepare: Prepare = (sql) => statements.prepare(sql);
  const words = new CaseWords(prepare);
  const chance = new SeededChance(23);
  for (let n = 0; n < count; n++) {
    writeCase(prepare, chance, n, BEGIN + Math.floor((n / count) * days(365 * YEARS)));
    words.changed([{ key: keyOf(n, count) }]);
    words.keep();
  }
  for (let n = count - STORIES; n < count; n++) writeStory(prepare, n);
  db.exec('COMMIT; PRAGMA wal_checkpoint(TRUNCATE); PRAGMA synchronous = FULL');
}

const keyOf = (n: number, count: number): number => firstKeyAt(BEGIN + Math.floor((n / count) * days(365 * YEARS)));

/** Favours the start of a list: the last item is hardly ever chosen. */
const skewed = <Item>(chance: SeededChance, items: readonly Item[]): Item =>
  items[Math.floor(chance.next() ** 2.5 * items.length)] as Item;

type Prepare = Sqlite['prepare'];

function writeCase(prepare: Prepare, chance: SeededChance, n: number, at: number): void {
  const key = firstKeyAt(at);
  const id = caseIdOf(n);
  const visit = `visit-${n}`;
  const service = skewed(chance, SERVICES);
  const state = skewed(chance, ['done', 'done', 'refused', 'expired']);
  const name = `${skewed(chance, FIRST)} ${skewed(chance, SECOND)}`;
  const number = `${new Date(at).getUTCFullYear()}-${String(n).padStart(5, '0')}`;
  prepare("INSERT INTO visit VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'hall')").run(
    visit,
    'day',
    `A${n}`,
    `token-${n}`,
    service,
    at,
    at + hours(1),
    'done',
  );
  prepare('INSERT INTO case_file VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').run(
    key,
    id,
    number,
    visit,
    service,
    at,
    at + days(2),
    state,
    `400.9/${n}/DINSOS`,
    '',
  );
  prepare('INSERT INTO case_body VALUES (?, ?)').run(key, JSON.stringify(bodyOf(id, number, service, visit, at)));
  prepare('INSERT INTO case_visit VALUES (?, ?)').run(visit, key);
  for (const [i, clerk] of OFFICIALS.entries()) {
    const acts = i === 0 || (i === OFFICIALS.length - 1 ? n % 10_000 === 77 : chance.is(0.3 / i));
    if (acts) prepare('INSERT INTO case_clerk VALUES (?, ?)').run(key, clerk);
  }
  prepare(
    `INSERT INTO applicant (visit, name, nik, family_card, birth_date, address, phone) VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ).run(visit, name, nikOf(n), '', '', 'Jalan Contoh', '');
}

function writeStory(prepare: Prepare, n: number): void {
  for (let line = 0; line < LINES_OF_A_STORY; line++) {
    const event = {
      type: 'need-noted',
      at: BEGIN,
      visitId: `visit-${n}`,
      clerkId: OFFICIALS[0],
      need: 'x'.repeat(300),
    };
    const { lastInsertRowid } = prepare("INSERT INTO ledger (at, type, body) VALUES (?, 'need-noted', ?)").run(
      BEGIN,
      JSON.stringify(event),
    );
    prepare('INSERT INTO story VALUES (?, ?)').run(`visit-${n}`, lastInsertRowid);
  }
}

/** As long as the body of a case that has passed all its steps. */
export function bodyOf(id: string, number: string, serviceId: string, visitId: string, openedAt: number): Case {
  return {
    id,
    number,
    serviceId,
    visitId,
    openedAt,
    language: 'id',
    applicant: 'S••• A•••••',
    need: 'x'.repeat(120),
    papers: Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`persyaratan-${i}`, 'present'])),
    attachments: [],
    check: null,
    open: [],
    arrived: [],
    letter: null,
    handedOver: null,
    undo: null,
    records: { kunjungan: { hasil: 'x'.repeat(200) } },
    stage: { is: 'open' },
    movedWithStageAt: null,
    moves: 9,
  };
}
