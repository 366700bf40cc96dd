export const forgottenPapers = `
-- Papers that were kept as long as they had to be (RT1).
CREATE TABLE forgotten_paper (id TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT, WITHOUT ROWID
`;
