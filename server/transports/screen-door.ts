import type { IncomingHttpHeaders } from 'node:http';
import type { ScreenRole } from '../../contract/handshake.ts';
import type { Device } from '../ports/access.ts';
import { isFromOutside } from './online/from-outside.ts';

interface Places {
  readonly kiosks: readonly { readonly id: string; readonly name: string }[];
  readonly displays: readonly { readonly id: string; readonly name: string }[];
}

export function trialDevice(id: string, role: ScreenRole, file: Places, pairedAt: number): Device {
  const place = { kiosk: file.kiosks[0], display: file.displays[0], counter: undefined }[role];
  return { id, role, name: place?.name ?? 'Komputer ini', place: place?.id ?? null, pairedAt };
}

/** A page of another site cannot speak to the hub; programs without an origin (tests, the day's simulation) can. */
export function isOwnOrigin(origin: string | undefined, host: string | undefined): boolean {
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}

/** ON3: no screen of the office is on the Internet; a proxy on this machine would make it look like a screen of its own. */
export const isInside = (headers: IncomingHttpHeaders): boolean => !isFromOutside((name) => headers[name]?.toString());

export const isSameMachine = (address: string): boolean =>
  address === '::1' || address.replace('::ffff:', '').startsWith('127.');
