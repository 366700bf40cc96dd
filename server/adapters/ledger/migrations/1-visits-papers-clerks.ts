export const visitsPapersClerks = `
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
`;
