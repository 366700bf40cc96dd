import type { Component } from 'svelte';
import type { ListenWords } from './words/id.ts';

/** What a visitor may do with the voice itself. */
export interface VoiceKeys {
  repeat(): void;
  help(): void;
  louder(): void;
  softer(): void;
  words(): ListenWords;
}

/** What is there while somebody listens. */
export interface Listener extends VoiceKeys {
  begin(): void;
  end(): void;
  /** Beside the five keys, for whoever has only the glass. */
  readonly Bar: Component<{ keys: VoiceKeys }>;
}
