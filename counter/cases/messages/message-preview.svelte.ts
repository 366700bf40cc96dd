import type { Value } from '../../../contract/requests.ts';
import type { CounterHub } from '../../counter-hub.ts';
import { Presses } from '../../presses.svelte.ts';
import type { ActDraft } from '../act-draft.svelte.ts';

export type Preview = Value<'case:message'>;

/** Debounce: not every keystroke needs a new preview. */
const AFTER_MS = 350;

/** HM3: preview of the message as the hub will write it, updated while the clerk types. */
export class MessagePreview {
  made = $state.raw<Preview | null>(null);
  readonly presses: Presses;
  readonly #draft: ActDraft;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isBehind = false;

  constructor(hub: Pick<CounterHub, 'ask'>, draft: ActDraft) {
    this.presses = new Presses(hub);
    this.#draft = draft;
  }

  /** Begins with the words that the hub suggests. */
  async begin(): Promise<void> {
    await this.#make(null);
    // On a slow connection the clerk may have begun to type already.
    if (this.made && this.#draft.words === '') this.#draft.words = this.made.words;
    if (this.#isBehind) await this.make();
  }

  makeSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.make(), AFTER_MS);
  }

  async make(): Promise<void> {
    if (this.presses.busy !== null) {
      this.#isBehind = true;
      return;
    }
    do {
      this.#isBehind = false;
      await this.#make(this.#draft.words.trim());
    } while (this.#isBehind);
  }

  leave(): void {
    clearTimeout(this.#timer);
  }

  async #make(words: string | null): Promise<void> {
    const { row, offer, asked } = this.#draft;
    const { caseId, stepId } = row;
    const body = { caseId, stepId, outcomeId: offer.id, words, asked: [...asked] };
    const reply = await this.presses.ask('case:message', body, 2);
    if (reply?.ok) this.made = reply.value;
  }
}
