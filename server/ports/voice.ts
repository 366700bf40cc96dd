export type SpokenLanguage = 'id' | 'en';

/** A text-to-speech program. */
export interface SpeechEngine {
  /** Names program, version and pronunciation: changes whenever the sound of the same words does. */
  readonly edition: string;
  /** WAV of one sentence; rejects when the program fails or takes too long. */
  render(text: string, language: SpokenLanguage): Promise<Uint8Array<ArrayBuffer>>;
}

/** Rendered sentences, by the digest of their text. */
export interface SaidShelf {
  read(digest: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  has(digest: string): boolean;
  keep(digest: string, wav: Uint8Array): Promise<void>;
  /** Deletes all others, which nobody can ask for any more. */
  keepOnly(digests: ReadonlySet<string>): void;
}

/** The hall's own recordings in place of the packs' clips, by name: `calls/id/number-1`. */
export interface OwnVoice {
  /** Changes with the recordings; '' when there are none. */
  readonly edition: string;
  /** The address of each for a screen. */
  readonly clips: Readonly<Record<string, string>>;
  read(name: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** On disk when it resolves to 'kept'; else the reason why not. */
  keep(name: string, wav: Uint8Array): Promise<'kept' | 'unknown' | 'not-accepted'>;
  /** False: there was none. */
  remove(name: string): Promise<boolean>;
}
