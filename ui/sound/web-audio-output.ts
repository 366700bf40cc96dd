import { scheduleChime } from './chime.ts';
import type { Clip, SoundOutput } from './sound-output.ts';

/** The browser's Web Audio: clips and chime go through one compressor, so that no loudspeaker is overdriven. */
export class WebAudioOutput implements SoundOutput {
  readonly #context: AudioContext;
  readonly #into: AudioNode;
  readonly #buffers = new WeakMap<Clip, AudioBuffer>();
  readonly #playing = new Set<AudioScheduledSourceNode>();

  constructor(context: AudioContext, loudspeaker: AudioNode = context.destination) {
    this.#context = context;
    this.#into = context.createDynamicsCompressor();
    this.#into.connect(loudspeaker);
  }

  get running(): boolean {
    return this.#context.state === 'running';
  }

  now(): number {
    return this.#context.currentTime;
  }

  async decode(bytes: ArrayBuffer): Promise<Clip> {
    const buffer = await this.#context.decodeAudioData(bytes);
    const clip = { duration: buffer.duration };
    this.#buffers.set(clip, buffer);
    return clip;
  }

  play(clip: Clip, at: number): void {
    const source = this.#context.createBufferSource();
    source.buffer = this.#buffers.get(clip) ?? null;
    source.connect(this.#into);
    source.start(at);
    this.#keepUntilEnded(source);
  }

  chime(at: number, brief = false): void {
    for (const note of scheduleChime(this.#context, this.#into, at, brief)) this.#keepUntilEnded(note);
  }

  silence(): void {
    for (const source of this.#playing) {
      source.stop();
      source.disconnect();
    }
    this.#playing.clear();
  }

  resume(): Promise<void> {
    return this.#context.resume();
  }

  onChange(listener: () => void): void {
    this.#context.addEventListener('statechange', listener);
  }

  #keepUntilEnded(source: AudioScheduledSourceNode): void {
    this.#playing.add(source);
    source.addEventListener('ended', () => this.#playing.delete(source), { once: true });
  }
}
