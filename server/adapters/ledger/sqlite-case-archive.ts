import { KeptStatements } from '../sqlite/kept-statements.ts';
import type { Sqlite } from '../sqlite/open-sqlite.ts';
import type { Case } from '../../domain/cases/case.ts';
import type { HallEvent } from '../../domain/events.ts';
import type { LetterSlip } from '../../domain/slips.ts';
import type {
  ArchivedCase,
  ArchivedLetter,
  CaseArchive,
  CasePage,
  CaseSearch,
  CaseState,
  ExportedCase,
} from '../../ports/case-archive.ts';
import type { Applicant, Brought } from '../../ports/ledger.ts';
import { countSql, searchSql } from './case-search-sql.ts';
import { LETTER_KEPT } from './forget-applicants.ts';
import { pageOf } from './page-of.ts';

interface CaseRow {
  body: string;
  state: string;
  closed_at: number | null;
  recipient: string;
  number: string;
}

/** Cases from the tables, open and over. */
export class SqliteCaseArchive implements CaseArchive {
  readonly #statements: KeptStatements;

  constructor(db: Sqlite) {
    this.#statements = new KeptStatements(db);
  }

  case(id: string): Promise<ArchivedCase | undefined> {
    const row = this.#statements.one<CaseRow>(
      `SELECT body, state, closed_at, recipient, visit.number FROM case_file JOIN case_body USING (key)
       JOIN visit ON visit.id = case_file.visit WHERE case_file.id = ?`,
      id,
    );
    return Promise.resolve(row && { case: caseOf(row), visitNumber: row.number, recipient: row.recipient });
  }

  caseByCode(code: string): Promise<string | undefined> {
    const row = this.#statements.one<{ id: string }>(
      "SELECT case_file.id FROM visit JOIN case_file ON case_file.visit = visit.id WHERE visit.token = ? AND visit.via <> 'hall'",
      code,
    );
    return Promise.resolve(row?.id);
  }

  story(id: string): Promise<readonly HallEvent[]> {
    const rows = this.#statements.all<{ body: string }>(
      `SELECT ledger.body FROM case_file JOIN case_visit USING (key) JOIN story ON story.visit = case_visit.visit
       JOIN ledger ON ledger.position = story.position WHERE case_file.id = ? GROUP BY ledger.position ORDER BY ledger.position`,
      id,
    );
    return Promise.resolve(rows.map(({ body }) => JSON.parse(body) as HallEvent));
  }

  async search(query: CaseSearch, before: number | null, limit: number): Promise<CasePage> {
    const { found, more } = await this.list(query, before, limit);
    return { found: found.map(({ nik: _, ...each }) => each), more };
  }

  list(query: CaseSearch, before: number | null, limit: number): Promise<CasePage<ExportedCase>> {
    const { sql, values } = searchSql(query, before, limit + 1);
    const page = pageOf(
      this.#statements.all<ExportedCase & { state: CaseState }>(sql, ...values),
      limit,
      ({ openedAt }) => openedAt,
    );
    return page ? Promise.resolve(page) : this.list(query, before, 2 * limit);
  }

  count(query: CaseSearch, before: number | null): Promise<number> {
    const { sql, values } = countSql(query, before);
    return Promise.resolve(this.#statements.one<{ count: number }>(sql, ...values)?.count ?? 0);
  }

  applicant(visitId: string): Promise<(Applicant & Brought) | undefined> {
    return Promise.resolve(
      this.#statements.one<Applicant & Brought>(
        `SELECT name, nik, family_card AS familyCard, birth_date AS birthDate, address, phone, email,
         brought_as AS broughtAs, brought_by AS broughtBy FROM applicant
         WHERE visit = ?`,
        visitId,
      ),
    );
  }

  letter(id: string): Promise<ArchivedLetter | undefined> {
    const row = this.#statements.one<Omit<ArchivedLetter, 'slip'> & { slip: string }>(
      `SELECT id, case_id AS caseId, slip, copies, cancelled_why AS cancelledWhy FROM letter WHERE id = ? AND ${LETTER_KEPT}`,
      id,
    );
    return Promise.resolve(row && { ...row, slip: JSON.parse(row.slip) as Omit<LetterSlip, 'copy'> });
  }
}

/** The columns tell how it ended, since a case that expired with the day has no final body of its own. */
function caseOf({ body, state, closed_at: at }: CaseRow): Case {
  const kept = JSON.parse(body) as Omit<Case, 'undo'>;
  if (state === 'open' || kept.stage.is === 'closed') return { ...kept, undo: null };
  return { ...kept, stage: { is: 'closed', at: at ?? 0, as: 'expired', outcomeId: 'expired' }, undo: null };
}
