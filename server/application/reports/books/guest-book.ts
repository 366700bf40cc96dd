import { outcomeCalled, serviceCalled } from '../../called.ts';
import { countInParts, leafOf, moment, momentOf, text, told } from './book.ts';
import type { Book } from './book.ts';

/** Who came, for what, and the outcome. People who asked from home were no guests. */
export const guestBook: Book = {
  title: 'Buku tamu',
  columns: [
    moment('at', 'Waktu datang'),
    text('number', 'Nomor', 8),
    text('service', 'Layanan', 30),
    text('name', 'Nama', 28),
    text('need', 'Keperluan', 36),
    text('outcome', 'Hasil', 28),
    moment('ended', 'Selesai'),
  ],
  page: (desk, after, limit) =>
    leafOf(desk.office.books.guests(desk.period, after, limit), (entry) => {
      const { setup } = desk.office.live.hall;
      return [
        momentOf(desk, entry.at),
        entry.number,
        serviceCalled(setup, entry.serviceId),
        told(entry.name),
        told(entry.need),
        outcomeCalled(setup, entry.serviceId, entry.outcomeId),
        // When somebody left without an outcome is not known; the day was closed later.
        entry.endedAt === null || entry.outcomeId === 'expired' ? null : momentOf(desk, entry.endedAt),
      ];
    }),
  count: (desk) => countInParts(desk, (part) => desk.office.books.countGuests(part)),
};
