// The minimum for Socket.IO on this machine: echo and broadcast, with the hub's engine options and nothing behind them.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { ENGINE } from '../../server/transports/lines/engine.ts';
import type { Usage } from '../hub/hub-messages.ts';
import { usageNow } from '../hub/usage-now.ts';

const http = createServer();
const io = new Server(http, ENGINE);
let payload: unknown = null;
io.on('connection', (socket) => {
  socket.on('load', (loaded: unknown, acknowledge: () => void) => {
    payload = loaded;
    acknowledge();
  });
  socket.on('echo', (payload: unknown, acknowledge: (payload: unknown) => void) => acknowledge(payload));
  socket.on('usage', (acknowledge: (usage: Usage) => void) => acknowledge(usageNow()));
  socket.on('broadcast', () => io.emit('view', payload));
});
http.listen(0, '127.0.0.1', () => process.send?.((http.address() as AddressInfo).port));
process.once('disconnect', () => process.exit());
