import { id as words } from '../../counter/words/id.ts';
import { CloudSimulator } from '../../server/adapters/whatsapp/cloud-simulator.fixture.ts';
import type { Phone } from '../../server/adapters/whatsapp/phone.fixture.ts';
import { setUpWhatsapp } from '../../server/transports/whatsapp/whatsapp.fixture.ts';
import { expect, test as base } from '../fixtures.ts';
import { photoOf } from '../photo-of.ts';

const t = words;

/** A telephone that writes to the Cloud API on this machine. */
const test = base.extend<{ phone: Phone }>({
  phone: async ({ hall }, use) => {
    const cloud = await new CloudSimulator().start();
    cloud.clock = hall.clock;
    await setUpWhatsapp(hall.hub.office, cloud);
    await cloud.connect(`${hall.url}/api/whatsapp`);
    await use(cloud.phone('6281234567890'));
    await cloud.stop();
  },
});

test('[WA1][WA5][WA6][WA11] a letter asked for by WhatsApp: a missing photo is asked for and sent, and the letter comes as a document', async ({
  hall,
  phone,
  clerkAt,
}) => {
  const person = hall.listedPerson(3);
  const { page } = await clerkAt('Back Office 1');

  await test.step('the conversation fills in the form, and forgives a slip of the finger', async () => {
    expect((await phone.says('selamat pagi, mau buat surat dtks')).text).toContain('Apakah Bapak/Ibu setuju?');
    expect((await phone.touches('Setuju')).text).toContain('*nama lengkap*');
    await phone.says(person.name);
    expect((await phone.says(person.nik.slice(1))).text).toContain('Terbaca 15 angka.');
    await phone.says(person.nik);
    await phone.says('1377 0101 0120 0002');
    await phone.says('Dusun Contoh RT 01/02, Desa Contoh, Kecamatan Contoh');
    expect((await phone.says('KIP Kuliah')).text).toContain('foto *KK*');
  });

  await test.step('a photo that is missing is waited for', async () => {
    await phone.sendsPhoto(photoOf('KARTU KELUARGA'));
    expect((await phone.touches('Nanti saja')).text).toContain('24 jam');
    expect((await phone.sendsDocument(Buffer.from('bukan foto'), 'ktp.pdf')).text).toContain('bukan foto atau PDF');
    await phone.sendsPhoto(photoOf('buram'), 'ktp saya');
    expect((await phone.says('lanjut')).text).toContain('Kirim sekarang?');
    expect((await phone.touches('Kirim')).text).toMatch(/Nomor: \*2026-00001\*[^]*1 hari kerja/);
  });

  await test.step('the back office asks for the photo of the KTP again', async () => {
    await page.getByRole('button', { name: /^Berkas \(/ }).click();
    const row = page.getByRole('listitem').filter({ hasText: '2026-00001' });
    await expect(row).toContainText(t.home.chip('whatsapp'));
    await row.getByRole('button', { name: '2026-00001' }).click();
    await expect(page.locator('.opened img')).toHaveCount(2);
    await page.getByRole('button', { name: 'Minta foto lagi' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Foto copy KTP').check();
    await dialog.getByLabel(t.writing.words).fill('Foto KTP Anda buram.');
    await dialog.getByRole('button', { name: 'Minta foto lagi' }).click();
    await expect(dialog).toBeHidden();
    expect((await phone.reads()).text).toContain('Foto KTP Anda buram.');
  });

  await test.step('he just sends it, and the case comes back by itself', async () => {
    expect((await phone.sendsPhoto(photoOf('KARTU TANDA PENDUDUK'))).text).toContain('2026-00001');
    await expect(page.getByText('Langkah Anda: Pemeriksaan permohonan dari rumah')).toBeVisible();
    await expect(page.locator('.opened img')).toHaveCount(3);
  });

  await test.step('his letter comes as a document into the same conversation', async () => {
    await page.getByRole('button', { name: /^Periksa NIK pemohon/ }).click();
    await expect(page.getByText(t.register.listed, { exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Kirim surat' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Kirim surat' }).click();
    await expect(dialog).toBeHidden();
    const answer = await phone.reads();
    expect(Buffer.from(answer.document?.bytes ?? []).toString('latin1', 0, 5)).toBe('%PDF-');
    expect(answer.document?.name).toMatch(/\.pdf$/);
    expect(answer.text).toContain('2026-00001');
  });

  await test.step('it is delivered, and nothing is left for a clerk to send', async () => {
    const [behind] = hall.hub.office.live.hall.cases.values();
    const about = { is: 'case', caseId: behind?.id ?? '' } as const;
    await expect.poll(async () => (await hall.hub.office.outbox.about(about))[0]?.state).toBe('delivered');
    expect([...hall.hub.office.live.hall.messages.values()]).toEqual([]);
  });
});
