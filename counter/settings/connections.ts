import type { Setup } from '../../contract/setup-requests.ts';

/** The models a hall file may name; what they can do is written down beside the printers' code. */
export const printerModels = [
  ['generic-80', 'ESC/POS 80 mm'],
  ['generic-58', 'ESC/POS 58 mm'],
  ['epson-tm-t82', 'Epson TM-T82'],
  ['epson-tm-t88', 'Epson TM-T88'],
  ['virtual', 'Virtual 80 mm'],
  ['virtual-58', 'Virtual 58 mm'],
] as const;

export type Connection = Setup['printer'];
export const connectionKinds = ['virtual', 'file', 'usb', 'tcp'] as const satisfies Connection['kind'][];

/** What a connection of this kind usually looks like, to be corrected by the office. */
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
