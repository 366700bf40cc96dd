import type { HallNow } from '../../../contract/views/hall-now-view.ts';
import { reachFaults } from '../../../contract/hall-file/faults/reach-faults.ts';
import { readingFaults } from '../../../contract/hall-file/faults/reading-faults.ts';
import { midnightOf, dayNumber } from '../../domain/hall-time/zone.ts';
import { minutes } from '../../domain/hall-time/instant.ts';
import type { MediaFailed } from '../displays/media-failed.ts';
import type { DaySummary } from '../../domain/reports/day-summary.ts';
import { messageAt, openNow } from '../../domain/supervision/open-now.ts';
import { allVisits, spread, visitFigures } from '../reports/figures.ts';
import { lateCases } from '../views/cases/late-cases.ts';
import type { HallFault } from '../seen/hall-faults.ts';
import type { Scene } from '../views/hall-parts.ts';
import { printerTroubles } from '../views/printer-troubles.ts';
import type { LookedUp } from '../access/look-ups.ts';
import { alertsOf } from './alerts.ts';
import type { DayAhead } from './alerts.ts';
import { complaintsDue } from './complaints-due.ts';
import { countersNow } from './counters-now.ts';
import { sameTime } from './day-beside.ts';
import type { DayBeside } from './day-beside.ts';
import { linesNow } from './lines-now.ts';
import type { InLine } from './lines-now.ts';
import { restoredToday } from './restored-today.ts';
import { servicesNow } from './services-now.ts';
import type { ClerkName } from './services-now.ts';
import type { TodayTold } from './today-told.ts';

/** Nobody has set one in the hall's file. */
const USUAL_TARGET_MINUTES = 20;

interface HallNowParts {
  readonly scene: Scene;
  readonly told: TodayTold;
  readonly beside: DayBeside | null;
  readonly nameOf: ClerkName;
  readonly devices: HallNow['devices'];
  readonly media: readonly MediaFailed[];
  readonly backups: readonly HallFault[];
  readonly ahead: DayAhead | null;
  /** Kiosks by id. */
  readonly tooFast: readonly string[];
  readonly lookedUp: readonly LookedUp[];
}

/** All of it but who looks. */
export type SharedHallNow = Omit<HallNow, 'mayAct'>;

export function hallNow({
  scene,
  told,
  beside,
  nameOf,
  devices,
  media,
  backups,
  ahead,
  tooFast,
  lookedUp,
}: HallNowParts): SharedHallNow {
  const { hall, file, now } = scene;
  const lines = linesNow(scene, told);
  const open = openNow(hall, now);
  const ended = hall.endedToday;
  const targetMinutes = file.queue.waitTargetMinutes ?? USUAL_TARGET_MINUTES;
  const late = lateCases(scene);
  const view = {
    services: servicesNow(scene, lines, told, nameOf),
    counters: countersNow(scene, told, nameOf),
    printers: printersNow(scene),
    devices,
    ended: ended && { at: ended.at, by: nameOf(ended.clerkId), reason: ended.reason },
    open: { is: open.is, until: open.is === 'open' ? open.closesAt : open.opensAt },
  };
  const stands = {
    now,
    targetMinutes,
    lines,
    ahead,
    restored: restoredToday(hall),
    lateCases: late,
    held: heldIn(scene),
    help: helpIn(scene),
    stations: hall.setup.stations,
    view,
    complaintsDue: complaintsDue(scene),
    tooFast: file.kiosks.flatMap(({ id, name }) => (tooFast.includes(id) ? [name] : [])),
    lookedUp: lookedUp.map(({ clerkId, ...counts }) => ({ clerk: nameOf(clerkId), ...counts })),
    reading: readingFaults(file),
    reach: reachFaults(file),
    media,
    backups,
  };
  return {
    at: now,
    day: hall.day,
    targetMinutes,
    alerts: alertsOf(stands),
    ...view,
    today: { ...tally(told.summary, lines), ...overTarget(lines, now - minutes(targetMinutes)), lateCases: late },
    before: beside && besideNow(scene, beside),
    message: messageNow(scene, nameOf),
  };
}

function tally(summary: DaySummary, lines: readonly InLine[]) {
  const { arrived, served, missed, waitMedian, waitP95 } = visitFigures(allVisits(summary));
  const stops = Object.values(summary.stops).flatMap((stations) => Object.values(stations));
  return {
    arrived,
    served,
    missed,
    waitMedian,
    waitP95,
    waiting: lines.length,
    within: stops.reduce((sum, stop) => sum + stop.within, 0),
    late: stops.reduce((sum, stop) => sum + stop.late, 0),
  };
}

const overTarget = (lines: readonly InLine[], before: number) => ({
  waitingSince: lines[0]?.since ?? null,
  overTarget: lines.filter(({ since }) => since < before).length,
});

function besideNow({ hall, now }: Scene, beside: DayBeside): HallNow['before'] {
  const moment = sameTime(beside, now - midnightOf(dayNumber(hall.day), hall.setup.timeZone));
  const { arrived, served, missed, waiting, at } = moment;
  const { median, p95 } = spread(moment.waits);
  return { day: beside.day, at, arrived, served, missed, waiting, waitMedian: median, waitP95: p95 };
}

function printersNow(scene: Scene): HallNow['printers'] {
  const troubles = new Map(printerTroubles(scene).map((trouble) => [trouble.printerId, trouble]));
  return scene.file.printers.map(({ id, name }) => {
    const trouble = troubles.get(id);
    const { waiting = 0, jobs = [] } = trouble ?? {};
    return { id, name, condition: trouble?.condition ?? 'ready', waiting, papers: jobs.length };
  });
}

const heldIn = ({ hall }: Scene) =>
  [...hall.visits.values()].flatMap(({ number, stage }) =>
    stage.is === 'held' && stage.returnAt !== null
      ? [{ number, stationId: stage.stationId, returnAt: stage.returnAt }]
      : [],
  );

const helpIn = ({ hall, file }: Scene) =>
  file.kiosks.flatMap(({ id, name }) => {
    const call = hall.help.get(id);
    return call?.answeredAt === null ? [{ kiosk: name, since: call.askedAt }] : [];
  });

function messageNow({ hall, now }: Scene, nameOf: ClerkName): HallNow['message'] {
  const message = messageAt(hall, now);
  if (!message) return null;
  const { id, text, at, until, spoken, clerkId } = message;
  return { id, text, at, until, spoken, by: nameOf(clerkId) };
}
