import { absencesIn } from '../../domain/cases/absences-in.ts';
import type { Absence } from '../../domain/cases/case.ts';
import type { HallEvent } from '../../domain/events.ts';
import type { HallSetup } from '../../domain/hall-setup.ts';
import type { Instant } from '../../domain/hall-time/instant.ts';
import { dayNumber, midnightOf } from '../../domain/hall-time/zone.ts';
import type { Day } from '../../domain/hall-time/zone.ts';
import type { CaseFacts, DayStory } from '../../domain/reports/day-story.ts';
import type { DaySummary } from '../../domain/reports/day-summary.ts';
import { summaryOf } from '../../domain/reports/summary-of.ts';
import type { ReportArchive } from '../../ports/report-archive.ts';
import { breath } from './breath.ts';

/** Read in a few milliseconds on any machine that runs a hall. */
const EVENTS_AT_ONCE = 400;
const FACTS_AT_ONCE = 100;

/** RP1: one day of the ledger, read in pages so that no press has to wait. */
export async function countDay(
  archive: ReportArchive,
  setup: HallSetup,
  day: Day,
  now: Instant | null,
): Promise<DaySummary> {
  const events = await eventsOf(archive, day);
  const cases = await casesIn(archive, setup, day, events);
  const letters = await lettersIn(archive, events);
  const outages = await archive.outages();
  await breath();
  const until = now ?? midnightOf(dayNumber(day) + 1, setup.timeZone);
  return summaryOf(setup, { day, events, until, cases, letters, outages });
}

async function eventsOf(archive: ReportArchive, day: Day): Promise<HallEvent[]> {
  const events: HallEvent[] = [];
  for (let after: number | null = 0; after !== null;) {
    const page = await archive.eventsOf(day, after, EVENTS_AT_ONCE);
    events.push(...page.events);
    after = page.next;
    await breath();
  }
  return events;
}

async function casesIn(
  archive: ReportArchive,
  setup: HallSetup,
  day: Day,
  events: readonly HallEvent[],
): Promise<DayStory['cases']> {
  const ids = new Set(events.flatMap(caseIdsOf));
  const moved = new Set<string>();
  const takenBack = new Set<string>();
  for (const event of events) {
    if (event.type === 'case-moved') moved.add(event.caseId);
    if (event.type === 'case-undone' && !moved.has(event.caseId)) takenBack.add(event.caseId);
  }
  const cases = new Map<string, CaseFacts>();
  for (const id of ids) {
    const facts = await archive.caseFacts(id);
    const movedBefore = takenBack.has(id) ? await archive.lastMove(id, day) : [];
    if (facts) cases.set(id, { ...facts, away: facts.away ?? (await awayOf(archive, setup, id)), movedBefore });
    if (cases.size % FACTS_AT_ONCE === 0) await breath();
  }
  return cases;
}

/** RP4: of a case that an older program has kept, read off its story, and kept with it from now on: once per case. */
async function awayOf(archive: ReportArchive, setup: HallSetup, id: string): Promise<readonly Absence[]> {
  const away = absencesIn(setup, id, await archive.storyOf(id));
  await archive.keepAway(id, away);
  await breath();
  return away;
}

function caseIdsOf(event: HallEvent): readonly string[] {
  if (event.type === 'day-closed') return event.casesExpired ?? [];
  return 'caseId' in event && event.caseId !== null ? [event.caseId] : [];
}

async function lettersIn(archive: ReportArchive, events: readonly HallEvent[]): Promise<DayStory['letters']> {
  const letters = new Map<string, string>();
  for (const event of events) {
    if (event.type !== 'letter-cancelled') continue;
    const serviceId = await archive.serviceOfLetter(event.letterId);
    if (serviceId !== undefined) letters.set(event.letterId, serviceId);
  }
  return letters;
}
