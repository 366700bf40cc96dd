import { once } from 'node:events';
import { mkdirSync, readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as after } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { film } from './adapters/media/media.fixture.ts';
import { BELIEVED_AFTER } from './domain/retention/believed.ts';
import { days } from './domain/hall-time/instant.ts';
import { TestHub } from './transports/hub.fixture.ts';
import type { Line } from './transports/hub.fixture.ts';
import { PATIENCE } from './transports/door/patience.ts';

/** More than a loopback connection buffers. */
const LONG_FILM = 40_000_000;
/** How long to wait for something that must not happen. */
const A_WHILE_MS = 300;

let hub: TestHub;
let admin: Line;
/** Where nothing is to be cut off, even the busiest machine has time enough. */
async function begin(goodbyeTimeout = 30_000): Promise<void> {
  hub = await TestHub.start({ patience: { ...PATIENCE, goodbyeTimeout } });
  admin = await hub.clerk('admin');
}

/** The first of these orders starts a thread with fonts and canvas, so it is unfinished when the hub is told to stop. */
function askForPictures() {
  const { current: hall } = hub.hub.office.file;
  return admin.emitWithAck('settings:preview', { hall, serviceId: hall.services[0]?.id ?? '' });
}

describe('a hub that is told to stop', () => {
  afterEach(() => hub.stop());

  it('[DU14] answers what it has been asked, and hears nothing new', async () => {
    await begin();
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
    await begin(1_000);
    const slow = connect(hub.hub.port, '127.0.0.1');
    slow.write('POST /online/status HTTP/1.1\r\nHost: x\r\nContent-Length: 1900\r\nExpect: 100-continue\r\n');
    slow.write('Content-Type: application/x-www-form-urlencoded\r\n\r\n');
    const [goOn] = await once(slow, 'data');
    expect(String(goOn)).toContain('100 Continue');
    slow.write('code=');
    await Promise.all([once(slow.resume(), 'close'), hub.hub.close()]);
    expect(hub.faults).toEqual([]);
  });

  it('[DU14] waits no longer for a display that is in the middle of a film', async () => {
    await begin(1_000);
    await hub.hub.office.hallMedia.keep(Readable.from(film('avc1', LONG_FILM), { objectMode: false }), 'film.mp4');
    const display = connect(hub.hub.port, '127.0.0.1');
    display.write('GET /media/film.mp4 HTTP/1.1\r\nHost: x\r\n\r\n');
    await once(display, 'readable');
    await hub.hub.close();
    expect(hub.faults).toEqual([]);
  });

  it('[DU14] [DU4] ends the backup under way, and begins none on the second disk', async () => {
    await begin();
    const { backups, file } = hub.hub.office;
    const usb = join(hub.folder, 'usb');
    mkdirSync(usb);
    await file.change({ ...file.current, backup: { folder: usb } });
    const making = backups.make();
    await hub.hub.close();
    await making;
    expect(readdirSync(usb)).toEqual([]);
    expect(hub.faults).toEqual([]);
  });

  it('[DU14] [RT1] forgets what is over as far as the step under way, and tells that at the next start', async () => {
    await begin();
    await hub.works(BELIEVED_AFTER.daysWorked);
    const { live, retention, disk } = hub.hub.office;
    const order: string[] = [];
    const [begun, mayGoOn, closes] = Array.from({ length: 3 }, () => Promise.withResolvers<void>());
    const [forget, close] = [retention.forgetComplaints.bind(retention), disk.close.bind(disk)];
    retention.forgetComplaints = async (before) => {
      begun?.resolve();
      await mayGoOn?.promise;
      order.push('is forgotten');
      retention.forgetLetters = () => Promise.resolve(void order.push('goes on'));
      return forget(before);
    };
    disk.close = () => {
      order.push('is closed');
      closes?.resolve();
      close();
    };
    hub.clock.time += days(1);
    await live.perform({ command: { type: 'close-day' }, commandId: null, answer: () => null });
    await begun?.promise;
    const closed = hub.hub.close();
    await Promise.race([closes?.promise, after(A_WHILE_MS)]);
    mayGoOn?.resolve();
    await closed;
    expect(order).toEqual(['is forgotten', 'is closed']);
    expect(hub.faults).toEqual([]);
  });
});

it('[DU14] a hub that is told to stop has five seconds, where nobody says otherwise', () =>
  expect(PATIENCE.goodbyeTimeout).toBe(5_000));
