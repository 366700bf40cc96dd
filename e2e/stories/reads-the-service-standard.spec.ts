import { expect, test } from '../fixtures.ts';
import { KioskScreen } from '../screens/kiosk-screen.ts';
import { FaultLine } from '../line/fault-line.ts';

test('[SB1][SB2] a visitor reads the board of a service and takes its essentials home', async ({ hall, kiosk }) => {
  const papers = await kiosk.chooseService('Surat Keterangan DTKS');
  const board = await papers.readStandard();
  await expect(board.components).toHaveCount(14);
  await expect(board.step).toContainText('7 dari 14 komponen ditetapkan');
  await expect(board.component('Jangka waktu pelayanan')).toContainText('15 menit');
  await expect(board.component('Biaya/tarif')).toContainText('Gratis');
  await expect(board.component('Kompetensi pelaksana')).toContainText('Belum ditetapkan');

  await board.print();
  await expect(board.sheet).toHaveAttribute('data-sheet', 'printed');
  const sheet = hall.kioskPaper.newest.replaceAll(/\s+/g, ' ');
  for (const words of ['STANDAR PELAYANAN', 'Foto Copy KK', '15 menit', 'Gratis', 'Kompetensi pelaksana']) {
    expect(sheet).toContain(words);
  }
  expect(hall.kioskPaper.unknownBytes).toEqual([]);

  await board.print();
  await expect(board.sheet).toContainText('baru saja dicetak');
  expect(hall.kioskPaper.papers, 'a child that plays does not empty the roll').toHaveLength(1);

  hall.clock.pass(1);
  await board.print();
  await expect.poll(() => hall.kioskPaper.papers.length).toBe(2);
});

test('[SB1][SC3] the board can still be read when the hub is away', async ({ hall, newComputer }) => {
  const line = await FaultLine.lay(hall.url);
  const page = await newComputer('kiosk');
  // The standards page is prefetched after the first paint; the connection is cut after that.
  const ahead = page.waitForResponse(/StandardStep.*\.js/);
  const kiosk = await KioskScreen.open(page, line.address);
  await (await ahead).finished();
  line.unplug();
  await kiosk.at('away').waitFor();
  const board = await kiosk.readStandardOf('Informasi bansos');
  await expect(board.components).toHaveCount(14);
  await expect(board.component('Biaya/tarif')).toContainText('Gratis');
  await line.close();
});

test.describe('in an office whose standard has all 14', () => {
  test.use({ wish: { hallId: 'karangasem', at: '2026-11-23 08:15', kind: 'trial' } });

  test('[SB1] nothing is said to lack, on the glass or on the page to hang up', async ({ hall, kiosk }) => {
    const [service] = hall.file.services;
    const papers = await kiosk.chooseService(service?.shortName.id ?? '');
    const board = await papers.readStandard();
    await expect(board.step).toContainText('Semua 14 komponen ditetapkan');
    await expect(board.components.and(board.page.locator('[data-state="lacking"]'))).toHaveCount(0);
    const page = await (await fetch(`${hall.url}/standar/${service?.id}`)).text();
    expect(page).toContain('Evaluasi melalui pengaduan, kotak saran dan masukan oleh klien');
    expect(page).not.toContain('Belum ditetapkan');
  });
});
