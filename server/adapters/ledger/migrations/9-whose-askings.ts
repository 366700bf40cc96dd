export const whoseAskings = `
-- Whose askings these were (PD1): to look for a mark in the ledger of ten years was to read all of it.
CREATE INDEX ledger_asked ON ledger (body ->> '$.mark') WHERE type = 'register-asked'
`;
