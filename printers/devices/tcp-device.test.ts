import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { keepsTheDeviceContract } from './device.contract.ts';
import type { PlaceToPrint } from './device.contract.ts';
import { TcpDevice } from './tcp-device.ts';

async function networkPlace(): Promise<PlaceToPrint> {
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
    device: new TcpDevice({ host: '127.0.0.1', port }),
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

describe('a printer on the network', () => {
  keepsTheDeviceContract(networkPlace);

  it('that is not there is offline', async () => {
    const place = await networkPlace();
    place.pullOut();
    expect(await place.device.open({ received: () => {}, lost: () => {} })).toMatchObject({
      ok: false,
      trouble: 'unreachable',
    });
  });
});
