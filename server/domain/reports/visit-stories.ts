import type { EventOf, HallEvent } from '../events.ts';
import type { Instant } from '../hall-time/instant.ts';
import type { CounterId, PriorityId, ServiceId, StationId, VisitId } from '../ids.ts';

/** What a visit comes to, told by what has happened to it and was not taken back. */
export interface VisitStory {
  readonly serviceId: ServiceId;
  readonly arrivedAt: Instant;
  priorityId: PriorityId | null;
  /** Whose it is, by his first number (CA17). */
  readonly person: VisitId;
  /** Since when he waits for it, later by what he sat at a counter with another number of his: there he waits for nothing. */
  waitsFrom: Instant;
  /** Until the first call; null: there was none. */
  waitedMs: number | null;
  /** Until he was served. */
  stayedMs: number | null;
  /** Null: he is at no counter with it. */
  calledAt: Instant | null;
  standing: 'here' | 'missed' | 'served' | 'expired';
  /** In whose line, and since when. */
  stationId: StationId;
  since: Instant;
}

/** What happened at a counter, with what only the story of the visit knows. */
export type CounterMoment =
  | { readonly is: 'called'; readonly counterId: CounterId; readonly waitedMs: number }
  | { readonly is: 'missed' | 'transferred'; readonly counterId: CounterId }
  | {
      readonly is: 'finished';
      readonly counterId: CounterId;
      readonly serviceId: ServiceId;
      readonly stationId: StationId;
      readonly at: Instant;
      readonly tookMs: number;
    };

/** Follows the visits of a day. */
export class VisitStories {
  readonly all = new Map<VisitId, VisitStory>();
  /** Nearly everybody has one number: looking for his others among all of a day would cost its square. */
  readonly #ofPerson = new Map<VisitId, VisitStory[]>();
  readonly moments: CounterMoment[] = [];

  tell(event: HallEvent): void {
    switch (event.type) {
      case 'ticket-issued':
        this.#begin(event);
        break;
      case 'visit-called':
        this.#call(event);
        break;
      case 'visit-missed':
        this.#leave(event);
        this.#storyOf(event).standing = 'missed';
        this.moments.push({ is: 'missed', counterId: event.counterId });
        break;
      case 'visit-held':
        this.#leave(event);
        break;
      case 'visit-transferred':
        this.#leave(event);
        this.#wait(event, event.stationId);
        this.moments.push({ is: 'transferred', counterId: event.counterId });
        break;
      case 'stage-finished':
        this.#finish(event);
        break;
      case 'visit-resumed':
      case 'visit-restored':
        this.#wait(event, this.#storyOf(event).stationId);
        break;
      case 'visit-summoned':
        this.#wait(event, event.stationId);
        break;
      case 'priority-settled':
        this.#storyOf(event).priorityId = event.priorityId;
        break;
      case 'day-closed':
        this.#expire(event.expired);
        break;
      default:
    }
  }

  #begin({ visitId, serviceId, stationId, priorityId, at, furtherTo }: EventOf<'ticket-issued'>): void {
    const story: VisitStory = {
      serviceId,
      stationId,
      priorityId,
      arrivedAt: at,
      since: at,
      person: furtherTo?.visitId ?? visitId,
      waitsFrom: at,
      waitedMs: null,
      stayedMs: null,
      calledAt: null,
      standing: 'here',
    };
    this.all.set(visitId, story);
    const before = this.#ofPerson.get(story.person);
    if (before) before.push(story);
    else this.#ofPerson.set(story.person, [story]);
  }

  #call(event: EventOf<'visit-called'>): void {
    const story = this.#storyOf(event);
    // CA17: nobody is called who sits elsewhere; one who seems to has had his end there taken back since (RP2).
    for (const other of this.#othersOf(story)) sitsElsewhere(story, other.calledAt, event.at);
    story.waitedMs ??= event.at - story.waitsFrom;
    story.calledAt = event.at;
    this.moments.push({ is: 'called', counterId: event.counterId, waitedMs: event.at - story.since });
  }

  /** RP1: until now his other numbers have not been waited for. */
  #leave(event: { readonly visitId: VisitId; readonly at: Instant }): void {
    const story = this.#storyOf(event);
    const { calledAt } = story;
    story.calledAt = null;
    for (const other of this.#othersOf(story)) sitsElsewhere(other, calledAt, event.at);
  }

  #wait(event: { readonly visitId: VisitId; readonly at: Instant }, stationId: StationId): void {
    Object.assign(this.#storyOf(event), { stationId, since: event.at, standing: 'here' });
  }

  #finish(event: EventOf<'stage-finished'>): void {
    const story = this.#storyOf(event);
    const { serviceId, stationId } = story;
    const { counterId, at, tookMs } = event;
    this.#leave(event);
    this.moments.push({ is: 'finished', counterId, serviceId, stationId, at, tookMs });
    if (event.next !== null) this.#wait(event, event.next);
    else Object.assign(story, { standing: 'served', stayedMs: at - story.waitsFrom });
  }

  #expire(ids: readonly VisitId[]): void {
    for (const id of ids) {
      const story = this.all.get(id);
      if (story?.standing === 'here') story.standing = 'expired';
    }
  }

  #othersOf(story: VisitStory): readonly VisitStory[] {
    return (this.#ofPerson.get(story.person) ?? []).filter((other) => other !== story);
  }

  #storyOf({ visitId }: { readonly visitId: VisitId }): VisitStory {
    const story = this.all.get(visitId);
    if (!story) throw new Error(`The ledger mentions visit ${visitId} before its number was given.`);
    return story;
  }
}

/** No moment counts twice. */
function sitsElsewhere(story: VisitStory, calledAt: Instant | null, until: Instant): void {
  if (calledAt === null) return;
  story.waitsFrom += lasted(Math.max(calledAt, story.waitsFrom), until);
  story.since += lasted(Math.max(calledAt, story.since), until);
}

const lasted = (from: Instant, to: Instant): number => Math.max(0, to - from);
