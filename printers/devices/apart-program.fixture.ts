import { rmSync } from 'node:fs';
import type { Device, Link } from './device.ts';
import { serveDevice } from './serve-device.ts';
import { TcpDevice } from './tcp-device.ts';

/** Bytes that stand for a crash or a hang of a native library. */
const CRASH = 'crash';
const HANG = 'hang';

const [port, sign = ''] = process.argv.slice(2);
if (port === undefined) process.exit(3);
const tcp = new TcpDevice({ host: '127.0.0.1', port: Number(port) });

function troubled(link: Link): Link {
  return {
    write: (bytes) => {
      const word = Buffer.from(bytes).toString();
      if (word === CRASH) process.kill(process.pid, 'SIGSEGV');
      if (word === HANG) for (;;);
      return link.write(bytes);
    },
    close: () => link.close(),
  };
}

const device: Device = {
  place: tcp.place,
  open: async (listener) => {
    if (sign === HANG) for (;;);
    const opening = await tcp.open(listener);
    return opening.ok ? { ok: true, link: troubled(opening.link) } : opening;
  },
};

serveDevice(device);
// A sign that it lives, for the test that waits for its end.
if (sign !== '' && sign !== HANG) process.on('exit', () => rmSync(sign));
