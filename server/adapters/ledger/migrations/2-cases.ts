export const cases = `
CREATE TABLE letter_of_2 (
  id TEXT PRIMARY KEY,
  number TEXT NOT NULL UNIQUE COLLATE NOCASE,
  code TEXT NOT NULL UNIQUE,
  visit TEXT NOT NULL REFERENCES visit (id),
  case_id TEXT,
  issued_at INTEGER NOT NULL,
  copies INTEGER NOT NULL DEFAULT 0,
  cancelled_at INTEGER,
  cancelled_why TEXT,
  slip TEXT NOT NULL
) STRICT;
INSERT INTO letter_of_2 (id, number, code, visit, issued_at, copies, slip)
  SELECT id, number, code, visit, issued_at, copies, slip FROM letter;
DROP TABLE letter;
ALTER TABLE letter_of_2 RENAME TO letter;

-- The key is the instant of opening times 1024, and one more for each other of that millisecond: newest first needs no index.
CREATE TABLE case_file (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  number TEXT NOT NULL UNIQUE,
  visit TEXT NOT NULL REFERENCES visit (id),
  service TEXT NOT NULL,
  opened_at INTEGER NOT NULL,
  closed_at INTEGER,
  state TEXT NOT NULL,
  letter_number TEXT,
  recipient TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX case_file_visit ON case_file (visit);
-- Apart, so that a list of cases does not leaf through their long bodies.
CREATE TABLE case_body (key INTEGER PRIMARY KEY REFERENCES case_file (key), body TEXT NOT NULL) STRICT;
-- The visit that a case was opened with, and those that came back for it.
CREATE TABLE case_visit (
  visit TEXT NOT NULL REFERENCES visit (id),
  key INTEGER NOT NULL REFERENCES case_file (key),
  PRIMARY KEY (visit, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_visit_key ON case_visit (key);
CREATE TABLE case_clerk (
  key INTEGER NOT NULL REFERENCES case_file (key),
  clerk TEXT NOT NULL,
  PRIMARY KEY (key, clerk)
) STRICT, WITHOUT ROWID;
-- By rowid = key: the words of the name, and as words of their own the state, the service and whoever acted (case-words.ts).
CREATE VIRTUAL TABLE case_words USING fts5 (
  words, content = '', contentless_delete = 1, detail = 'none', prefix = '1 2 3 4 5 6 7 8',
  tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TABLE story (
  visit TEXT NOT NULL,
  position INTEGER NOT NULL REFERENCES ledger (position),
  PRIMARY KEY (visit, position)
) STRICT, WITHOUT ROWID;
INSERT INTO story (visit, position)
  SELECT body ->> 'visitId', position FROM ledger
  WHERE (type = 'ticket-issued' OR body ->> 'clerkId' IS NOT NULL)
    AND body ->> 'visitId' IN (SELECT id FROM visit WHERE ended_at IS NULL);

CREATE TABLE applicant (
  visit TEXT PRIMARY KEY REFERENCES visit (id),
  name TEXT NOT NULL,
  nik TEXT NOT NULL,
  family_card TEXT NOT NULL,
  birth_date TEXT NOT NULL,
  address TEXT NOT NULL,
  phone TEXT NOT NULL
) STRICT;
CREATE INDEX applicant_nik ON applicant (nik) WHERE nik <> '';

ALTER TABLE clerk ADD COLUMN roles TEXT NOT NULL DEFAULT '[]';
-- Its visits know nothing of cases; the ledger tells all that it told.
DELETE FROM snapshot
`;
