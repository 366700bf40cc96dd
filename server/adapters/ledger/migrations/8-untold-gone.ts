export const untoldGone = `
-- How much has gone and was not told yet (RT2); which of it where it does not lie in this file.
CREATE TABLE untold_gone (
  kind TEXT NOT NULL,
  which TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (kind, which)
) STRICT, WITHOUT ROWID
`;
