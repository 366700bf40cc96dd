import type { DayCourse, HallNow } from '../../../contract/views/hall-now-view.ts';
import type { Instant } from '../../domain/hall-time/instant.ts';
import { dayAt } from '../../domain/hall-time/zone.ts';
import { doorTimes } from '../access/office-access.ts';
import { mediaFailed } from '../displays/media-failed.ts';
import type { Office } from '../office.ts';
import { backupFaults } from '../seen/backup-faults.ts';
import { placesNow } from '../seen/places-now.ts';
import type { PlaceNow } from '../seen/places-now.ts';
import { sceneOf } from '../views/hall-parts.ts';
import type { DayAhead } from './alerts.ts';
import { dayCourseOf } from './course.ts';
import { DaysBeside } from './day-beside.ts';
import { DayEvents } from './day-events.ts';
import { hallNow } from './hall-now.ts';
import type { SharedHallNow } from './hall-now.ts';
import { toldOf } from './today-told.ts';

/** As long as nothing happens only the clock moves, and which screens are there. */
const NOW_HOLDS_MS = 5_000;
/** A chart of the day is no clock. */
const COURSE_HOLDS_MS = 10_000;

interface Kept<Value> {
  readonly revision: number;
  readonly at: Instant;
  readonly value: Promise<Value>;
}

/** The hall now, reckoned once per revision for all who look (HN1). Nobody looks, nothing is reckoned. */
export class HallNowRoom {
  readonly #office: Office;
  readonly #events: DayEvents;
  readonly #beside: DaysBeside;
  #now: Kept<SharedHallNow> | null = null;
  #course: Kept<DayCourse> | null = null;

  constructor(office: Office) {
    this.#office = office;
    this.#events = new DayEvents(office.reportArchive);
    this.#beside = new DaysBeside(office.reportArchive);
  }

  now(): Promise<SharedHallNow> {
    const { live, clock } = this.#office;
    const kept = this.#now;
    const at = clock.now();
    if (kept?.revision === live.position && Math.abs(at - kept.at) < NOW_HOLDS_MS) return kept.value;
    const value = this.#reckon();
    this.#now = { revision: live.position, at, value };
    // What broke is tried anew at the next look.
    value.catch(() => (this.#now = null));
    return value;
  }

  course(): Promise<DayCourse> {
    const { live, clock } = this.#office;
    const kept = this.#course;
    const at = clock.now();
    if (kept && Math.abs(at - kept.at) < COURSE_HOLDS_MS) return kept.value;
    const value = this.#reckonCourse();
    this.#course = { revision: live.position, at, value };
    value.catch(() => (this.#course = null));
    return value;
  }

  /** The day may turn while its events are read: then the next look is about the new one. */
  async #reckon(): Promise<SharedHallNow> {
    const { live, access } = this.#office;
    const { day, setup } = live.hall;
    const events = await this.#events.of(day);
    const beside = await this.#beside.beside(day, setup.timeZone);
    const clerks = new Map((await access.clerks()).map(({ id, fullName }) => [id, fullName]));
    const devices = await this.#devices();
    const told = toldOf(live.hall, events);
    const media = mediaFailed(this.#office);
    const { backups: kept, clock, trial, kioskPapers, lookUps, steady } = this.#office;
    const backups = backupFaults(trial ? null : kept.places, clock.now());
    const tooFast = kioskPapers.tooFast(steady.elapsedMs());
    const lookedUp = lookUps.beyond(doorTimes(this.#office).lookUpsAnHour, steady.elapsedMs());
    const ahead = await this.#ahead();
    const nameOf = (id: string) => clerks.get(id) ?? '–';
    const scene = sceneOf(this.#office);
    return hallNow({ scene, told, beside, devices, media, backups, ahead, tooFast, lookedUp, nameOf });
  }

  /** DU9: what may be done about it is told to those who can. */
  async #ahead(): Promise<DayAhead | null> {
    const { live, clock, reportArchive } = this.#office;
    const { day, setup } = live.hall;
    const today = dayAt(clock.now(), setup.timeZone);
    if (day <= today) return null;
    const [wasOpen] = await reportArchive.days(today, today);
    return { day, begins: wasOpen ? null : today };
  }

  async #reckonCourse(): Promise<DayCourse> {
    const { live, clock } = this.#office;
    const { day, setup } = live.hall;
    const events = await this.#events.of(day);
    const beside = await this.#beside.beside(day, setup.timeZone);
    return dayCourseOf({ setup, day, events, beside, now: clock.now() });
  }

  /** OB5: a place that was never paired is nobody's loss, and a counter's computer is switched off by whoever goes home. */
  async #devices(): Promise<HallNow['devices']> {
    return (await placesNow(this.#office)).flatMap(({ id, name, role, online, seen }) => {
      const { lastSeen, build, line } = seen;
      return isOfHall(role) ? [{ id, name, role, online, lastSeen, isOlder: build === 'older', line }] : [];
    });
  }
}

const isOfHall = (role: PlaceNow['role']): role is 'kiosk' | 'display' => role === 'kiosk' || role === 'display';
