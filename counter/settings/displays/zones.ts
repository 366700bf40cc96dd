import type { HallFile } from '../../../contract/hall-file.ts';
import { zoneColours } from '../../../contract/lists.ts';
import { freeId } from '../hall/free-id.ts';

type Hall = Pick<HallFile, 'zones' | 'counters' | 'displays'>;

/** Unused colours first: two zones share one only if there are more zones than colours. */
export function addZone(hall: Hall, name: { readonly id: string; readonly en: string }): void {
  const zones = hall.zones ?? [];
  const id = freeId(
    'zona',
    zones.map((zone) => zone.id),
  );
  const n = zones.length + 1;
  const colour = zoneColours[zones.length % zoneColours.length] ?? zoneColours[0];
  hall.zones = [...zones, { id, name: { id: `${name.id} ${n}`, en: `${name.en} ${n}` }, colour }];
}

/** With all references to it: nothing may name a zone that no longer exists. */
export function removeZone(hall: Hall, id: string): void {
  for (const thing of [...hall.counters, ...hall.displays]) if (thing.zone === id) delete thing.zone;
  const rest = (hall.zones ?? []).filter((zone) => zone.id !== id);
  if (rest.length > 0) hall.zones = rest;
  else delete hall.zones;
}

export function setZone(counter: HallFile['counters'][number], id: string | null): void {
  if (id === null) delete counter.zone;
  else counter.zone = id;
}
