import type { StatementSync } from 'node:sqlite';
import type { Case } from '../../domain/cases/case.ts';
import type { HallEvent } from '../../domain/events.ts';
import type { ApplicantRecord, LedgerEntry } from '../../ports.ts';

/** The tables that cases are searched and read in (CS2), written with their events. */
export class CaseTables {
  readonly #prepare: (sql: string) => StatementSync;

  constructor(prepare: (sql: string) => StatementSync) {
    this.#prepare = prepare;
  }

  record(event: HallEvent, position: number): void {
    if (event.type === 'case-opened') {
      this.#prepare(
        "INSERT INTO case_file (id, number, visit, service, opened_at, state) SELECT ?, ?, id, service, ?, 'open' FROM visit WHERE id = ?",
      ).run(event.caseId, event.number, event.at, event.visitId);
    }
    if (event.type === 'day-closed') {
      for (const id of event.casesExpired ?? []) this.#expire(id, event.at);
    }
    this.#tell(event, position);
  }

  /** Who applies, who fetched it, and how the cases stand now. */
  keep({ applicant, recipient, cases = [] }: LedgerEntry): void {
    if (applicant) this.#keepApplicant(applicant);
    for (const each of cases) this.#keepCase(each);
    if (recipient) {
      this.#prepare('UPDATE case_file SET recipient = ? WHERE id = ?').run(recipient.name, recipient.caseId);
    }
  }

  #keepCase(each: Case): void {
    const { id, stage, letter } = each;
    const [state, closedAt] = stage.is === 'closed' ? [stage.as, stage.at] : ['open', null];
    const { undo: _, ...lasting } = each;
    this.#prepare('UPDATE case_file SET state = ?, closed_at = ?, letter_number = ?, body = ? WHERE id = ?').run(
      state,
      closedAt,
      letter?.number ?? null,
      JSON.stringify(lasting),
      id,
    );
  }

  #expire(id: string, at: number): void {
    this.#prepare("UPDATE case_file SET state = 'expired', closed_at = ? WHERE id = ?").run(at, id);
  }

  #keepApplicant({ visitId, name, nik, familyCard, birthDate, address, phone }: ApplicantRecord): void {
    const { id } = this.#prepare(
      `INSERT INTO applicant (visit, name, nik, family_card, birth_date, address, phone) VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (visit) DO UPDATE SET name = excluded.name, nik = excluded.nik, family_card = excluded.family_card,
         birth_date = excluded.birth_date, address = excluded.address, phone = excluded.phone
       RETURNING id`,
    ).get(visitId, name, nik, familyCard, birthDate, address, phone) as { id: number };
    this.#prepare('DELETE FROM applicant_name WHERE rowid = ?').run(id);
    this.#prepare('INSERT INTO applicant_name (rowid, name) VALUES (?, ?)').run(id, name);
  }

  /** The ledger is the story; here is only where to find its lines. */
  #tell(event: HallEvent, position: number): void {
    if (!('clerkId' in event) && event.type !== 'ticket-issued') return;
    const caseId = 'caseId' in event ? event.caseId : null;
    const visitId = 'visitId' in event && event.type !== 'visit-summoned' ? event.visitId : this.#visitOf(caseId);
    if (visitId === null) return;
    this.#prepare('INSERT OR IGNORE INTO story (visit, position) VALUES (?, ?)').run(visitId, position);
    if (!('clerkId' in event)) return;
    this.#prepare(
      'INSERT OR IGNORE INTO case_clerk (clerk, opened_at, case_id) SELECT ?, opened_at, id FROM case_file WHERE visit = ?',
    ).run(event.clerkId, visitId);
  }

  #visitOf(caseId: string | null): string | null {
    if (caseId === null) return null;
    const row = this.#prepare('SELECT visit FROM case_file WHERE id = ?').get(caseId) as { visit: string } | undefined;
    return row?.visit ?? null;
  }
}
