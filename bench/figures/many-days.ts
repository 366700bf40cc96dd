import type { Sqlite } from '../../server/adapters/sqlite/open-sqlite.ts';
import type { HallEvent } from '../../server/domain/events.ts';
import type { HallSetup } from '../../server/domain/hall-setup.ts';
import { minutes } from '../../server/domain/hall-time/instant.ts';
import { dayNumber, dayOf, instantOf } from '../../server/domain/hall-time/zone.ts';
import { SUMMARY_VERSION, summaryOf } from '../../server/domain/reports/summary-of.ts';
import { SeededChance } from '../../server/adapters/seeded-chance.ts';

const FIRST = '2017-01-02';
const VISITS_A_DAY = 404;
/** Different days that are counted; the years repeat them. */
const KINDS = 40;

/** Service days as stored once they are over, each counted by the hall's own rules; on five days of seven. */
export function manyDays(db: Sqlite, setup: HallSetup, days: number) {
  const chance = new SeededChance(7);
  const texts = Array.from({ length: KINDS }, () => JSON.stringify(oneDay(setup, chance)));
  const add = db.prepare('INSERT INTO service_day (day, opened, closed, version, summary) VALUES (?, ?, ?, ?, ?)');
  let day = dayNumber(FIRST);
  db.exec('BEGIN');
  for (let i = 0; i < days; i++, day += i % 5 === 0 ? 3 : 1) {
    add.run(dayOf(day), i * 10 + 1, i * 10 + 9, SUMMARY_VERSION, texts[i % KINDS] ?? '');
  }
  db.exec('COMMIT');
  return { first: FIRST, last: dayOf(day), visits: days * VISITS_A_DAY };
}

/** Every visitor waits some minutes, is served at one of the counters, and goes home. */
function oneDay(setup: HallSetup, chance: SeededChance) {
  const events: HallEvent[] = [];
  const opens = instantOf(FIRST, '08:00', setup.timeZone);
  for (let i = 0; i < VISITS_A_DAY; i++) events.push(...oneVisit(setup, chance, `visit-${i}`, opens + minutes(i), i));
  const story = { day: FIRST, events, until: opens + minutes(600), letters: new Map(), outages: [] };
  return summaryOf(setup, { ...story, cases: new Map() });
}

function oneVisit(setup: HallSetup, chance: SeededChance, visitId: string, at: number, sequence: number): HallEvent[] {
  const service = chance.one(setup.services);
  const counter = chance.one(setup.counters);
  const [wait, took] = [minutes(chance.between(0, 90)), minutes(chance.between(1, 40))];
  const here = { visitId, counterId: counter.id, clerkId: 'clerk' };
  return [
    {
      type: 'ticket-issued',
      at,
      visitId,
      token: visitId,
      day: FIRST,
      series: service.series,
      sequence,
      number: visitId,
      serviceId: service.id,
      stationId: counter.stationId,
      priorityId: null,
      language: 'id',
      kioskId: null,
      found: null,
    },
    {
      type: 'visit-called',
      at: at + wait,
      ...here,
      announcementId: visitId,
      overtook: [],
      reason: { is: 'turn', since: at },
    },
    { type: 'serving-started', at: at + wait, ...here },
    {
      type: 'stage-finished',
      at: at + wait + took,
      ...here,
      outcomeId: 'done',
      next: null,
      route: [],
      tookMs: took,
    },
  ];
}
