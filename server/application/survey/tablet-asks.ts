import type { HallEvent } from '../../domain/events.ts';
import { seconds } from '../../domain/hall-time/instant.ts';
import type { Instant } from '../../domain/hall-time/instant.ts';
import type { CounterId, VisitId } from '../../domain/ids.ts';
import type { Passes } from './passes.ts';

/** How long a tablet asks the visitor just served; by then he has left. */
const ASKS_FOR = seconds(90);

interface Ask {
  readonly pass: string;
  readonly visitId: VisitId;
  readonly until: Instant;
}

/** SV5: which tablet asks now: the one at the counter where a visit has just ended, until the next visitor is served there. */
export class TabletAsks {
  readonly #passes: Passes;
  readonly #newPass: () => string;
  readonly #asks = new Map<CounterId, Ask>();

  constructor(passes: Passes, newPass: () => string) {
    this.#passes = passes;
    this.#newPass = newPass;
  }

  follow(events: readonly HallEvent[], hasTablet: (counterId: CounterId) => boolean): void {
    for (const event of events) {
      if (event.type === 'serving-started') this.#asks.delete(event.counterId);
      if (event.type === 'action-undone' && event.what === 'stage-finished')
        this.#forget(({ visitId }) => visitId === event.visitId);
      if (event.type !== 'stage-finished' || event.next !== null || !hasTablet(event.counterId)) continue;
      const pass = this.#passes.give(this.#newPass(), event.visitId, event.at);
      this.#asks.set(event.counterId, { pass, visitId: event.visitId, until: event.at + ASKS_FOR });
    }
  }

  /** The pass of the visit that the tablet there asks about; null: none. */
  askAt(counterId: CounterId, now: Instant): string | null {
    const ask = this.#asks.get(counterId);
    return ask && ask.until >= now ? ask.pass : null;
  }

  /** A visitor who has answered is not asked again. */
  settled(visitId: VisitId): void {
    this.#forget((ask) => ask.visitId === visitId);
  }

  #forget(isOver: (ask: Ask) => boolean): void {
    for (const [counterId, ask] of this.#asks) if (isOver(ask)) this.#asks.delete(counterId);
  }
}
