import type { OwnClips } from '../../ui/sound/own-clips.ts';
import { WebAudioOutput } from '../../ui/sound/web-audio-output.ts';
import { Announcer } from './announcer.svelte.ts';
import { HeardMemory } from './heard-memory.ts';
import { LateSpeaker } from './late-speaker.ts';
import type { VoiceTurn } from './voice-turn.ts';

/** The announcer of a real display, with the browser's sound, storage and clock. */
export function browserAnnouncer(own: OwnClips, turn: VoiceTurn): { announcer: Announcer; speaker: LateSpeaker } {
  const output = new WebAudioOutput(new AudioContext());
  const fetch = () => import('./browser-speaker.ts').then(({ browserSpeaker }) => browserSpeaker(output, own, wait));
  const speaker = new LateSpeaker({ output, fetch, wait });
  const memory = new HeardMemory(sessionStorage);
  const announcer = new Announcer({ speaker, memory, elapsedMs: () => performance.now(), wait, turn });
  return { announcer, speaker };
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
