import { LowSync } from 'lowdb';
import { PROTOCOL } from '../contract/lists.ts';
import type { KioskView } from '../contract/views/kiosk-view.ts';
import type { StandardBoard } from '../contract/hall-file/standard-board.ts';
import { isObject } from './outbox.ts';
import type { Shelf } from './outbox.ts';

/** Parts of the hall file and its standards: nothing about visitors. */
interface Kept {
  readonly protocol: number;
  readonly view: KioskView;
  readonly boards: readonly StandardBoard[];
}

/** KI9: the latest papers and standards, so that a kiosk started without the hub has something to read. */
export class KeptHall {
  readonly #db: LowSync<unknown>;
  #kept: Kept | null;
  #text = '';

  constructor(shelf: Shelf) {
    this.#db = new LowSync(shelf, {});
    this.#kept = this.#read();
  }

  get view(): KioskView | null {
    return this.#kept?.view ?? null;
  }

  get boards(): readonly StandardBoard[] {
    return this.#kept?.boards ?? [];
  }

  keep(view: KioskView, boards: Iterable<StandardBoard>): void {
    const kept = { protocol: PROTOCOL, view: publicPart(view), boards: [...boards] };
    const text = JSON.stringify(kept);
    if (text === this.#text) return;
    this.#text = text;
    this.#kept = kept;
    this.#write(kept);
  }

  /** This kiosk is no longer paired with a hall. */
  forget(): void {
    this.#kept = null;
    this.#text = '';
    this.#write({});
  }

  #write(kept: object): void {
    this.#db.data = kept;
    try {
      this.#db.write();
    } catch {
      // A browser whose storage is full works on; only a start without the hub has nothing to read.
    }
  }

  #read(): Kept | null {
    try {
      this.#db.read();
    } catch {
      return null; // half a file after a power cut
    }
    const { data } = this.#db;
    return isKept(data) ? data : null;
  }
}

/** Data stored by another build may have another shape. */
const isKept = (data: unknown): data is Kept =>
  isObject(data) && data['protocol'] === PROTOCOL && isObject(data['view']) && Array.isArray(data['boards']);

/** The part of a view that is the same for everybody at any time: the hall and its services. */
const publicPart = (view: KioskView): KioskView => ({
  ...view,
  revision: 0,
  now: 0,
  help: null,
  services: view.services.map((service) => ({ ...service, waiting: 0, wait: null })),
  message: null,
  priorities: [],
  register: null,
  complaints: null,
  survey: { atKiosk: false, tablet: null },
  slips: {},
});
