import type { Browser, Page } from 'playwright/test';

/** A visitor's own telephone, as small as many are. */
export async function phoneOf(browser: Browser, { scripts = true } = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    javaScriptEnabled: scripts,
    locale: 'id-ID',
    reducedMotion: 'reduce',
  });
  return context.newPage();
}

/** In its three parts, as an identity card has it. */
export async function fillDay(phone: Page, day: string): Promise<void> {
  const parts = day.split('-').toReversed();
  for (const [i, name] of ['Tanggal', 'Bulan', 'Tahun'].entries())
    await phone.getByLabel(name, { exact: true }).fill(parts[i] ?? '');
}
