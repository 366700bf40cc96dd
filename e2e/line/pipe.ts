import type { Socket } from 'node:net';

export type Direction = 'to-hub' | 'to-screen';

/** What a connection does to all data on it. */
export interface LineManners {
  readonly delayMs?: number;
  /** Random addition to the delay, at most this. */
  readonly jitterMs?: number;
  /** Splits data into packets of this size; absent: unchanged. */
  readonly dropBytes?: number;
  /** Pause between these packets. */
  readonly dropEveryMs?: number;
  readonly chance?: { next(): number };
}

/** One direction of a connection. Data stays in order, as in TCP, however late it is. */
export class Pipe {
  manners: LineManners;
  readonly #from: Socket;
  readonly #to: Socket;
  readonly #underWay: { readonly at: number; readonly bytes: Buffer }[] = [];
  #timer: NodeJS.Timeout | undefined;
  #arrivesAt = 0;
  #tear: (() => void) | null = null;
  #kept: { readonly bytes: Buffer[]; readonly came: () => void } | null = null;
  #lose: { readonly pattern: RegExp; readonly lost: () => void } | null = null;

  constructor(from: Socket, to: Socket, manners: LineManners) {
    this.#from = from;
    this.#to = to;
    this.manners = manners;
    from.on('data', (bytes) => this.#take(bytes));
  }

  hold(): void {
    this.#from.pause();
  }

  release(): void {
    this.#from.resume();
  }

  /** Holds back data from now on until it is released; resolves when there is some. */
  keep(): Promise<void> {
    return new Promise((came) => {
      this.#kept = { bytes: [], came };
    });
  }

  bringKept(): void {
    for (const bytes of this.#kept?.bytes ?? []) this.#to.write(bytes);
    this.#kept = null;
  }

  tearNext(torn: () => void): void {
    this.#tear = torn;
  }

  loseNext(pattern: RegExp, lost: () => void): void {
    this.#lose = { pattern, lost };
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#underWay.length = 0;
  }

  #take(bytes: Buffer): void {
    if (this.#kept) {
      this.#kept.bytes.push(bytes);
      return this.#kept.came();
    }
    if (this.#lose?.pattern.test(bytes.toString('latin1'))) return this.#lose.lost();
    if (this.#tear) {
      this.#to.write(bytes.subarray(0, Math.ceil(bytes.length / 2)));
      return this.#tear();
    }
    const { dropBytes = bytes.length, dropEveryMs = 0 } = this.manners;
    for (let from = 0; from < bytes.length; from += dropBytes) {
      this.#deliver(bytes.subarray(from, from + dropBytes), from === 0 ? 0 : dropEveryMs);
    }
  }

  #deliver(bytes: Buffer, after: number): void {
    const { delayMs = 0, jitterMs = 0, chance } = this.manners;
    const now = performance.now();
    const late = delayMs + (chance?.next() ?? 0) * jitterMs;
    this.#arrivesAt = Math.max(now + late, this.#arrivesAt + after);
    this.#underWay.push({ at: this.#arrivesAt, bytes });
    if (this.#underWay.length === 1) this.#arrive();
  }

  #arrive(): void {
    for (let next = this.#underWay[0]; next && next.at <= performance.now(); next = this.#underWay[0]) {
      this.#underWay.shift();
      this.#to.write(next.bytes);
    }
    const [next] = this.#underWay;
    if (next) this.#timer = setTimeout(() => this.#arrive(), Math.max(0, next.at - performance.now()));
  }
}
