export const whereASessionBegan = `
-- Where it was begun: it ends with that device.
ALTER TABLE session ADD COLUMN device TEXT
`;
