import { minutes } from '../../domain/hall-time/instant.ts';
import { openState } from '../../domain/hall-time/opening-hours.ts';
import type { Office } from '../office.ts';
import { sceneOf } from '../views/hall-parts.ts';
import { printerTroubles } from '../views/printer-troubles.ts';
import { backupFaults } from './backup-faults.ts';
import type { HallFault } from './hall-faults.ts';
import { placesNow } from './places-now.ts';
import type { PlaceNow } from './places-now.ts';

/** A message that is tried again and again for so long wants somebody to look; one that waits until its recipient writes does not (WA11). */
const LATE_AFTER = minutes(30);

/** What wants somebody's hand now, those first with which the hub cannot serve (OB3). */
export async function faultsNow(office: Office): Promise<HallFault[]> {
  return [
    ...(await office.selfCheck.faults()),
    ...(office.register.current() ? [] : [{ is: 'no-register' as const }]),
    ...printerFaults(office),
    ...(await deviceFaults(office)),
    ...messageFaults(office),
    ...backupFaults(office.trial ? null : office.backups.places, office.clock.now()),
  ];
}

function printerFaults(office: Office): HallFault[] {
  return printerTroubles(sceneOf(office)).flatMap(({ name, condition, jobs }): HallFault[] => [
    ...(condition === 'ready' ? [] : [{ is: 'printer' as const, printer: name, condition, papers: jobs.length }]),
    ...(jobs.length === 0 ? [] : [{ is: 'papers-undecided' as const, printer: name, papers: jobs.length }]),
  ]);
}

/** Out of hours nobody misses a screen that was switched off. */
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

function messageFaults({ live, clock }: Office): HallFault[] {
  const messages = [...live.hall.messages.values()];
  return (['email', 'whatsapp'] as const).flatMap((medium): HallFault[] => {
    const own = messages.filter((message) => message.medium === medium);
    const stuck = own.filter(({ state }) => state === 'failed' || state === 'unknown').length;
    const tried = own.filter(({ state, why }) => state === 'queued' && why !== 'window-closed');
    const late = tried.filter(({ askedAt }) => clock.now() - askedAt > LATE_AFTER);
    const oldest = Math.min(...late.map(({ askedAt }) => askedAt));
    return [
      ...(stuck > 0 ? [{ is: 'messages-stuck' as const, medium, messages: stuck }] : []),
      ...(late.length > 0
        ? [
            {
              is: 'messages-late' as const,
              medium,
              messages: late.length,
              minutes: Math.floor((clock.now() - oldest) / minutes(1)),
            },
          ]
        : []),
    ];
  });
}
