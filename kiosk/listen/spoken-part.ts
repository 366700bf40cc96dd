import type { SpokenLanguage } from '../../ui/sound/spoken.ts';

/** What a control or a piece of a page says. */
export interface Utterance {
  readonly text: string;
  /** Its own, where a button leads to another language. */
  readonly language: SpokenLanguage;
  /** Of a person: spelled from the letters and digits of the pack, and never asked of the hub [LI7]. */
  readonly isPrivate: boolean;
  /** A name of a programme, as the register writes it: what the pack does not know of it is spelled. */
  readonly isName?: boolean;
}

/** What the loudspeaker is given for it, piece by piece. */
export type SpokenPart =
  | { readonly is: 'clip'; readonly pack: 'calls' | 'kiosk'; readonly key: string; readonly pauseMs: number }
  /** Words of the hall's file: the hub reads them aloud. */
  | { readonly is: 'hall'; readonly text: string; readonly pauseMs: number }
  /** Words that neither the pack nor the hall's file knows. */
  | { readonly is: 'strange'; readonly text: string; readonly pauseMs: number };
