import type { KioskView } from '../../contract/views/kiosk-view.ts';
import type { StandardBoard } from '../../contract/hall-file/standard-board.ts';
import type { Language } from '../../ui/words/language.svelte.ts';

/** What listen mode needs to know about the kiosk it reads aloud. */
export interface Listened {
  readonly language: () => Language;
  readonly view: () => KioskView | null;
  readonly boards: () => Iterable<StandardBoard>;
  /** Speaking counts as presence: the visitor has not gone. */
  readonly heard: () => void;
  readonly isHome: () => boolean;
}
