import { Announcer } from './announcer.svelte.ts';
import { ClipLibrary } from '../../ui/sound/clip-library.ts';
import { ClipSpeaker } from './clip-speaker.ts';
import { HeardMemory } from './heard-memory.ts';
import { BrowserSpeech } from './local-speech.ts';
import type { VoiceTurn } from './voice-turn.ts';
import { clipAddress } from './voice-pack.ts';
import type { OwnClips } from '../../ui/sound/own-clips.ts';
import { SaidWords } from '../../ui/sound/said-words.ts';
import { WebAudioOutput } from '../../ui/sound/web-audio-output.ts';

const FETCH_WITHIN_MS = 10_000;

/** The announcer of a real display: its sound, its clips, its memory and its clock are the browser's. */
export function browserAnnouncer(own: OwnClips, turn: VoiceTurn): Announcer {
  const output = new WebAudioOutput(new AudioContext());
  const library = new ClipLibrary({
    own: (language, key) => own.address('calls', language, key),
    known: () => own.known(),
    address: clipAddress,
    fetchBytes,
    decode: (bytes) => output.decode(bytes),
  });
  const said = new SaidWords((bytes) => output.decode(bytes));
  const speech =
    'speechSynthesis' in window
      ? new BrowserSpeech(window.speechSynthesis, (text) => new SpeechSynthesisUtterance(text))
      : null;
  return new Announcer({
    speaker: new ClipSpeaker({ output, library, speech, wait, said: (language, text) => said.clipOf(language, text) }),
    memory: new HeardMemory(sessionStorage),
    elapsedMs: () => performance.now(),
    wait,
    turn,
  });
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

async function fetchBytes(address: string): Promise<ArrayBuffer> {
  const response = await fetch(address, { signal: AbortSignal.timeout(FETCH_WITHIN_MS) });
  if (!response.ok) throw new Error(`The clip ${address} answered ${response.status}`);
  return response.arrayBuffer();
}
