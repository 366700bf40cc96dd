import type { Page } from 'playwright';
import { fillDay } from '../../e2e/screens/phone.ts';
import { jpeg } from '../../server/adapters/attachments/attachment-samples.fixture.ts';
import { formOf } from '../../server/transports/whole-hub/home.fixture.ts';
import type { Album, PictureStory } from './album.ts';
import { takeNumbers } from './visitors.ts';

const SERVICE = 'Informasi bansos';

/** What visitors see on their own telephones: the site, a request, a ticket that is called. */
export const site: PictureStory = {
  wish: { hallId: 'pariaman', at: '2026-11-23 09:12', kind: 'trial' },
  async tell(album) {
    const kiosk = await album.kiosk();
    await takeNumbers(kiosk, [SERVICE, SERVICE]);
    const phone = await album.phone();
    await phone.goto(`${album.hall.url}/online/`);
    await album.takePage('site-home', phone);
    await request(album, phone);
    await complaint(album, phone);
    await ticket(album, phone);
  },
};

async function request(album: Album, phone: Page): Promise<void> {
  const { applicant } = formOf(album.hall);
  await phone.goto(`${album.hall.url}/online/ajukan`);
  await phone.getByLabel('Nama lengkap').fill(applicant.name);
  await phone.getByLabel('NIK', { exact: true }).fill(applicant.nik);
  await phone.getByLabel('Nomor KK').fill(applicant.familyCard);
  await fillDay(phone, applicant.birthDate);
  await phone.getByLabel('Alamat', { exact: true }).fill(applicant.address);
  await phone.getByLabel('Keperluan', { exact: true }).fill('PIP atau KIP Kuliah');
  for (const paper of ['KK', 'KTP']) {
    const photo = { name: 'foto.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(jpeg()) };
    await phone.getByLabel(`copy ${paper}`).setInputFiles(photo);
  }
  await phone.getByText('WhatsApp', { exact: true }).tap();
  await phone.getByLabel('Nomor WhatsApp').fill('0812 3456 7890');
  await phone.getByRole('checkbox').check();
  await album.takePage('site-request', phone);
  await phone.getByRole('button', { name: 'Kirim permohonan' }).tap();
  const code = await phone.locator('.code').textContent();
  await album.takePage('site-request-done', phone);
  await phone.goto(`${album.hall.url}/online/status#${code ?? ''}`);
  await phone.locator('.standing').waitFor();
  await album.takePage('site-request-state', phone);
}

async function complaint(album: Album, phone: Page): Promise<void> {
  await phone.goto(`${album.hall.url}/online/pengaduan/tulis`);
  await album.takePage('site-complaint', phone);
}

async function ticket(album: Album, phone: Page): Promise<void> {
  const kiosk = await album.kiosk();
  const taken = await kiosk.takeNumberFor(SERVICE);
  await taken.paper.and(kiosk.page.locator('[data-state="printed"]')).waitFor();
  await phone.goto(album.hall.kioskPaper.scannedCode ?? '');
  await phone.getByRole('button', { name: 'Bunyikan saat saya dipanggil' }).tap();
  await album.takePage('site-ticket', phone);
  const desk = await album.desk('Front Office 1', 'front-office');
  for (let ahead = 2; ahead > 0; ahead--) {
    await desk.callNext();
    await desk.start();
    await desk.finish('Terjawab di Front Office');
  }
  await desk.callNext();
  await phone.locator('.ticket.called').waitFor();
  await album.takePage('site-called', phone);
}
