import type { Microphone, OpenMicrophone } from './microphone.ts';

export const LONGEST_NOTE_S = 180;
const METER_EVERY_MS = 100;

type SpokenState = 'none' | 'opening' | 'recording' | 'recorded' | 'no-microphone';

/**
 * KC4: what a visitor says instead of writing it. It exists only here until it is sent, and is deleted with the visit.
 */
export class SpokenNote {
  state = $state<SpokenState>('none');
  seconds = $state(0);
  level = $state(0);
  blob = $state.raw<Blob | null>(null);
  /** Object URL for the player. */
  address = $state<string | null>(null);
  readonly #open: OpenMicrophone;
  /** Speaking counts as presence, although nothing is touched. */
  readonly #onheard: () => void;
  #microphone: Microphone | null = null;
  #meter: ReturnType<typeof setInterval> | undefined;
  #round = 0;

  constructor(open: OpenMicrophone, onheard: () => void) {
    this.#open = open;
    this.#onheard = onheard;
  }

  async begin(): Promise<void> {
    if (this.state === 'opening' || this.state === 'recording') return;
    this.forget();
    const round = this.#round;
    this.state = 'opening';
    // Whatever the microphone cannot do: the visitor is told, and can write instead.
    const microphone = await this.#open().catch(() => null);
    if (round !== this.#round) return microphone?.letGo();
    this.#microphone = microphone;
    this.state = microphone ? 'recording' : 'no-microphone';
    if (!microphone) return;
    this.#meter = setInterval(() => this.#measure(microphone), METER_EVERY_MS);
    void microphone.ended.then(() => (this.#microphone === microphone ? this.finish() : undefined));
  }

  async finish(): Promise<void> {
    const microphone = this.#microphone;
    if (this.state !== 'recording' || !microphone) return;
    const round = this.#round;
    this.#letGo();
    const blob = await microphone.finish();
    if (round !== this.#round) return;
    this.blob = blob;
    this.address = URL.createObjectURL(blob);
    this.state = 'recorded';
  }

  /** Deletes everything recorded. */
  forget(): void {
    this.#round += 1;
    this.#microphone?.letGo();
    this.#letGo();
    if (this.address !== null) URL.revokeObjectURL(this.address);
    this.blob = null;
    this.address = null;
    this.seconds = 0;
    this.state = 'none';
  }

  #measure(microphone: Microphone): void {
    this.level = microphone.level();
    this.seconds += METER_EVERY_MS / 1000;
    this.#onheard();
    if (this.seconds >= LONGEST_NOTE_S) void this.finish();
  }

  #letGo(): void {
    clearInterval(this.#meter);
    this.#microphone = null;
    this.level = 0;
  }
}
