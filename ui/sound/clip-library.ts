import type { Sentence, SpokenLanguage } from './spoken.ts';
import type { Clip } from './sound-output.ts';

/** A decoded clip takes about 0.15 MB: the most used ones stay, and memory stays below 10 MB. */
const KEPT_CLIPS = 64;

interface ClipSource {
  /** The hall's own recording of a clip; null: there is none, and the pack's is heard. */
  own?(language: SpokenLanguage, key: string): string | null;
  /** Resolves when it is known which recordings there are. */
  known?(): Promise<void>;
  address(language: SpokenLanguage, key: string): string | null;
  fetchBytes(address: string): Promise<ArrayBuffer>;
  decode(bytes: ArrayBuffer): Promise<Clip>;
}

/** Clips, fetched and decoded when first needed; the least recently used are dropped. */
export class ClipLibrary {
  readonly #source: ClipSource;
  readonly #capacity: number;
  readonly #clips = new Map<string, Promise<Clip>>();

  constructor(source: ClipSource, capacity = KEPT_CLIPS) {
    this.#source = source;
    this.#capacity = capacity;
  }

  /** Rejects if a clip is missing: a sentence is spoken completely or not at all. */
  async clipsOf({ language, clips }: Sentence): Promise<Clip[]> {
    await this.#source.known?.();
    return Promise.all(clips.map(({ key }) => this.#clip(language, key)));
  }

  #clip(language: SpokenLanguage, key: string): Promise<Clip> {
    const own = this.#source.own?.(language, key) ?? null;
    // A recording is identified by its URL: a newer one has another URL, and is fetched.
    const name = own ?? `${language}/${key}`;
    const clip =
      this.#clips.get(name) ?? (own === null ? this.#load(language, key) : this.#loadOwn(own, language, key));
    this.#clips.delete(name);
    this.#clips.set(name, clip);
    // A failed clip is requested again at the next call: the network may be back.
    clip.catch(() => this.#clips.get(name) === clip && this.#clips.delete(name));
    this.#letGoOfTheOldest();
    return clip;
  }

  /**
   * VO4: a recording that cannot be loaded or decoded suppresses no call: the pack's clip is used, and the recording is
   * tried again next time.
   */
  #loadOwn(own: string, language: SpokenLanguage, key: string): Promise<Clip> {
    return this.#fetched(own).catch(() => {
      this.#clips.delete(own);
      return this.#load(language, key);
    });
  }

  async #load(language: SpokenLanguage, key: string): Promise<Clip> {
    const address = this.#source.address(language, key);
    if (address === null) throw new Error(`The voice pack has no clip ${language}/${key}`);
    return this.#fetched(address);
  }

  async #fetched(address: string): Promise<Clip> {
    return this.#source.decode(await this.#source.fetchBytes(address));
  }

  #letGoOfTheOldest(): void {
    for (const name of this.#clips.keys()) {
      if (this.#clips.size <= this.#capacity) return;
      this.#clips.delete(name);
    }
  }
}
