import { commandId } from '../ui/command-id.ts';
import type { HubLink } from '../ui/hub-link.svelte.ts';

/** "Panggil petugas": one call, however often it is pressed; what became of it is in the view (KI7). */
export class Help {
  /** The hub has not taken the call: a visitor must not wait for nobody. */
  unanswered = $state(false);
  #asking = false;
  readonly #link: Pick<HubLink<'kiosk'>, 'ask'>;

  constructor(link: Pick<HubLink<'kiosk'>, 'ask'>) {
    this.#link = link;
  }

  async ask(): Promise<void> {
    if (this.#asking) return;
    this.#asking = true;
    const reply = await this.#link.ask('help:ask', { commandId: commandId() });
    this.#asking = false;
    this.unanswered = !reply.ok;
  }

  understood(): void {
    this.unanswered = false;
  }
}
