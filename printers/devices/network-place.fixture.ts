import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import type { PlaceToPrint } from './device.contract.ts';
import type { Device } from './device.ts';

/** A printer on this machine's network, for whatever device reaches that port. */
export async function networkPlace(deviceAt: (port: number) => Device): Promise<PlaceToPrint> {
  const sockets = new Set<Socket>();
  const arrived: Buffer[] = [];
  let taking = true;
  const server = createServer((socket) => {
    sockets.add(socket);
    if (!taking) socket.pause();
    socket.on('data', (bytes) => arrived.push(bytes));
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
  });
  const listen = (port: number): Promise<number> =>
    new Promise((resolve) => {
      server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
    });
  const port = await listen(0);
  const each = (act: (socket: Socket) => unknown): void => sockets.forEach(act);
  return {
    device: deviceAt(port),
    moreThanFits: 24_000_000,
    arrived: () => Buffer.concat(arrived),
    reply: (bytes) => each((socket) => socket.write(bytes)),
    stopTaking: () => {
      taking = false;
      each((socket) => socket.pause());
    },
    goOn: () => {
      taking = true;
      each((socket) => socket.resume());
    },
    pullOut: () => {
      server.close();
      each((socket) => socket.destroy());
    },
    plugIn: () => void listen(port),
    close: async () => {
      each((socket) => socket.destroy());
      server.close();
    },
  };
}
