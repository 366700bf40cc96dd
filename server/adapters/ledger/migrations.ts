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
  `,
  `
  -- Where it was begun: it ends with that device.
  ALTER TABLE session ADD COLUMN device TEXT
  `,
  `
  -- Messages: to whom and what they say is beside the ledger, and forgotten a while after they were settled.
  CREATE TABLE message (
    id TEXT PRIMARY KEY,
    medium TEXT NOT NULL,
    about TEXT NOT NULL,
    about_id TEXT NOT NULL,
    purpose TEXT NOT NULL,
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    queued_at INTEGER NOT NULL,
    asked_at INTEGER NOT NULL,
    try_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    why TEXT,
    said TEXT NOT NULL DEFAULT '',
    words TEXT
  ) STRICT;
  CREATE INDEX message_open ON message (medium, queued_at) WHERE state IN ('queued', 'sending');
  CREATE INDEX message_about ON message (about_id, queued_at);
  CREATE INDEX message_words ON message (changed_at) WHERE words IS NOT NULL;

  -- How it was. Which visits have said so: keyed marks, in no order and without a time. Apart from them what was said today, by keys
  -- that chance made, until the ledger takes it up at the day's end; then, per day and service, the 36 counts of nine elements by
  -- four scores. What respondents said of themselves is counted only, and joined with nothing.
  CREATE TABLE survey_used (mark TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
  CREATE TABLE survey_answer (
    key TEXT PRIMARY KEY,
    day TEXT NOT NULL,
    service TEXT NOT NULL,
    via TEXT NOT NULL,
    scores TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE survey_day (
    day TEXT NOT NULL,
    service TEXT NOT NULL,
    respondents INTEGER NOT NULL,
    counts TEXT NOT NULL,
    PRIMARY KEY (day, service)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE survey_fact (
    day TEXT NOT NULL,
    service TEXT NOT NULL,
    fact TEXT NOT NULL,
    value TEXT NOT NULL,
    people INTEGER NOT NULL,
    PRIMARY KEY (day, service, fact, value)
  ) STRICT, WITHOUT ROWID;

  -- A request from home stands beside the visits: over at once, its token the code of its applicant.
  ALTER TABLE visit ADD COLUMN via TEXT NOT NULL DEFAULT 'hall';
  ALTER TABLE applicant ADD COLUMN email TEXT NOT NULL DEFAULT '';

  -- Complaints. Their key is the order of the agenda; the words of a name are kept apart to be found by.
  CREATE TABLE complaint (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    number TEXT NOT NULL UNIQUE,
    code TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    channel TEXT NOT NULL,
    received_at INTEGER NOT NULL,
    closed_at INTEGER,
    state TEXT NOT NULL,
    name_words TEXT NOT NULL DEFAULT '',
    body TEXT NOT NULL
  ) STRICT;
  CREATE INDEX complaint_received ON complaint (received_at);
  -- What it is about and who complains, each time it was told: nothing that was said first is lost by mending it.
  CREATE TABLE complaint_told (
    complaint TEXT NOT NULL REFERENCES complaint (id),
    entry TEXT NOT NULL,
    words TEXT NOT NULL,
    complainant TEXT NOT NULL,
    UNIQUE (complaint, entry)
  ) STRICT;
  -- What officials noted, recorded and answered.
  CREATE TABLE complaint_move (
    complaint TEXT NOT NULL REFERENCES complaint (id),
    move TEXT NOT NULL,
    note TEXT NOT NULL,
    records TEXT NOT NULL,
    answer TEXT NOT NULL,
    UNIQUE (complaint, move)
  ) STRICT;
  CREATE TABLE complaint_story (
    complaint TEXT NOT NULL REFERENCES complaint (id),
    position INTEGER NOT NULL REFERENCES ledger (position),
    PRIMARY KEY (complaint, position)
  ) STRICT, WITHOUT ROWID;

  -- Reports: where each service day begins and ends in the ledger, and, once it is over, what it came to.
  CREATE TABLE service_day (
    day TEXT PRIMARY KEY,
    opened INTEGER NOT NULL,
    closed INTEGER,
    version INTEGER,
    recounted_at INTEGER,
    summary TEXT
  ) STRICT;
  INSERT INTO service_day (day, opened, closed)
    WITH closing AS (SELECT body ->> 'day' AS day, position FROM ledger WHERE type = 'day-closed')
    SELECT ledger.body ->> 'day', ledger.position, closing.position
    FROM ledger LEFT JOIN closing ON closing.day = ledger.body ->> 'day' WHERE type = 'day-opened';
  -- Whole months that are over, added up: a report of ten years reads 120 rows. Gone when a day of it is counted anew.
  CREATE TABLE service_month (month TEXT PRIMARY KEY, version INTEGER NOT NULL, summary TEXT NOT NULL) STRICT;
  CREATE INDEX service_day_uncounted ON service_day (version, day) WHERE closed IS NOT NULL;
  CREATE INDEX ledger_outage ON ledger (at) WHERE type IN ('outage-began', 'outage-ended');
  -- Books, each in the order in which its pages are turned.
  CREATE INDEX visit_day ON visit (day, arrived_at, id) WHERE via = 'hall';
  CREATE INDEX case_file_closed ON case_file (closed_at);
  CREATE INDEX letter_issued ON letter (issued_at);
  CREATE INDEX case_body_handed_over ON case_body (body ->> '$.handedOver.at')
    WHERE body ->> '$.handedOver.at' IS NOT NULL;
  CREATE INDEX ledger_check ON ledger (at) WHERE type IN ('register-asked', 'register-checked', 'case-checked');
  CREATE INDEX ledger_switch ON ledger (at) WHERE type = 'register-switched';
  CREATE INDEX audit_import ON audit (subject, at) WHERE what = 'register-import-begun';

  -- Conversations by WhatsApp: personal, beside the ledger, and forgotten (WA7). What came in, each once; its words go when it is answered.
  CREATE TABLE chat (
    id TEXT PRIMARY KEY,
    address TEXT NOT NULL UNIQUE,
    heard_at INTEGER,
    told_at INTEGER,
    body TEXT
  ) STRICT;
  CREATE TABLE chat_incoming (
    wamid TEXT PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    chat TEXT NOT NULL,
    at INTEGER NOT NULL,
    received_at INTEGER NOT NULL,
    body TEXT
  ) STRICT;
  CREATE INDEX chat_incoming_waiting ON chat_incoming (chat, at) WHERE body IS NOT NULL;
  CREATE TABLE chat_sent (wamid TEXT PRIMARY KEY, message TEXT NOT NULL, at INTEGER NOT NULL) STRICT, WITHOUT ROWID
  `,
  `
  -- A locked session is nobody's; a PIN opens it again where the password was given. Who tried in vain waits, also after a restart.
  ALTER TABLE session ADD COLUMN locked_at INTEGER;
  ALTER TABLE session ADD COLUMN pin_tries INTEGER NOT NULL DEFAULT 0;
  CREATE INDEX session_clerk ON session (clerk, device);
  CREATE INDEX session_open ON session (began_at) WHERE ended_at IS NULL;
  ALTER TABLE clerk ADD COLUMN pin TEXT;
  CREATE TABLE sign_in_try (key TEXT PRIMARY KEY, failures INTEGER NOT NULL, last_at INTEGER NOT NULL) STRICT, WITHOUT ROWID
  `,
  `
  -- Papers that were kept as long as they had to be (RT1).
  CREATE TABLE forgotten_paper (id TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT, WITHOUT ROWID
  `,
  `
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
  `,
  `
  -- How much has gone and was not told yet (RT2); which of it where it does not lie in this file.
  CREATE TABLE untold_gone (
    kind TEXT NOT NULL,
    which TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (kind, which)
  ) STRICT, WITHOUT ROWID
  `,
  `
  -- Whose askings these were (PD1): to look for a mark in the ledger of ten years was to read all of it.
  CREATE INDEX ledger_asked ON ledger (body ->> '$.mark') WHERE type = 'register-asked'
  `,
];
