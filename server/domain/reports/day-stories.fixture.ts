import type { Absence } from '../cases/case.ts';
import { evolveOutages } from '../cases/evolve-outages.ts';
import type { EventOf, HallEvent } from '../events.ts';
import { evolve } from '../evolve.ts';
import { setup } from '../hall-setup.fixture.ts';
import { newHall } from '../hall.ts';
import type { Outage } from '../hall-time/running-time.ts';
import type { CaseFacts, DayStory } from './day-story.ts';
import { isOfMove } from './without-undone.ts';

/** The days of a ledger, each with what it presupposes; the last one may not be over. */
export function dayStoriesOf(ledger: readonly HallEvent[]): DayStory[] {
  const days: { day: string; events: HallEvent[] }[] = [];
  for (const event of ledger) {
    if (event.type === 'day-opened') days.push({ day: event.day, events: [] });
    days.at(-1)?.events.push(event);
  }
  const letters = lettersOf(ledger);
  const outages = outagesOf(ledger);
  const away = absencesOf(ledger);
  return days.map(({ day, events }) => {
    const before = ledger.slice(0, ledger.indexOf(events[0] as HallEvent));
    const until = events.at(-1)?.at ?? 0;
    return { day, events, until, letters, outages, cases: casesOf(ledger, before, away) };
  });
}

const ofType = <Type extends HallEvent['type']>(ledger: readonly HallEvent[], type: Type): EventOf<Type>[] =>
  ledger.filter((event): event is EventOf<Type> => event.type === type);

type Absences = ReadonlyMap<string, readonly Absence[]>;

/** By case, as the archive keeps them: up to now, also for a day long over. */
function absencesOf(ledger: readonly HallEvent[]): Absences {
  const known = new Map<string, readonly Absence[]>();
  let hall = newHall(setup);
  for (const event of ledger) {
    hall = evolve(hall, event);
    for (const [id, { away = [] }] of hall.cases) known.set(id, away);
  }
  return known;
}

function casesOf(ledger: readonly HallEvent[], before: readonly HallEvent[], away: Absences): Map<string, CaseFacts> {
  const services = new Map(ofType(ledger, 'ticket-issued').map(({ visitId, serviceId }) => [visitId, serviceId]));
  const begun = [
    ...ofType(ledger, 'case-opened').map((event) => ({ ...event, serviceId: services.get(event.visitId) ?? '' })),
    ...ofType(ledger, 'request-received'),
  ];
  return new Map(
    begun.map(({ type, caseId, serviceId, at }) => {
      const own = before.filter((event) => 'caseId' in event && event.caseId === caseId && isOfMove(event));
      const movedBefore = own.slice(own.findLastIndex((event) => event.type === 'case-moved'));
      return [
        caseId,
        {
          serviceId,
          isFromHome: type === 'request-received',
          clockFrom: at,
          away: away.get(caseId) ?? [],
          movedBefore,
        },
      ];
    }),
  );
}

function lettersOf(ledger: readonly HallEvent[]): Map<string, string> {
  const services = new Map(ofType(ledger, 'ticket-issued').map(({ visitId, serviceId }) => [visitId, serviceId]));
  const made = [...ofType(ledger, 'letter-issued'), ...ofType(ledger, 'letter-signed')];
  return new Map(made.map(({ letterId, visitId }) => [letterId, services.get(visitId) ?? '']));
}

function outagesOf(ledger: readonly HallEvent[]): readonly Outage[] {
  return ledger
    .filter((event) => event.type === 'outage-began' || event.type === 'outage-ended')
    .reduce(evolveOutages, []);
}
