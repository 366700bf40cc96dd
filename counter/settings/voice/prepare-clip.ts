import { longestClipSeconds } from '../../../contract/voice.ts';
import { decibels, levelled, peak, rms } from '../../../voice/level.ts';
import { secondsOf, wavOf } from '../../../voice/wav.ts';
import type { Sound } from '../../../voice/wav.ts';

export type ClipFault = 'silent' | 'quiet' | 'distorted' | 'short' | 'long' | 'unreadable';

export type PreparedClip =
  | { readonly is: 'ready'; readonly sound: Sound; readonly wav: Uint8Array<ArrayBuffer>; readonly seconds: number }
  | { readonly is: ClipFault };

/** Any quieter, and raising it to the packs' loudness would raise the room's noise with it. */
const QUIETEST_DB = -50;
/** Samples at full scale: clipped by the microphone or the sound card. */
const EDGE = 0.985;
const MOST_AT_EDGE = 0.002;
/** With the silence kept at both ends, no spoken word is shorter. */
const SHORTEST_S = 0.18;

/** VO7: a recording or upload ready to be sent, or why it is rejected. */
export function preparedClip(raw: Sound, shippedSeconds: number): PreparedClip {
  const sound = levelled(raw);
  if (!sound) return { is: 'silent' };
  const seconds = secondsOf(sound);
  const loud = decibels(loudest(raw));
  if (isDistorted(raw)) return { is: 'distorted' };
  if (loud < QUIETEST_DB) return { is: 'quiet' };
  if (seconds < SHORTEST_S) return { is: 'short' };
  if (seconds > longestClipSeconds(shippedSeconds)) return { is: 'long' };
  return { is: 'ready', sound, wav: wavOf(sound), seconds };
}

/** The loudest tenth of a second. */
function loudest({ rate, samples }: Sound): number {
  const size = Math.max(1, Math.round(rate / 10));
  const parts = Array.from({ length: Math.ceil(samples.length / size) }, (_, i) =>
    rms(samples.subarray(i * size, (i + 1) * size)),
  );
  return parts.reduce((most, value) => Math.max(most, value), 0);
}

function isDistorted({ samples }: Sound): boolean {
  if (peak(samples) < EDGE) return false;
  return samples.filter((value) => Math.abs(value) >= EDGE).length > samples.length * MOST_AT_EDGE;
}
