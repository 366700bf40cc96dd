import { CounterScreen } from '../../e2e/screens/counter-screen.ts';
import { PostSettings } from '../../e2e/screens/post-settings.ts';
import type { SettingsPage } from '../../e2e/screens/settings-page.ts';
import { receiveRequest } from '../../server/application/home/receive-request.ts';
import { MailServer } from '../../server/adapters/post/mail-server.fixture.ts';
import { formOf } from '../../server/transports/whole-hub/home.fixture.ts';
import type { Album, PictureStory } from './album.ts';

const login = { user: 'layanan', pass: 'kata sandi aplikasi' };

/** How an administrator sets up the hall's other channels, and what a clerk sees when a message cannot be sent. */
export const waysOut: PictureStory = {
  wish: { hallId: 'pariaman', at: '2026-11-23 08:20', kind: 'trial' },
  async tell(album) {
    const server = await new MailServer({ login }).start();
    const area = await album.settings();
    await opensTheSite(album, area);
    await setsTheRules(album, area);
    await sendsMail(album, area, server);
    await joinsWhatsapp(album, area);
    await doesNotGetOut(album, server);
    await server.stop();
  },
};

async function opensTheSite(album: Album, area: SettingsPage): Promise<void> {
  await area.goTo('online');
  const { page } = area;
  await page.getByLabel('Alamat di internet').fill('https://antrean.contoh.go.id');
  await page.getByLabel('Alamat di internet').blur();
  await album.take(
    'settings-online',
    area,
    page.getByLabel('Alamat di internet'),
    page.getByLabel('Situs pengunjung dibuka'),
    page.getByLabel('Permohonan dari rumah'),
    page.getByLabel('Tanyakan kepuasan pengunjung'),
  );
}

async function setsTheRules(album: Album, area: SettingsPage): Promise<void> {
  await area.goTo('complaints');
  const { page } = area;
  await page.getByLabel('Nama petugas').fill('Rina Contoh');
  await page.getByLabel('Nama petugas').blur();
  await album.take(
    'settings-complaints',
    area,
    page.getByLabel('Nama petugas'),
    page.getByLabel('Nama dan alamat pengadu wajib diisi'),
    page.getByLabel('Kantor ini menetapkan batas waktu jawaban'),
  );
}

async function sendsMail(album: Album, area: SettingsPage, server: MailServer): Promise<void> {
  const post = await PostSettings.open(area);
  const from = 'layanan@contoh.go.id';
  await post.fillIn({ port: server.port, from, login });
  await post.save();
  await post.setPassword(login.pass);
  await post.sendTest('admin@contoh.go.id');
  await post.mail.getByText('Server menerima pesan uji.').waitFor();
  // As an office fills it in; the server in this picture runs without TLS on this machine.
  await post.mail.getByLabel('Server', { exact: true }).fill('smtp.contoh.go.id');
  await post.mail.getByLabel('Pengamanan').selectOption('starttls');
  await post.mail.getByLabel('Port', { exact: true }).fill('587');
  await post.mail.getByLabel('Port', { exact: true }).blur();
  await album.take(
    'settings-mail',
    area,
    post.mail.getByLabel('Server', { exact: true }),
    post.mail.getByLabel('Pengamanan'),
    post.mail.getByLabel('Alamat pengirim'),
    post.mail.getByRole('textbox', { name: 'Kata sandi surel' }),
    post.mail.getByLabel('Alamat surel Anda'),
  );
  await area.page.getByRole('button', { name: 'Batalkan perubahan' }).click();
}

async function joinsWhatsapp(album: Album, area: SettingsPage): Promise<void> {
  await area.goTo('online');
  await area.page.getByLabel('Alamat di internet').fill('https://antrean.contoh.go.id');
  await area.page.getByLabel('Alamat di internet').blur();
  await area.goTo('post');
  const form = area.page.getByRole('region', { name: 'WhatsApp', exact: true });
  await form.getByLabel('Kantor ini dapat dihubungi lewat WhatsApp').check();
  await form.getByLabel('Nomor WhatsApp kantor').fill('6281234567890');
  await form.getByLabel('Pakai WhatsApp Cloud API').check();
  await form.getByLabel('Phone number ID').fill('123456789012345');
  await form.getByLabel('Nama template jawaban').fill('jawaban_siap');
  await form.getByLabel('Nama template jawaban').blur();
  await area.page.setViewportSize({ width: 1366, height: 1500 });
  await album.takePart(
    'settings-whatsapp',
    area,
    form,
    form.getByLabel('Nomor WhatsApp kantor'),
    form.getByLabel('Phone number ID'),
    form.getByLabel('Nama template jawaban'),
    form.getByLabel('Alamat webhook'),
    form.getByRole('textbox', { name: 'Access token' }),
  );
}

async function doesNotGetOut(album: Album, server: MailServer): Promise<void> {
  server.mood = { is: 'refuses', at: 'rcpt', code: 550, words: '5.1.1 mailbox unavailable' };
  const { office } = album.hall.hub;
  const reply = await receiveRequest(office, formOf(album.hall), 'online');
  if (!reply.ok) throw new Error(`The request was refused: ${reply.refusal}.`);
  const door = await CounterScreen.open(await album.newPage('counter'), album.hall.url);
  const desk = await door.signIn({ name: 'front-office', password: album.hall.password, counter: 'Front Office 1' });
  const panel = desk.page.getByRole('group', { name: 'Pesan yang belum terkirim' });
  await panel.getByText('Pesan yang belum terkirim').click();
  await panel.getByRole('button', { name: 'Kata server' }).click();
  await panel.getByText('mailbox unavailable').waitFor();
  await album.takePart('counter-messages', desk, panel);
}
