export type SpokenLanguage = 'id' | 'en';

export interface SpokenClip {
  readonly key: string;
  readonly pauseAfterMs: number;
}

/** What is said in one language, in one breath after the other. */
export interface Sentence {
  readonly language: SpokenLanguage;
  readonly clips: readonly SpokenClip[];
}
