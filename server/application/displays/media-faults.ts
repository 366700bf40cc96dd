import type { Instant } from '../../domain/hall-time/instant.ts';

interface MediaFault {
  readonly displayId: string;
  readonly at: Instant;
}

const MOST = 500;

/** What displays could not play. Kept in memory only, and reported again at the next try. */
export class MediaFaults {
  readonly #faults = new Map<string, Map<string, Instant>>();

  note(address: string, displayId: string, at: Instant): void {
    const of = this.#faults.get(address) ?? new Map<string, Instant>();
    if (!this.#faults.has(address) && this.#faults.size >= MOST) return;
    this.#faults.set(address, of.set(displayId, at));
  }

  of(address: string): readonly MediaFault[] {
    return [...(this.#faults.get(address) ?? [])].map(([displayId, at]) => ({ displayId, at }));
  }
}
