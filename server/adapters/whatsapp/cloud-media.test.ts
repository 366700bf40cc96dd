import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LARGEST_ATTACHMENT } from '../../../contract/attachment.ts';
import { jpeg } from '../attachments/attachment-samples.fixture.ts';
import { CloudMedia } from './cloud-media.ts';
import { CloudSimulator } from './cloud-simulator.fixture.ts';

let cloud: CloudSimulator;
beforeEach(async () => void (cloud = await new CloudSimulator().start()));
afterEach(() => cloud.stop());

const room = (change: { token?: string; apiUrl?: string } = {}) =>
  new CloudMedia(() => ({ apiUrl: cloud.apiUrl, token: cloud.token, ...change }), 5);

describe('what somebody sent', () => {
  it('[WA6] is fetched with our token from where it lies', async () => {
    const bytes = jpeg();
    expect(await room().fetch(cloud.media.put(bytes, 'image/jpeg'))).toEqual({ is: 'here', bytes: Buffer.from(bytes) });
  });

  it.each([
    ['video/mp4', 'wrong-kind'],
    ['audio/ogg; codecs=opus', 'wrong-kind'],
    ['application/msword', 'wrong-kind'],
  ])('[WA6] is not even fetched as %s', async (mime, is) => {
    expect(await room().fetch(cloud.media.put(jpeg(), mime))).toEqual({ is });
  });

  it('[WA6] is not fetched when it is larger than may be kept', async () => {
    const id = cloud.media.put(new Uint8Array(LARGEST_ATTACHMENT + 1), 'image/jpeg');
    expect(await room().fetch(id)).toEqual({ is: 'too-large' });
  });

  it.each(['1234567890', '../messages', ''])('[WA6] is gone where there is nothing: "%s"', async (id) => {
    expect(await room().fetch(id)).toEqual({ is: 'gone' });
  });

  it('[WA6] is gone after three tries with a wrong token, or where nobody is', async () => {
    const id = cloud.media.put(jpeg(), 'image/jpeg');
    expect(await room({ token: 'another' }).fetch(id)).toEqual({ is: 'gone' });
    expect(cloud.refused).toHaveLength(3);
    expect(await room({ apiUrl: 'http://127.0.0.1:9/v24.0' }).fetch(id)).toEqual({ is: 'gone' });
    expect(await new CloudMedia(() => null).fetch(id)).toEqual({ is: 'gone' });
  });

  it('[WA9] no other house is shown our token', async () => {
    const other = await new CloudSimulator().start();
    const id = cloud.media.put(jpeg(), 'image/jpeg');
    cloud.media.linksLead = other.apiUrl;
    expect(await room().fetch(id)).toEqual({ is: 'gone' });
    expect(other.asked).toBe(0);
    await other.stop();
  });
});
