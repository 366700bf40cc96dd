/** Sound as numbers from -1 to 1, one ear. */
export interface Sound {
  readonly rate: number;
  readonly samples: Float32Array<ArrayBuffer>;
}

const HEAD = 44;
const PCM = 1;

/** The plainest file that every browser and the hub can read: WAV, 16 bit, one channel. */
export function wavOf({ rate, samples }: Sound): Uint8Array<ArrayBuffer> {
  const file = new DataView(new ArrayBuffer(HEAD + samples.length * 2));
  const text = (at: number, word: string) => [...word].forEach((sign, i) => file.setUint8(at + i, sign.charCodeAt(0)));
  text(0, 'RIFF');
  file.setUint32(4, file.byteLength - 8, true);
  text(8, 'WAVEfmt ');
  file.setUint32(16, 16, true);
  file.setUint16(20, PCM, true);
  file.setUint16(22, 1, true);
  file.setUint32(24, rate, true);
  file.setUint32(28, rate * 2, true);
  file.setUint16(32, 2, true);
  file.setUint16(34, 16, true);
  text(36, 'data');
  file.setUint32(40, samples.length * 2, true);
  samples.forEach((value, i) =>
    file.setInt16(HEAD + i * 2, Math.round(Math.max(-1, Math.min(1, value)) * 0x7fff), true),
  );
  return new Uint8Array(file.buffer);
}

/** The same read back: exactly such a file from its first byte to its last, so that nothing hides in it. Null: it is another. */
export function soundIn(bytes: Uint8Array): Sound | null {
  if (bytes.length < HEAD || bytes.length % 2 !== 0) return null;
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const rate = file.getUint32(24, true);
  const sound = { rate, samples: new Float32Array((bytes.length - HEAD) / 2) };
  for (let i = 0; i < sound.samples.length; i += 1) sound.samples[i] = file.getInt16(HEAD + i * 2, true) / 0x7fff;
  const expected = wavOf({ rate, samples: new Float32Array(sound.samples.length) });
  for (let i = 0; i < HEAD; i += 1) if (bytes[i] !== expected[i]) return null;
  return sound;
}

export const secondsOf = ({ rate, samples }: Sound): number => samples.length / rate;
