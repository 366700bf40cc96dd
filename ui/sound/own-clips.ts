import type { SpokenLanguage } from './spoken.ts';

export type Pack = 'calls' | 'kiosk';

/** Where each of the hall's own recordings lies: `calls/id/number-1` → its address. */
export interface OwnClipList {
  readonly edition: string;
  readonly clips: Readonly<Record<string, string>>;
}

export type FetchOwnClips = () => Promise<OwnClipList>;

const NONE: OwnClipList = { edition: '', clips: {} };
const FETCH_WITHIN_MS = 10_000;

/** VO3: the hall's own recordings, heard in place of the pack's clips. */
export class OwnClips {
  #list = NONE;
  #isAsking = false;
  readonly #fetch: FetchOwnClips;

  constructor(fetch: FetchOwnClips = ownClipsOfTheHub) {
    this.#fetch = fetch;
  }

  /** Told with every view; the hub is asked only when the recordings are others than those known here. */
  async useEdition(edition: string): Promise<void> {
    if (edition === this.#list.edition || this.#isAsking) return;
    if (edition === '') {
      this.#list = NONE;
      return;
    }
    this.#isAsking = true;
    try {
      this.#list = await this.#fetch();
    } catch {
      // Until the next view asks again, what was known is heard: old recordings, or the pack.
    } finally {
      this.#isAsking = false;
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
