import type { AtCounterView, CounterView, HelpWanted } from '../../../contract/views/counter-view.ts';
import { outageNow } from '../../domain/cases/decide-outage.ts';
import { decide } from '../../domain/decide.ts';
import { visitorAt } from '../../domain/hall.ts';
import { counterOf } from '../../domain/hall-setup.ts';
import type { CounterSetup } from '../../domain/hall-setup.ts';
import { UNDO_WITHIN, undoableAt } from '../../domain/queue/undo.ts';
import { isOver } from '../../domain/queue/visit.ts';
import type { Clerk } from '../../ports/access.ts';
import { complaintInbox } from './complaints/complaint-inbox.ts';
import { seesReports } from '../reports/reader.ts';
import { filesFor, heldAt, missedAt, nextAt, queueAt } from './counter-lists.ts';
import { badgeOf, registerBadge, serviceState, stationName, stopsSoon } from './hall-parts.ts';
import type { Scene } from './hall-parts.ts';
import { inboxFor } from './cases/inbox.ts';
import { messageTroubles } from './message-troubles.ts';
import { troublesShown } from './printer-troubles.ts';
import { requestEntry } from './request-entry.ts';
import { staffAlarms } from './staff-alarms.ts';
import { visitCard } from './visit-card.ts';
import type { PersonOf } from './visit-card.ts';
import { visitorHere } from './visitor-here.ts';

/** Who sits at this screen, and at which counter. */
export interface Seat {
  readonly clerk: Clerk | null;
  readonly counterId: string | null;
  /** The counter that this screen was paired for. */
  readonly place?: string | null;
  /** Who has locked the screen. */
  readonly locked?: { readonly name: string; readonly byPin: boolean; readonly clerkId: string } | null;
}

export interface Names {
  readonly clerkNames: ReadonlyMap<string, string>;
  readonly personOf: PersonOf;
}

export function counterView(scene: Scene, seat: Seat, names: Names): CounterView {
  const common = { revision: scene.revision, now: scene.now, hall: badgeOf(scene) };
  const { clerk } = seat;
  if (!clerk) {
    const counters = counterChoices(scene, names, null);
    const fixedCounterId = counters.find(({ id }) => id === seat.place)?.id ?? null;
    const locked = seat.locked ? { name: seat.locked.name, byPin: seat.locked.byPin } : null;
    const alarms = staffAlarms(
      scene,
      { clerkId: seat.locked?.clerkId ?? null, counterId: seat.counterId },
      names.clerkNames,
    );
    return { ...common, is: 'signed-out', counters, fixedCounterId, locked, alarms };
  }
  const alarms = staffAlarms(scene, { clerkId: clerk.id, counterId: seat.counterId }, names.clerkNames);
  const me = { id: clerk.id, name: clerk.fullName, rights: [...clerk.rights] };
  const counter = seat.counterId === null ? undefined : counterOf(scene.hall.setup, seat.counterId);
  const staffing = counter && scene.hall.staffed.get(counter.id);
  if (!counter || staffing?.clerkId !== clerk.id) {
    const counters = counterChoices(scene, names, clerk);
    const cases = casesPart(scene, clerk.roles, clerk, names);
    const troubles = troublesShown(scene);
    const room = {
      helpWanted: helpWantedIn(scene),
      silentDisplays: [...(scene.silentDisplays ?? [])],
      notKept: scene.notKept ?? null,
      ...lockTime(scene),
    };
    return { ...common, is: 'without-counter', clerk: me, counters, ...cases, troubles, alarms, ...room };
  }
  const roleId = scene.hall.setup.stations.find(({ id }) => id === counter.stationId)?.roleId;
  const roles = roleId === undefined ? clerk.roles : [...new Set([...clerk.roles, roleId])];
  const cases = casesPart(scene, roles, clerk, names);
  return {
    ...common,
    is: 'at-counter',
    clerk: me,
    paused: staffing.paused,
    alarms,
    ...cases,
    ...desk(scene, counter, clerk, names),
  };
}

/** This clerk's cases, and the choices for searching them. */
function casesPart(scene: Scene, roles: readonly string[], clerk: Clerk, { clerkNames }: Names) {
  const outage = outageNow(scene.hall);
  return {
    inbox: inboxFor(scene, { roles }),
    complaints: complaintInbox(scene, roles),
    ...messageTroubles(scene, { roles, administers: clerk.rights.includes('administer') }),
    reports: seesReports({ clerk }),
    directory: {
      services: scene.file.services
        .filter((service) => service.case)
        .map(({ id, shortName }) => ({ id, name: shortName })),
      clerks: [...clerkNames].map(([id, name]) => ({ id, name })),
      ...requestEntry(scene, roles),
    },
    outage: outage ? { since: outage.from, reason: outage.reason } : null,
  };
}

type Desk = Omit<AtCounterView, 'revision' | 'now' | 'hall' | 'is' | 'clerk' | 'paused' | 'alarms' | CasesPart>;
type CasesPart = 'inbox' | 'complaints' | 'messages' | 'moreMessages' | 'reports' | 'directory' | 'outage';

function desk(scene: Scene, counter: CounterSetup, clerk: Clerk, { clerkNames, personOf }: Names): Desk {
  const { hall, file, now } = scene;
  const visitor = visitorAt(hall, counter.id);
  // An undo that would be refused now, since another visitor is there, is not offered.
  const mayUndo = decide(hall, { type: 'undo', counterId: counter.id }, now).ok;
  const undoable = mayUndo ? undoableAt(hall, counter.id, now) : undefined;
  const served = hall.servedBy.get(clerk.id);
  return {
    counter: {
      id: counter.id,
      name: counter.name,
      stationId: counter.stationId,
      station: stationName(scene, counter.stationId),
      printer: counter.printerId === undefined ? null : (hall.printers.get(counter.printerId) ?? 'ready'),
    },
    visitor: visitor ? visitorHere(scene, visitor, counter, personOf) : null,
    desk: [...hall.visits.values()]
      .filter((visit) => !isOver(visit) && visit.file?.is === 'taken' && visit.file.counterId === counter.id)
      .map((visit) => visitCard(scene, visit, counter, personOf)),
    files: filesFor(scene, counter, clerkNames),
    ...queueAt(scene, counter),
    giving: file.services
      .filter(({ id }) => serviceState(scene, id).is === 'open')
      .map(({ id, shortName }) => ({ id, name: shortName })),
    ...stopsSoon(scene),
    priorities: file.priorities.map(({ id, name }) => ({ id, name })),
    held: heldAt(scene, counter),
    missed: missedAt(scene, counter),
    next: nextAt(scene, counter),
    undo: undoable
      ? {
          act: undoable.undo.order,
          number: undoable.visit.number,
          what: undoable.undo.what,
          until: undoable.undo.at + UNDO_WITHIN,
        }
      : null,
    today: {
      served: served?.visitors ?? 0,
      averageMinutes: served?.visitors ? served.tookMs / served.visitors / 60_000 : null,
    },
    referralOwners: [...file.referralOwners],
    registerBadge: registerBadge(scene),
    troubles: troublesShown(scene),
    helpWanted: helpWantedIn(scene),
    silentDisplays: [...(scene.silentDisplays ?? [])],
    notKept: scene.notKept ?? null,
    ...lockTime(scene),
  };
}

/** Unanswered calls for help, oldest first. */
function helpWantedIn({ hall, file }: Scene): HelpWanted[] {
  return file.kiosks
    .flatMap(({ id, name }) => {
      const call = hall.help.get(id);
      return call?.answeredAt === null ? [{ kioskId: id, kiosk: name, since: call.askedAt }] : [];
    })
    .toSorted((a, b) => a.since - b.since);
}

/** Counters at which a clerk may sit; before signing in, all of them. */
function counterChoices(scene: Scene, { clerkNames }: Names, clerk: Clerk | null) {
  return scene.hall.setup.counters
    .filter(({ stationId }) => !clerk || clerk.stationIds.includes(stationId))
    .map(({ id, name, stationId }) => {
      const holder = scene.hall.staffed.get(id)?.clerkId;
      const takenBy = holder === undefined || holder === clerk?.id ? null : (clerkNames.get(holder) ?? '—');
      return { id, name, station: stationName(scene, stationId), takenBy };
    });
}

/** Where the office has set one. */
function lockTime({ file }: Scene): { lockMinutes?: number } {
  const minutes = file.access?.lockMinutes;
  return minutes === undefined ? {} : { lockMinutes: minutes };
}
