import { describe, expect, it } from 'vitest';
import { decibels, levelled, peak, rms } from './level.ts';
import { secondsOf, soundIn, wavOf } from './wav.ts';

const RATE = 24_000;
const silence = (seconds: number) => new Float32Array(seconds * RATE);
const voice = (seconds: number, loud: number) =>
  Float32Array.from({ length: seconds * RATE }, (_, i) => loud * Math.sin(i / 9) * (0.6 + 0.4 * Math.sin(i / 2_000)));
/** A room that hums and hisses. */
const room = (seconds: number, loud: number) =>
  Float32Array.from({ length: seconds * RATE }, (_, i) => loud * Math.sin(i * i * 0.37));
const joined = (...parts: readonly Float32Array[]) => Float32Array.from(parts.flatMap((part) => [...part]));
const level = (samples: Float32Array<ArrayBuffer>) => levelled({ rate: RATE, samples });

describe('a recording', () => {
  it('[VO7] is trimmed to the voice in it, and keeps a breath of room at both ends', () => {
    const heard = level(joined(silence(1.3), voice(0.8, 0.3), silence(2)));
    expect(heard && secondsOf(heard)).toBeCloseTo(0.8 + 0.03 + 0.08, 1);
  });

  it('[VO7] is trimmed in a room that is not silent, too, and after the key that ended it', () => {
    const click = room(0.012, 0.5);
    const noisy = joined(room(1, 0.002), voice(0.8, 0.3), room(0.9, 0.002), click, room(0.1, 0.002));
    const heard = level(noisy);
    expect(heard && secondsOf(heard)).toBeCloseTo(0.91, 1);
  });

  it.each([0.02, 0.1, 0.5])('[VO7] is as loud as the packs when it was spoken at %f', (loud) => {
    const heard = level(joined(silence(0.5), voice(1, loud), silence(0.5)));
    expect(decibels(rms(heard?.samples ?? silence(1)))).toBeCloseTo(-20, 0);
    expect(decibels(peak(heard?.samples ?? silence(1)))).toBeLessThanOrEqual(-1);
  });

  it('[VO7] is never driven over its peak for the sake of loudness', () => {
    const knocks = silence(1).map((_, i) => (i % 4_800 < 30 ? 0.9 : 0.004 * Math.sin(i / 9)));
    expect(decibels(peak(level(knocks)?.samples ?? silence(1)))).toBeLessThanOrEqual(-0.99);
  });

  it('[VO7] in which nothing is heard is none', () => {
    expect(level(silence(2))).toBeNull();
    expect(level(room(2, 0.0005))).toBeNull();
    expect(level(new Float32Array(0))).toBeNull();
  });

  it('begins and ends in silence, so that joints do not click', () => {
    const { samples } = level(voice(1, 0.3)) ?? { samples: silence(1) };
    expect(Math.max(...[samples[0], samples.at(-1)].map((value) => Math.abs(value ?? 1)))).toBeLessThan(0.01);
  });
});

describe('a WAV', () => {
  it('is read back as it was written', () => {
    const samples = voice(0.5, 0.4);
    const read = soundIn(wavOf({ rate: RATE, samples }));
    expect(read?.rate).toBe(RATE);
    expect(Math.max(...samples.map((value, i) => Math.abs(value - (read?.samples[i] ?? 9))))).toBeLessThan(1 / 0x7fff);
  });

  it('[VO5] is no other file, no half of one, and has nothing behind it', () => {
    const wav = wavOf({ rate: RATE, samples: voice(0.1, 0.4) });
    for (const other of [wav.slice(0, 40), wav.slice(0, -2), wav.slice(0, -1), new Uint8Array([...wav, 0, 0])]) {
      expect(soundIn(other)).toBeNull();
    }
    for (const at of [0, 8, 20, 22, 34, 40])
      expect(soundIn(wav.map((byte, i) => (i === at ? byte + 1 : byte)))).toBeNull();
  });
});
