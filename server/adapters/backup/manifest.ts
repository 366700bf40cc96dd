import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Vault } from '../vault/vault.ts';

export const MANIFEST = 'manifest.json';

/** Relative paths of plain names only: a foreign manifest cannot lead outside its folder. */
const path = z.string().regex(/^(?!\.)[^/\\]+(\/(?!\.)[^/\\]+)*$/);

const Copied = z.strictObject({
  path,
  bytes: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** When the original was last written, to recognise unchanged files. */
  modified: z.number(),
});
export type Copied = z.output<typeof Copied>;

/** Describes a backup; written last, so a folder without one is no backup. */
export const Manifest = z.strictObject({
  schema: z.literal('antrean-backup/1'),
  hall: z.string(),
  hallName: z.string(),
  madeAt: z.int(),
  /** The ledger's last position. */
  position: z.int().nonnegative(),
  /** Id of the hall key that it needs; reveals nothing about the key. */
  key: z.string(),
  files: z.array(Copied),
  /** A MAC over all of the above with the hall's own keys (DU11); absent in backups of older Antreans. */
  mark: z.base64url().optional(),
});
export type Manifest = z.output<typeof Manifest>;

/** DU11: without the hall's key nobody can remove a file, add one, or replace one by another day's. */
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
  // Sorted by name, since a manifest read back may order its fields differently from the one written.
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
    return null; // torn, or of another program: files cannot be checked against it
  }
}
