export type SpokenLanguage = 'id' | 'en';

/** A program that reads aloud. */
export interface SpeechEngine {
  /** Names program, version and pronunciation: other sound for the same words has another edition. */
  readonly edition: string;
  /** WAV of one sentence; rejects when the program fails or takes too long. */
  render(text: string, language: SpokenLanguage): Promise<Uint8Array<ArrayBuffer>>;
}

/** Sentences that were rendered, under the digest of what they say. */
export interface SaidShelf {
  read(digest: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  has(digest: string): boolean;
  keep(digest: string, wav: Uint8Array): Promise<void>;
  /** What nobody can ask for any more goes. */
  keepOnly(digests: ReadonlySet<string>): void;
}

/** The hall's own recordings of the packs' clips, by name: `calls/id/number-1`. */
export interface OwnVoice {
  /** Other recordings, another edition; '' when there are none. */
  readonly edition: string;
  /** Where each lies for a screen. */
  readonly clips: Readonly<Record<string, string>>;
  read(name: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** On the disk when it resolves; a word for why not. */
  keep(name: string, wav: Uint8Array): Promise<'kept' | 'unknown' | 'not-accepted'>;
  /** False: there was none. */
  remove(name: string): Promise<boolean>;
}
