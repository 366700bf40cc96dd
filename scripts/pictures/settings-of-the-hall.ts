import type { SettingsPage } from '../../e2e/screens/settings-page.ts';
import type { Album } from './album.ts';

/** Hours of Ramadan beside those of the rest of the year. */
export async function keepsHours(album: Album, area: SettingsPage): Promise<void> {
  await area.goTo('hours');
  const periods = area.page.getByRole('region', { name: 'Masa dengan jam lain' });
  await periods.getByRole('button', { name: 'Tambah', exact: true }).click();
  await periods.getByLabel('Nama masa').fill('Ramadan 1448 H');
  await periods.getByLabel('Dari', { exact: true }).fill('2027-02-08');
  await periods.getByLabel('Sampai', { exact: true }).fill('2027-03-08');
  await periods.getByRole('textbox', { name: 'Tutup' }).first().fill('14:30');
  const marked = [
    area.page.getByRole('region', { name: 'Jam buka mingguan' }),
    periods.getByRole('button', { name: 'Tambah', exact: true }),
    periods.getByLabel('Dari', { exact: true }),
    area.page.getByRole('button', { name: 'Lihat dan simpan' }),
  ];
  await album.onHighGlass(area, 980, () => album.take('settings-hours', area, ...marked));
  await area.save();
}

/** Settings that an office rarely changes, each as a part of its page. */
export async function setsTimes(album: Album, area: SettingsPage): Promise<void> {
  for (const [name, where, title] of [
    ['settings-access', 'office', 'Masuk dan kunci layar'],
    ['settings-retention', 'backup', 'Berapa lama data orang disimpan'],
  ] as const) {
    await area.goTo(where);
    const part = area.page.getByRole('region', { name: title, exact: true });
    await part.scrollIntoViewIfNeeded();
    await album.takePart(name, area, part);
  }
}

export async function writesLetters(album: Album, area: SettingsPage): Promise<void> {
  await area.goTo('letter');
  const signatory = area.page.getByRole('region', { name: 'Penanda tangan' });
  await signatory.getByLabel(/^Nama/).fill('Nyoman Contoh, S.Sos., M.Si.');
  await signatory.getByLabel('Pangkat').fill('Pembina Tingkat I');
  await signatory.getByLabel(/^NIP/).fill('198001012005011001');
  const marked = [
    area.page.getByText('Logo kantor'),
    signatory.getByLabel('Menandatangani'),
    signatory.getByLabel(/^Nama/),
    signatory.getByLabel(/^NIP/),
  ];
  await album.onHighGlass(area, 940, () => album.take('settings-letter', area, ...marked));
  await area.save();
}

export async function testsThePrinters(album: Album, area: SettingsPage): Promise<void> {
  await area.goTo('printers');
  for (const name of ['Printer kiosk', 'Printer loket']) {
    await area.page.getByRole('button', { name: `Cetak uji ${name}` }).click();
    await area.page.getByText(/^Cetak uji dikirim/).waitFor();
  }
  await album.take('settings-printers', area);
  await area.goTo('papers');
  await area.page
    .getByRole('button', { name: /Cetak uji.*tercetak/ })
    .first()
    .click();
  await area.page.getByRole('img').waitFor();
  await album.take('settings-papers', area);
}

export async function hangsUpTheBoard(album: Album, area: SettingsPage): Promise<void> {
  await area.goTo('services');
  await album.take('settings-services', area);
  await area.goTo('procedures');
  await area.page.getByRole('img').waitFor();
  await album.take('settings-procedure', area);
  await area.goTo('history');
  await area.page.getByText('dipakai sekarang').waitFor();
  await album.take('settings-history', area);
  const page = await album.newPage('counter');
  await page.setViewportSize({ width: 860, height: 1180 });
  await page.goto(`${album.hall.url}/standar/${album.hall.file.services[0]?.id}`);
  await album.take('standards-board', { page });
}
