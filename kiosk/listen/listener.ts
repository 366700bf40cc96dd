import type { Component } from 'svelte';
import type { ListenWords } from './words/id.ts';

/** Controls for the voice itself. */
export interface VoiceKeys {
  repeat(): void;
  help(): void;
  louder(): void;
  softer(): void;
  words(): ListenWords;
}

/** Present while somebody listens. */
export interface Listener extends VoiceKeys {
  begin(): void;
  end(): void;
  /** Beside the five keys, for a kiosk with nothing but its panel. */
  readonly Bar: Component<{ keys: VoiceKeys }>;
}
