/** Two tones, a third apart: noticeable in an office, but no alarm. */
const COMES_HZ = [659, 523] as const;
const TONE_S = 0.45;

/** Plays a sound when somebody begins to wait. */
export class Gong {
  #known: ReadonlySet<string> = new Set();
  readonly #tones: readonly number[];

  constructor(tones: readonly number[] = COMES_HZ) {
    this.#tones = tones;
  }

  strikeFor(waiting: readonly string[]): void {
    const known = this.#known;
    this.#known = new Set(waiting);
    if (waiting.some((id) => !known.has(id))) this.strike();
  }

  /** A browser that nobody has touched yet plays nothing; the banner is visible all the same. */
  strike(): void {
    if (typeof AudioContext === 'undefined') return;
    const context = new AudioContext();
    for (const [i, tone] of this.#tones.entries()) sound(context, tone, context.currentTime + i * TONE_S);
    setTimeout(() => void context.close(), this.#tones.length * TONE_S * 1_000 + 1_000);
  }
}

function sound(context: AudioContext, hertz: number, at: number): void {
  const [oscillator, gain] = [context.createOscillator(), context.createGain()];
  oscillator.frequency.value = hertz;
  gain.gain.setValueAtTime(0.25, at);
  gain.gain.exponentialRampToValueAtTime(0.001, at + TONE_S * 1.6);
  oscillator.connect(gain).connect(context.destination);
  oscillator.start(at);
  oscillator.stop(at + TONE_S * 1.6);
}
