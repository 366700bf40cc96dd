import type { Sqlite } from '../sqlite/open-sqlite.ts';
import { nameWords } from '../../domain/cases/name-words.ts';
import type { Complainant } from '../../domain/complaints/complainant.ts';
import { phoneDigits } from '../../domain/home/reply-address.ts';
import type { RecordedAct } from '../../ports/access.ts';
import type { Correction } from '../../ports/ledger.ts';
import type {
  Application,
  KnownContacts,
  PersonArchive,
  PersonAsking,
  PersonLetter,
} from '../../ports/person-archive.ts';
import { readThrough } from './read-through.ts';

const APPLICATIONS = `SELECT visit.id AS visitId, visit.number AS visitNumber, visit.day, visit.service AS serviceId,
    visit.arrived_at AS arrivedAt, visit.ended_at AS endedAt, visit.outcome AS outcomeId, visit.via,
    case_file.id AS caseId, case_file.number AS caseNumber, applicant.name, applicant.nik,
    applicant.family_card AS familyCard, applicant.birth_date AS birthDate, applicant.address, applicant.phone, applicant.email,
    applicant.brought_as AS broughtAs, applicant.brought_by AS broughtBy
  FROM applicant JOIN visit ON visit.id = applicant.visit LEFT JOIN case_file ON case_file.visit = visit.id
  WHERE applicant.nik = ? AND applicant.nik <> '' ORDER BY visit.arrived_at DESC`;

type Row<Shape> = Shape & { readonly position: number };

/**
 * What has no index by person is read through from end to end, a part at a time: somebody asks for his data a few times a year, and no press
 * pays for an index meanwhile. The ledger alone is too long for that.
 */
export class SqlitePersonArchive implements PersonArchive {
  readonly #db: Sqlite;

  constructor(db: Sqlite) {
    this.#db = db;
  }

  applications(nik: string): Promise<readonly Application[]> {
    return Promise.resolve(this.#db.prepare<Application>(APPLICATIONS).all(nik));
  }

  async letters(nik: string, visitIds: readonly string[]): Promise<readonly PersonLetter[]> {
    const found = await this.#through<Row<Omit<PersonLetter, 'slip'> & { readonly slip: string }>>(
      `SELECT rowid AS position, id, number, issued_at AS issuedAt, copies, cancelled_at AS cancelledAt, slip FROM letter
       WHERE :within AND (instr(slip, :nik) > 0 OR visit IN (SELECT value FROM json_each(:visits)))`,
      { table: 'letter', given: { nik, visits: JSON.stringify(visitIds) } },
    );
    return found.map(({ position: _, slip, ...letter }) => ({
      ...letter,
      slip: JSON.parse(slip) as PersonLetter['slip'],
    }));
  }

  async complaints(nik: string, known: KnownContacts): Promise<readonly string[]> {
    const told = await this.#through<Row<{ complaint: string; words: string; complainant: string }>>(
      'SELECT rowid AS position, complaint, words, complainant FROM complaint_told WHERE :within',
      { table: 'complaint_told', given: {} },
    );
    const his = told.filter(({ words, complainant }) => {
      return `${words} ${complainant}`.includes(nik) || isHis(JSON.parse(complainant) as Complainant, known);
    });
    return [...new Set(his.map(({ complaint }) => complaint))];
  }

  chats(nik: string, phones: readonly string[]): Promise<readonly string[]> {
    const rows = this.#db
      .prepare<{ id: string }>(
        `SELECT id FROM chat WHERE address IN (SELECT value FROM json_each(:phones)) OR instr(coalesce(body, ''), :nik) > 0`,
      )
      .all({ phones: JSON.stringify(phones), nik });
    return Promise.resolve(rows.map(({ id }) => id));
  }

  recorded(subjects: readonly string[], mark: string): Promise<readonly RecordedAct[]> {
    return this.#through<RecordedAct>(
      `SELECT rowid AS position, at, clerk AS clerkId, what, subject FROM audit
       WHERE :within AND (substr(subject, 1, instr(subject || ' ', ' ') - 1) IN (SELECT value FROM json_each(:subjects)) OR instr(subject, :mark) > 0)`,
      { table: 'audit', given: { subjects: JSON.stringify(subjects), mark } },
    );
  }

  askings(mark: string): Promise<readonly PersonAsking[]> {
    const rows = this.#db
      .prepare<Omit<PersonAsking, 'listed'> & { readonly listed: number }>(
        `SELECT at, body ->> 'kioskId' AS kioskId, body ->> 'listed' AS listed FROM ledger
         WHERE type = 'register-asked' AND body ->> '$.mark' = ? ORDER BY position`,
      )
      .all(mark);
    return Promise.resolve(rows.map(({ at, kioskId, listed }) => ({ at, kioskId, listed: listed === 1 })));
  }

  corrections(visitIds: readonly string[]): Promise<readonly Correction[]> {
    const rows = this.#db
      .prepare<Correction>(
        `SELECT visit AS visitId, at, clerk AS clerkId, field, before, after FROM correction
         WHERE visit IN (SELECT value FROM json_each(?)) ORDER BY at, rowid`,
      )
      .all(JSON.stringify(visitIds));
    return Promise.resolve(rows);
  }

  #through<Found>(sql: string, asked: Parameters<typeof readThrough>[2]): Promise<Found[]> {
    return readThrough<Found>(this.#db, sql, asked);
  }
}

/** A telephone is shared by a family, and a name by many: both together are one person. */
function isHis({ name, phone, email }: Complainant, { names, phones, emails }: KnownContacts): boolean {
  const isNamed = names.some((known) => wordsOf(known) !== '' && wordsOf(known) === wordsOf(name));
  const isReached = phones.includes(phoneDigits(phone) ?? '') || emails.includes(email.toLowerCase());
  return isNamed && isReached;
}

const wordsOf = (name: string): string => nameWords(name.toLowerCase()).join(' ');
