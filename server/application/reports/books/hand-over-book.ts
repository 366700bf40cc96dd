import { recipientCalled, serviceCalled } from '../../called.ts';
import { countInParts, spanIn, leafOf, moment, momentOf, spanOf, text, told } from './book.ts';
import type { Book } from './book.ts';

/** LE5: what was handed over, to whom, when, for what purpose. */
export const handOverBook: Book = {
  title: 'Buku penyerahan',
  columns: [
    moment('at', 'Waktu'),
    text('case-number', 'Nomor berkas', 14),
    text('letter-number', 'Nomor surat', 30),
    text('service', 'Layanan', 30),
    text('applicant', 'Pemohon', 28),
    text('given-to', 'Diserahkan kepada', 20),
    text('recipient', 'Nama penerima', 28),
    text('purpose', 'Keperluan', 30),
  ],
  page: (desk, after, limit) =>
    leafOf(desk.office.books.handOvers(spanOf(desk), after, limit), (entry) => [
      momentOf(desk, entry.at),
      entry.caseNumber,
      entry.letterNumber,
      serviceCalled(desk.office.live.hall.setup, entry.serviceId),
      told(entry.applicant),
      recipientCalled[entry.to],
      told(entry.recipient) ?? (entry.to === 'applicant' ? told(entry.applicant) : null),
      told(entry.purpose),
    ]),
  count: (desk) => countInParts(desk, (part) => desk.office.books.count('handOvers', spanIn(desk.office, part))),
};
