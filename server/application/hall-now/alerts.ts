import type { Alert, CounterNow, HallNow } from '../../../contract/views/hall-now-view.ts';
import type { ReachFault } from '../../../contract/hall-file/faults/reach-faults.ts';
import type { ReadingFault } from '../../../contract/hall-file/faults/reading-faults.ts';
import { minutes } from '../../domain/hall-time/instant.ts';
import type { Instant } from '../../domain/hall-time/instant.ts';
import type { Day } from '../../domain/hall-time/zone.ts';
import { ranOf } from '../../domain/queue/stage-clock.ts';
import { fullMinutes } from '../../domain/reports/histogram.ts';
import type { Bilingual } from '../../domain/bilingual.ts';
import type { MediaFailed } from '../displays/media-failed.ts';
import type { HallFault } from '../seen/hall-faults.ts';
import type { ComplaintsDue } from './complaints-due.ts';
import type { InLine } from './lines-now.ts';
import type { RestoredToday } from './restored-today.ts';

/** A visitor who was called has found the counter by then, or does not come. */
const CALLED_TOO_LONG = minutes(5);
/** A queue before the photocopier. */
const RETURNS_TOO_LATE = minutes(5);
/** Salat and a meal are shorter. */
const BREAK_TOO_LONG = minutes(45);
/** So few numbers left are gone within the hour. */
const QUOTA_LOW = 3;

export interface DayAhead {
  readonly day: Day;
  readonly begins: Day | null;
}

interface WhatStands {
  readonly now: Instant;
  readonly targetMinutes: number;
  readonly stations: readonly { readonly id: string; readonly name: Bilingual }[];
  readonly lines: readonly InLine[];
  /** With a time of return. */
  readonly held: readonly { readonly number: string; readonly stationId: string; readonly returnAt: Instant }[];
  /** Null: the hall's day is the clock's, or before it. */
  readonly ahead: DayAhead | null;
  /** Today from a backup; null: it was not. */
  readonly restored: RestoredToday | null;
  readonly lateCases: number;
  readonly complaintsDue: ComplaintsDue;
  readonly help: readonly { readonly kiosk: string; readonly since: Instant }[];
  /** Kiosks that were asked for too much, by name. */
  readonly tooFast: readonly string[];
  readonly lookedUp: readonly { readonly clerk: string; readonly people: number; readonly matters: number }[];
  readonly reading: readonly ReadingFault[];
  readonly reach: readonly ReachFault[];
  readonly media: readonly MediaFailed[];
  readonly backups: readonly HallFault[];
  readonly view: Pick<HallNow, 'services' | 'counters' | 'printers' | 'devices' | 'open'>;
}

/** HN2: what wants somebody's attention, the visitors who wait first. Nothing is here that nobody can do anything about. */
export function alertsOf(stands: WhatStands): Alert[] {
  return [
    ...helpWanted(stands),
    ...(stands.ahead ? [{ is: 'day-ahead' as const, ...stands.ahead }] : []),
    ...(stands.restored ? [{ is: 'restored' as const, ...stands.restored }] : []),
    ...stands.tooFast.map((kiosk): Alert => ({ is: 'kiosk-too-fast', kiosk })),
    ...stands.stations.flatMap((station) => lineAlerts(stands, station)),
    ...stands.stations.flatMap((station) => heldAlerts(stands, station)),
    ...stands.view.counters.flatMap((counter) => counterAlerts(stands, counter)),
    ...thingsAway(stands),
    ...quotas(stands),
    ...(stands.lateCases > 0 ? [{ is: 'late-cases' as const, cases: stands.lateCases }] : []),
    ...complaintsDue(stands),
    ...stands.lookedUp.map((each): Alert => ({ is: 'many-look-ups', ...each })),
    ...unreadable(stands),
    ...stands.reach.map((fault): Alert => ({ is: 'kiosk-too-high', ...fault })),
    ...stands.media.map(({ display, files }): Alert => ({ is: 'media', display, files: [...files] })),
    ...stands.backups.flatMap(backupAlert),
  ];
}

/** That there is none yet is no alarm: the first is made by itself within minutes of the beginning (DU4). */
function backupAlert(fault: HallFault): Alert[] {
  if (fault.is === 'backup-failed') return [{ is: 'backup', why: fault.why }];
  if (fault.is === 'backup-on-data-disk') return [{ is: 'backup-on-data-disk', folder: fault.folder }];
  return fault.is === 'backup-old' ? [{ is: 'backup', why: 'old' }] : [];
}

const helpWanted = ({ help, now }: WhatStands): Alert[] =>
  help.map(({ kiosk, since }) => ({ is: 'help', kiosk, minutes: fullMinutes(now - since) }));

const inStation = ({ view }: WhatStands, id: string) => view.counters.filter(({ stationId }) => stationId === id);

function lineAlerts(stands: WhatStands, { id, name: station }: WhatStands['stations'][number]): Alert[] {
  const { lines, now, targetMinutes } = stands;
  const own = lines.filter(({ visit }) => visit.stage.stationId === id);
  if (own.length === 0) return [];
  const counters = inStation(stands, id);
  const paused = counters.filter(({ state }) => state === 'paused').length;
  const closed = counters.filter(({ state }) => state === 'closed').length;
  const free = counters.filter(({ state }) => state === 'free').length;
  const open = { station, paused, closed };
  if (paused + closed === counters.length) return [{ is: 'nobody-serves', people: own.length, ...open }];
  const people = own.filter(({ since }) => now - since > minutes(targetMinutes)).length;
  return people > 0 ? [{ is: 'long-waits', people, minutes: targetMinutes, free, ...open }] : [];
}

function heldAlerts({ held, now }: WhatStands, { id, name: station }: WhatStands['stations'][number]): Alert[] {
  return held
    .filter(({ stationId, returnAt }) => stationId === id && now - returnAt > RETURNS_TOO_LATE)
    .toSorted((a, b) => a.returnAt - b.returnAt)
    .map(({ number, returnAt }) => ({
      is: 'held-too-long',
      number,
      station,
      minutes: fullMinutes(now - returnAt),
    }));
}

function counterAlerts(stands: WhatStands, counter: CounterNow): Alert[] {
  const { name, state, since, clock, number, limitMinutes, stationId } = counter;
  if (since === null) return [];
  const ms = stands.now - since;
  const took = { counter: name, minutes: fullMinutes(ms) };
  if (state === 'called' && number !== null && ms > CALLED_TOO_LONG) return [{ is: 'long-call', number, ...took }];
  if (state === 'serving' && number !== null && limitMinutes !== null && clock !== null) {
    const ran = ranOf(clock, stands.now);
    if (ran > minutes(limitMinutes)) {
      return [{ is: 'over-standard', number, limitMinutes, ...took, minutes: fullMinutes(ran) }];
    }
  }
  const people = stands.lines.filter(({ visit }) => visit.stage.stationId === stationId).length;
  if (state === 'paused' && people > 0 && ms > BREAK_TOO_LONG) return [{ is: 'long-break', people, ...took }];
  return [];
}

/** Out of hours nobody misses a screen that was switched off. */
function thingsAway({ view }: WhatStands): Alert[] {
  const printers = view.printers.filter(({ condition, papers }) => condition !== 'ready' || papers > 0);
  const away = view.open.is === 'open' ? view.devices.filter(({ online }) => !online) : [];
  return [
    ...printers.map(({ name: printer, condition, waiting, papers }): Alert => {
      return { is: 'printer', printer, condition, waiting, papers };
    }),
    ...away.map(({ name, role }): Alert => ({ is: 'device-away', device: name, role })),
  ];
}

const quotas = ({ view }: WhatStands): Alert[] =>
  view.services.flatMap(({ name, quotaLeft, state }): Alert[] =>
    state === 'open' && quotaLeft !== null && quotaLeft <= QUOTA_LOW
      ? [{ is: 'quota', service: name, left: quotaLeft }]
      : [],
  );

const complaintsDue = ({ complaintsDue: { late, near } }: WhatStands): Alert[] =>
  late + near > 0 ? [{ is: 'complaints-due', late, near }] : [];

/** Calls without room for videos beside them are read all the same: that is the administrator's to weigh, not an alarm. */
const unreadable = ({ reading }: WhatStands): Alert[] =>
  reading
    .filter(({ is }) => is === 'too-small')
    .map(({ display, glass, metres }) => ({
      is: 'unreadable-display',
      display,
      seatMetres: glass.farthestSeatMetres,
      readMetres: metres,
    }));
