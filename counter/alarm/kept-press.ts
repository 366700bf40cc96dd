/** A press for help of which the hub has not answered yet. */
export interface AlarmPress {
  readonly alarmId: string;
  /** By the hall's clock. */
  readonly at: number;
  /** Since when an alarm is open into which it is pressed; null: none. */
  readonly into: number | null;
}

const key = 'antrean.counter.alarm';

/** SA6: it outlives a page that is loaded anew, and belongs to whoever is signed in there: kept where his session is. */
export class KeptPress {
  readonly #memory: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

  constructor(memory: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> = sessionStorage) {
    this.#memory = memory;
  }

  read(): AlarmPress | null {
    try {
      const kept: unknown = JSON.parse(this.#memory.getItem(key) ?? 'null');
      return isPress(kept) ? kept : null;
    } catch (fault) {
      if (fault instanceof SyntaxError) return null; // half of it, after a power cut
      throw fault;
    }
  }

  keep(press: AlarmPress): void {
    try {
      this.#memory.setItem(key, JSON.stringify(press));
    } catch {
      // A browser that keeps no more sends it all the same; only a page loaded anew forgets it.
    }
  }

  /** One that was given up may have been followed by another. */
  drop({ alarmId }: Pick<AlarmPress, 'alarmId'>): void {
    if (this.read()?.alarmId === alarmId) this.#memory.removeItem(key);
  }
}

function isPress(kept: unknown): kept is AlarmPress {
  if (typeof kept !== 'object' || kept === null) return false;
  const { alarmId, at, into } = kept as Record<string, unknown>;
  return typeof alarmId === 'string' && typeof at === 'number' && (into === null || typeof into === 'number');
}
