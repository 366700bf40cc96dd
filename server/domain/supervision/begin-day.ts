import { outageDatedAnew, outagesOver } from '../cases/decide-outage.ts';
import { turnedTo } from '../day.ts';
import { accept, refuse } from '../decision.ts';
import type { Decision } from '../decision.ts';
import type { HallEvent } from '../events.ts';
import { upToNow } from '../given-ahead.ts';
import type { Hall } from '../hall.ts';
import type { Instant } from '../hall-time/instant.ts';
import { dayAt } from '../hall-time/zone.ts';
import type { Day } from '../hall-time/zone.ts';
import type { SupervisionCommand } from './supervised.ts';

/**
 * DU9: the day that the clock says is opened, though one was opened that comes after it. Whoever says so looks at the date, which
 * nothing in the house can vouch for; a day that was open before is not opened a second time (IS1).
 */
export function beginDay(
  hall: Hall,
  { day, ahead, clerkId }: Extract<SupervisionCommand, { type: 'begin-day' }>,
  now: Instant,
): Decision {
  if (day === hall.day) return accept();
  const isPossible = day < hall.day && day === dayAt(now, hall.setup.timeZone);
  if (!isPossible || !ahead || ahead.days.includes(day)) return refuse('changed-meanwhile');
  const [closed, ...opened] = turnedTo(hall, day, now);
  if (!closed) return refuse('changed-meanwhile');
  const setRight: HallEvent = { type: 'clock-set-right', at: now, clerkId, ...upToNow(ahead, hall) };
  return accept(
    closed,
    setRight,
    ...opened,
    ...stillStaffed(hall, now),
    ...stillCalled(hall, now),
    ...stillClosed(hall, day, now),
    ...outagesOver(hall, clerkId, now),
    ...outageDatedAnew({ ...hall, day }, now),
  );
}

/** It is no midnight: whoever sits at a counter sits there still. */
const stillStaffed = ({ staffed }: Hall, at: Instant): HallEvent[] =>
  [...staffed].flatMap(([counterId, { clerkId, paused }]): HallEvent[] => [
    { type: 'counter-opened', at, counterId, clerkId },
    ...(paused === null ? [] : [{ type: 'counter-paused' as const, at, counterId, clerkId, reason: paused }]),
  ]);

/** And whoever calls for help needs it still. */
function stillCalled({ alarms, help }: Hall, at: Instant): HallEvent[] {
  const raised = [...alarms].flatMap(([alarmId, { clerkId, counterId, place, coming, ended }]): HallEvent[] => {
    if (ended) return [];
    const going = coming.map((each): HallEvent => ({ type: 'alarm-answered', at, alarmId, clerkId: each }));
    return [{ type: 'alarm-raised', at, alarmId, clerkId, counterId, place, anew: true }, ...going];
  });
  const asked = [...help].filter(([, { answeredAt }]) => answeredAt === null);
  return [...raised, ...asked.map(([kioskId]): HallEvent => ({ type: 'help-asked', at, kioskId }))];
}

/** What was closed or ended by the clock that is right was closed for this very day. Of what was by the other one nobody knows. */
function stillClosed({ closedServices, endedToday, setup }: Hall, day: Day, at: Instant): HallEvent[] {
  const isOfDay = (closed: { readonly at: Instant }) => dayAt(closed.at, setup.timeZone) === day;
  const closed = [...closedServices].filter(([, each]) => isOfDay(each));
  return [
    ...closed.map(([serviceId, { clerkId, reason }]): HallEvent => ({
      type: 'service-closed',
      at,
      serviceId,
      clerkId,
      reason,
    })),
    ...(endedToday && isOfDay(endedToday)
      ? [{ type: 'day-ended' as const, at, clerkId: endedToday.clerkId, reason: endedToday.reason }]
      : []),
  ];
}
