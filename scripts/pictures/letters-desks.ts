import { expect } from 'playwright/test';
import { AttachmentsDialog } from '../../e2e/screens/attachments-dialog.ts';
import type { DeskPage } from '../../e2e/screens/desk-page.ts';
import type { Album } from './album.ts';
import { familyCard } from './family-card.ts';
import { atWork, callAndStart } from './visitors.ts';

export async function atTheFrontOffice(album: Album, frontOffice: DeskPage): Promise<void> {
  await frontOffice.start();
  await frontOffice.hearNeed('Surat untuk pendaftaran sekolah');
  await frontOffice.allPapersPresent();
  await frontOffice.sendFile();
  album.hall.clock.pass(2);
  await atWork(frontOffice);
  const panel = (title: string) => frontOffice.panel(title);
  await album.take('counter-front-office', frontOffice);
  await album.take(
    'counter-front-office-marked',
    frontOffice,
    frontOffice.visitor.getByText(/^standar/),
    panel('Berkas 2026-00001'),
    panel('Keperluan'),
    panel('Persyaratan'),
    panel('Berkas ke Back Office'),
    frontOffice.queue,
  );
  await photographs(album, frontOffice);
}

async function photographs(album: Album, frontOffice: DeskPage): Promise<void> {
  const photos = await AttachmentsDialog.open(frontOffice.page);
  await photos.add('kk.png', 'image/png', familyCard());
  await photos.pictures.waitFor();
  await album.takeDialog('counter-attachments', frontOffice);
  await photos.close();
}

export async function atTheBackOffice(album: Album, frontOffice: DeskPage): Promise<void> {
  const { hall } = album;
  const number = await frontOffice.number.innerText();
  const backOffice = await album.desk('Back Office 1', 'back-office');
  await takesTheFile(album, backOffice, number);
  await finishes(album, frontOffice);
  await callAndStart(backOffice);
  await backOffice.issueLetter('Pendaftaran sekolah (SPMB)');
  await backOffice.letterJob.filter({ hasText: 'tercetak' }).waitFor();
  hall.clock.pass(3);
  await atWork(backOffice);
  await album.take('counter-back-office', backOffice);
  await album.take(
    'counter-back-office-marked',
    backOffice,
    backOffice.panel('Pemeriksaan register'),
    backOffice.page.getByRole('button', { name: 'Lihat data' }),
    backOffice.panel('Surat keterangan'),
    backOffice.page.getByRole('button', { name: 'Cetak salinan' }),
    backOffice.visitor.getByRole('button', { name: 'Selesai…' }),
  );
  await album.keep('letter', hall.counterPaper.newestPicture);
  await backOffice.finish('Surat diserahkan');
}

async function takesTheFile(album: Album, backOffice: DeskPage, number: string): Promise<void> {
  await backOffice.takeFile(number);
  const { nik } = album.hall.listedPerson(1);
  await backOffice.page.getByLabel('NIK (16 angka)').fill(nik);
  await album.take('counter-file', backOffice);
  await backOffice.checkNik(nik);
}

async function finishes(album: Album, frontOffice: DeskPage): Promise<void> {
  const finish = await frontOffice.openFinish();
  const outcome = 'Surat, lalu layanan bansos';
  await finish.choose(outcome);
  const choice = (name: string) => finish.dialog.locator('label').filter({ hasText: name });
  await album.takeDialog(
    'counter-finish',
    frontOffice,
    choice(outcome),
    choice('Tidak terdaftar'),
    finish.dialog.getByText('Lalu panggil berikutnya'),
    finish.dialog.getByRole('button', { name: 'Selesai dan panggil berikutnya' }),
  );
  await finish.confirm();
}

export async function atTheBansosDesk(album: Album): Promise<void> {
  const bansos = await album.desk('Layanan Bansos 1', 'bansos-desk');
  await callAndStart(bansos);
  await bansos.explain(['PKH', 'KIP'], 'Sekolah');
  album.hall.clock.pass(2);
  await atWork(bansos);
  const advice = bansos.panel('Informasi dan rujukan');
  await album.take('counter-bansos', bansos);
  await album.take(
    'counter-bansos-marked',
    bansos,
    bansos.panel('Pemeriksaan register'),
    advice.getByText('Program yang dijelaskan'),
    advice.getByText('Dirujuk ke pengelola program'),
    bansos.visitor.getByRole('button', { name: 'Selesai…' }),
  );
  const finish = await bansos.openFinish();
  await finish.choose('Dirujuk ke pengelola program');
  await finish.refer('Sekolah', 'Bawa surat ini ke tata usaha sekolah.');
  await finish.confirm();
  await expect.poll(() => album.hall.counterPaper.newest).toContain('Bawa surat ini ke tata usaha');
  await album.keep('referral', album.hall.counterPaper.newestPicture);
}
