const RING_MS = 2_500;
const RINGS = 24;
const PATTERN = [700, 200, 700, 200, 400];

interface WakeLocks {
  request(kind: 'screen'): Promise<{ release(): Promise<void> }>;
}

/** Rings and vibrates for a call until the owner has seen it, for a minute at most. */
export class Alarm {
  #sound: AudioContext | null = null;
  #rings: ReturnType<typeof setInterval> | undefined = undefined;

  /** Only after a touch may a page play sound, so a touch calls this. True: the screen also stays on. */
  async allow(): Promise<boolean> {
    if (typeof AudioContext !== 'undefined') {
      this.#sound = new AudioContext();
      await this.#sound.resume();
      this.#tone(880, 0, 0.12, 0.15);
    }
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') void keepAwake();
    });
    return keepAwake();
  }

  ring(): void {
    this.stop();
    let rung = 0;
    const once = () => {
      if (rung++ >= RINGS) return this.stop();
      navigator.vibrate?.(PATTERN);
      this.#chime();
    };
    once();
    this.#rings = setInterval(once, RING_MS);
  }

  stop(): void {
    if (this.#rings === undefined) return;
    clearInterval(this.#rings);
    this.#rings = undefined;
    navigator.vibrate?.(0);
  }

  /** As in the hall: three rising tones. */
  #chime(): void {
    for (const [at, pitch] of [523, 659, 784, 1047].entries()) this.#tone(pitch, at * 0.28, 0.45, 0.9);
  }

  #tone(pitch: number, after: number, long: number, loud: number): void {
    const sound = this.#sound;
    if (!sound) return;
    const [from, until] = [sound.currentTime + after, sound.currentTime + after + long];
    const [tone, gain] = [sound.createOscillator(), sound.createGain()];
    tone.type = 'triangle';
    tone.frequency.value = pitch;
    gain.gain.setValueAtTime(loud, from);
    gain.gain.exponentialRampToValueAtTime(0.001, until);
    tone.connect(gain);
    gain.connect(sound.destination);
    tone.start(from);
    tone.stop(until);
  }
}

/** Only over https, and only where the browser supports it; a screen that goes dark still rings when it wakes. */
async function keepAwake(): Promise<boolean> {
  const locks = (navigator as { wakeLock?: WakeLocks }).wakeLock;
  if (!locks) return false;
  return locks.request('screen').then(
    () => true,
    () => false,
  );
}
