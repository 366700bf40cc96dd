import { isDeepStrictEqual } from 'node:util';
import type { ScreenRole } from '../../../contract/handshake.ts';
import { granted, refused } from '../../../contract/reply.ts';
import type { Reply } from '../../../contract/reply.ts';
import type { Value } from '../../../contract/requests.ts';
import type { Clerk } from '../../ports/access.ts';
import { weaknessOf } from '../access/password-rules.ts';
import { withName } from '../access/record-in-words.ts';
import type { Office } from '../office.ts';
import type { Pairing } from '../devices/pairing.ts';
import { record } from './settings-answers.ts';
import type { Answers } from './screen.ts';

type AccessRequest =
  | 'settings:clerks'
  | 'clerk:save'
  | 'clerk:remove'
  | 'settings:devices'
  | 'device:pair'
  | 'device:invite'
  | 'device:revoke';

/** Who may come in, kept by the administrator (DU2). */
export function accessAnswers(pairing: Pairing): Answers<AccessRequest> {
  return {
    'settings:clerks': async ({ access }) => granted((await access.clerks()).map(entryOf)),

    'clerk:save': async (office, screen, { clerkId, password, was, ...clerk }) => {
      const { access } = office;
      const namesake = await access.clerkByName(clerk.name);
      if (namesake && namesake.id !== clerkId) return refused('name-taken');
      const known = await access.clerk(clerkId);
      if (was && !known) return refused('unknown-clerk');
      // As it was, or as it is wished: saved already, by a press whose answer was lost (SE13).
      const fitting = [was, { id: clerkId, ...clerk }];
      if (known && !fitting.some((each) => isDeepStrictEqual(each, entryOf(known)))) {
        return refused('changed-meanwhile');
      }
      if (password === null && !known) return refused('weak-password', 'short');
      const { agency } = office.file.current;
      const weakness = password === null ? null : weaknessOf(password, [clerk.name, clerk.fullName, agency.shownName]);
      if (weakness) return refused('weak-password', weakness);
      const wished = { id: clerkId, ...clerk };
      const isNew = !known && password !== null;
      const saved = isNew ? await access.saveClerk(wished, password) : await access.changeClerk(wished, password);
      if (saved !== 'saved') return refused(saved);
      if (password !== null) {
        await access.endSessionsOf(clerkId, screen.seat?.session.id ?? null, office.clock.now());
        // A PIN was chosen by whoever knew the old password.
        if (clerkId !== screen.seat?.clerk.id) await office.door.setPin(clerkId, null);
      }
      screen.tellOthers();
      await record(office, screen, 'clerk-saved', clerkId);
      return granted(null);
    },

    'clerk:remove': async (office, screen, { clerkId }) => {
      const clerk = await office.access.clerk(clerkId);
      if (!clerk) return refused('unknown-clerk');
      if (!(await office.access.removeClerk(clerkId))) return refused('last-administrator');
      screen.tellOthers();
      await record(office, screen, 'clerk-removed', withName(clerkId, clerk.fullName));
      return granted(null);
    },

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
      await record(office, screen, 'device-paired', device.id);
      pairing.took(code, device.id);
      waiting.give(token);
      return granted({ ...device, online: true });
    },

    'device:invite': async (office, screen, { name }) => {
      const invitation = pairing.invitations.invite(name, office.clock.now(), office.chance);
      await record(office, screen, 'device-invited', 'agent');
      return granted({ ...invitation, hub: office.ownAddress() });
    },

    'device:revoke': async (office, screen, { deviceId }) => {
      const device = (await office.access.devices()).find(({ id }) => id === deviceId);
      if (!device || !(await office.access.revoke(deviceId, office.clock.now()))) return refused('unknown-device');
      pairing.turnAway(deviceId);
      await record(office, screen, 'device-revoked', withName(deviceId, device.name));
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

const entryOf = ({ id, name, fullName, rights, stationIds, roles }: Clerk) => ({
  id,
  name,
  fullName,
  rights: [...rights],
  stationIds: [...stationIds],
  roles: [...roles],
});

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
