import { isSettled } from '../contract/reply.ts';
import type { RefusalCode } from '../contract/reply.ts';
import type { StandardBoard } from '../contract/hall-file/standard-board.ts';
import { commandId } from '../ui/command-id.ts';
import type { HubLink } from '../ui/hub-link.svelte.ts';
import type { Language } from '../ui/words/language.svelte.ts';

/** State of the sheet to take home. */
export type Sheet =
  | { readonly is: 'none' }
  | { readonly is: 'asking' }
  | { readonly is: 'queued'; readonly jobId: string }
  | { readonly is: 'refused'; readonly refusal: RefusalCode };

const NO_SHEET: Sheet = { is: 'none' };

/**
 * The boards of the hall's services and their sheets; the boards are stored so that they can be read while the hub is
 * away.
 */
export class StandardReader {
  boards = $state.raw<ReadonlyMap<string, StandardBoard>>(new Map());
  sheet = $state.raw<Sheet>(NO_SHEET);
  readonly #link: Pick<HubLink<'kiosk'>, 'ask'>;
  /** IS2: repeated after a lost reply, it is still the same press. */
  #press: string | null = null;

  constructor(link: Pick<HubLink<'kiosk'>, 'ask'>, kept: readonly StandardBoard[] = []) {
    this.#link = link;
    this.boards = new Map(kept.map((board) => [board.serviceId, board]));
  }

  /** The office may have edited its file since the board was fetched. */
  open(serviceId: string): void {
    this.#press = null;
    this.sheet = NO_SHEET;
    void this.fetch(serviceId);
  }

  async fetch(serviceId: string): Promise<void> {
    const reply = await this.#link.ask('standard:board', { serviceId });
    if (reply.ok) this.boards = new Map(this.boards).set(serviceId, reply.value);
  }

  async print(serviceId: string, language: Language): Promise<void> {
    if (this.sheet.is === 'asking') return;
    const asking: Sheet = { is: 'asking' };
    this.sheet = asking;
    this.#press ??= commandId();
    const reply = await this.#link.ask('standard:print', { commandId: this.#press, serviceId, language });
    if (!this.#isStill(asking)) return;
    if (reply.ok) this.sheet = { is: 'queued', jobId: reply.value.jobId };
    else this.sheet = { is: 'refused', refusal: reply.refusal };
    if (isSettled(reply)) this.#press = null;
  }

  /** False if the visitor has opened another board meanwhile. */
  #isStill(asking: Sheet): boolean {
    return this.sheet === asking;
  }
}
