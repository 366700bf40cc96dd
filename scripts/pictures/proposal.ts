import type { DeskPage } from '../../e2e/screens/desk-page.ts';
import type { InboxPage } from '../../e2e/screens/inbox-page.ts';
import type { Album, PictureStory } from './album.ts';
import { atWork, callAndStart } from './visitors.ts';

const SERVICE = 'Usulan baru DTKS';
const APPLICANTS = ['Ratna Contoh', 'Budi Contoh', 'Dewi Contoh'];

/** Proposals that go from the secretary to the head of a section, the supervisor and the operator. */
export const proposal: PictureStory = {
  wish: { hallId: 'banyuasin', at: '2026-11-23 08:20', kind: 'trial' },
  async tell(album) {
    const [kiosk, frontOffice] = [await album.kiosk(), await album.desk('Front Office 1', 'front-office')];
    for (const name of APPLICANTS) {
      await (await kiosk.takeNumberFor(SERVICE)).done();
      await callAndStart(frontOffice);
      album.hall.clock.pass(4);
      await frontOffice.hearNeed('Minta diusulkan sebagai penerima bantuan');
      if (name === APPLICANTS.at(-1)) await isPictured(album, frontOffice, name);
      await frontOffice.noteApplicant(name);
      await frontOffice.allPapersPresent();
      await frontOffice.finish('Usulan diterima');
    }
    await atTheSecretary(album, await album.inbox('sekretaris'));
    album.hall.clock.pass(20);
    await atTheKabid(await album.inbox('kabid'));
    album.hall.clock.pass(15);
    await atTheSupervisor(album, await album.inbox('supervisor'));
    await atTheOperator(album, await album.inbox('operator'));
  },
};

/** A picture while the applicant is being entered. */
async function isPictured(album: Album, frontOffice: DeskPage, name: string): Promise<void> {
  const form = frontOffice.panel('Pemohon');
  await form.getByLabel('Nama lengkap').fill(name);
  await form.getByLabel('Alamat').fill('Jalan Contoh 12, Desa Contoh');
  await form.getByLabel('Telepon atau WhatsApp').fill('081200000000');
  await atWork(frontOffice);
  await album.takePart('counter-applicant', frontOffice, form);
}

async function atTheSecretary(album: Album, secretary: InboxPage): Promise<void> {
  await secretary.open('2026-00001');
  const { page } = secretary;
  await album.take(
    'secretary-inbox',
    secretary,
    secretary.row('2026-00001').getByText(/menit$/),
    page.getByRole('button', { name: 'Disposisikan ke bidang 2026-00002', exact: true }),
    secretary.offer('Disposisikan ke bidang'),
    secretary.part('Persyaratan'),
    secretary.part('Langkah'),
  );
  await secretary.offer('Disposisikan ke bidang').click();
  await secretary.page.getByRole('dialog').getByRole('button', { name: 'Mohon diteliti' }).click();
  await album.takeDialog('secretary-disposition', secretary);
  await secretary.page.getByRole('dialog').getByRole('button', { name: 'Batal', exact: true }).click();
  for (const number of ['2026-00001', '2026-00002', '2026-00003']) {
    await secretary.act(number, 'Disposisikan ke bidang', { note: 'Mohon diteliti' });
  }
}

async function atTheKabid(kabid: InboxPage): Promise<void> {
  for (const number of ['2026-00001', '2026-00002', '2026-00003']) {
    await kabid.act(number, 'Disposisikan ke Supervisor', { note: 'Segera' });
  }
}

async function atTheSupervisor(album: Album, supervisor: InboxPage): Promise<void> {
  await supervisor.act('2026-00001', 'Lengkap, ke operator');
  await supervisor.open('2026-00002');
  await supervisor.markPaper('KTP', 'missing');
  await album.take(
    'supervisor-papers',
    supervisor,
    supervisor.actions.getByText('“Segera”'),
    supervisor.part('Persyaratan'),
    supervisor.actions.getByText(/belum dapat dipilih/),
    supervisor.offer('Belum lengkap'),
  );
}

async function atTheOperator(album: Album, operator: InboxPage): Promise<void> {
  await operator.open('2026-00001');
  await operator.offer('Sudah diinput').click();
  await operator.page.getByRole('dialog').getByLabel('Nomor usulan SIKS-NG').fill('2026/11/0412');
  await album.takeDialog('operator-record', operator);
}
