import type { Sound } from './wav.ts';

/** As loud as the packs that are shipped (scripts/make-voice.mjs), so that a call of two voices is of one loudness. */
const LOUDNESS_DB = -20;
const PEAK_DB = -1;
/** Quieter than this, against the loudest moment, is the room and not the voice. */
const ROOM_BELOW_LOUDEST_DB = -32;
const SILENCE_DB = -55;
const WINDOW_S = 0.01;
/** A key that is struck is shorter than this. */
const SHORTEST_SOUND_WINDOWS = 3;
const BEFORE_S = 0.03;
const AFTER_S = 0.08;
const FADE_IN_S = 0.004;
const FADE_OUT_S = 0.012;

const amplitude = (db: number): number => 10 ** (db / 20);
export const decibels = (value: number): number => 20 * Math.log10(Math.max(value, 1e-6));

export function rms(samples: Float32Array): number {
  return Math.sqrt(samples.reduce((sum, value) => sum + value * value, 0) / Math.max(1, samples.length));
}

export const peak = (samples: Float32Array): number =>
  samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

/** Without the silence of both ends, at the packs' loudness, edges faded so that joints do not click. Null: nothing is heard in it. */
export function levelled(sound: Sound): Sound | null {
  const heard = trimmed(sound);
  if (!heard) return null;
  const gain = Math.min(amplitude(LOUDNESS_DB) / rms(heard.samples), amplitude(PEAK_DB) / peak(heard.samples));
  return {
    rate: heard.rate,
    samples: faded({ rate: heard.rate, samples: heard.samples.map((value) => value * gain) }),
  };
}

function trimmed({ rate, samples }: Sound): Sound | null {
  const size = Math.max(1, Math.round(rate * WINDOW_S));
  const windows = Array.from({ length: Math.ceil(samples.length / size) }, (_, i) =>
    rms(samples.subarray(i * size, (i + 1) * size)),
  );
  const loudest = windows.reduce((most, value) => Math.max(most, value), 0);
  const floor = Math.max(amplitude(SILENCE_DB), loudest * amplitude(ROOM_BELOW_LOUDEST_DB));
  const isHeard = windows.map((value) => value > floor);
  const first = isHeard.findIndex((_, i) => soundsOn(isHeard, i, 1));
  const last = isHeard.findLastIndex((_, i) => soundsOn(isHeard, i, -1));
  if (first === -1 || last === -1) return null;
  const from = Math.max(0, first * size - Math.round(rate * BEFORE_S));
  const to = Math.min(samples.length, (last + 1) * size + Math.round(rate * AFTER_S));
  return { rate, samples: samples.slice(from, to) };
}

const soundsOn = (isHeard: readonly boolean[], at: number, step: 1 | -1): boolean =>
  Array.from({ length: SHORTEST_SOUND_WINDOWS }, (_, i) => isHeard[at + i * step]).every(Boolean);

function faded({ rate, samples }: Sound): Float32Array<ArrayBuffer> {
  const [up, down] = [Math.round(rate * FADE_IN_S), Math.round(rate * FADE_OUT_S)];
  return samples.map((value, i) => value * Math.min(1, (i + 1) / up, (samples.length - i) / down));
}
