import type { Device } from '../../ports/access.ts';
import type { Office } from '../office.ts';
import type { DeviceSeen } from './device-watch.ts';

/** A paired screen as people know it: by its place, or by the name it was given. */
export interface PlaceNow {
  readonly id: string;
  readonly name: string;
  readonly role: Device['role'];
  readonly online: boolean;
  readonly seen: DeviceSeen;
}

/** Kiosks and displays by place, then the counters' computers; places that were never paired are left out. */
export async function placesNow(office: Office): Promise<PlaceNow[]> {
  const { kiosks, displays } = office.file.current;
  const paired = await office.access.devices();
  const at = (role: Device['role'], place: string) =>
    paired.filter((each) => each.role === role && each.place === place);
  return [
    ...kiosks.map(({ id, name }) => placeNow(office, { id, name, role: 'kiosk' }, at('kiosk', id))),
    ...displays.map(({ id, name }) => placeNow(office, { id, name, role: 'display' }, at('display', id))),
    ...paired.filter(({ role }) => role === 'counter').map((device) => placeNow(office, device, [device])),
  ].flatMap((place) => place ?? []);
}

/** Where a second screen has replaced the first, the connected one counts, or the one connected last. */
function placeNow(
  { seen, clock }: Office,
  { id, name, role }: Pick<PlaceNow, 'id' | 'name' | 'role'>,
  devices: readonly Device[],
): PlaceNow | null {
  const now = clock.now();
  const stood = devices
    .map((device) => ({ online: seen.devices.isOnline(device.id), seen: seen.devices.of(device.id, now) }))
    .toSorted((a, b) => Number(b.online) - Number(a.online) || (b.seen.lastSeen ?? 0) - (a.seen.lastSeen ?? 0));
  const [newest] = stood;
  return newest ? { id, name, role, ...newest } : null;
}
