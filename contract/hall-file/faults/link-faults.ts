import type { HallFile } from '../../hall-file.ts';
import { faultsInComplaintNames } from './complaint-faults.ts';
import { doubled, type HallFileFault } from './fault.ts';
import { faultsInPeriods } from './hours-faults.ts';
import { faultsInJourney } from './journey-faults.ts';

/**
 * Ids in a hall file that refer to nothing or are used twice, outcomes that leave a visitor without a next step,
 * periods that overlap.
 */
export function faultsInLinks(hall: HallFile): HallFileFault[] {
  return [
    ...doubledNames(hall),
    ...faultsInDevices(hall),
    ...faultsInPeriods(hall.hours.periods),
    ...faultsInComplaintNames(hall),
    ...hall.services.flatMap((_, i) => faultsInJourney(hall, i)),
  ];
}

const named = ['roles', 'stations', 'counters', 'printers', 'kiosks', 'displays', 'priorities', 'services'] as const;

const ids = (entries: readonly { readonly id: string }[]) => entries.map((entry) => entry.id);

function doubledNames(hall: HallFile): HallFileFault[] {
  return [
    ...named.flatMap((list) => doubled(list, 'id', ids(hall[list]))),
    ...doubled(
      'services',
      'series',
      hall.services.map((service) => service.series),
    ),
    ...doubled('zones', 'id', ids(hall.zones ?? [])),
    ...doubled(
      'media',
      'file',
      (hall.media ?? []).map(({ file }) => file),
    ),
    ...hall.services.flatMap((service, i) => [
      ...doubled(`services[${i}].requirements`, 'id', ids(service.requirements)),
      ...doubled(`services[${i}].procedure`, 'id', ids(service.procedure)),
    ]),
  ];
}

function faultsInDevices(hall: HallFile): HallFileFault[] {
  const stations = hall.stations.map((station) => station.id);
  const services = hall.services.map((service) => service.id);
  const printers = hall.printers.map((printer) => printer.id);
  const roles = hall.roles.map((role) => role.id);
  return [
    ...hall.stations.flatMap((station, i) => unknown(`stations[${i}].roleId`, 'role', station.roleId, roles)),
    ...Object.keys(hall.letter?.signatories ?? {}).flatMap((role) =>
      unknown(`letter.signatories.${role}`, 'role', role, roles),
    ),
    ...(hall.letter?.paraf ?? []).flatMap((entry, i) =>
      entry.flatMap((role, k) => unknown(`letter.paraf[${i}][${k}]`, 'role', role, roles)),
    ),
    ...hall.counters.flatMap((counter, i) => [
      ...unknown(`counters[${i}].stationId`, 'station', counter.stationId, stations),
      ...unknown(`counters[${i}].printerId`, 'printer', counter.printerId, printers),
      ...unknown(`counters[${i}].zone`, 'zone', counter.zone, ids(hall.zones ?? [])),
      ...(counter.serviceIds ?? []).flatMap((id, k) =>
        unknown(`counters[${i}].serviceIds[${k}]`, 'service', id, services),
      ),
    ]),
    ...hall.kiosks.flatMap((kiosk, i) => [
      ...unknown(`kiosks[${i}].printerId`, 'printer', kiosk.printerId, printers),
      ...unknown(`kiosks[${i}].surveyAt`, 'counter', kiosk.surveyAt, ids(hall.counters)),
    ]),
    ...hall.displays.flatMap((display, i) => [
      ...(display.stationIds ?? []).flatMap((id, k) =>
        unknown(`displays[${i}].stationIds[${k}]`, 'station', id, stations),
      ),
      ...Object.keys(display.arrows ?? {}).flatMap((id) =>
        unknown(`displays[${i}].arrows.${id}`, 'counter', id, ids(hall.counters)),
      ),
    ]),
  ];
}

function unknown(path: string, what: string, name: string | undefined, names: readonly string[]): HallFileFault[] {
  if (name === undefined || names.includes(name)) return [];
  return [{ path, sentence: `there is no ${what} "${name}"` }];
}
