export const whoWasRemoved = `
-- The record tells removed clerks and devices by their names: few of very many lines (SE4).
CREATE INDEX audit_removal ON audit (at) WHERE what IN ('clerk-removed', 'device-revoked')
`;
