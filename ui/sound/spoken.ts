export type SpokenLanguage = 'id' | 'en';

export interface SpokenClip {
  readonly key: string;
  readonly pauseAfterMs: number;
}

/** A sequence of clips in one language, spoken without a break. */
export interface Sentence {
  readonly language: SpokenLanguage;
  readonly clips: readonly SpokenClip[];
}
