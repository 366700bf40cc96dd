import type { BackupFault } from '../../ports/backup.ts';

const sentences: Readonly<Record<BackupFault, string>> = {
  'no-place': 'foldernya tidak ada. Colokkan disk atau USB-nya, atau periksa nama foldernya.',
  'no-room': 'tempatnya penuh. Kosongkan disk itu, atau pakai disk yang lebih besar.',
  'cannot-write': 'folder itu tidak dapat ditulis atau dibaca. Periksa hak akses dan kabelnya.',
  'no-key':
    'kunci balai tidak ada di tempatnya. npm run hall-key -- --check menyebutkan tempatnya: kembalikan ke sana.',
  damaged: 'data balai sendiri rusak. Jalankan npm run check-data, lalu pulihkan dari cadangan terakhir yang baik.',
  'not-kept': 'yang ditulis tidak terbaca kembali sama. Disk itu tidak dapat dipercaya: pakai yang lain.',
};

/** For the IT officer at a terminal; screens have their own words. */
export const sentenceOf = (why: BackupFault): string => sentences[why];
