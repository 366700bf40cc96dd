import { FolderNotOurs } from './adapters/folder-lock.ts';
import { HallFileLost, OtherHall, RestoreBrokenOff } from './adapters/hall-file/hall-folder.ts';
import { HallFileRefused } from './adapters/hall-file/hall-file-refused.ts';
import { NoSuchHall } from './adapters/hall-file/shipped-halls.ts';
import { HallDamaged } from './adapters/ledger/hall-damaged.ts';
import { HallKeyMissing } from './adapters/vault/hall-key-missing.ts';
import { WrittenByNewer } from './domain/written-by-newer.ts';

interface Asked {
  readonly port: string;
  readonly host: string;
  readonly dataDir: string;
}

/** Their messages are written for the IT officer. */
const plain = [FolderNotOurs, HallDamaged, HallFileLost, HallKeyMissing, NoSuchHall, OtherHall, RestoreBrokenOff];

/** DU12: why this hub does not start, for the IT officer. What nobody has thought of keeps its trace, for whoever mends the program. */
export function whyNotStarted(fault: unknown, asked: Asked): string {
  if (!(fault instanceof Error)) return String(fault);
  if (fault instanceof FolderNotOurs && fault.isHeld) return `${fault.message} ${heldFolder}`;
  if (plain.some((kind) => fault instanceof kind)) return fault.message;
  if (fault instanceof HallFileRefused) return `${refusedFile}\n${fault.message}`;
  if (fault instanceof WrittenByNewer) return newer(asked.dataDir, fault.message);
  return machineSays('code' in fault ? String(fault.code) : '', asked) ?? unforeseen(fault);
}

const heldFolder = 'Hentikan hub itu dulu, atau pilih folder lain dengan --data.';

const refusedFile =
  'Berkas balai ditolak, dan hub tidak dijalankan. Perbaiki di berkas itu yang tertulis di bawah ini, lalu jalankan lagi.';

const newer = (dataDir: string, said: string): string =>
  `Data di ${dataDir} ditulis Antrean yang lebih baru daripada yang terpasang di komputer ini. Data itu tidak dibuka dan tidak diubah. ` +
  `Pasang lagi Antrean yang baru itu; atau, bila yang lama harus dipakai, pulihkan cadangan dari sebelum pembaruan: npm run restore.\n${said}`;

function machineSays(code: string, { port, host, dataDir }: Asked): string | null {
  if (code === 'EADDRINUSE') return `Port ${port} sedang dipakai program lain: pilih yang lain dengan --port.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return `"${host}" bukan alamat komputer ini (${code}): hilangkan --host, atau isi dengan alamat komputer ini di jaringan kantor.`;
  }
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT') {
    return `Disk tempat ${dataDir} penuh (${code}): kosongkan, lalu jalankan lagi. Yang sudah tersimpan tidak hilang.`;
  }
  if (/^(SQLITE_(READONLY|CANTOPEN|IOERR|PERM)|EROFS|EIO|ENXIO|ENOTDIR)/.test(code)) {
    return `${dataDir} tidak dapat ditulis (${code}): periksa apakah disknya terpasang, tidak rusak, dan tidak hanya-baca.`;
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return `Komputer tidak mengizinkan (${code}): ${dataDir} harus milik pengguna yang menjalankan hub, dan port di bawah 1024 (--port ${port}) hanya untuk yang diberi hak.`;
  }
  return null;
}

const unforeseen = (fault: Error): string =>
  `Hub tidak dapat dijalankan karena kesalahan yang belum dikenal. Kirimkan baris di bawah ini kepada yang merawat Antrean.\n${fault.stack ?? fault.message}`;
