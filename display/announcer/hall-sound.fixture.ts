import type { SpokenLanguage } from '../../ui/sound/spoken.ts';
import type { Announcement } from './announcement.ts';
import { ClipLibrary } from '../../ui/sound/clip-library.ts';
import type { Clip, SoundOutput } from '../../ui/sound/sound-output.ts';
import { clipSeconds } from './voice-pack.ts';

export function call(id: string, at: number, more: Partial<Announcement> = {}): Announcement {
  const place = { id: 'Loket 3', en: 'Counter 3' };
  return { id, number: 'A007', place, kind: 'call', at, priority: false, ...more };
}

/** Time that passes only when the test says so. */
export class HandClock {
  nowMs = 0;
  #waiting: { due: number; go: () => void }[] = [];

  readonly wait = (ms: number): Promise<void> =>
    new Promise((go) => {
      this.#waiting.push({ due: this.nowMs + ms, go });
    });

  async pass(ms: number): Promise<void> {
    const until = this.nowMs + ms;
    await settled();
    for (let next = this.#nextDue(until); next; next = this.#nextDue(until)) {
      this.nowMs = Math.max(this.nowMs, next.due);
      next.go();
      await settled();
    }
    this.nowMs = until;
  }

  #nextDue(until: number) {
    const next = this.#waiting.filter(({ due }) => due <= until).toSorted((a, b) => a.due - b.due)[0];
    this.#waiting = this.#waiting.filter((one) => one !== next);
    return next;
  }
}

/** Runs all promises that can settle. */
export const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

interface NamedClip extends Clip {
  readonly name: string;
}

/** A loudspeaker that records what it would play, and when. */
export class PaperLoudspeaker implements SoundOutput {
  running = true;
  readonly chimes: number[] = [];
  /** Those of one note, among all of them. */
  briefChimes = 0;
  sounds: { name: string; at: number; end: number }[] = [];
  #frozenAt: number | null = null;
  #listeners: (() => void)[] = [];
  readonly #clock: HandClock;

  constructor(clock: HandClock) {
    this.#clock = clock;
  }

  now(): number {
    return (this.#frozenAt ?? this.#clock.nowMs) / 1000;
  }

  decode(bytes: ArrayBuffer): Promise<NamedClip> {
    const name = new TextDecoder().decode(bytes);
    const [language, key] = name.split('/');
    return Promise.resolve({ name, duration: clipSeconds(language as SpokenLanguage, key ?? '') });
  }

  play(clip: NamedClip, at: number): void {
    this.sounds.push({ name: clip.name, at, end: at + clip.duration });
  }

  chime(at: number, brief = false): void {
    this.chimes.push(at);
    if (brief) this.briefChimes += 1;
  }

  silence(): void {
    this.sounds = this.sounds.filter(({ end }) => end <= this.now());
  }

  /** Without a touch a browser never resolves this; `touch` stands for the touch. */
  resume(): Promise<void> {
    return new Promise((resolve) => {
      this.onChange(() => this.running && resolve());
    });
  }

  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  lock(): void {
    this.running = false;
    this.#tell();
  }

  touch(): void {
    this.running = true;
    this.#tell();
  }

  /** Reports that it runs while its clock stands still: an unplugged loudspeaker. */
  freeze(): void {
    this.#frozenAt = this.#clock.nowMs;
  }

  thaw(): void {
    this.#frozenAt = null;
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** The pack, with some clips missing. */
export function libraryWithout(missing: readonly string[], output: PaperLoudspeaker): ClipLibrary {
  const source = {
    address: (language: SpokenLanguage, key: string) => `${language}/${key}`,
    fetchBytes: (address: string) =>
      missing.includes(address)
        ? Promise.reject(new Error(`${address} is lost`))
        : Promise.resolve(new TextEncoder().encode(address).buffer),
    decode: (bytes: ArrayBuffer) => output.decode(bytes),
  };
  return new ClipLibrary(source);
}
