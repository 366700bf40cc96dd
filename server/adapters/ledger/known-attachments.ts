/** Each attachment with its case or complaint, and when that ended. */
const EACH = `
  SELECT each.value ->> 'id' AS id, case_file.number AS number, closed_at AS closedAt
    FROM case_body JOIN case_file USING (key), json_each(case_body.body, '$.attachments') AS each
  UNION ALL
  SELECT each.value ->> 'id', complaint.number, closed_at
    FROM complaint, json_each(complaint.body, '$.attachments') AS each WHERE complaint.body <> ''`;

const KEPT = `SELECT id, number, closedAt FROM (${EACH}) WHERE id NOT IN (SELECT id FROM forgotten_paper)`;

/** Attachments of cases and complaints by the ledger's tables, except those that were kept long enough (RT1). */
export const ATTACHMENTS_KNOWN = KEPT;

/** Those whose case or complaint ended before then. */
export const ATTACHMENTS_CLOSED = `${KEPT} AND closedAt < :before`;
