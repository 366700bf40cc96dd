import type { Sound } from '../../../voice/wav.ts';
import type { PackClip } from './packs.ts';

export const clip = (key: string): PackClip => ({
  key,
  name: `calls/id/${key}`,
  says: key,
  seconds: 0.6,
  address: `/assets/${key}.opus`,
});

const RATE = 24_000;
/** A spoken word between two silences. */
export const spoken = (seconds: number, loud = 0.3): Sound => ({
  rate: RATE,
  samples: Float32Array.from({ length: (seconds + 0.6) * RATE }, (_, i) =>
    i > 0.3 * RATE && i < (0.3 + seconds) * RATE ? loud * Math.sin(i / 9) : 0,
  ),
});
