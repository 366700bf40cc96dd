import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

export const MANIFEST = 'manifest.json';

/** Only downwards, and only by plain names: a manifest from somewhere else leads to no place outside its folder. */
const path = z.string().regex(/^(?!\.)[^/\\]+(\/(?!\.)[^/\\]+)*$/);

const Copied = z.strictObject({
  path,
  bytes: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** When the original was last written: what has not been written since is the same. */
  modified: z.number(),
});
export type Copied = z.output<typeof Copied>;

/** What a backup is and holds; written last, so a folder without one is no backup. */
export const Manifest = z.strictObject({
  schema: z.literal('antrean-backup/1'),
  hall: z.string(),
  hallName: z.string(),
  madeAt: z.int(),
  /** The ledger's last position. */
  position: z.int().nonnegative(),
  /** Which hall key it asks for; tells nothing of the key. */
  key: z.string(),
  files: z.array(Copied),
});
export type Manifest = z.output<typeof Manifest>;

export function readManifest(backup: string): Manifest | null {
  const file = join(backup, MANIFEST);
  if (!existsSync(file)) return null;
  try {
    return Manifest.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null; // torn, or of another program: what it promises cannot be held against the files
  }
}
