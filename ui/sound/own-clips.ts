import type { SpokenLanguage } from './spoken.ts';

export type Pack = 'calls' | 'kiosk';

/** URLs of the hall's own recordings, by clip: `calls/id/number-1`. */
export interface OwnClipList {
  readonly edition: string;
  readonly clips: Readonly<Record<string, string>>;
}

type FetchOwnClips = () => Promise<OwnClipList>;

const NONE: OwnClipList = { edition: '', clips: {} };
const FETCH_WITHIN_MS = 10_000;
/** The longest a call waits for the list: the pack can speak it, too. */
const WAITED_FOR_MS = 1_000;

/** VO3: the hall's own recordings, heard in place of the pack's clips. */
export class OwnClips {
  #list = NONE;
  #asking: Promise<void> | null = null;
  readonly #fetch: FetchOwnClips;

  constructor(fetch: FetchOwnClips = ownClipsOfTheHub) {
    this.#fetch = fetch;
  }

  /** Comes with every view; the hub is asked only if the recordings differ from those known here. */
  async useEdition(edition: string): Promise<void> {
    if (edition === this.#list.edition || this.#asking) return;
    if (edition === '') this.#list = NONE;
    else {
      this.#asking = this.#ask().finally(() => (this.#asking = null));
      await this.#asking;
    }
  }

  /** Resolves when the newest list is known, or takes too long. */
  async known(): Promise<void> {
    if (this.#asking) await Promise.race([this.#asking, new Promise((resolve) => setTimeout(resolve, WAITED_FOR_MS))]);
  }

  async #ask(): Promise<void> {
    try {
      this.#list = await this.#fetch();
    } catch {
      // Until the next view the previous list is used: old recordings, or the pack.
    }
  }

  address(pack: Pack, language: SpokenLanguage, key: string): string | null {
    return this.#list.clips[`${pack}/${language}/${key}`] ?? null;
  }
}

async function ownClipsOfTheHub(): Promise<OwnClipList> {
  const answer = await fetch('/voice/own.json', { signal: AbortSignal.timeout(FETCH_WITHIN_MS) });
  if (!answer.ok) throw new Error(`The list of recordings answered ${answer.status}`);
  return answer.json() as Promise<OwnClipList>;
}
