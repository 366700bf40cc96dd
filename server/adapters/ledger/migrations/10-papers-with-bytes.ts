export const papersWithBytes = `
-- Whose bytes are to be forgotten is looked for among a week's papers, not among those of ten years; the newest papers are the last rows.
DROP INDEX print_job_newest;
CREATE INDEX print_job_bytes ON print_job (queued_at) WHERE bytes IS NOT NULL
`;
