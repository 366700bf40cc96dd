import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TestHub } from './transports/hub.fixture.ts';
import type { Line } from './transports/hub.fixture.ts';
import { PATIENCE } from './transports/patience.ts';

let hub: TestHub;
let admin: Line;
beforeEach(async () => {
  hub = await TestHub.start(undefined, null, undefined, { ...PATIENCE, goodbyeTimeout: 2_000 });
  admin = await hub.clerk('admin');
});
afterEach(() => hub.stop());

/** The first of these orders thaws a thread, with fonts and canvas: it is not done when the hub is told to stop. */
function askForPictures() {
  const { current: hall } = hub.hub.office.file;
  return admin.emitWithAck('settings:preview', { hall, serviceId: hall.services[0]?.id ?? '' });
}

describe('a hub that is told to stop', () => {
  it('[DU14] answers what it has been asked, and hears nothing new', async () => {
    const asked = askForPictures();
    await admin.emitWithAck('settings:hall', {});
    const closed = hub.hub.close();
    const tooLate = admin.emitWithAck('settings:hall', {}).catch(String);
    expect(await asked).toMatchObject({ ok: true });
    expect(await tooLate).toContain('disconnected');
    await closed;
    expect(hub.faults).toEqual([]);
  });

  it('[DU14] waits a while, and not for ever, for somebody who sends a byte at a time', async () => {
    const slow = connect(hub.hub.port, '127.0.0.1');
    slow.write('POST /online/status HTTP/1.1\r\nHost: x\r\nContent-Length: 1900\r\nExpect: 100-continue\r\n');
    slow.write('Content-Type: application/x-www-form-urlencoded\r\n\r\n');
    const [goOn] = await once(slow, 'data');
    expect(String(goOn)).toContain('100 Continue');
    slow.write('code=');
    await Promise.all([once(slow.resume(), 'close'), hub.hub.close()]);
    expect(hub.faults).toEqual([]);
  });

  it('[DU14] has five seconds, where nobody says otherwise', () => expect(PATIENCE.goodbyeTimeout).toBe(5_000));
});
