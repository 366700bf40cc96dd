import { days } from '../../domain/hall-time/instant.ts';
import { openState } from '../../domain/hall-time/opening-hours.ts';
import type { Office } from '../office.ts';
import { sceneOf } from '../views/hall-parts.ts';
import { printerTroubles } from '../views/printer-troubles.ts';
import { backupFaults } from './backup-faults.ts';
import { calendarFaults } from './calendar-faults.ts';
import type { HallFault } from './hall-faults.ts';
import { messageFaults } from './message-faults.ts';
import { placesNow } from './places-now.ts';
import type { PlaceNow } from './places-now.ts';

/** Faults that need attention now, first those with which the hub cannot work (OB3). */
export async function faultsNow(office: Office): Promise<HallFault[]> {
  return [
    ...(await office.selfCheck.faults()),
    ...calendarFaults({
      now: office.clock.now(),
      aheadBy: office.clock.aheadBy?.() ?? 0,
      zone: office.file.current.timeZone,
      hallDay: office.live.hall.day,
      holidays: office.file.current.holidays,
      register: office.register.current(),
    }),
    ...proxyFault(office),
    ...registerFault(office),
    ...printerFaults(office),
    ...(await deviceFaults(office)),
    ...messageFaults([...office.live.hall.messages.values()], office.clock.now()),
    ...backupFaults(office.trial ? null : office.backups.places, office.clock.now()),
  ];
}

/** ON3: what a visitor's browser shows by itself, somebody who means harm would not show. */
function proxyFault({ seen: { unmarkedProxyAt: at }, clock, file }: Office): HallFault[] {
  if (at === null || clock.now() - at >= days(1)) return [];
  const { publicUrl } = file.current;
  return [{ is: 'proxy-unmarked', name: publicUrl === undefined ? null : new URL(publicUrl).hostname }];
}

/** DU8: whoever is told only that there is none would import, and not look for what became of the one that was there. */
function registerFault({ register }: Office): HallFault[] {
  const { damaged } = register;
  if (damaged !== null) return [{ is: 'register-damaged', file: damaged }];
  return register.current() ? [] : [{ is: 'no-register' }];
}

function printerFaults(office: Office): HallFault[] {
  return printerTroubles(sceneOf(office)).flatMap(({ name, condition, jobs }): HallFault[] => [
    ...(condition === 'ready' || condition === null
      ? []
      : [{ is: 'printer' as const, printer: name, condition, papers: jobs.length }]),
    ...(jobs.length === 0 ? [] : [{ is: 'papers-undecided' as const, printer: name, papers: jobs.length }]),
  ]);
}

/** Outside hours a screen that is switched off is no fault. */
async function deviceFaults(office: Office): Promise<HallFault[]> {
  const isOpen = openState(office.live.hall.setup, office.clock.now()).is === 'open';
  const silent = sceneOf(office).silentDisplays ?? [];
  return [
    ...(await placesNow(office)).flatMap((place) => placeFaults(place, isOpen)),
    ...silent.map((device): HallFault => ({ is: 'display-silent', device })),
  ];
}

function placeFaults({ name, online, seen }: PlaceNow, isOpen: boolean): HallFault[] {
  const { lastSeen, build, line, cuts } = seen;
  if (!online) return isOpen ? [{ is: 'device-away', device: name, lastSeen }] : [];
  return [
    ...(build === 'older' ? [{ is: 'device-older' as const, device: name }] : []),
    ...(line === 'slow' || line === 'breaks' ? [{ is: 'line-poor' as const, device: name, line, cuts }] : []),
  ];
}
