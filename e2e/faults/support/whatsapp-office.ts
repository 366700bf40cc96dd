import { afterAll, beforeAll } from 'vitest';
import type { HallFile } from '../../../contract/hall-file.ts';
import { shippedHall } from '../../../server/adapters/hall-file/shipped-halls.ts';
import { CloudSimulator } from '../../../server/adapters/whatsapp/cloud-simulator.fixture.ts';
import { HandClock } from '../../hand-clock.ts';
import { KillableHub } from '../../killable-hub.ts';
import { openAgain } from '../../open-again.ts';
import { layOutRealHall } from '../../real-hall.ts';
import type { Keys } from '../../real-hall.ts';

/** A hall that uses the Cloud API on this machine. */
function hallWithWhatsapp({ apiUrl, phoneNumberId }: CloudSimulator): HallFile {
  const template = { name: 'jawaban_siap', language: 'id' };
  const whatsapp = { number: '62751000000', cloud: { phoneNumberId, apiUrl, template } };
  return { ...shippedHall('pariaman'), post: { whatsapp } };
}

/** On disk, as an administrator would have set it up. */
export async function layOutWithWhatsapp(folder: string, cloud: CloudSimulator, at: string): Promise<Keys> {
  const clock = new HandClock('WIB', at);
  const keys = await layOutRealHall(folder, hallWithWhatsapp(cloud), clock);
  const opened = await openAgain(folder, clock);
  const { secrets } = opened.office;
  await secrets.set('whatsapp-token', cloud.token);
  await secrets.set('whatsapp-app-secret', cloud.appSecret);
  await secrets.set('whatsapp-verify-token', cloud.verifyToken);
  await opened.close();
  cloud.clock = clock;
  return keys;
}

/** Such a hall with its hub and its Cloud API, for the duration of a test file or block. */
export function hubWithWhatsapp(at: string) {
  const hub = new KillableHub({ hallId: 'pariaman', webRoot: null });
  const cloud = new CloudSimulator();
  beforeAll(async () => {
    await cloud.start();
    await layOutWithWhatsapp(hub.dataDir, cloud, at);
    await hub.start(at);
    await cloud.connect(`${hub.url}/api/whatsapp`);
  });
  afterAll(async () => {
    await hub.clear();
    await cloud.stop();
  });
  return { hub, cloud };
}
