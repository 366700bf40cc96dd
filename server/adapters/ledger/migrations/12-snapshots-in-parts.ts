export const snapshotsInParts = `
-- Of a full hall it is megabytes, which nobody should wait for: written part by part, and there once its line in \`snapshot\` is.
CREATE TABLE snapshot_part (
  position INTEGER NOT NULL,
  part INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (position, part)
) STRICT
`;
