import type { DeskPage } from '../../e2e/screens/desk-page.ts';
import type { InboxPage } from '../../e2e/screens/inbox-page.ts';
import type { Album, PictureStory } from './album.ts';
import { callAndStart } from './visitors.ts';

const SERVICE = 'Santunan lanjut usia terlantar';
const REPORT = 'Laporkan ke Kepala Dinas';
const TO_THE_FIELD = 'Verifikasi lapangan oleh Tim Reaksi Cepat';

/** Aid that is verified in the field, decreed outside the office and handed over months later. */
export const aid: PictureStory = {
  wish: { hallId: 'banjarnegara', at: '2026-11-23 08:20', kind: 'trial' },
  async tell(album) {
    const kiosk = await album.kiosk();
    const frontOffice = await album.desk('Front Office 1', 'front-office');
    for (const name of ['Slamet Contoh', 'Tuti Contoh']) {
      await (await kiosk.takeNumberFor(SERVICE)).done();
      await applies(frontOffice, name);
      album.hall.clock.pass(6);
    }
    const numbers = ['2026-00001', '2026-00002'];
    const [manager, head] = [await album.inbox('manajer'), await album.inbox('kepala-dinas')];
    for (const number of numbers) await manager.act(number, REPORT);
    for (const number of numbers) await head.act(number, TO_THE_FIELD, { note: 'Segera' });
    album.hall.clock.turnTo('2026-11-26 10:15');
    await inTheField(album, await album.inbox('tim-reaksi-cepat'));
    await outside(album, await album.inbox('manajer'));
  },
};

async function applies(frontOffice: DeskPage, name: string): Promise<void> {
  await callAndStart(frontOffice);
  await frontOffice.hearNeed('Minta santunan untuk ibunya');
  await frontOffice.noteApplicant(name);
  await frontOffice.allPapersPresent();
  await frontOffice.finish('Permohonan diterima');
}

async function inTheField(album: Album, team: InboxPage): Promise<void> {
  await team.open('2026-00001');
  await team.offer('Memenuhi syarat').click();
  const dialog = team.page.getByRole('dialog');
  await dialog.getByLabel('Tanggal kunjungan').fill('2026-11-26');
  await dialog.getByLabel('Hasil kunjungan').fill('Tinggal sendiri, tidak berpenghasilan.');
  await album.takeDialog('field-record', team);
  await dialog.getByRole('button', { name: 'Memenuhi syarat', exact: true }).click();
}

async function outside(album: Album, manager: InboxPage): Promise<void> {
  await manager.open('2026-00001');
  await album.take(
    'manager-outside',
    manager,
    manager.row('2026-00001').getByText('menunggu instansi lain'),
    manager.offer('SK Bupati sudah ditetapkan'),
    manager.offer('Tidak ditetapkan'),
    manager.part('Langkah'),
  );
}
