import type { Locator, Page } from 'playwright/test';
import { id as words } from '../../counter/words/id.ts';

const t = words.cases.act;

/** Input for an act; anything left out keeps the dialog's value. */
export interface ToTell {
  readonly reason?: string;
  readonly note?: string;
  readonly purpose?: string;
  readonly recipient?: { readonly to: keyof typeof words.recipient.choices; readonly name?: string };
  /** By field name as in the hall file. */
  readonly records?: Readonly<Record<string, string>>;
}

/** The dialog for an act on a case. */
export class ActDialog {
  readonly dialog: Locator;

  constructor(page: Page) {
    this.dialog = page.getByRole('dialog');
  }

  async tell(offer: string, { reason, note, purpose, recipient, records = {} }: ToTell): Promise<void> {
    for (const [field, value] of Object.entries(records)) await this.dialog.getByLabel(field).fill(value);
    if (recipient) await this.#give(recipient);
    if (purpose !== undefined) await this.#purpose(purpose);
    if (reason !== undefined) await this.dialog.getByLabel(t.reason, { exact: true }).fill(reason);
    if (note !== undefined) await this.dialog.getByLabel(t.note).fill(note);
    await this.dialog.getByRole('button', { name: offer, exact: true }).click();
    await this.dialog.waitFor({ state: 'detached' });
  }

  async #give({ to, name }: NonNullable<ToTell['recipient']>): Promise<void> {
    await this.dialog.getByText(words.recipient.choices[to], { exact: true }).click();
    if (name !== undefined) await this.dialog.getByLabel(words.recipient.name).fill(name);
  }

  /** One listed by the office, or a free text. */
  async #purpose(purpose: string): Promise<void> {
    const listed = this.dialog.getByText(purpose, { exact: true });
    if ((await listed.count()) > 0) await listed.click();
    else await this.dialog.getByRole('textbox', { name: /Tujuan/ }).fill(purpose);
  }
}
