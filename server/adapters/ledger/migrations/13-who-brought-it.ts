export const whoBroughtIt = `
-- Who brought a request for its applicant: what the hall's file calls him, and his name (CS11). Forgotten with the row (RT3).
ALTER TABLE applicant ADD COLUMN brought_as TEXT NOT NULL DEFAULT '';
ALTER TABLE applicant ADD COLUMN brought_by TEXT NOT NULL DEFAULT ''
`;
