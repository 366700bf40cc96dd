import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { HallKey } from '../hall-key.ts';

export const MANIFEST = 'manifest.json';
const KEY_BYTES = 32;

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
  /** Tells the right key from another, and nothing of the key; null: the hall had none. */
  key: z.string().nullable(),
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

/** Null where there is no key, or what lies there is none. */
export function keyPrint(keyFile: string): string | null {
  if (!existsSync(keyFile) || statSync(keyFile).size !== KEY_BYTES) return null;
  return createHash('sha256').update(new HallKey(keyFile).mark('antrean-backup')).digest('hex').slice(0, 16);
}
