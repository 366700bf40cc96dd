import type { ScreenRole } from '../contract/handshake.ts';

/** Where a browser stores its device token. */
export const deviceKey = (role: ScreenRole): string => `antrean.device.${role}`;

type Memory = Pick<Storage, 'getItem'>;

/**
 * What an http request shows of its sender: the session and the device it belongs to (AC4), since a session alone opens nothing.
 * In a header, never in a URL.
 */
export function bearerOf(session: string, memory: Memory = localStorage): { readonly Authorization: string } {
  const device = memory.getItem(deviceKey('counter'));
  return { Authorization: `Bearer ${device === null ? session : `${session}.${device}`}` };
}
