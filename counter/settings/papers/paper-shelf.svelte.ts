import type { PaperEntry } from '../../../contract/requests/settings-requests.ts';
import type { CounterHub } from '../../counter-hub.ts';
import { Presses } from '../../presses.svelte.ts';

/** Loads a protected file; null if it does not exist. */
type FetchFile = (path: string, session: string) => Promise<Blob | null>;

/** "Yang telah dicetak": the latest papers, and a picture of the selected one. */
export class PaperShelf {
  /** Null: not loaded yet. */
  value = $state.raw<readonly PaperEntry[] | null>(null);
  chosen = $state.raw<PaperEntry | null>(null);
  /** Undefined: loading; null: there is none. */
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
    // Another one may have been selected while this one was loading.
    if (this.chosen === paper) this.picture = blob && URL.createObjectURL(blob);
  }

  letGo(): void {
    if (this.picture) URL.revokeObjectURL(this.picture);
    this.picture = undefined;
    this.chosen = null;
  }
}
