import type { Bilingual } from '../../domain/bilingual.ts';
import { said } from './section-parts.ts';

/** The audit record's kinds of looks, in words that somebody from outside the office understands. */
const names: Readonly<Record<string, Bilingual>> = {
  'person-seen': said('data orangnya dilihat di loket', 'data of the person seen at a counter'),
  'register-checked': said('dicek di register', 'checked in the register'),
  'case-seen': said('berkasnya dilihat', 'the case was seen'),
  'cases-searched': said('dicari di antara berkas', 'looked for among cases'),
  'cases-exported': said('tabel berkas disimpan', 'a table of cases was saved'),
  'message-previewed': said('pesan kepadanya dilihat dulu', 'a message was looked at before it was sent'),
  'message-looked-at': said('pesan yang tertahan dilihat', 'a message that was stuck was seen'),
  'letter-seen': said('suratnya dibuka', 'the letter was opened'),
  'letter-fetched': said('suratnya diambil sendiri dengan kode', 'the letter was fetched with the code'),
  'attachment-seen': said('foto atau pindaian dibuka', 'a photo or scan was opened'),
  'complaint-seen': said('pengaduannya dilihat', 'the complaint was seen'),
  'complaint-attachment-seen': said('lampiran pengaduannya dibuka', 'what came with the complaint was opened'),
  'complaints-searched': said('dicari di antara pengaduan', 'looked for among complaints'),
  'person-data-seen': said('semua datanya dilihat', 'all data were seen'),
  'person-data-taken': said('lembar semua datanya dibuat', 'the sheet of all data was made'),
  'person-corrected': said('datanya diperbaiki', 'data were corrected'),
  'person-correction-tried': said('perbaikan datanya dicoba', 'a correction was tried'),
};

export const lookCalled = (what: string): Bilingual => names[what] ?? said(what, what);
