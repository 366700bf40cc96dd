import { existsSync } from 'node:fs';
import { FolderNotOurs } from './adapters/folder-lock.ts';
import {
  HallFileLost,
  hallFileIn,
  HallLost,
  OtherHall,
  RestoreBrokenOff,
  trialFolderIn,
} from './adapters/hall-file/hall-folder.ts';
import { HallFileRefused } from './adapters/hall-file/hall-file-refused.ts';
import { NoSuchHall } from './adapters/hall-file/shipped-halls.ts';
import { HallDamaged, isDamage, LogDamaged } from './adapters/ledger/hall-damaged.ts';
import { SecretsDamaged } from './adapters/secrets/secret-file.ts';
import { FolderInItsPlace } from './adapters/sqlite/open-sqlite.ts';
import { HallKeyMissing } from './adapters/vault/hall-key-missing.ts';
import { WrittenByNewer } from './domain/written-by-newer.ts';

interface Asked {
  readonly port: string;
  readonly host: string;
  readonly dataDir: string;
}

/** DU12: why this hub does not start, for the IT officer: in Indonesian, and below it in English. What nobody has thought of keeps its trace, for whoever mends the program. */
export function whyNotStarted(fault: unknown, asked: Asked): string {
  if (!(fault instanceof Error)) return String(fault);
  if (fault instanceof FolderNotOurs && fault.isHeld) {
    return both(`${fault.message} ${heldFolder}`, `Another hub works in ${asked.dataDir}. ${heldInEnglish}`);
  }
  if (fault instanceof HallDamaged && isTrial(asked.dataDir)) return damagedTrial(trialFolderIn(asked.dataDir), fault);
  // Read after the ledger, as the table of chats is.
  if ('code' in fault && isDamage(fault))
    return whyNotStarted(new HallDamaged(`Data di ${asked.dataDir}`, fault), asked);
  const plain = inEnglish.find(([kind]) => fault instanceof kind);
  if (plain) return both(fault.message, plain[1](asked.dataDir));
  if (fault instanceof HallFileRefused) return `${both(refusedFile, refusedInEnglish)}\n${fault.message}`;
  if (fault instanceof WrittenByNewer) return `${newer(asked.dataDir)}\n${fault.message}`;
  return machineSays('code' in fault ? String(fault.code) : '', asked) ?? unforeseen(fault);
}

export const both = (id: string, en: string): string => `${id}\n${en}`;

type Kind = abstract new (...given: never[]) => Error;

/** Their own messages are written for the IT officer, in Indonesian. */
const inEnglish: readonly (readonly [Kind, (dataDir: string) => string])[] = [
  [FolderNotOurs, (dir) => `${dir} cannot be written: see whether its disk is there, not full, and not read-only.`],
  [
    LogDamaged,
    () =>
      'The ledger’s log is damaged, and no hub is started on half a hall. "npm run restore -- --repair" keeps all that was recorded before the damage; if it refuses, "npm run restore" brings the last backup back.',
  ],
  [
    HallDamaged,
    () =>
      'The data are damaged, and no hub is started on half a hall. "npm run check-data" shows what is damaged; "npm run restore" brings the last backup back.',
  ],
  [
    HallFileLost,
    (dir) =>
      `hall.json is missing in ${dir}, though its ledger (hall.db) is there. Put the file back (the one before it, if there is any: hall.json.bak beside it), or restore a backup: npm run restore, with --replace. Nothing was changed.`,
  ],
  [
    HallLost,
    (dir) =>
      `hall.json and hall.db are missing in ${dir}, though something else of a hall is left there. Restore a backup: npm run restore, with --replace. If no hall is to come back, move what is left away, then start again. Nothing was changed.`,
  ],
  [
    HallKeyMissing,
    () =>
      'The key of the hall, or the file that it opens (keys.json), is missing or broken. Put it back where it was, say where it is with --key or KEY_COMMAND, take it from a backup, or type it off the recovery sheet: npm run hall-key -- --restore.',
  ],
  [
    SecretsDamaged,
    (dir) =>
      `secrets.json in ${dir} is damaged. Move it away, then start again: the hall works, and the passwords of mail and WhatsApp are entered again in the settings. The hall's data are not damaged.`,
  ],
  [NoSuchHall, () => 'No such hall comes with the product: choose one of those named above.'],
  [OtherHall, (dir) => `Another hall lives in ${dir}: start without --hall, or with another folder (--data).`],
  [
    RestoreBrokenOff,
    (dir) =>
      `A restore into ${dir} was broken off: run "npm run restore" again, with that backup or another; or with --repair, if that was it.`,
  ],
  [
    FolderInItsPlace,
    () =>
      'A folder lies where that file belongs. Move the folder away; if the file was there before, restore a backup: npm run restore, with --replace.',
  ],
];

/** Of a trial there is no backup, and nothing in it is real. */
const isTrial = (dataDir: string): boolean => existsSync(trialFolderIn(dataDir)) && !existsSync(hallFileIn(dataDir));
const damagedTrial = (folder: string, { cause }: HallDamaged): string => {
  const said = cause instanceof Error ? cause.message : String(cause);
  return both(
    `Data uji coba rusak (${said}). Tidak ada data sungguhan di dalamnya: hapus folder ${folder}, lalu jalankan lagi; uji coba mulai baru.`,
    `The data of the trial are damaged. Nothing in them is real: delete the folder ${folder}, then start again; the trial begins anew.`,
  );
};

const heldFolder = 'Hentikan hub itu dulu, atau pilih folder lain dengan --data.';
const heldInEnglish = 'Stop that hub first, or choose another folder with --data.';

const refusedFile =
  'Berkas balai ditolak, dan hub tidak dijalankan. Perbaiki di berkas itu yang tertulis di bawah ini, lalu jalankan lagi.';
const refusedInEnglish = 'The hub is not started. Mend in that file what is said below, then start again.';

const newer = (dataDir: string): string =>
  both(
    `Data di ${dataDir} ditulis Antrean yang lebih baru daripada yang terpasang di komputer ini. Data itu tidak dibuka dan tidak diubah. ` +
      `Pasang lagi Antrean yang baru itu; atau, bila yang lama harus dipakai, pulihkan cadangan dari sebelum pembaruan: npm run restore.`,
    `The data in ${dataDir} were written by a newer Antrean than the one on this computer. They were neither opened nor changed. ` +
      `Install that newer one again; or, if the older one must be used, restore a backup of before the update: npm run restore.`,
  );

function machineSays(code: string, { port, host, dataDir }: Asked): string | null {
  if (code === 'EADDRINUSE') {
    return both(
      `Port ${port} sedang dipakai program lain: pilih yang lain dengan --port.`,
      `Port ${port} is taken by another program: choose another one with --port.`,
    );
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return both(
      `"${host}" bukan alamat komputer ini (${code}): hilangkan --host, atau isi dengan alamat komputer ini di jaringan kantor.`,
      `"${host}" is no address of this computer (${code}): leave out --host, or give its address in the office's network.`,
    );
  }
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT') {
    return both(
      `Disk tempat ${dataDir} penuh (${code}): kosongkan, lalu jalankan lagi. Yang sudah tersimpan tidak hilang.`,
      `The disk of ${dataDir} is full (${code}): make room, then start again. Nothing that was kept is lost.`,
    );
  }
  if (code === 'EISDIR') {
    return both(
      `Di ${dataDir} ada folder di tempat sebuah berkas (${code}): pindahkan folder itu; bila berkasnya pernah ada, pulihkan cadangan dengan npm run restore.`,
      `In ${dataDir} a folder lies where a file belongs (${code}): move it away; if the file was there before, restore a backup with npm run restore.`,
    );
  }
  if (/^(SQLITE_(READONLY|CANTOPEN|IOERR|PERM)|EROFS|EIO|ENXIO|ENOTDIR)/.test(code)) {
    return both(
      `${dataDir} tidak dapat ditulis (${code}): periksa apakah disknya terpasang, tidak rusak, dan tidak hanya-baca.`,
      `${dataDir} cannot be written (${code}): see whether its disk is there, not broken, and not read-only.`,
    );
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return both(
      `Komputer tidak mengizinkan (${code}): ${dataDir} harus milik pengguna yang menjalankan hub, dan port di bawah 1024 (--port ${port}) hanya untuk yang diberi hak.`,
      `The computer does not allow it (${code}): ${dataDir} must belong to the user who runs the hub, and a port below 1024 (--port ${port}) is only for whoever was given the right.`,
    );
  }
  return null;
}

const unforeseen = (fault: Error): string =>
  `${both(
    'Hub tidak dapat dijalankan karena kesalahan yang belum dikenal. Kirimkan baris di bawah ini kepada yang merawat Antrean.',
    'The hub cannot be started, for a reason nobody has foreseen. Send the lines below to whoever looks after Antrean.',
  )}\n${fault.stack ?? fault.message}`;
