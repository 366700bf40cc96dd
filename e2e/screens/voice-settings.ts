import type { Locator, Page } from 'playwright/test';
import { id as words } from '../../counter/words/id.ts';

const t = words.settings.voice;

/** The area "Suara" of the settings. */
export class VoiceSettings {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get progress(): Locator {
    return this.page.getByRole('progressbar').and(this.page.getByLabel(/direkam sendiri/));
  }

  get recordAll(): Locator {
    return this.page.getByRole('button', { name: t.recordAll, exact: true });
  }

  get testButton(): Locator {
    return this.page.getByRole('button', { name: t.test.onDisplay, exact: true });
  }

  get uploadButton(): Locator {
    return this.page.getByText(t.files.choose, { exact: true });
  }

  /** The word is recorded and trimmed, and can be saved. */
  get ready(): Locator {
    return this.dialog.getByText(/siap disimpan/);
  }

  row(key: string): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByText(key, { exact: true }) });
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  async record(key: string): Promise<void> {
    await this.row(key)
      .getByRole('button', { name: new RegExp(`^${t.list.record}:`) })
      .click();
    await this.dialog.waitFor();
  }

  /** Countdown, a second of speech, and the check: all with one key. */
  async speak(ms = 1_000): Promise<void> {
    await this.page.keyboard.press('Space');
    await this.dialog.getByText(t.recording.speakNow).waitFor();
    await this.page.waitForTimeout(ms); // the length of the recording
    await this.page.keyboard.press('Space');
  }

  async save(): Promise<void> {
    await this.ready.waitFor();
    await this.page.keyboard.press('Space');
  }

  async close(): Promise<void> {
    await this.dialog.getByRole('button', { name: words.close, exact: true }).click();
    await this.dialog.waitFor({ state: 'detached' });
  }

  async upload(...files: { name: string; bytes: Uint8Array }[]): Promise<void> {
    const payload = files.map(({ name, bytes }) => ({ name, mimeType: 'audio/wav', buffer: Buffer.from(bytes) }));
    await this.page.locator('input[type=file]').setInputFiles(payload);
    await this.page.getByText(/berkas dipakai/).waitFor();
  }

  async remove(key: string): Promise<void> {
    await this.row(key)
      .getByRole('button', { name: new RegExp(`^${words.settings.remove} `) })
      .click();
    await this.dialog.getByRole('button', { name: words.settings.remove, exact: true }).click();
  }

  async testOnDisplay(): Promise<void> {
    await this.testButton.click();
    await this.page.getByText(t.test.asked).waitFor();
  }
}
