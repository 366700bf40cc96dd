import type { StateWords } from './state-words.ts';

type BackupWords = StateWords['backups'];

export const backupId: BackupWords = {
  'no-place': {
    what: 'foldernya tidak ada.',
    todo: ['Pasang kembali media cadangan, atau pilih folder lain di Pengaturan.'],
  },
  'no-room': {
    what: 'tempatnya penuh.',
    todo: [
      'Kosongkan media cadangan, atau ganti dengan yang lebih besar.',
      'Bila media itu masih lapang, kosongkan disk komputer hub: di sana cadangan disusun dahulu.',
    ],
  },
  'cannot-write': {
    what: 'tidak boleh ditulisi.',
    todo: ['Beri pengguna yang menjalankan hub hak menulis di folder itu.'],
  },
  'no-key': {
    what: 'kunci balai tidak ada di tempatnya.',
    todo: ['Jalankan "npm run hall-key -- --check": tempat kunci disebut di sana. Kembalikan kunci ke tempat itu.'],
  },
  damaged: {
    what: 'data yang hendak disalin rusak.',
    todo: ['Jalankan "npm run check-data" dan ikuti petunjuknya.', 'Jangan hapus cadangan lama.'],
  },
  'not-kept': {
    what: 'salinannya tidak dapat dibaca kembali.',
    todo: ['Ganti media cadangan: yang ini tidak dapat dipercaya.'],
  },
};

export const backupEn: BackupWords = {
  'no-place': {
    what: 'its folder is not there.',
    todo: ['Plug the disk in again, or choose another folder in the settings.'],
  },
  'no-room': {
    what: 'there is no room.',
    todo: [
      'Clear the disk, or take a larger one.',
      "If it has room, clear the disk of the hub's computer: a backup is put together there first.",
    ],
  },
  'cannot-write': { what: 'it may not be written to.', todo: ['Let the user who runs the hub write in that folder.'] },
  'no-key': {
    what: "the hall's key is not in its place.",
    todo: ['Run "npm run hall-key -- --check": it names the place. Put the key back there.'],
  },
  damaged: {
    what: 'the data to be copied are damaged.',
    todo: ['Run "npm run check-data" and do what it says.', 'Delete no older backup.'],
  },
  'not-kept': { what: 'the copy cannot be read back.', todo: ['Change the disk: this one cannot be trusted.'] },
};
