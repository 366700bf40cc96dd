export const corrections = `
-- What was written down wrong about an applicant, and what stands there since (PD4).
CREATE TABLE correction (
  visit TEXT NOT NULL REFERENCES visit (id),
  at INTEGER NOT NULL,
  clerk TEXT NOT NULL,
  field TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL
) STRICT;
CREATE INDEX correction_visit ON correction (visit);
-- Whose name is forgotten with the case (RT3).
CREATE INDEX case_file_recipient ON case_file (closed_at) WHERE recipient <> ''
`;
