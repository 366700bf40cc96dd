import { createServer } from 'node:net';
import type { Socket } from 'node:net';
import { lastingPort } from '../simulator/lasting-port.fixture.ts';
import { listen, listenAgain } from '../simulator/listen-again.ts';
import type { PlaceToPrint } from './device.contract.ts';
import type { Device } from './device.ts';

const HOST = '127.0.0.1';

/** A printer on this machine's network, for any device that connects to that port. */
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
  const port = await lastingPort();
  await listen(server, port, HOST);
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
    plugIn: () => void listenAgain(server, port, HOST),
    close: async () => {
      each((socket) => socket.destroy());
      server.close();
    },
  };
}
