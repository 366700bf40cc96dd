import { ClipLibrary } from '../../ui/sound/clip-library.ts';
import type { OwnClips } from '../../ui/sound/own-clips.ts';
import { SaidWords } from '../../ui/sound/said-words.ts';
import type { WebAudioOutput } from '../../ui/sound/web-audio-output.ts';
import { ClipSpeaker } from './clip-speaker.ts';
import { BrowserSpeech } from './local-speech.ts';
import type { Speaker } from './speaker.ts';
import { clipAddress } from './voice-pack.ts';

const FETCH_WITHIN_MS = 10_000;

/** The speaker of a real display, with the pack's clips and the browser's speech synthesis. */
export function browserSpeaker(output: WebAudioOutput, own: OwnClips, wait: (ms: number) => Promise<void>): Speaker {
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
  return new ClipSpeaker({ output, library, speech, wait, said: (language, text) => said.clipOf(language, text) });
}

async function fetchBytes(address: string): Promise<ArrayBuffer> {
  const response = await fetch(address, { signal: AbortSignal.timeout(FETCH_WITHIN_MS) });
  if (!response.ok) throw new Error(`The clip ${address} answered ${response.status}`);
  return response.arrayBuffer();
}
