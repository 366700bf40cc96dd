import type { Device, Link, LinkListener, Opening } from '../devices/device.ts';

/** A small seeded random generator between 0 and 1 (mulberry32): the same seed gives the same bad day. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Lets something happen after so many bytes, in the middle of a write. */
export class TroubledDevice implements Device {
  readonly place: string;
  readonly #device: Device;
  readonly #troubles: { readonly atByte: number; readonly strike: () => void }[];
  #passed = 0;

  constructor(device: Device, troubles: readonly { readonly atByte: number; readonly strike: () => void }[]) {
    this.#device = device;
    this.#troubles = troubles.toSorted((one, other) => one.atByte - other.atByte);
    this.place = device.place;
  }

  async open(listener: LinkListener): Promise<Opening> {
    const opening = await this.#device.open(listener);
    if (!opening.ok) return opening;
    const { link } = opening;
    return { ok: true, link: { write: (bytes) => this.#write(link, bytes), close: () => link.close() } };
  }

  async #write(link: Link, bytes: Uint8Array): Promise<number> {
    let taken = 0;
    while (taken < bytes.length) {
      const next = this.#troubles[0];
      const part = bytes.subarray(
        taken,
        taken + Math.max(1, Math.min(bytes.length, (next?.atByte ?? Infinity) - this.#passed)),
      );
      const now = await link.write(part);
      taken += now;
      this.#passed += now;
      if (now < part.length) return taken;
      if (next && this.#passed >= next.atByte) this.#troubles.shift()?.strike();
    }
    return taken;
  }
}
