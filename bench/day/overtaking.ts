import type { HallFile } from '../../contract/hall-file.ts';
import type { EventOf, HallEvent } from '../../server/domain/events.ts';

/** One visitor's wait at one station, from the moment he can be called there. */
interface Stay {
  readonly serviceId: string;
  readonly stationId: string;
  readonly since: number;
  overtaken: number;
}

interface Call {
  readonly passed: readonly Stay[];
}

/**
 * Counts from the order of calls alone, independently of the hub, how often a visitor was overtaken by a later arrival
 * in one station's queue (CA2). A counter that could not have served him does not count.
 */
export function worstOvertaking(events: readonly HallEvent[], counters: HallFile['counters']): number {
  const count = new OvertakingCount(counters);
  for (const event of events) count.see(event);
  return count.worst;
}

interface Arrival {
  readonly at: number;
  readonly serviceId: string;
}

class OvertakingCount {
  readonly #counters: HallFile['counters'];
  readonly #arrivals = new Map<string, Arrival>();
  readonly #waiting = new Map<string, Stay>();
  /** The previous place in the queue of visitors who are called or on hold. */
  readonly #away = new Map<string, Stay>();
  readonly #lastCall = new Map<string, Call>();
  worst = 0;

  constructor(counters: HallFile['counters']) {
    this.#counters = counters;
  }

  see(event: HallEvent): void {
    switch (event.type) {
      case 'ticket-issued':
        this.#arrivals.set(event.visitId, event);
        return this.#wait(event.visitId, event.stationId, event.at);
      case 'visit-called':
        return this.#call(event.visitId, event.counterId);
      case 'stage-finished':
        return this.#goOn(event);
      case 'visit-summoned':
        return this.#wait(event.visitId, event.stationId);
      case 'visit-transferred':
        return this.#wait(event.visitId, event.stationId);
      case 'visit-restored':
        return this.#wait(event.visitId, this.#stayOf(event.visitId).stationId, event.at);
      case 'visit-resumed':
        return this.#comeBack(event.visitId);
      case 'action-undone':
        return event.what === 'visit-called' ? this.#uncall(event.visitId) : void this.#waiting.delete(event.visitId);
      default:
    }
  }

  /** CA6: at the next station the original arrival counts. */
  #wait(visitId: string, stationId: string, since = this.#arrivalOf(visitId).at): void {
    const { serviceId } = this.#arrivalOf(visitId);
    this.#waiting.set(visitId, { serviceId, stationId, since, overtaken: 0 });
  }

  /** A visitor waiting for his case is in no queue until it calls him. */
  #goOn({ visitId, next, waitsFor = null }: EventOf<'stage-finished'>): void {
    if (next === null) return;
    this.#wait(visitId, next);
    if (waitsFor === null) return;
    this.#away.set(visitId, this.#waitingOf(visitId));
    this.#waiting.delete(visitId);
  }

  #call(visitId: string, counterId: string): void {
    const stay = this.#waitingOf(visitId);
    this.#waiting.delete(visitId);
    this.#away.set(visitId, stay);
    const servable = this.#counters.find(({ id }) => id === counterId)?.serviceIds;
    const passed = [...this.#waiting.values()].filter(
      ({ stationId, serviceId, since }) =>
        stationId === stay.stationId && since < stay.since && (servable?.includes(serviceId) ?? true),
    );
    for (const other of passed) this.worst = Math.max(this.worst, ++other.overtaken);
    this.#lastCall.set(visitId, { passed });
  }

  #uncall(visitId: string): void {
    const call = this.#lastCall.get(visitId);
    if (!call) throw new Error(`The ledger takes back a call of ${visitId}, who was not called.`);
    for (const other of call.passed) other.overtaken--;
    this.#comeBack(visitId);
  }

  #comeBack(visitId: string): void {
    this.#waiting.set(visitId, this.#stayOf(visitId));
  }

  #arrivalOf(visitId: string): Arrival {
    const arrival = this.#arrivals.get(visitId);
    if (!arrival) throw new Error(`The ledger speaks of ${visitId}, who took no number.`);
    return arrival;
  }

  #waitingOf(visitId: string): Stay {
    const stay = this.#waiting.get(visitId);
    if (!stay) throw new Error(`The ledger speaks of ${visitId}, who waits nowhere.`);
    return stay;
  }

  #stayOf(visitId: string): Stay {
    const stay = this.#away.get(visitId);
    if (!stay) throw new Error(`The ledger speaks of ${visitId}, who was nowhere.`);
    return stay;
  }
}
