import type { Setup } from '../../contract/requests/setup-requests.ts';

export type Connection = Setup['printer'];
export const connectionKinds = ['virtual', 'file', 'usb', 'tcp'] as const satisfies Connection['kind'][];

/** Usual values of a connection of this kind, to be corrected by the office. */
export function usualConnection(kind: Connection['kind']): Connection {
  switch (kind) {
    case 'file':
      return { kind, path: '/dev/usb/lp0' };
    case 'tcp':
      return { kind, host: '192.168.1.100', port: 9100 };
    default:
      return { kind };
  }
}
