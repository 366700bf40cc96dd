import { KEYS_OF_AN_INSTANT } from './case-key.ts';

/** How each book is read: its rows in order, the two parts of a row's bookmark, and its count. */
export interface BookSql {
  readonly fields: string;
  readonly from: string;
  /** Between :from (included) and :until (excluded). */
  readonly where: string;
  readonly at: string;
  readonly key: string;
}

const HANDED_AT = "case_body.body ->> '$.handedOver.at'";

export const letterBook: BookSql = {
  fields: `letter.number, slip ->> '$.title' AS title, slip ->> '$.subject' AS subject,
    slip ->> '$.person[0].value' AS about, slip ->> '$.signatory.office' AS office,
    slip ->> '$.signatory.name' AS signatory,
    coalesce(case_file.number, (SELECT own.number FROM case_visit JOIN case_file AS own USING (key)
      WHERE case_visit.visit = letter.visit LIMIT 1)) AS caseNumber,
    iif(cancelled_at IS NULL, NULL, coalesce(cancelled_why, '')) AS cancelledWhy`,
  from: 'letter LEFT JOIN case_file ON case_file.id = letter.case_id',
  where: 'letter.issued_at >= :from AND letter.issued_at < :until',
  at: 'letter.issued_at',
  key: 'letter.rowid',
};

/** Hand-overs recorded by cases (LE5). */
export const handedByCase: BookSql = {
  fields: `case_file.number AS caseNumber, case_file.service AS serviceId, letter_number AS letterNumber,
    coalesce(applicant.name, '') AS applicant, case_body.body ->> '$.handedOver.to' AS "to", recipient,
    case_body.body ->> '$.handedOver.purpose' AS purpose`,
  from: `case_body JOIN case_file USING (key) LEFT JOIN applicant ON applicant.visit = case_file.visit`,
  where: `${HANDED_AT} IS NOT NULL AND ${HANDED_AT} >= :from AND ${HANDED_AT} < :until`,
  at: HANDED_AT,
  key: 'case_body.key',
};

/** Letters issued at a counter directly to the visitor, where no case has recorded a hand-over. */
export const handedAtCounter: BookSql = {
  fields: `NULL AS caseNumber, visit.service AS serviceId, letter.number AS letterNumber,
    coalesce(applicant.name, slip ->> '$.person[0].value', '') AS applicant, 'applicant' AS "to", '' AS recipient,
    NULL AS purpose`,
  from: 'letter JOIN visit ON visit.id = letter.visit LEFT JOIN applicant ON applicant.visit = visit.id',
  where: `letter.issued_at >= :from AND letter.issued_at < :until AND case_id IS NULL AND visit.ended_at IS NOT NULL
    AND visit.outcome <> 'expired' AND (cancelled_at IS NULL OR cancelled_at > visit.ended_at)
    AND NOT EXISTS (SELECT 1 FROM case_visit JOIN case_body USING (key)
      WHERE case_visit.visit = letter.visit AND ${HANDED_AT} IS NOT NULL)`,
  at: 'letter.issued_at',
  // These keys are far from those of cases, so rows of the two sources are never confused.
  key: 'letter.rowid',
};

/** A field of the move that ended a case from home. */
const ofItsEnd = (value: string): string => `iif(closed_at IS NULL OR coalesce(body ->> '$.via', 'hall') = 'hall', NULL,
      (SELECT ${value} FROM story JOIN ledger USING (position) WHERE story.visit = case_file.visit
         AND type = 'case-moved' AND ledger.body ->> 'caseId' = case_file.id AND ledger.body ->> 'closes' IS NOT NULL
       ORDER BY position DESC LIMIT 1))`;

const CASE = {
  fields: `case_file.id, case_file.number, case_file.service AS serviceId, state, closed_at AS closedAt,
    opened_at AS openedAt, letter_number AS letterNumber, coalesce(body ->> '$.via', 'hall') <> 'hall' AS isFromHome,
    coalesce(body ->> '$.completedAt', opened_at) AS clockFrom,
    ${ofItsEnd("ledger.body ->> 'stepId'")} AS lastStepId,
    ${ofItsEnd("ledger.at - (ledger.body ->> 'tookMs')")} AS lastStepAt,
    coalesce(body -> '$.away', '[]') AS away`,
  at: 'case_file.opened_at',
  key: 'case_file.key',
};
const keyAt = (parameter: string): string => `CAST(${parameter} * ${KEYS_OF_AN_INSTANT} AS INTEGER)`;

/** Opened earlier and still open then: few, and found through a covering index. */
const carried = (closed: string): BookSql => ({
  ...CASE,
  from: `(SELECT key FROM case_file INDEXED BY case_file_closed WHERE ${closed} AND key < ${keyAt(':from')})
    CROSS JOIN case_file USING (key) LEFT JOIN case_body USING (key)`,
  where: ':from <= :until',
});
export const carriedOpenCases = carried('closed_at IS NULL');
export const carriedCases = carried('closed_at >= :from');

/** By key, which begins with the instant of opening (case-key.ts). */
export const openedCases: BookSql = {
  ...CASE,
  from: 'case_file LEFT JOIN case_body USING (key)',
  where: `case_file.key >= ${keyAt(':from')} AND case_file.key < ${keyAt(':until')}`,
  // The key alone is in order of opening.
  at: 'case_file.key',
};

export const importBook: BookSql = {
  fields: `body ->> 'snapshot' AS snapshot, body ->> 'name' AS name, body ->> 'period' AS period,
    body ->> 'people' AS people,
    (SELECT clerk FROM audit WHERE what = 'register-import-begun' AND subject = ledger.body ->> 'period'
       AND audit.at <= ledger.at ORDER BY audit.at DESC LIMIT 1) AS clerkId`,
  from: 'ledger',
  where: "type = 'register-switched' AND ledger.at >= :from AND ledger.at < :until",
  at: 'ledger.at',
  key: 'ledger.position',
};

export const checkBook: BookSql = {
  fields: `body ->> 'kioskId' AS kioskId, body ->> 'counterId' AS counterId, body ->> 'clerkId' AS clerkId,
    iif(type = 'register-asked', body ->> 'listed', body ->> 'found' IS NOT NULL) AS listed`,
  from: 'ledger',
  where: `type IN ('register-asked', 'register-checked', 'case-checked') AND ledger.at >= :from AND ledger.at < :until`,
  at: 'ledger.at',
  key: 'ledger.position',
};

export const pageSql = ({ fields, from, where, at, key }: BookSql): string =>
  `SELECT ${fields}, ${at} AS at, ${key} AS key FROM ${from}
   WHERE ${where} AND (${at}, ${key}) > (:at, :key) ORDER BY ${at}, ${key} LIMIT :limit`;

export const countSql = ({ from, where }: BookSql): string => `SELECT count(*) AS count FROM ${from} WHERE ${where}`;
