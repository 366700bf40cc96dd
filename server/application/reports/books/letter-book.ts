import type { Cell } from '../../../../contract/views/report-view.ts';
import type { LetterEntry } from '../../../ports/book-archive.ts';
import { countInParts, spanIn, leafOf, moment, momentOf, spanOf, text, told } from './book.ts';
import type { Book, BookDesk } from './book.ts';

const signed = { id: 'Berlaku', en: 'Valid' };

/** The agenda of outgoing letters: each number once, cancelled ones too, with the reason (LE2). */
export const letterBook: Book = {
  title: 'Buku agenda surat keluar',
  columns: [
    text('letter-number', 'Nomor surat', 30),
    moment('at', 'Tanggal'),
    text('subject', 'Perihal', 34),
    text('about', 'Tentang', 30),
    text('signatory', 'Penanda tangan', 30),
    text('case-number', 'Nomor berkas', 14),
    text('state', 'Keadaan', 26),
  ],
  page: (desk, after, limit) =>
    leafOf(desk.office.books.letters(spanOf(desk), after, limit), (entry) => rowOf(desk, entry)),
  count: (desk) => countInParts(desk, (part) => desk.office.books.count('letters', spanIn(desk.office, part))),
};

function rowOf(desk: BookDesk, entry: LetterEntry): readonly Cell[] {
  const { number, at, title, subject, about, office, signatory, caseNumber, cancelledWhy } = entry;
  const by = signatory === '' ? office : `${signatory}, ${office}`;
  const cancelled = { id: `Dibatalkan: ${cancelledWhy ?? ''}`, en: `Cancelled: ${cancelledWhy ?? ''}` };
  const state = cancelledWhy === null ? signed : cancelled;
  return [number, momentOf(desk, at), told(subject) ?? title, told(about), by, caseNumber, state];
}
