import type { DeskPage } from '../../e2e/screens/desk-page.ts';
import type { DisplayScreen } from '../../e2e/screens/display-screen.ts';
import { KioskCheck } from '../../e2e/screens/kiosk-check.ts';
import type { KioskScreen } from '../../e2e/screens/kiosk-screen.ts';
import type { Album, PictureStory } from './album.ts';
import { atTheBackOffice, atTheBansosDesk, atTheFrontOffice } from './letters-desks.ts';
import { callAndStart, takeNumbers } from './visitors.ts';

const LETTER = 'Surat Keterangan DTKS';
const ADVICE = 'Informasi bansos';
/** As many as the hub needs to estimate waiting times. */
const SERVED_IN_MINUTES = [5, 7, 6, 4, 8];

/** A morning in a hall whose back office prints the letter while the visitor is there. */
export const lettersHall: PictureStory = {
  wish: { hallId: 'pariaman', at: '2026-11-23 08:40', kind: 'trial' },
  async tell(album) {
    await atTheDoor(album);
    const [kiosk, display] = [await album.kiosk(), await album.display()];
    const frontOffice = await album.desk('Front Office 1', 'front-office');
    await earlyMorning(album, kiosk, frontOffice);
    await atTheKiosk(album, kiosk);
    await isCalled(album, display, frontOffice);
    await atTheFrontOffice(album, frontOffice);
    await atTheBackOffice(album, frontOffice);
    await atTheBansosDesk(album);
    await withoutPaper(album, kiosk, frontOffice);
  },
};

async function atTheDoor(album: Album): Promise<void> {
  const door = await album.door();
  const name = door.page.getByLabel('Nama pengguna');
  const counter = door.page.getByRole('radio', { name: 'Front Office 1' });
  await name.fill('front-office');
  await counter.check();
  await album.take(
    'counter-sign-in',
    door,
    name,
    counter,
    door.page.getByRole('button', { name: 'Masuk', exact: true }),
  );
}

/** Serves a few visitors, so that waiting times are shown. */
async function earlyMorning({ hall }: Album, kiosk: KioskScreen, frontOffice: DeskPage): Promise<void> {
  for (const minutes of SERVED_IN_MINUTES) {
    await takeNumbers(kiosk, [ADVICE]);
    await callAndStart(frontOffice);
    hall.clock.pass(minutes);
    await frontOffice.finish('Terjawab di Front Office');
  }
}

async function atTheKiosk(album: Album, kiosk: KioskScreen): Promise<void> {
  await takeNumbers(kiosk, [LETTER, ADVICE, LETTER]);
  album.hall.clock.pass(4);
  await takeNumbers(kiosk, [ADVICE]);
  await album.take('kiosk-home', kiosk);
  const papers = await kiosk.chooseService(LETTER);
  await papers.choosePriority('Lanjut usia (60 tahun ke atas)');
  await album.take('kiosk-papers', papers);
  const ticket = await papers.takeNumber();
  await ticket.paper.and(kiosk.page.locator('[data-state="printed"]')).waitFor();
  await album.take('kiosk-ticket', ticket);
  await album.keep('slip', album.hall.kioskPaper.newestPicture);
  const answer = await KioskCheck.about((await ticket.done()).page, album.hall.listedPerson(1));
  await album.take('kiosk-check', answer);
  const board = await (await (await answer.done()).chooseService(LETTER)).readStandard();
  await album.take('kiosk-board', board);
}

async function isCalled(album: Album, display: DisplayScreen, frontOffice: DeskPage): Promise<void> {
  await display.takeover.waitFor({ state: 'detached' });
  await album.take('display-idle', display);
  await frontOffice.callNext();
  await display.takeover.waitFor();
  await album.take('display-call', display);
  await frontOffice.ready();
  const { visitor } = frontOffice;
  const button = (name: string) => visitor.getByRole('button', { name });
  await album.takePart(
    'counter-called',
    frontOffice,
    visitor,
    frontOffice.number,
    visitor.getByText(/^Prioritas lanjut usia/),
    button('Mulai melayani'),
    button('Panggil ulang'),
    button('Tidak hadir'),
    button('Urungkan'),
  );
  await smallWindow(album, frontOffice);
}

/** A headless browser has no always-on-top window: the picture shows the ordinary one that replaces it. */
async function smallWindow(album: Album, frontOffice: DeskPage): Promise<void> {
  const { page } = frontOffice;
  await page.evaluate(() => Reflect.deleteProperty(window, 'documentPictureInPicture'));
  const opened = page.waitForEvent('popup');
  await page.keyboard.press('F10');
  const small = await opened;
  await small.setViewportSize({ width: 360, height: 240 });
  await album.take('counter-small-window', { page: small });
  await page.keyboard.press('F10');
}

async function withoutPaper(album: Album, kiosk: KioskScreen, frontOffice: DeskPage): Promise<void> {
  album.hall.kioskPaper.takeOutRoll();
  await kiosk.page.reload();
  await kiosk.takeNumberFor(ADVICE);
  await frontOffice.troubles.waitFor();
  await album.takePart('counter-trouble', frontOffice, frontOffice.troubles);
}
