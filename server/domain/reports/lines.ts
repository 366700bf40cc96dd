import type { HallEvent } from '../events.ts';
import type { VisitId } from '../ids.ts';

/** Who stands in a line, derived from the events; as many as the hall itself counts at that moment. */
export class Lines {
  readonly waiting = new Set<VisitId>();

  tell(event: HallEvent): void {
    switch (event.type) {
      case 'ticket-issued':
      case 'visit-resumed':
      case 'visit-transferred':
      case 'visit-restored':
      case 'visit-summoned':
        this.waiting.add(event.visitId);
        break;
      case 'stage-finished':
        if (event.next !== null && (event.waitsFor ?? null) === null) this.waiting.add(event.visitId);
        else this.waiting.delete(event.visitId);
        break;
      case 'visit-called':
      case 'visit-held':
      case 'visit-missed':
        this.waiting.delete(event.visitId);
        break;
      case 'day-closed':
        this.waiting.clear();
        break;
      default:
    }
  }
}
