import type { ScreenRole } from '../contract/handshake.ts';

/** Where a browser keeps what device it is. */
export const deviceKey = (role: ScreenRole): string => `antrean.device.${role}`;

type Memory = Pick<Storage, 'getItem'>;

/**
 * What goes over http instead of the line shows whose session it is and at which device (AC4): a session alone opens nothing. In a header, never
 * in an address.
 */
export function bearerOf(session: string, memory: Memory = localStorage): { readonly Authorization: string } {
  const device = memory.getItem(deviceKey('counter'));
  return { Authorization: `Bearer ${device === null ? session : `${session}.${device}`}` };
}
