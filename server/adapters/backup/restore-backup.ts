import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { Instant } from '../../domain/hall-time/instant.ts';
import type { LastKnown } from '../../domain/backup/restored.ts';
import { FolderLock } from '../folder-lock.ts';
import { checkHall, notYetSealed } from '../check/check-hall.ts';
import type { Finding } from '../check/finding.ts';
import { syncFolder } from '../durable-files.ts';
import { isStill } from './copy-files.ts';
import { copyThrough } from './copy-through.ts';
import { bearsItsMark, readManifest } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import { isOurs, SECRETS } from '../secrets/secret-file.ts';
import { HallKeyMissing } from '../vault/hall-key-missing.ts';
import { besideIn, fetchKey, placeOfKey, writeKey } from '../vault/key-place.ts';
import type { KeyPlace } from '../vault/key-place.ts';
import { keyIdOf } from '../vault/key-text.ts';
import { openVault } from '../vault/vault.ts';
import { leaveTrace, timesRestored } from './restore-trace.ts';
import { RestoreRefused } from './restore-refused.ts';
import { mayBelong } from './what-belongs.ts';
import { occupants, SwitchIn } from './switch-in.ts';

export interface RestoreOrder {
  /** The folder of one backup. */
  readonly backup: string;
  readonly dataDir: string;
  /** A copy of the hall's key, which no backup contains; null: it is already in the data folder. */
  readonly keyFile: string | null;
  /** Accepts a backup of an older Antrean, without a mark: whoever restores answers for where it has been. */
  readonly withoutMark: boolean;
  /** Allows an existing hall to be moved aside. */
  readonly replace: boolean;
  /** The name under which it is moved aside. */
  readonly aside: string;
  readonly at: Instant;
  /** The last numbers on the papers in the house, where the office knows them (DU16). */
  readonly last: LastKnown;
}

interface Restored {
  readonly manifest: Manifest;
  /** Findings of the final check, none of them grave. */
  readonly findings: readonly Finding[];
}

/** DU4: all or nothing. The backup is checked before the folder is touched, and the restored hall before it takes its place. */
export function restoreBackup(order: RestoreOrder): Restored {
  const manifest = soundManifest(order.backup);
  mkdirSync(order.dataDir, { recursive: true, mode: 0o700 });
  const lock = lockedFolder(order.dataDir);
  const into = new SwitchIn(order.dataDir);
  try {
    into.recover();
    mustBeFree(order);
    into.begin();
    const findings = layOut(order, manifest, into.fresh);
    leaveTrace(into.fresh, traceOf(order, manifest));
    into.run(order.aside, strangeSecrets(order.dataDir, into.fresh));
    return { manifest, findings };
  } catch (fault) {
    into.recover();
    throw fault;
  } finally {
    lock.release();
  }
}

const traceOf = ({ dataDir, at, last }: RestoreOrder, { madeAt }: Manifest) => ({
  id: randomUUID(),
  restoredAt: at,
  madeAt,
  times: timesRestored(dataDir, at),
  last,
});

function soundManifest(backup: string): Manifest {
  const manifest = readManifest(backup);
  if (!manifest) throw new RestoreRefused(`${backup} bukan cadangan yang utuh: manifest.json tidak ada atau rusak.`);
  const strange = manifest.files.filter(
    ({ path }, i) => !mayBelong(path) || manifest.files.findIndex((other) => other.path === path) !== i,
  );
  if (strange.length > 0) {
    throw new RestoreRefused(
      `${backup} bukan cadangan Antrean: ${strange[0]?.path ?? ''} tidak pernah ada di dalamnya.`,
    );
  }
  const broken = manifest.files.filter((file) => !isStill(join(backup, file.path), file));
  if (broken.length === 0) return manifest;
  const named = broken.slice(0, 5).map(({ path }) => path);
  throw new RestoreRefused(
    `Cadangan ini rusak: ${broken.length} berkas tidak ada atau berubah (${named.join(', ')}). Pakai cadangan lain.`,
  );
}

export function lockedFolder(dataDir: string): FolderLock {
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

/** Builds the restored hall next to the present one: copied, compared, and read as a hub would read it. */
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
  // What was not looked into is not restored.
  const grave = findings.filter((finding) => finding.grave || finding === notYetSealed);
  if (grave.length > 0) {
    throw new RestoreRefused(['Isi cadangan ini tidak benar:', ...grave.map(({ what }) => `  ${what}`)].join('\n'));
  }
  mustBearItsMark(order, manifest, fresh);
  return findings;
}

/** DU11: checksums detect a bad disk, the mark detects tampering. */
function mustBearItsMark({ withoutMark }: RestoreOrder, manifest: Manifest, fresh: string): void {
  if (manifest.mark === undefined) {
    if (withoutMark) return;
    throw new RestoreRefused(
      'Cadangan ini tidak bertanda: dibuat Antrean yang lebih lama, atau diubah orang. Bila Anda yakin tempatnya selalu aman, tambahkan --without-mark.',
    );
  }
  if (bearsItsMark(manifest, openVault(fresh))) return;
  throw new RestoreRefused('Cadangan ini diubah orang sesudah dibuat: tandanya tidak cocok. Pakai cadangan lain.');
}

/** Secrets stay, except those of another hall: they are sealed with its keys, and no hub starts with secrets that it cannot read. */
function strangeSecrets(dataDir: string, fresh: string): readonly string[] {
  const file = join(dataDir, SECRETS);
  return existsSync(file) && !isOurs(readFileSync(file), openVault(fresh).files) ? [SECRETS] : [];
}

/** The key that the backup needs: the given one, or this machine's. It is put beside the data only if it was there before. */
function bringKey({ backup, keyFile, dataDir }: RestoreOrder, { key }: Manifest, fresh: string): void {
  const place = keyFile === null ? placeOfKey(dataDir, key) : ({ is: 'beside', file: keyFile } as const);
  const bytes = fetched(place, backup);
  if (keyIdOf(bytes) !== key) throw new RestoreRefused(`Ini bukan kunci dari cadangan ini: yang diminta kunci ${key}.`);
  if (place.is === 'beside') writeKey(besideIn(fresh), bytes);
}

/** AR4: on a new computer there are only the backup and the paper; the key is then typed into a file beside the backup. */
function fetched(place: KeyPlace, backup: string): Buffer {
  try {
    return fetchKey(place);
  } catch (cause) {
    if (!(cause instanceof HallKeyMissing)) throw cause;
    const where = place.is === 'command' ? cause.message : place.file;
    throw new RestoreRefused(
      [
        `Kunci balai tidak ada di komputer ini, atau ini bukan kunci balai: ${where}`,
        'Cadangan sengaja tidak memuatnya. Tambahkan --key BERKAS, atau ketik dahulu keenam baris lembar pemulihan:',
        `  npm run hall-key -- --restore --data ${backup}`,
        'lalu jalankan perintah ini sekali lagi.',
      ].join('\n'),
    );
  }
}
