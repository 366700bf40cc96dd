export const wordsInSealedPages = `
-- FTS5 cuts its lists for a page of 4096 bytes; of a sealed one 64 are the seal's, so that each list lay in two pages.
INSERT INTO case_words (case_words, rank) VALUES ('pgsz', 3950)
`;
