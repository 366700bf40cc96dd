import type { PaperEntry } from '../../../contract/requests/settings-requests.ts';
import type { CounterHub } from '../../counter-hub.ts';
import { Presses } from '../../presses.svelte.ts';

/** Fetches a protected file; null when it is not there. */
type FetchFile = (path: string, session: string) => Promise<Blob | null>;

/** "Yang telah dicetak": the newest papers, and the picture of the one chosen. */
export class PaperShelf {
  /** Null: not told yet. */
  value = $state.raw<readonly PaperEntry[] | null>(null);
  chosen = $state.raw<PaperEntry | null>(null);
  /** Undefined: being fetched; null: there is none. */
  picture = $state.raw<string | null | undefined>(undefined);
  hasOlder = $state(true);
  readonly presses: Presses;
  readonly #hub: CounterHub;
  readonly #fetchFile: FetchFile;

  constructor(hub: CounterHub, fetchFile: FetchFile) {
    this.#hub = hub;
    this.#fetchFile = fetchFile;
    this.presses = new Presses(hub);
    void this.load();
  }

  async load(): Promise<void> {
    this.value = null;
    await this.older();
  }

  async older(): Promise<void> {
    const papers = this.value;
    const before = papers?.at(-1)?.at ?? null;
    const reply = await this.presses.ask('settings:papers', { before });
    if (!reply?.ok) return;
    this.hasOlder = reply.value.length > 0;
    const known = new Set(papers?.map(({ jobId }) => jobId));
    this.value = [...(papers ?? []), ...reply.value.filter(({ jobId }) => !known.has(jobId))];
  }

  async choose(paper: PaperEntry): Promise<void> {
    this.letGo();
    this.chosen = paper;
    const { session } = this.#hub;
    const blob = session === null ? null : await this.#fetchFile(`/api/papers/${paper.jobId}.png`, session);
    // Another one may have been chosen while this one was on its way.
    if (this.chosen === paper) this.picture = blob && URL.createObjectURL(blob);
  }

  letGo(): void {
    if (this.picture) URL.revokeObjectURL(this.picture);
    this.picture = undefined;
    this.chosen = null;
  }
}
