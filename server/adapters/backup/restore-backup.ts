import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FolderLock } from '../folder-lock.ts';
import { checkHall } from '../check/check-hall.ts';
import type { Finding } from '../check/finding.ts';
import { syncFolder } from '../register/durable-files.ts';
import { isStill } from './copy-files.ts';
import { copyThrough } from './copy-through.ts';
import { keyPrint, readManifest } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import { RestoreRefused } from './restore-refused.ts';
import { occupants, SwitchIn } from './switch-in.ts';

export interface RestoreOrder {
  /** The folder of one backup. */
  readonly backup: string;
  readonly dataDir: string;
  /** A copy of the hall's key, which no backup holds; null: it lies in the data folder already. */
  readonly keyFile: string | null;
  /** A hall that is there already goes aside. */
  readonly replace: boolean;
  /** What it is called then. */
  readonly aside: string;
}

export interface Restored {
  readonly manifest: Manifest;
  /** What the check at the end found, none of it grave. */
  readonly findings: readonly Finding[];
}

/** DU4: all of it or nothing. The backup is checked before the folder is touched, and the restored hall before it takes its place. */
export function restoreBackup(order: RestoreOrder): Restored {
  const manifest = soundManifest(order.backup);
  const lock = lockedFolder(order.dataDir);
  const into = new SwitchIn(order.dataDir);
  try {
    into.undo();
    mustBeFree(order);
    into.begin();
    const findings = layOut(order, manifest, into.fresh);
    into.run(order.aside);
    return { manifest, findings };
  } catch (fault) {
    into.undo();
    throw fault;
  } finally {
    lock.release();
  }
}

function soundManifest(backup: string): Manifest {
  const manifest = readManifest(backup);
  if (!manifest) throw new RestoreRefused(`${backup} bukan cadangan yang utuh: manifest.json tidak ada atau rusak.`);
  const broken = manifest.files.filter((file) => !isStill(join(backup, file.path), file));
  if (broken.length === 0) return manifest;
  const named = broken.slice(0, 5).map(({ path }) => path);
  throw new RestoreRefused(
    `Cadangan ini rusak: ${broken.length} berkas tidak ada atau berubah (${named.join(', ')}). Pakai cadangan lain.`,
  );
}

function lockedFolder(dataDir: string): FolderLock {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  try {
    return new FolderLock(dataDir);
  } catch {
    throw new RestoreRefused(`${dataDir} sedang dipakai hub, atau tidak dapat ditulis. Hentikan hub lebih dahulu.`);
  }
}

function mustBeFree({ dataDir, replace }: RestoreOrder): void {
  if (replace || occupants(dataDir).length === 0) return;
  throw new RestoreRefused(
    `${dataDir} sudah berisi data. Pilih folder kosong, atau tambahkan --replace: data yang ada akan disisihkan, tidak dihapus.`,
  );
}

/** The hall as it will be, beside the one that is: copied, compared, and read as a hub would read it. */
function layOut(order: RestoreOrder, manifest: Manifest, fresh: string): readonly Finding[] {
  for (const { path, bytes, sha256 } of manifest.files) {
    const to = join(fresh, path);
    mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
    const copied = copyThrough(join(order.backup, path), to);
    if (copied.bytes !== bytes || copied.sha256 !== sha256) throw new RestoreRefused(`${path} berubah saat disalin.`);
    syncFolder(dirname(to));
  }
  bringKey(order, manifest, fresh);
  const findings = checkHall(fresh);
  const grave = findings.filter((finding) => finding.grave);
  if (grave.length > 0) {
    throw new RestoreRefused(['Isi cadangan ini tidak benar:', ...grave.map(({ what }) => `  ${what}`)].join('\n'));
  }
  return findings;
}

function bringKey({ keyFile, dataDir }: RestoreOrder, { key }: Manifest, fresh: string): void {
  const from = keyFile ?? join(dataDir, 'hall.key');
  if (key === null) return;
  if (!existsSync(from)) {
    throw new RestoreRefused(
      'Kunci balai tidak ada. Cadangan sengaja tidak memuatnya: tambahkan --key BERKAS dengan salinan hall.key yang disimpan kantor.',
    );
  }
  if (keyPrint(from) !== key) throw new RestoreRefused(`${from} bukan kunci dari cadangan ini.`);
  copyThrough(from, join(fresh, 'hall.key'));
  syncFolder(fresh);
}
