/** The papers of cases and complaints, as the ledger's tables have them. */
export const ATTACHMENTS_KNOWN = `
  SELECT each.value ->> 'id' AS id, case_file.number AS number
    FROM case_body JOIN case_file USING (key), json_each(case_body.body, '$.attachments') AS each
  UNION ALL
  SELECT each.value ->> 'id', complaint.number
    FROM complaint, json_each(complaint.body, '$.attachments') AS each WHERE complaint.body <> ''`;
