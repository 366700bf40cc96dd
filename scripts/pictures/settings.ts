import type { Page } from 'playwright';
import { KioskScreen } from '../../e2e/screens/kiosk-screen.ts';
import type { SettingsPage } from '../../e2e/screens/settings-page.ts';
import { sampleCsvHeader, sampleCsvLine } from '../../server/adapters/register/sample-csv.ts';
import { samplePeople } from '../../server/adapters/register/sample-people.ts';
import type { Album, PictureStory } from './album.ts';
import { hangsUpTheBoard, keepsHours, setsTimes, testsThePrinters, writesLetters } from './settings-of-the-hall.ts';

interface NewClerk {
  readonly name: string;
  readonly fullName: string;
  /** A clerk's stations, or an official's roles. */
  readonly chosen: readonly string[];
  readonly isOfficial?: boolean;
}

const PASSWORD = 'kata sandi yang panjang';
const CLERKS: readonly NewClerk[] = [
  { name: 'wayan.contoh', fullName: 'Wayan Contoh', chosen: ['Front Office'] },
  { name: 'made.contoh', fullName: 'Made Contoh', chosen: ['Back Office'] },
  { name: 'ketut.contoh', fullName: 'Ketut Contoh', chosen: ['Kepala Bidang', 'Pejabat Fungsional'], isOfficial: true },
  { name: 'nyoman.contoh', fullName: 'Nyoman Contoh', chosen: ['Kepala Dinas'], isOfficial: true },
];

/** An office ends its trial and furnishes its own hall. */
export const settings: PictureStory = {
  wish: { hallId: 'karangasem', at: '2026-11-23 08:20', kind: 'trial' },
  async tell(album) {
    const area = await begins(album);
    await pairsTheKiosk(album, area);
    await addsClerks(album, area);
    await importsTheRegister(album, area);
    await keepsHours(album, area);
    await writesLetters(album, area);
    await setsTimes(album, area);
    await testsThePrinters(album, area);
    await hangsUpTheBoard(album, area);
  },
};

async function begins(album: Album): Promise<SettingsPage> {
  const setUp = await (await album.door()).beginRealWork();
  const beginning = {
    code: album.hall.hub.trial?.setupCode ?? '',
    hall: album.hall.file.agency.shownName,
    name: 'Dinas Sosial Kabupaten Contoh',
    administrator: 'admin.kantor',
    password: PASSWORD,
    sheetLine: album.hall.sheetLine,
  };
  await setUp.fillIn(beginning);
  await album.take('settings-begin', setUp);
  return setUp.begin(beginning);
}

async function pairsTheKiosk(album: Album, area: SettingsPage): Promise<void> {
  const kiosk = await KioskScreen.open(await album.newPage('kiosk'), album.hall.url);
  await kiosk.at('pairing').waitFor();
  await area.page.getByRole('button', { name: 'Tutup', exact: true }).click();
  await area.goTo('devices');
  const code = (await kiosk.pairingCode.getAttribute('data-code')) ?? '';
  await area.pair(code, 'Kiosk pintu masuk', 'Kiosk: Kiosk pintu masuk');
  await kiosk.at('home').waitFor();
  await area.row('Kiosk pintu masuk').getByText('● tersambung').waitFor();
  const second = await KioskScreen.open(await album.newPage('kiosk'), album.hall.url);
  await second.at('pairing').waitFor();
  const form = area.page.getByRole('region', { name: 'Pasangkan perangkat', exact: true });
  await form.getByLabel('Kode pada layar').fill((await second.pairingCode.getAttribute('data-code')) ?? '');
  await form.getByLabel('Nama perangkat').fill('Kiosk ruang tunggu');
  await form.getByLabel('Sebagai').selectOption({ label: 'Kiosk: Kiosk pintu masuk' });
  await album.take(
    'settings-devices',
    area,
    form.getByLabel('Kode pada layar'),
    form.getByLabel('Sebagai'),
    form.getByRole('button', { name: 'Pasangkan', exact: true }),
    area.row('Kiosk pintu masuk').getByText('● tersambung'),
    area.row('Kiosk pintu masuk').getByRole('button'),
  );
}

async function addsClerks(album: Album, area: SettingsPage): Promise<void> {
  await area.goTo('clerks');
  for (const clerk of CLERKS) {
    const dialog = await fillInClerk(area.page, clerk);
    const part = (name: string) => dialog.getByRole('group', { name });
    const marked = [part('Hak'), part('Bagian'), part('Peran atas berkas')];
    if (clerk === CLERKS[2]) await album.takeDialog('settings-clerk', area, ...marked);
    await dialog.getByRole('button', { name: 'Simpan petugas' }).click();
    await dialog.waitFor({ state: 'detached' });
    await area.row(clerk.fullName).waitFor();
  }
  await album.take('settings-clerks', area);
}

async function fillInClerk(page: Page, { name, fullName, chosen, isOfficial = false }: NewClerk) {
  await page.getByRole('button', { name: 'Petugas baru' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Nama pengguna').fill(name);
  await dialog.getByLabel('Nama lengkap').fill(fullName);
  if (isOfficial) await dialog.getByRole('checkbox', { name: 'Melayani di loket' }).uncheck();
  for (const label of chosen) await dialog.getByRole('checkbox', { name: label, exact: true }).check();
  await dialog.getByLabel(/^Kata sandi/).fill(PASSWORD);
  return dialog;
}

async function importsTheRegister(album: Album, area: SettingsPage): Promise<void> {
  await area.goTo('register');
  const people = [...samplePeople({ count: 400, region: '51.07', seed: 7, today: '2026-11-23' })];
  const csv = sampleCsvHeader + people.map(sampleCsvLine).join('');
  await area.uploadRegister({ fileName: 'dtks-oktober.csv', csv, period: 'Oktober 2026' });
  await area.row('Oktober 2026').waitFor();
  await album.take('counter-settings', area);
}
