import type { HallEvent } from '../events.ts';
import type { HallSetup } from '../hall-setup.ts';
import { openTimeBetween } from '../hall-time/working-time.ts';
import { dayNumber, midnightOf } from '../hall-time/zone.ts';
import type { LetterId, VisitId } from '../ids.ts';
import { countBeginning, countMove, factsOf } from './count-cases.ts';
import type { CaseWorld } from './count-cases.ts';
import { countVisits } from './count-visits.ts';
import type { DayStory } from './day-story.ts';
import type { DaySummary } from './day-summary.ts';
import { casesIn, lettersIn, measured, newDraft } from './draft.ts';
import type { Draft } from './draft.ts';
import { fullMinutes } from './histogram.ts';
import { VisitStories } from './visit-stories.ts';
import { isOfMove, withoutUndone } from './without-undone.ts';

/** Another way of counting is another version: then the kept summaries are made anew, and the report says so (RP4). */
export const SUMMARY_VERSION = 5;

/** RP1: what a service day comes to. */
export function summaryOf(setup: HallSetup, story: DayStory): DaySummary {
  const draft = newDraft();
  const visits = new VisitStories();
  const world = { setup, outages: story.outages, cases: new Map(story.cases) };
  for (const event of withoutUndone(story.events)) {
    visits.tell(event);
    countCaseEvent(draft, world, visits, event);
    countLetterEvent(draft, world, visits, story.letters, event);
    countOther(draft, event);
  }
  countVisits(draft, world, visits);
  draft.outages.minutes = outageMinutes(setup, story);
  return draft;
}

function serviceOfVisit({ all }: VisitStories, id: VisitId): string {
  const story = all.get(id);
  if (!story) throw new Error(`The ledger mentions visit ${id} before its number was given.`);
  return story.serviceId;
}

function countCaseEvent(draft: Draft, world: CaseWorld, visits: VisitStories, event: HallEvent): void {
  if (event.type === 'case-opened') countBeginning(draft, world, event, serviceOfVisit(visits, event.visitId));
  if (event.type === 'request-received') countBeginning(draft, world, event, event.serviceId);
  if (event.type === 'day-closed') {
    for (const id of event.casesExpired ?? []) casesIn(draft, factsOf(world, id).serviceId).expired += 1;
  }
  if (event.type === 'case-undone') {
    for (const before of factsOf(world, event.caseId).movedBefore) countMove(draft, world, before, -1);
  } else if (isOfMove(event)) countMove(draft, world, event, 1);
}

function countLetterEvent(
  draft: Draft,
  world: CaseWorld,
  visits: VisitStories,
  letters: ReadonlyMap<LetterId, string>,
  event: HallEvent,
): void {
  switch (event.type) {
    case 'letter-issued':
      lettersIn(draft, serviceOfVisit(visits, event.visitId)).signed += 1;
      break;
    case 'letter-signed':
      lettersIn(draft, factsOf(world, event.caseId).serviceId).signed += 1;
      break;
    case 'letter-copied':
      lettersIn(draft, serviceOfVisit(visits, event.visitId)).copied += 1;
      break;
    case 'case-letter-copied':
      lettersIn(draft, factsOf(world, event.caseId).serviceId).copied += 1;
      break;
    case 'letter-cancelled': {
      const serviceId = letters.get(event.letterId);
      if (serviceId === undefined) throw new Error(`The ledger cancels letter ${event.letterId}, which nobody has.`);
      lettersIn(draft, serviceId).cancelled += 1;
      break;
    }
    default:
  }
}

function countOther({ checks, outages, complaints }: Draft, event: HallEvent): void {
  if (event.type === 'complaint-received') measured(complaints.received, event.kind);
  if (event.type === 'complaint-moved' && event.closes) complaints.ended[event.closes] += 1;
  if (event.type === 'register-asked') checks.kiosk[event.listed ? 'listed' : 'notListed'] += 1;
  if (event.type === 'register-checked' || event.type === 'case-checked') {
    checks.desk[event.found ? 'listed' : 'notListed'] += 1;
  }
  if (event.type === 'outage-began' && !event.anew) outages.began += 1;
}

/** Opening time of this day that was lost; an outage of the evening before goes on in it. */
function outageMinutes(setup: HallSetup, { day, until, outages }: DayStory): number {
  const midnight = midnightOf(dayNumber(day), setup.timeZone);
  const end = Math.min(until, midnightOf(dayNumber(day) + 1, setup.timeZone));
  const lost = outages.map(({ from, to }) => {
    const [begin, over] = [Math.max(from, midnight), Math.min(to ?? until, end)];
    return over > begin ? openTimeBetween(setup, begin, over) : 0;
  });
  return fullMinutes(lost.reduce((sum, ms) => sum + ms, 0));
}
