import type { Sqlite } from '../sqlite/open-sqlite.ts';
import type { Case } from '../../domain/cases/case.ts';
import type { EventOf, HallEvent } from '../../domain/events.ts';
import type { ApplicantRecord, BringerRecord, Correction, LedgerEntry } from '../../ports/ledger.ts';
import { KEYS_OF_AN_INSTANT, firstKeyAt } from './case-key.ts';
import { CaseWords } from './case-words.ts';

/** What nobody of the house has done, and is a line of the story all the same. */
const toldByItself: ReadonlySet<HallEvent['type']> = new Set([
  'ticket-issued',
  'request-received',
  'papers-brought',
  'case-moved',
]);

interface KeyRow {
  key: number;
}

/** The tables that cases are searched and read in (CS2), written with their events. */
export class CaseTables {
  readonly #prepare: Sqlite['prepare'];
  readonly #words: CaseWords;

  constructor(prepare: Sqlite['prepare']) {
    this.#prepare = prepare;
    this.#words = new CaseWords(prepare);
  }

  record(event: HallEvent, position: number): void {
    if (event.type === 'case-opened') this.#open(event);
    if (event.type === 'request-received') this.#open(event);
    if (event.type === 'case-linked') this.#join(event.caseId, event.visitId);
    if (event.type === 'action-undone' && event.what === 'case-linked') this.#part(event.visitId);
    if (event.type === 'day-closed') this.#closeDay(event, position);
    this.#tell(event, position);
  }

  /** Who applies, who fetched it, and how the cases stand now. */
  keep({ applicant, bringer, corrections = [], recipient, cases = [] }: LedgerEntry): void {
    if (applicant) this.#keepApplicant(applicant);
    if (bringer) this.#keepBringer(bringer);
    for (const each of corrections) this.#keepCorrection(each);
    for (const each of cases) this.#keepCase(each);
    if (recipient) {
      this.#prepare('UPDATE case_file SET recipient = ? WHERE id = ?').run(recipient.name, recipient.caseId);
    }
    this.#words.keep();
  }

  #open({ caseId, number, at, visitId }: EventOf<'case-opened' | 'request-received'>): void {
    const { service } = this.#prepare('SELECT service FROM visit WHERE id = ?').get(visitId) as { service: string };
    const opened = this.#prepare<KeyRow>(
      `INSERT INTO case_file (key, id, number, visit, service, opened_at, state) VALUES (?, ?, ?, ?, ?, ?, 'open')
       RETURNING key`,
    );
    this.#words.changed(opened.all(this.#nextKey(at), caseId, number, visitId, service, at));
    this.#join(caseId, visitId);
  }

  #nextKey(at: number): number {
    const [first, next] = [firstKeyAt(at), firstKeyAt(at) + KEYS_OF_AN_INSTANT];
    const sql = 'SELECT max(key) AS key FROM case_file WHERE key >= ? AND key < ?';
    const last = this.#prepare<{ key: number | null }>(sql).get(first, next)?.key ?? null;
    return last === null ? first : last + 1;
  }

  /** From here on what happens to the visit happens to the case; whoever had to do with it before, acted on it too. */
  #join(caseId: string, visitId: string): void {
    this.#prepare('INSERT OR IGNORE INTO case_visit (visit, key) SELECT ?, key FROM case_file WHERE id = ?').run(
      visitId,
      caseId,
    );
    const joined = this.#prepare<KeyRow>(
      `INSERT OR IGNORE INTO case_clerk (key, clerk) SELECT case_file.key, ledger.body ->> 'clerkId'
       FROM case_file, story JOIN ledger ON ledger.position = story.position
       WHERE case_file.id = ? AND story.visit = ? AND ledger.body ->> 'clerkId' IS NOT NULL RETURNING key`,
    );
    this.#words.changed(joined.all(caseId, visitId));
  }

  /** CA10: the case that was linked last was another's. Its story and its officials are again what they are without this visit. */
  #part(visitId: string): void {
    const told = this.#prepare<{ type: string; what: string | null; caseId: string | null }>(
      `SELECT type, body ->> 'what' AS what, body ->> 'caseId' AS caseId FROM story JOIN ledger USING (position)
       WHERE story.visit = ? AND type IN ('case-linked', 'action-undone') ORDER BY position`,
    );
    const linked: (string | null)[] = [];
    for (const { type, what, caseId } of told.all(visitId)) {
      if (type === 'case-linked') linked.push(caseId);
      else if (what === 'case-linked') linked.pop();
    }
    const wrong = linked.pop() ?? null;
    if (linked.includes(wrong)) return;
    const parted = this.#prepare<KeyRow>(
      'DELETE FROM case_visit WHERE visit = ? AND key = (SELECT key FROM case_file WHERE id = ?) RETURNING key',
    ).all(visitId, wrong);
    for (const { key } of parted) {
      this.#prepare('DELETE FROM case_clerk WHERE key = ?').run(key);
      this.#prepare(
        `INSERT OR IGNORE INTO case_clerk (key, clerk) SELECT case_visit.key, ledger.body ->> 'clerkId'
         FROM case_visit JOIN story USING (visit) JOIN ledger USING (position)
         WHERE case_visit.key = ? AND ledger.body ->> 'clerkId' IS NOT NULL`,
      ).run(key);
    }
    this.#words.changed(parted);
  }

  #keepCase(each: Case): void {
    const { id, stage, letter } = each;
    const [state, closedAt] = stage.is === 'closed' ? [stage.as, stage.at] : ['open', null];
    const stands = [state, closedAt, letter?.number ?? null] as const;
    const changed = this.#prepare<KeyRow>(
      `UPDATE case_file SET state = ?, closed_at = ?, letter_number = ?
       WHERE id = ? AND (state, closed_at, letter_number) IS NOT (?, ?, ?) RETURNING key`,
    );
    this.#words.changed(changed.all(...stands, id, ...stands));
    const { undo: _, ...lasting } = each;
    this.#prepare(
      `INSERT INTO case_body (key, body) SELECT key, ? FROM case_file WHERE id = ?
       ON CONFLICT (key) DO UPDATE SET body = excluded.body`,
    ).run(JSON.stringify(lasting), id);
  }

  #keepApplicant({ visitId, name, nik, familyCard, birthDate, address, phone, email }: ApplicantRecord): void {
    this.#prepare(
      `INSERT INTO applicant (visit, name, nik, family_card, birth_date, address, phone, email)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (visit) DO UPDATE SET name = excluded.name, nik = excluded.nik, family_card = excluded.family_card,
         birth_date = excluded.birth_date, address = excluded.address, phone = excluded.phone,
         email = excluded.email`,
    ).run(visitId, name, nik, familyCard, birthDate, address, phone, email);
    this.#isNamed(visitId);
  }

  /** Also of an applicant whom nobody has written down yet. */
  #keepBringer({ visitId, broughtAs, broughtBy }: BringerRecord): void {
    this.#prepare(
      `INSERT INTO applicant (visit, name, nik, family_card, birth_date, address, phone, email, brought_as, brought_by)
       VALUES (?, '', '', '', '', '', '', '', ?, ?)
       ON CONFLICT (visit) DO UPDATE SET brought_as = excluded.brought_as, brought_by = excluded.brought_by`,
    ).run(visitId, broughtAs, broughtBy);
    this.#isNamed(visitId);
  }

  #isNamed(visitId: string): void {
    const his = this.#prepare<KeyRow>('SELECT key FROM case_file WHERE visit = ?');
    this.#words.changed(his.all(visitId));
  }

  /** PD4: that one field and nothing beside it. Whoever has been forgotten meanwhile stays so (RT3). */
  #keepCorrection({ visitId, at, clerkId, field, before, after }: Correction): void {
    const column = field === 'broughtBy' ? 'brought_by' : field;
    const his = this.#prepare(`UPDATE applicant SET ${column} = ? WHERE visit = ?`).run(after, visitId);
    if (his.changes === 0) return;
    const sql = 'INSERT INTO correction (visit, at, clerk, field, before, after) VALUES (?, ?, ?, ?, ?, ?)';
    this.#prepare(sql).run(visitId, at, clerkId, field, before, after);
    this.#isNamed(visitId);
  }

  #closeDay({ at, expired, casesExpired = [] }: EventOf<'day-closed'>, position: number): void {
    const close = this.#prepare<KeyRow & { visit: string }>(
      "UPDATE case_file SET state = 'expired', closed_at = ? WHERE id = ? RETURNING key, visit",
    );
    const ended = casesExpired.flatMap((id) => close.all(at, id));
    this.#words.changed(ended);
    for (const visit of new Set([...expired, ...ended.map((each) => each.visit)])) this.#note(visit, position);
  }

  /** The ledger is the story; here is only where to find its lines. */
  #tell(event: HallEvent, position: number): void {
    const clerkId = 'clerkId' in event ? event.clerkId : null;
    if (!clerkId && !toldByItself.has(event.type)) return;
    const visitId = this.#visitOf(event);
    if (visitId === null) return;
    this.#note(visitId, position);
    if (!clerkId) return;
    const acted = this.#prepare<KeyRow>(
      'INSERT OR IGNORE INTO case_clerk (key, clerk) SELECT key, ? FROM case_visit WHERE visit = ? RETURNING key',
    );
    this.#words.changed(acted.all(clerkId, visitId));
  }

  #note(visitId: string, position: number): void {
    this.#prepare('INSERT OR IGNORE INTO story (visit, position) VALUES (?, ?)').run(visitId, position);
  }

  /** A case calls a visitor who may be of another visit: that is a line of the case. */
  #visitOf(event: HallEvent): string | null {
    if ('visitId' in event && event.visitId !== null && event.type !== 'visit-summoned') return event.visitId;
    if ('caseId' in event && event.caseId !== null) return this.#visitFor('case_file', event.caseId);
    return 'letterId' in event && event.letterId !== null ? this.#visitFor('letter', event.letterId) : null;
  }

  #visitFor(table: 'case_file' | 'letter', id: string): string | null {
    const row = this.#prepare<{ visit: string }>(`SELECT visit FROM ${table} WHERE id = ?`).get(id);
    return row?.visit ?? null;
  }
}
