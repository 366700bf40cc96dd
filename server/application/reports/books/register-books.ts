import { counterOf } from '../../../domain/hall-setup.ts';
import type { Bilingual } from '../../../domain/bilingual.ts';
import type { CheckEntry } from '../../../ports/book-archive.ts';
import { countInParts, spanIn, count, leafOf, moment, momentOf, spanOf, text } from './book.ts';
import type { Book, BookDesk } from './book.ts';

/** RG4: which snapshots the register answered from, and since when; refused rows are listed while they are kept. */
export const importBook: Book = {
  title: 'Buku pemuatan data register',
  columns: [
    moment('at', 'Berlaku sejak'),
    text('register', 'Register', 12),
    text('data-period', 'Periode data', 20),
    count('people', 'Orang'),
    count('refused', 'Baris ditolak', 12),
    text('source', 'Sumber', 34),
    text('clerk', 'Dimuat oleh', 26),
  ],
  page: (desk, after, limit) =>
    leafOf(desk.office.books.imports(spanOf(desk), after, limit), (entry) => {
      const kept = desk.office.register.list().find(({ number }) => number === entry.snapshot);
      const clerk = entry.clerkId === null ? null : (desk.clerkNames.get(entry.clerkId) ?? null);
      return [
        momentOf(desk, entry.at),
        entry.name,
        entry.period,
        entry.people,
        kept?.refused ?? null,
        kept?.sourceName ?? null,
        clerk,
      ];
    }),
  count: (desk) => countInParts(desk, (part) => desk.office.books.count('imports', spanIn(desk.office, part))),
};

const found = { id: 'Terdaftar', en: 'Listed' };
const notFound = { id: 'Tidak terdaftar', en: 'Not listed' };

/** RG3: that a check was made, where and by whom; about whom is not in the ledger. */
export const checkBook: Book = {
  title: 'Buku pemeriksaan register',
  columns: [
    moment('at', 'Waktu'),
    text('place', 'Tempat', 26),
    text('clerk', 'Petugas', 26),
    text('found', 'Jawaban', 18),
  ],
  page: (desk, after, limit) =>
    leafOf(desk.office.books.checks(spanOf(desk), after, limit), (entry) => [
      momentOf(desk, entry.at),
      placeOf(desk, entry),
      entry.clerkId === null ? null : (desk.clerkNames.get(entry.clerkId) ?? null),
      entry.listed ? found : notFound,
    ]),
  count: (desk) => countInParts(desk, (part) => desk.office.books.count('checks', spanIn(desk.office, part))),
};

function placeOf({ office }: BookDesk, { kioskId, counterId }: CheckEntry): Bilingual {
  if (kioskId !== null) return { id: `Kiosk ${kioskId}`, en: `Kiosk ${kioskId}` };
  const counter = counterId === null ? undefined : counterOf(office.live.hall.setup, counterId);
  return counter?.name ?? { id: counterId ?? 'Meja pejabat', en: counterId ?? 'An official’s desk' };
}
