import type { Locator, Page } from 'playwright/test';

/** The words of an area with waiting steps. */
interface StepsWords {
  readonly title: string;
  readonly act: { readonly title: string };
  readonly story: { readonly title: string };
  readonly undo: {
    readonly button: string;
    readonly done: (offer: string, number: string) => string;
    readonly undone: (number: string) => string;
  };
  readonly search: { readonly text: string; readonly find: string };
}

/** A page with waiting steps: inbox, the open entry with its parts and offers, search. */
export abstract class StepsPage<ToTell> {
  readonly page: Page;
  readonly #t: StepsWords;
  /** Label of the way back to the results; pattern of their number. */
  readonly #said: { readonly backToFound: string; readonly found: RegExp };

  constructor(page: Page, t: StepsWords, said: { readonly backToFound: string; readonly found: RegExp }) {
    this.page = page;
    this.#t = t;
    this.#said = said;
  }

  protected abstract tell(offer: string, told: Partial<ToTell>): Promise<void>;
  protected abstract goToSearch(): Promise<void>;

  get title(): Locator {
    return this.page.getByRole('heading', { level: 1, name: this.#t.title });
  }

  /** All that waits, what is due first at the top. */
  get rows(): Locator {
    return this.page.getByRole('complementary').getByRole('listitem');
  }

  row(number: string): Locator {
    return this.rows.filter({ hasText: number });
  }

  get refusal(): Locator {
    return this.page.getByRole('alert').filter({ hasText: /\S/ });
  }

  /** Heading of the open entry. */
  heading(number: string): Locator {
    return this.page.getByRole('heading', { level: 2, name: number, exact: true });
  }

  /** A part of the open entry: "Surat", "Persyaratan", "Pengadu". */
  part(title: string): Locator {
    return this.page.getByRole('region', { name: title, exact: true });
  }

  get actions(): Locator {
    return this.part(this.#t.act.title);
  }

  get story(): Locator {
    return this.part(this.#t.story.title);
  }

  async open(number: string): Promise<void> {
    await this.row(number).getByRole('button', { name: number, exact: true }).click();
    await this.heading(number).waitFor();
  }

  /** A button of the open entry; it ends in "…" if input is needed. */
  offer(name: string): Locator {
    const named = (exactly: string) => this.actions.getByRole('button', { name: exactly, exact: true });
    return named(name).or(named(`${name}…`));
  }

  /** Opens it, chooses an outcome, and enters what is needed. */
  async act(number: string, offer: string, told: Partial<ToTell> = {}): Promise<void> {
    await this.open(number);
    await this.choose(number, offer, told);
  }

  /** For the entry that is open already. */
  async choose(number: string, offer: string, told: Partial<ToTell> = {}): Promise<void> {
    await this.offer(offer).waitFor();
    const isAsked = await this.actions.getByRole('button', { name: `${offer}…`, exact: true }).isVisible();
    await this.offer(offer).click();
    if (isAsked) await this.tell(offer, told);
    await this.#says(this.#t.undo.done(offer, number));
  }

  async undo(): Promise<void> {
    await this.page.getByRole('button', { name: this.#t.undo.button }).click();
    await this.#says(this.#t.undo.undone(''));
  }

  /** Returns the lines found; an open entry stays open until its way back is used. */
  async search(text: string): Promise<Locator> {
    await this.goToSearch();
    const back = this.page.getByRole('button', { name: this.#said.backToFound });
    const form = this.page.getByRole('search');
    await back.or(form).waitFor();
    if (await back.isVisible()) await back.click();
    await form.getByLabel(this.#t.search.text).fill(text);
    await form.getByRole('button', { name: this.#t.search.find, exact: true }).click();
    await this.#says(this.#said.found);
    return this.found;
  }

  /** The lines found. */
  get found(): Locator {
    return this.page.getByRole('table').locator('tbody').getByRole('row');
  }

  async openFound(number: string): Promise<void> {
    await this.found.getByRole('button', { name: number, exact: true }).click();
    await this.heading(number).waitFor();
  }

  async #says(text: string | RegExp): Promise<void> {
    await this.page.getByRole('status').filter({ hasText: text }).waitFor();
  }
}
