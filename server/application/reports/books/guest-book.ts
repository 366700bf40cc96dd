import type { Bilingual } from '../../../domain/bilingual.ts';
import { serviceOf } from '../../../domain/hall-setup.ts';
import type { HallSetup } from '../../../domain/hall-setup.ts';
import type { GuestEntry } from '../../../ports/book-archive.ts';
import { serviceCalled } from '../report-rows.ts';
import { countInParts, leafOf, moment, momentText, text, told } from './book.ts';
import type { Book } from './book.ts';

const expired: Bilingual = { id: 'Tidak selesai', en: 'Left without an outcome' };
const here: Bilingual = { id: 'Masih di kantor', en: 'Still here' };

/** Who came, for what, and what came of it. Whoever asked from home has not been a guest. */
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
        ...[momentText(desk, entry.at), entry.number, serviceCalled(setup, entry.serviceId), told(entry.name)],
        ...[told(entry.need), outcomeOf(setup, entry)],
        // Whoever left without an outcome did so at an hour that nobody knows; the day was closed later.
        entry.endedAt === null || entry.outcomeId === 'expired' ? null : momentText(desk, entry.endedAt),
      ];
    }),
  count: (desk) => countInParts(desk, (part) => desk.office.books.countGuests(part)),
};

function outcomeOf(setup: HallSetup, { serviceId, outcomeId }: GuestEntry): Bilingual {
  if (outcomeId === null) return here;
  if (outcomeId === 'expired') return expired;
  const stops = serviceOf(setup, serviceId)?.journey ?? [];
  const outcome = stops.flatMap(({ outcomes }) => outcomes).find(({ id }) => id === outcomeId);
  return outcome ? { id: outcome.name.id, en: outcome.name.en } : { id: outcomeId, en: outcomeId };
}
