export const lockedSessions = `
-- A locked session is nobody's; a PIN opens it again where the password was given. Who tried in vain waits, also after a restart.
ALTER TABLE session ADD COLUMN locked_at INTEGER;
ALTER TABLE session ADD COLUMN pin_tries INTEGER NOT NULL DEFAULT 0;
CREATE INDEX session_clerk ON session (clerk, device);
CREATE INDEX session_open ON session (began_at) WHERE ended_at IS NULL;
ALTER TABLE clerk ADD COLUMN pin TEXT;
CREATE TABLE sign_in_try (key TEXT PRIMARY KEY, failures INTEGER NOT NULL, last_at INTEGER NOT NULL) STRICT, WITHOUT ROWID
`;
