import type { IncomingMessage } from 'node:http';
import type { ScreenRole } from '../../../contract/handshake.ts';
import type { Device } from '../../ports/access.ts';
import { whyFromOutside } from './from-outside.ts';
import type { Outside } from './from-outside.ts';
import { isOurName } from './own-names.ts';

interface Places {
  readonly kiosks: readonly { readonly id: string; readonly name: string }[];
  readonly displays: readonly { readonly id: string; readonly name: string }[];
}

/** Only screens on the hub's own computer are let in unpaired; lists and alarms show this name for them. */
export function trialDevice(id: string, role: ScreenRole, file: Places, pairedAt: number): Device {
  const place = { kiosk: file.kiosks[0], display: file.displays[0], counter: undefined }[role];
  return { id, role, name: place?.name ?? 'Komputer hub', place: place?.id ?? null, pairedAt };
}

/** A page of another site cannot talk to the hub; programs without an origin (tests, the simulated day) can. */
function isOwnOrigin(origin: string | undefined, host: string | undefined): boolean {
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}

/** ON3: no screen of the office is on the Internet. A proxy on this machine would make it look local, so its headers count. */
const isInside = (asked: IncomingMessage, outside: Outside): boolean =>
  whyFromOutside((name) => asked.headers[name]?.toString(), asked, outside) === null;

/** Who is given a line at all: programs of the office, and the hub's own pages. */
export const isAllowed = (asked: IncomingMessage, proxies: readonly string[], publicUrl?: string): boolean =>
  isOwnOrigin(asked.headers.origin, asked.headers.host) &&
  isOurName(asked.headers.host, publicUrl) &&
  isInside(asked, { proxies, publicUrl });
