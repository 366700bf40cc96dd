import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { expect, test } from '../fixtures.ts';
import { CounterScreen } from '../screens/counter-screen.ts';
import { glass } from '../screens/glass.ts';
import type { Role } from '../screens/glass.ts';
import { KioskCheck } from '../screens/kiosk-check.ts';
import { KioskComplaint } from '../screens/kiosk-complaint.ts';
import { KioskScreen } from '../screens/kiosk-screen.ts';

test.use({ wish: { hallId: 'karangasem', at: '2026-11-24 08:30', kind: 'trial' } });

const WORDS = 'Tetangga saya Rekaanwati tidak berhak.';

test('[KC3] [SC6] [AC14] whoever carries away the kiosk’s computer, or a counter’s, finds nobody in its browser', async ({
  hall,
  playwright,
}) => {
  const profiles = new Map<Role, string>();
  /** As in a hall: a browser that stores whatever pages let it store. */
  const used = async (role: Role, use: (page: Page) => Promise<void>): Promise<void> => {
    const profile = mkdtempSync(join(tmpdir(), `profile-${role}-`));
    profiles.set(role, profile);
    const { launchOptions } = test.info().project.use;
    const context = await playwright.chromium.launchPersistentContext(profile, {
      ...launchOptions,
      viewport: glass[role],
      hasTouch: role === 'kiosk',
    });
    await use(await context.newPage());
    await context.close();
  };
  const visitor = hall.listedPerson(3);

  await used('kiosk', async (page) => {
    const kiosk = await KioskScreen.open(page, hall.url);
    const nikPage = await KioskCheck.begin(kiosk.page);
    const answer = await (await nikPage.type(visitor.nik)).typeBirthDate(visitor.birthDate);
    const ticket = await answer.takeLetterNumber();
    await ticket.number();
    await ticket.done();
    const complaint = await KioskComplaint.begin(page);
    await complaint.chooseWay('Kotak saran');
    await complaint.type(WORDS);
    await complaint.next();
    await complaint.sayWho({ name: visitor.name });
    await complaint.send();
  });
  await used('counter', async (page) => {
    const screen = await CounterScreen.open(page, hall.url);
    const desk = await screen.signIn({ name: 'front-office', password: hall.password, counter: 'Front Office 1' });
    await desk.callNext();
    await desk.start();
    await expect(desk.checkAnswer).toContainText('Terdaftar');
  });

  const secrets = [visitor.nik, visitor.kk, visitor.name, 'Rekaanwati', hall.password];
  for (const profile of profiles.values()) {
    expect(found(profile, secrets)).toEqual([]);
    // Proves that the search works: the browser has stored the address.
    expect(found(profile, [new URL(hall.url).host])).not.toEqual([]);
    rmSync(profile, { recursive: true });
  }
});

/** Text is stored as Latin-1 or as UTF-16. */
function found(folder: string, secrets: readonly string[]): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => {
      const bytes = readFileSync(file);
      return secrets.some((secret) => bytes.includes(secret) || bytes.includes(Buffer.from(secret, 'utf16le')));
    });
}
