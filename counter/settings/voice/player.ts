import { CHIME_MS } from '../../../ui/sound/chime.ts';
import { ClipLibrary } from '../../../ui/sound/clip-library.ts';
import type { Sentence } from '../../../ui/sound/spoken.ts';
import { WebAudioOutput } from '../../../ui/sound/web-audio-output.ts';
import type { PackClip } from './packs.ts';

const LEAD_S = 0.05;

/**
 * "Nomor antrean, A, nol nol tujuh, silakan menuju, loket satu": as a display speaks it
 * (display/announcer/sentence.ts).
 */
export const testCall: Sentence['clips'] = [
  { key: 'queue-number', pauseAfterMs: 60 },
  { key: 'letter-a', pauseAfterMs: 60 },
  { key: 'number-0', pauseAfterMs: 20 },
  { key: 'number-0', pauseAfterMs: 20 },
  { key: 'number-7-final', pauseAfterMs: 180 },
  { key: 'please-go-to', pauseAfterMs: 60 },
  { key: 'counter', pauseAfterMs: 20 },
  { key: 'number-1-final', pauseAfterMs: 0 },
];

/** Plays audio at this computer: one sound at a time. */
export class Player {
  #context: AudioContext | null = null;
  #output: WebAudioOutput | null = null;

  /** One clip or recording, by its URL. */
  async play(address: string): Promise<void> {
    const output = await this.#ready();
    output.play(await output.decode(await bytesAt(address)), output.now() + LEAD_S);
  }

  async playBytes(wav: Uint8Array<ArrayBuffer>): Promise<void> {
    const output = await this.#ready();
    output.play(await output.decode(wav.slice().buffer), output.now() + LEAD_S);
  }

  /** A whole call with its chime, using the hall's recordings where they exist. */
  async playCall(clips: readonly PackClip[], own: (name: string) => string | null): Promise<void> {
    const output = await this.#ready();
    const clipOf = (key: string) => clips.find((clip) => clip.key === key);
    const library = new ClipLibrary({
      own: (_, key) => own(clipOf(key)?.name ?? ''),
      address: (_, key) => clipOf(key)?.address ?? null,
      fetchBytes: bytesAt,
      decode: (bytes) => output.decode(bytes),
    });
    const sounds = await library.clipsOf({ language: 'id', clips: testCall });
    const chimeAt = output.now() + LEAD_S;
    output.chime(chimeAt);
    sounds.reduce(
      (at, sound, i) => {
        output.play(sound, at);
        return at + sound.duration + (testCall[i]?.pauseAfterMs ?? 0) / 1000;
      },
      chimeAt + CHIME_MS / 1000,
    );
  }

  letGo(): void {
    void this.#context?.close();
    this.#context = null;
    this.#output = null;
  }

  async #ready(): Promise<WebAudioOutput> {
    this.#context ??= new AudioContext();
    this.#output ??= new WebAudioOutput(this.#context);
    this.#output.silence();
    await this.#output.resume();
    return this.#output;
  }
}

async function bytesAt(address: string): Promise<ArrayBuffer> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`The sound ${address} answered ${answer.status}`);
  return answer.arrayBuffer();
}
