import type { HubChild } from '../hub/hub-child.ts';
import type { Screen } from '../hub/screen.ts';
import type { Act } from './clerk-parts.ts';
import type { Clerk } from './clerk.ts';
import type { DayRecord } from './day-record.ts';
import type { Official } from './official.ts';
import type { ServiceDay } from './service-day.ts';
import { takeNumber } from './take-number.ts';
import type { Visitor } from './visitor.ts';

interface LivingDay {
  readonly hub: HubChild;
  readonly day: ServiceDay;
  readonly kiosk: Screen<'kiosk'>;
  readonly display: Screen<'display'>;
  readonly clerks: readonly Clerk[];
  readonly officials: readonly Official[];
  readonly coming: readonly Visitor[];
  readonly record: DayRecord;
}

/** Everything that falls into the same five seconds is sent at once: this is where two clerks press together (CA4). */
const STEP_MS = 5_000;
/** Clerks stay until the hall is empty, but no longer than this. */
const LATEST_AFTER_CLOSE_MS = 4 * 3_600_000;

export async function liveThrough(living: LivingDay): Promise<void> {
  const { day, clerks, officials, coming, kiosk, record } = living;
  const isOver = (now: number) => now > day.closesAt && clerks.every((clerk) => clerk.isIdle);
  let arrived = 0;
  for (let now = day.opensAt; !isOver(now) && now < day.closesAt + LATEST_AFTER_CLOSE_MS; now += STEP_MS) {
    const acts: Act[] = [...clerks, ...officials].flatMap((each) => each.nextAct(now) ?? []);
    for (let next = coming[arrived]; next && next.arrivesAt <= now; next = coming[++arrived]) {
      const visitor = next;
      acts.push(() => takeNumber(kiosk, visitor, record));
    }
    for (const visitor of record.backBy(now)) acts.push(() => takeNumber(kiosk, visitor, record));
    if (acts.length > 0) await actTogether(living, now, acts);
  }
}

/** All screens get the new views before the clock moves on. */
async function actTogether({ hub, clerks, officials, kiosk, display }: LivingDay, now: number, acts: readonly Act[]) {
  await hub.ask('set-clock', now);
  await Promise.all(acts.map((act) => act()));
  const revision = await hub.ask('revision', null);
  const screens = [kiosk, display, ...[...clerks, ...officials].map(({ parts }) => parts.screen)];
  await Promise.all(screens.map((screen) => screen.until(() => screen.view.revision >= revision)));
}
