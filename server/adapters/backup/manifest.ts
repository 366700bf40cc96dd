import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Vault } from '../vault/vault.ts';

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
  /** Made with the hall's own keys over all of the above (DU11); none in a backup of an older Antrean. */
  mark: z.base64url().optional(),
});
export type Manifest = z.output<typeof Manifest>;

/** Whoever has not the hall's key can leave out no file, add none, and put none of another day in its place (DU11). */
export function marked(manifest: Manifest, vault: Vault): Manifest {
  return { ...manifest, mark: markOf(manifest, vault).toString('base64url') };
}

export function bearsItsMark(manifest: Manifest, vault: Vault): boolean {
  const mark = Buffer.from(manifest.mark ?? '', 'base64url');
  const own = markOf(manifest, vault);
  return mark.length === own.length && timingSafeEqual(mark, own);
}

function markOf({ mark: _, ...told }: Manifest, { files }: Vault): Buffer {
  const key = Buffer.from(hkdfSync('sha256', files, '', 'antrean backup manifest 1', 32));
  // Sorted by name: a manifest that was read is another object than the one that was written.
  const text = JSON.stringify(told, (_name, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
  return createHmac('sha256', key).update(text).digest();
}

export function readManifest(backup: string): Manifest | null {
  const file = join(backup, MANIFEST);
  if (!existsSync(file)) return null;
  try {
    return Manifest.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null; // torn, or of another program: what it promises cannot be held against the files
  }
}
