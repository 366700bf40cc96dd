import type { IncomingMessage } from 'node:http';
import type { ScreenRole } from '../../../contract/handshake.ts';
import type { Device } from '../../ports/access.ts';
import { isFromOutside } from './from-outside.ts';
import { isOurName } from './own-names.ts';

interface Places {
  readonly kiosks: readonly { readonly id: string; readonly name: string }[];
  readonly displays: readonly { readonly id: string; readonly name: string }[];
}

/** Only screens on the hub's own computer come in unpaired; lists and alarms name it to whoever sits elsewhere. */
export function trialDevice(id: string, role: ScreenRole, file: Places, pairedAt: number): Device {
  const place = { kiosk: file.kiosks[0], display: file.displays[0], counter: undefined }[role];
  return { id, role, name: place?.name ?? 'Komputer hub', place: place?.id ?? null, pairedAt };
}

/** A page of another site cannot speak to the hub; programs without an origin (tests, the day's simulation) can. */
function isOwnOrigin(origin: string | undefined, host: string | undefined): boolean {
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}

/** ON3: no screen of the office is on the Internet; a proxy on this machine would make it look like a screen of its own. */
const isInside = ({ headers, socket }: IncomingMessage): boolean =>
  !isFromOutside((name) => headers[name]?.toString(), socket.remoteAddress);

/** Who is given a line at all: a page of the hub, or a program, of the office. */
export const isAllowed = (asked: IncomingMessage, publicUrl?: string): boolean =>
  isOwnOrigin(asked.headers.origin, asked.headers.host) && isOurName(asked.headers.host, publicUrl) && isInside(asked);

export const isSameMachine = (address: string): boolean =>
  address === '::1' || address.replace('::ffff:', '').startsWith('127.');
