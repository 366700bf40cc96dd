export const messagesSurveysComplaintsReportsChats = `
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
`;
