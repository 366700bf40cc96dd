const PRIMES = primes(64);
const fraction = (x: number): number => ((x - Math.floor(x)) * 2 ** 32) | 0;
const K = PRIMES.map((prime) => fraction(Math.cbrt(prime)));
const START = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));

/**
 * SHA-256 (FIPS 180-4), for browsers that reach the hub by plain http in the office network: they have no
 * crypto.subtle.
 */
export function sha256(bytes: Uint8Array): Uint8Array {
  const hash = new Sha256();
  hash.update(bytes);
  return hash.digest();
}

/** The same, incrementally. */
export class Sha256 {
  readonly #state = Int32Array.from(START);
  readonly #words = new Int32Array(64);
  /** Bytes that do not fill a block yet. */
  #rest = new Uint8Array(0);
  #length = 0;

  update(bytes: Uint8Array): void {
    this.#length += bytes.length;
    const whole = new Uint8Array(this.#rest.length + bytes.length);
    whole.set(this.#rest);
    whole.set(bytes, this.#rest.length);
    const end = whole.length - (whole.length % BLOCK);
    this.#mixAll(new DataView(whole.buffer, 0, end));
    this.#rest = whole.slice(end);
  }

  digest(): Uint8Array {
    const last = new DataView(new ArrayBuffer(Math.ceil((this.#rest.length + 9) / BLOCK) * BLOCK));
    new Uint8Array(last.buffer).set(this.#rest);
    last.setUint8(this.#rest.length, 0x80);
    last.setBigUint64(last.byteLength - 8, BigInt(this.#length) * 8n);
    this.#mixAll(last);
    const digest = new DataView(new ArrayBuffer(32));
    this.#state.forEach((word, i) => digest.setInt32(i * 4, word));
    return new Uint8Array(digest.buffer);
  }

  #mixAll(blocks: DataView): void {
    for (let block = 0; block < blocks.byteLength; block += BLOCK) {
      for (let i = 0; i < 16; i++) this.#words[i] = blocks.getInt32(block + i * 4);
      mix(this.#state, this.#words);
    }
  }
}

const BLOCK = 64;

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** Every index used here is within its array. */
const at = (list: ArrayLike<number>, index: number): number => list[index] as number;

function mix(state: Int32Array, w: Int32Array): void {
  for (let i = 16; i < 64; i++) {
    const [early, late] = [at(w, i - 15), at(w, i - 2)];
    const s0 = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
    const s1 = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
    w[i] = (at(w, i - 16) + s0 + at(w, i - 7) + s1) | 0;
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
  for (let i = 0; i < 64; i++) {
    const s1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const first = (h + s1 + ((e & f) ^ (~e & g)) + at(K, i) + at(w, i)) | 0;
    const s0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
    const second = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => (state[i] = at(state, i) + word));
}

function primes(count: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n++) if (found.every((prime) => n % prime !== 0)) found.push(n);
  return found;
}
