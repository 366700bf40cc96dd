import { createCanvas } from '@napi-rs/canvas';
import { EntryPage } from '../../e2e/screens/entry-page.ts';
import { InboxPage } from '../../e2e/screens/inbox-page.ts';
import { receiveRequest } from '../../server/application/home/receive-request.ts';
import type { RequestGiven } from '../../server/application/home/receive-request.ts';
import { formOf } from '../../server/transports/whole-hub/home.fixture.ts';
import type { Album, PictureStory } from './album.ts';

/** A letter requested from home, an illegible photo, and a request that a clerk enters. */
export const fromHome: PictureStory = {
  wish: { hallId: 'pariaman', at: '2026-11-23 09:10', kind: 'trial' },
  async tell(album) {
    await asks(album, 1, { answerBy: 'whatsapp', need: 'Mendaftar kuliah' });
    await asks(album, 2, { answerBy: 'whatsapp' });
    const { page } = await album.desk('Back Office 1', 'back-office');
    await page.getByRole('button', { name: /^Berkas \(/ }).click();
    const inbox = new InboxPage(page);
    await inbox.open('2026-00001');
    await inbox.part('Lampiran').locator('img').nth(1).waitFor();
    await theCase(album, inbox);
    await theMessage(album, inbox);
    await entered(album, inbox);
    await byHand(album, inbox);
  },
};

async function theCase(album: Album, inbox: InboxPage): Promise<void> {
  const { page } = inbox;
  await album.take(
    'home-case',
    inbox,
    inbox.row('2026-00001').getByText('dari rumah'),
    page.getByText(/^Permohonan dari rumah lewat/),
    inbox.offer('Minta foto lagi'),
    inbox.part('Lampiran').getByText('Lampiran', { exact: true }),
    inbox.part('Pemohon').getByText('Pemohon', { exact: true }),
  );
}

async function theMessage(album: Album, inbox: InboxPage): Promise<void> {
  const { page } = inbox;
  await inbox.offer('Minta foto lagi').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Foto copy KTP').check();
  await dialog.locator('pre').getByText('- Foto copy KTP').waitFor();
  await album.takeDialog(
    'home-ask',
    inbox,
    dialog.getByLabel('Foto copy KTP'),
    dialog.getByLabel('Kata-kata Anda kepada pemohon'),
    dialog.getByText('Pesan yang akan dikirim'),
  );
  await dialog.getByRole('button', { name: 'Batal' }).click();
}

async function entered(album: Album, { page }: InboxPage): Promise<void> {
  const entry = await EntryPage.open(page);
  const { nik } = album.hall.listedPerson(3);
  await entry.nik.pressSequentially(nik);
  await page.getByText('Terdaftar di register.').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.type('0812 3456 7890');
  await page.keyboard.press('Tab');
  await page.keyboard.type('PIP');
  for (const title of ['KARTU KELUARGA', 'KARTU TANDA PENDUDUK']) await entry.paste(card(title));
  await entry.pictures.nth(1).waitFor();
  await album.take('home-entry', entry, entry.nik, entry.pictures.first(), entry.saveButton);
  await page.keyboard.press('Control+Enter');
  await entry.saved.waitFor();
}

async function byHand(album: Album, inbox: InboxPage): Promise<void> {
  await inbox.goToInbox();
  await inbox.open('2026-00003');
  const { page } = inbox;
  await page.getByRole('button', { name: /^Periksa NIK pemohon/ }).click();
  await page.getByText('Terdaftar', { exact: true }).waitFor();
  await inbox.offer('Kirim surat').click();
  await page.getByRole('dialog').locator('pre').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Kirim surat' }).click();
  const part = inbox.part('Pesan kepada pemohon');
  // After a press the screen pauses for a moment, so that a double click does nothing.
  await part.getByRole('button', { name: 'Sudah dikirim', disabled: false }).waitFor();
  await part.scrollIntoViewIfNeeded();
  await album.takePart('home-by-hand', inbox, part);
}

async function asks({ hall }: Album, nth: number, change: Partial<RequestGiven>): Promise<void> {
  const papers = [
    { requirementId: 'kk', bytes: card('KARTU KELUARGA') },
    { requirementId: 'ktp', bytes: card('KARTU TANDA PENDUDUK') },
  ];
  const reply = await receiveRequest(hall.hub.office, formOf(hall, { papers, ...change }, nth), 'online');
  if (!reply.ok) throw new Error(`the request was refused: ${reply.refusal}`);
}

/** An invented card. */
function card(title: string): Buffer {
  const canvas = createCanvas(1200, 760);
  const context = canvas.getContext('2d');
  context.fillStyle = '#dbe8f2';
  context.fillRect(0, 0, 1200, 760);
  context.fillStyle = '#21405c';
  context.font = 'bold 56px sans-serif';
  context.fillText(title, 60, 110);
  context.globalAlpha = 0.6;
  for (let line = 0; line < 7; line++) context.fillRect(60, 180 + 76 * line, 380 + ((line * 97) % 420), 26);
  return canvas.toBuffer('image/jpeg');
}
