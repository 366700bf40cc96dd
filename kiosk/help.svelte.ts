import { commandId } from '../ui/command-id.ts';
import type { HubLink } from '../ui/hub-link.svelte.ts';

/** "Panggil petugas": one call, however often it is pressed; its state is in the view (KI7). */
export class Help {
  /** The hub has not accepted the call: a visitor must not wait for nobody. */
  unanswered = $state(false);
  #asking = false;
  #visitor = 0;
  readonly #link: Pick<HubLink<'kiosk'>, 'ask'>;

  constructor(link: Pick<HubLink<'kiosk'>, 'ask'>) {
    this.#link = link;
  }

  async ask(): Promise<void> {
    if (this.#asking) return;
    this.#asking = true;
    const visitor = this.#visitor;
    const reply = await this.#link.ask('help:ask', { commandId: commandId() });
    this.#asking = false;
    if (visitor === this.#visitor) this.unanswered = !reply.ok;
  }

  /** The next visitor has called nobody. */
  forget(): void {
    this.#visitor += 1;
    this.unanswered = false;
  }
}
