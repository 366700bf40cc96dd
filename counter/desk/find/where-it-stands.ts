import type { HallBadge } from '../../../contract/view-parts.ts';
import type { VisitNow } from '../../../contract/views/found-visit.ts';
import { clockText } from '../../../ui/hub-clock.svelte.ts';
import type { FindWords } from './find-words.ts';

/** CA16: where a number stands, in words that can be told to the visitor. */
export function whereItStands(now: VisitNow, own: FindWords, zone: HallBadge['timeZone']): string {
  const t = own.t.now;
  const clock = (at: number) => clockText(at, zone);
  switch (now.is) {
    case 'waiting': {
      const { ahead, wait } = now;
      const howLong = wait ? t.wait(wait.fromMinutes, wait.toMinutes) : t.noEstimate;
      return `${t.waiting(own.of(now.station), ahead)}, ${howLong}.`;
    }
    case 'called':
      return `${t.called(own.of(now.place), clock(now.at))}.`;
    case 'serving':
      return `${t.serving(own.of(now.place), clock(now.at))}.`;
    case 'held': {
      const station = own.of(now.station);
      if (now.forCase) return `${t.heldForCase(station)}.`;
      const why = now.reason === null ? t.held(station) : `${t.held(station)}: ${now.reason}`;
      return now.returnAt === null ? `${why}.` : `${why}, ${t.back(clock(now.returnAt))}.`;
    }
    case 'missed':
      return `${t.missed(own.of(now.station), clock(now.at))}.`;
    case 'over':
      return `${t.over(clock(now.at))}.`;
  }
}
