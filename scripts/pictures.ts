// Pictures of every screen and paper for the guides, from a trial hall with invented people: `npm run pictures`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import type { Browser, Page } from 'playwright';
import { TestHall } from '../e2e/hall.ts';
import { CounterScreen } from '../e2e/screens/counter-screen.ts';
import type { DeskPage } from '../e2e/screens/desk-page.ts';
import { DisplayScreen } from '../e2e/screens/display-screen.ts';
import { glass } from '../e2e/screens/glass.ts';
import type { Role } from '../e2e/screens/glass.ts';
import { KioskScreen } from '../e2e/screens/kiosk-screen.ts';
import { CHROMIUM_ARGS, ensureBrowser } from './browser.mjs';

const FOLDER = join(import.meta.dirname, '../docs/pictures');
const LETTER = 'Surat Keterangan DTKS';
const ADVICE = 'Informasi bansos';
/** Large glass is shown at half its size; a counter's is small and full of words. */
const scale: Readonly<Record<Role, number>> = { kiosk: 0.5, display: 0.5, counter: 1 };

/** As many as it takes until the hub tells how long one waits. */
const SERVED_IN_MINUTES = [5, 7, 6, 4, 8];

class Album {
  readonly hall: TestHall;
  readonly #browser: Browser;

  constructor(hall: TestHall, browser: Browser) {
    this.hall = hall;
    this.#browser = browser;
  }

  kiosk = async () => KioskScreen.open(await this.#newPage('kiosk'), this.hall.url);
  display = async () => DisplayScreen.open(await this.#newPage('display'), this.hall.url);
  door = async () => CounterScreen.open(await this.#newPage('counter'), this.hall.url);

  async desk(counter: string, name: string): Promise<DeskPage> {
    return (await this.door()).signIn({ name, password: this.hall.password, counter });
  }

  async take(name: string, { page }: { page: Page }): Promise<void> {
    await page.evaluate(() => document.fonts.ready);
    this.keep(name, await page.screenshot({ animations: 'disabled', caret: 'hide' }));
  }

  keep(name: string, png: Buffer): void {
    writeFileSync(join(FOLDER, `${name}.png`), png);
    console.log(`${name}.png  ${Math.ceil(png.length / 1024)} kB`);
  }

  async #newPage(role: Role): Promise<Page> {
    const context = await this.#browser.newContext({
      viewport: glass[role],
      deviceScaleFactor: scale[role],
      reducedMotion: 'reduce',
      locale: 'id-ID',
    });
    return context.newPage();
  }
}

async function takeNumbers(kiosk: KioskScreen, services: readonly string[], priority?: string): Promise<void> {
  for (const service of services) {
    const papers = await kiosk.chooseService(service);
    if (priority !== undefined) await papers.choosePriority(priority);
    await (await papers.takeNumber()).done();
  }
}

/** The clock of the service has moved on, and what may be pressed can be pressed. */
async function atRest(desk: DeskPage): Promise<void> {
  await desk.visitor.getByText(/^0[1-9]\.\d\d$/).waitFor();
  await desk.ready();
}

/** A few visitors served already, so that the waiting times are told. */
async function earlyMorning({ hall }: Album, kiosk: KioskScreen, frontOffice: DeskPage): Promise<void> {
  for (const minutes of SERVED_IN_MINUTES) {
    await takeNumbers(kiosk, [ADVICE]);
    await frontOffice.callNext();
    await frontOffice.start();
    hall.clock.pass(minutes);
    await frontOffice.finish('Terjawab di Front Office');
  }
}

async function kioskPictures(album: Album, kiosk: KioskScreen): Promise<void> {
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
  album.keep('slip', album.hall.kioskPaper.newestPicture);
  const answer = await (await ticket.done()).askAbout(album.hall.listedPerson(1));
  await album.take('kiosk-check', answer);
  await answer.done();
}

async function journeyPictures(album: Album, display: DisplayScreen, frontOffice: DeskPage): Promise<void> {
  const { hall } = album;
  await display.takeover.waitFor({ state: 'detached' });
  await album.take('display-idle', display);
  await frontOffice.callNext();
  await display.takeover.waitFor();
  await album.take('display-call', display);
  const number = await frontOffice.number.innerText();
  await frontOffice.start();
  await frontOffice.hearNeed('Surat untuk pendaftaran sekolah');
  await frontOffice.allPapersPresent();
  await frontOffice.sendFile();
  hall.clock.pass(2);
  await atRest(frontOffice);
  await album.take('counter-front-office', frontOffice);

  const backOffice = await album.desk('Back Office 1', 'back-office');
  await backOffice.takeFile(number);
  await backOffice.checkNik(hall.listedPerson(1).nik);
  await frontOffice.finish('Surat, lalu layanan bansos');
  await backOffice.callNext();
  await backOffice.start();
  await backOffice.issueLetter('Pendaftaran sekolah (SPMB)');
  await backOffice.letterJob.filter({ hasText: 'tercetak' }).waitFor();
  hall.clock.pass(3);
  await atRest(backOffice);
  await album.take('counter-back-office', backOffice);
  album.keep('letter', hall.counterPaper.newestPicture);
  await backOffice.finish('Surat diserahkan');

  const bansos = await album.desk('Layanan Bansos 1', 'bansos-desk');
  await bansos.callNext();
  await bansos.start();
  await bansos.explain(['PKH', 'KIP'], 'Sekolah');
  hall.clock.pass(2);
  await atRest(bansos);
  await album.take('counter-bansos', bansos);
}

async function settingsPicture(album: Album): Promise<void> {
  const settings = await (await album.door()).signInToSettings('admin', album.hall.password);
  await settings.goTo('register');
  await settings.row('Contoh uji coba').waitFor();
  await album.take('counter-settings', settings);
}

mkdirSync(FOLDER, { recursive: true });
const { path } = await ensureBrowser();
const browser = await chromium.launch({ executablePath: path, args: CHROMIUM_ARGS });
const hall = await TestHall.open({ hallId: 'pariaman', at: '2026-11-23 08:40', kind: 'trial' });
try {
  const album = new Album(hall, browser);
  const [kiosk, display] = [await album.kiosk(), await album.display()];
  const frontOffice = await album.desk('Front Office 1', 'front-office');
  await earlyMorning(album, kiosk, frontOffice);
  await kioskPictures(album, kiosk);
  await journeyPictures(album, display, frontOffice);
  await settingsPicture(album);
} finally {
  await browser.close();
  await hall.close();
}
