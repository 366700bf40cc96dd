import { describe, expect, it } from 'vitest';
import { Connection } from './places.ts';

const isTaken = (host: string) => Connection.safeParse({ kind: 'tcp', host, port: 9100 }).success;

describe('the address of a printer in the network', () => {
  it.each(['192.168.1.100', '10.0.0.5', 'printer-loket', 'printer1.kantor.example', 'fe80::1'])('may be %s', (host) => {
    expect(isTaken(host)).toBe(true);
  });

  it.each(['192.168.1.300', '192.168.1', '192.168.1.1.1', '9100', '', 'printer loket', 'http://printer'])(
    '[HF2] is never %j',
    (host) => {
      expect(isTaken(host)).toBe(false);
    },
  );
});
