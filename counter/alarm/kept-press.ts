/** A call for help that the hub has not confirmed yet. */
export interface AlarmPress {
  readonly alarmId: string;
  /** The hall's time. */
  readonly at: number;
  /** When the alarm that this press adds to was raised; null: there was none. */
  readonly into: number | null;
}

const key = 'antrean.counter.alarm';

/** SA6: survives a reload, and belongs to the clerk signed in there: stored beside his session. */
export function keptPress(): AlarmPress | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    return isPress(kept) ? kept : null;
  } catch (fault) {
    if (fault instanceof SyntaxError) return null; // half of it, after a power cut
    throw fault;
  }
}

export function keepPress(press: AlarmPress): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(press));
  } catch {
    // If the browser's storage is full it is sent all the same; only a reload forgets it.
  }
}

/** A withdrawn press may have been followed by another. */
export function dropPress({ alarmId }: Pick<AlarmPress, 'alarmId'>): void {
  if (keptPress()?.alarmId === alarmId) sessionStorage.removeItem(key);
}

function isPress(kept: unknown): kept is AlarmPress {
  if (typeof kept !== 'object' || kept === null) return false;
  const { alarmId, at, into } = kept as Record<string, unknown>;
  return typeof alarmId === 'string' && typeof at === 'number' && (into === null || typeof into === 'number');
}
