import type { SpokenLanguage } from '../../ui/sound/spoken.ts';

/** What a control or a piece of a page says. */
export interface Utterance {
  readonly text: string;
  /** Its own, where a button leads to another language. */
  readonly language: SpokenLanguage;
  /** Personal: spelled from letters and digits of the pack, and never sent to the hub [LI7]. */
  readonly isPrivate: boolean;
  /** Name of a programme, as the register writes it: what the pack does not have is spelled. */
  readonly isName?: boolean;
}

/** Pieces given to the loudspeaker. */
export type SpokenPart =
  | { readonly is: 'clip'; readonly pack: 'calls' | 'kiosk'; readonly key: string; readonly pauseMs: number }
  /** Words of the hall file: the hub reads them aloud. */
  | { readonly is: 'hall'; readonly text: string; readonly pauseMs: number }
  /** Words in neither the pack nor the hall file. */
  | { readonly is: 'strange'; readonly text: string; readonly pauseMs: number };
