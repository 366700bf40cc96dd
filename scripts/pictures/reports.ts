import { BusyDays } from '../../e2e/busy-days.ts';
import { ReportsPage } from '../../e2e/screens/reports-page.ts';
import type { Album, PictureStory } from './album.ts';

/** Two weeks of an office, and what those who are answerable for it read afterwards. */
export const reports: PictureStory = {
  wish: { hallId: 'pariaman', at: '2026-10-26 07:00', kind: 'trial' },
  async tell(album) {
    const days = new BusyDays(album.hall, 11);
    for (const day of ['2026-10-29', '2026-10-30']) await days.live(day, 14, 20);
    for (const day of [2, 3, 4, 5, 9, 10, 11, 12]) await days.live(`2026-11-${String(day).padStart(2, '0')}`, 16, 24);
    const desk = await (await album.door()).signIn({ name: 'admin', password: album.hall.password, counter: null });
    const page = await ReportsPage.open(desk.page);
    await page.settled();
    await figures(album, page);
    await books(album, page);
  },
};

async function figures(album: Album, page: ReportsPage): Promise<void> {
  const button = (name: string) => page.page.getByRole('button', { name, exact: true });
  await album.take(
    'reports-figures',
    page,
    button('Bulan'),
    page.tile('Tunggu, median'),
    page.panel('Kunjungan per hari').getByRole('button', { name: 'Tabel' }),
    button('PDF untuk ditandatangani'),
  );
  await album.takePart('reports-table', page, await page.tableBehind('Kunjungan per hari'));
}

async function books(album: Album, page: ReportsPage): Promise<void> {
  const guests = await page.openBook('guests');
  await album.take(
    'reports-books',
    page,
    page.page.getByRole('button', { name: 'Tamu', exact: true }),
    guests.getByRole('row').nth(1),
    guests.getByRole('button', { name: 'Excel', exact: true }),
  );
}
