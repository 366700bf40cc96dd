import { describe, expect, it } from 'vitest';
import { keepsTheDeviceContract } from './device.contract.ts';
import { networkPlace } from './network-place.fixture.ts';
import { TcpDevice } from './tcp-device.ts';

const tcpPlace = () => networkPlace((port) => new TcpDevice({ host: '127.0.0.1', port }));

describe('a printer on the network', () => {
  keepsTheDeviceContract(tcpPlace);

  it('that is not there is offline', async () => {
    const place = await tcpPlace();
    place.pullOut();
    expect(await place.device.open({ received: () => {}, lost: () => {} })).toMatchObject({
      ok: false,
      trouble: 'unreachable',
    });
  });
});
