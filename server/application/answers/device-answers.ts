import type { ScreenRole } from '../../../contract/handshake.ts';
import { granted, refused } from '../../../contract/reply.ts';
import type { Reply } from '../../../contract/reply.ts';
import type { Value } from '../../../contract/requests.ts';
import { withName } from '../access/record-in-words.ts';
import type { Office } from '../office.ts';
import type { Pairing } from '../devices/pairing.ts';
import type { Answers } from './screen.ts';
import { audit } from '../access/audit.ts';

type DeviceRequest = 'settings:devices' | 'device:pair' | 'device:invite' | 'device:revoke';

/** Which screens and print agents may connect, kept by the administrator (DU2). */
export function deviceAnswers(pairing: Pairing): Answers<DeviceRequest> {
  return {
    'settings:devices': async ({ access }) => {
      const devices = await access.devices();
      return granted(devices.map((device) => ({ ...device, online: pairing.isOnline(device.id) })));
    },

    'device:pair': async (office, screen, { code, name, place }) => {
      const waiting = pairing.waitingWith(code);
      if (!waiting) return pairedBefore(office, pairing, { code, name, place });
      const device = { id: office.chance.id(), role: waiting.role, name, place, pairedAt: office.clock.now() };
      if (!placeExists(office.file.current, device)) return refused('unknown-device', device.role);
      pairing.takeIn(waiting);
      const token = office.chance.token() + office.chance.token();
      await office.access.pair(device, token);
      await audit(office, screen.seat?.clerk.id, 'device-paired', device.id);
      pairing.took(code, device.id);
      waiting.give(token);
      return granted({ ...device, online: true });
    },

    'device:invite': async (office, screen, { name }) => {
      const invitation = pairing.invitations.invite(name, office.clock.now(), office.chance);
      await audit(office, screen.seat?.clerk.id, 'device-invited', 'agent');
      return granted({ ...invitation, hub: office.ownAddress() });
    },

    'device:revoke': async (office, screen, { deviceId }) => {
      const device = (await office.access.devices()).find(({ id }) => id === deviceId);
      if (!device || !(await office.access.revoke(deviceId, office.clock.now()))) return refused('unknown-device');
      pairing.turnAway(deviceId);
      await audit(office, screen.seat?.clerk.id, 'device-revoked', withName(deviceId, device.name));
      return granted(null);
    },
  };
}

/** SE13: paired by a press whose answer was lost, and as this one wishes it. */
async function pairedBefore(
  { access }: Office,
  pairing: Pairing,
  { code, name, place }: { readonly code: string; readonly name: string; readonly place: string | null },
): Promise<Reply<Value<'device:pair'>>> {
  const before = pairing.takenWith(code);
  const device = (await access.devices()).find(({ id }) => id === before);
  if (device?.name !== name || device.place !== place) return refused('unknown-code');
  return granted({ ...device, online: pairing.isOnline(device.id) });
}

interface Places {
  readonly kiosks: readonly { readonly id: string }[];
  readonly displays: readonly { readonly id: string }[];
  readonly counters: readonly { readonly id: string }[];
}

/** A kiosk and a display are one of the hall's own; a counter's computer may be bound to one, or serve whoever signs in. */
function placeExists(file: Places, { role, place }: { role: ScreenRole; place: string | null }) {
  if (place === null) return role === 'counter';
  return { kiosk: file.kiosks, display: file.displays, counter: file.counters }[role].some(({ id }) => id === place);
}
