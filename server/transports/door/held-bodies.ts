interface Held {
  readonly sender: string;
  bytes: number;
  gaveWay: boolean;
  readonly giveWay: () => void;
}

/**
 * ON9: requests whose bodies anybody may send, read into memory, of which all together hold no more than so many bytes. Beyond that the
 * sender that holds most gives up his largest one, so that somebody with a short message gets in whatever crowd there is.
 */
export class HeldBodies {
  readonly #most: number;
  readonly #held = new Set<Held>();

  constructor(most: number) {
    this.#most = most;
  }

  async read(
    sender: string,
    body: ReadableStream<Uint8Array>,
    largest: number,
  ): Promise<Uint8Array | 'too-large' | 'busy'> {
    const reader = body.getReader();
    // A broken connection has been reported by the read that met it.
    const letGo = () => void reader.cancel().catch(() => {});
    const held: Held = { sender, bytes: 0, gaveWay: false, giveWay: letGo };
    const chunks: Uint8Array[] = [];
    this.#held.add(held);
    try {
      for (;;) {
        const { value, done } = await reader.read();
        if (held.gaveWay) return 'busy';
        if (done) return Buffer.concat(chunks);
        chunks.push(value);
        held.bytes += value.length;
        if (held.bytes > largest) return 'too-large';
        this.#makeRoom();
      }
    } finally {
      this.#held.delete(held);
      letGo();
    }
  }

  #makeRoom(): void {
    const sums = new Map<string, number>();
    for (const { sender, bytes } of this.#held) sums.set(sender, (sums.get(sender) ?? 0) + bytes);
    const all = [...sums.values()].reduce((sum, bytes) => sum + bytes, 0);
    if (all <= this.#most) return;
    const greatest = Math.max(...sums.values());
    const his = [...this.#held].filter(({ sender }) => sums.get(sender) === greatest);
    const [largest] = his.toSorted((a, b) => b.bytes - a.bytes);
    if (!largest) return;
    this.#held.delete(largest);
    largest.gaveWay = true;
    largest.giveWay();
  }
}
