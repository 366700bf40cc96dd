import { WebAudioOutput } from '../../ui/sound/web-audio-output.ts';
import type { Listened } from './listening.svelte.ts';
import type { Listener } from './listener.ts';

/** The listener of a real kiosk. */
export function browserListener(listened: Listened): Listener {
  const output = new WebAudioOutput(new AudioContext());
  return {
    begin: () => {
      listened.heard();
      output.chime(output.now());
    },
    end: () => output.silence(),
  };
}
