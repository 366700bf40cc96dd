/** One step per version of hall.db; a step once shipped is never edited. Instants are milliseconds, days are in hall time. */
export const migrations: readonly string[] = [
  `
  CREATE TABLE ledger (
    position INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    type TEXT NOT NULL,
    body TEXT NOT NULL
  ) STRICT;
  CREATE TABLE command (id TEXT PRIMARY KEY, at INTEGER NOT NULL, reply TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE snapshot (position INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT;

  CREATE TABLE visit (
    id TEXT PRIMARY KEY,
    day TEXT NOT NULL,
    number TEXT NOT NULL,
    token TEXT NOT NULL UNIQUE,
    service TEXT NOT NULL,
    arrived_at INTEGER NOT NULL,
    ended_at INTEGER,
    outcome TEXT,
    UNIQUE (day, number)
  ) STRICT;
  CREATE TABLE print_job (
    id TEXT PRIMARY KEY,
    printer TEXT NOT NULL,
    visit TEXT REFERENCES visit (id),
    paper TEXT NOT NULL,
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    reprints INTEGER NOT NULL DEFAULT 0,
    maybe_printed INTEGER NOT NULL DEFAULT 0,
    why TEXT,
    settled INTEGER NOT NULL DEFAULT 0,
    queued_at INTEGER NOT NULL,
    bytes BLOB
  ) STRICT;
  CREATE INDEX print_job_open ON print_job (printer, queued_at)
    WHERE settled = 0;
  CREATE INDEX print_job_newest ON print_job (queued_at);
  CREATE TABLE letter (
    id TEXT PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    code TEXT NOT NULL UNIQUE,
    visit TEXT NOT NULL REFERENCES visit (id),
    issued_at INTEGER NOT NULL,
    copies INTEGER NOT NULL DEFAULT 0,
    slip TEXT NOT NULL
  ) STRICT;

  CREATE TABLE clerk (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE,
    full_name TEXT NOT NULL,
    password TEXT NOT NULL,
    rights TEXT NOT NULL,
    stations TEXT NOT NULL
  ) STRICT;
  CREATE TABLE device (
    id TEXT PRIMARY KEY,
    role TEXT NOT NULL,
    name TEXT NOT NULL,
    place TEXT,
    token_digest TEXT NOT NULL UNIQUE,
    paired_at INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE session (
    id TEXT PRIMARY KEY,
    token_digest TEXT NOT NULL UNIQUE,
    clerk TEXT NOT NULL REFERENCES clerk (id) ON DELETE CASCADE,
    counter TEXT,
    began_at INTEGER NOT NULL,
    ended_at INTEGER
  ) STRICT;
  CREATE TABLE audit (at INTEGER NOT NULL, clerk TEXT, what TEXT NOT NULL, subject TEXT NOT NULL) STRICT
  `,
  `
  CREATE TABLE letter_of_2 (
    id TEXT PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
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

  CREATE TABLE case_file (
    id TEXT PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    visit TEXT NOT NULL REFERENCES visit (id),
    service TEXT NOT NULL,
    opened_at INTEGER NOT NULL,
    closed_at INTEGER,
    state TEXT NOT NULL,
    letter_number TEXT,
    recipient TEXT NOT NULL DEFAULT '',
    body TEXT NOT NULL DEFAULT ''
  ) STRICT;
  CREATE INDEX case_file_newest ON case_file (opened_at);
  CREATE INDEX case_file_state ON case_file (state, opened_at);
  CREATE INDEX case_file_service ON case_file (service, opened_at);
  CREATE INDEX case_file_visit ON case_file (visit);
  CREATE INDEX case_file_letter ON case_file (letter_number) WHERE letter_number IS NOT NULL;
  CREATE TABLE case_clerk (
    clerk TEXT NOT NULL,
    opened_at INTEGER NOT NULL,
    case_id TEXT NOT NULL,
    PRIMARY KEY (clerk, opened_at, case_id)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE story (
    visit TEXT NOT NULL,
    position INTEGER NOT NULL REFERENCES ledger (position),
    PRIMARY KEY (visit, position)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE applicant (
    id INTEGER PRIMARY KEY,
    visit TEXT NOT NULL UNIQUE REFERENCES visit (id),
    name TEXT NOT NULL,
    nik TEXT NOT NULL,
    family_card TEXT NOT NULL,
    birth_date TEXT NOT NULL,
    address TEXT NOT NULL,
    phone TEXT NOT NULL
  ) STRICT;
  CREATE INDEX applicant_nik ON applicant (nik) WHERE nik <> '';
  CREATE VIRTUAL TABLE applicant_name USING fts5 (name, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');

  ALTER TABLE clerk ADD COLUMN roles TEXT NOT NULL DEFAULT '[]'
  `,
];
