import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LARGEST_FRAME } from '../../../contract/lists.ts';
import { refused } from '../../../contract/reply.ts';
import type { Reply } from '../../../contract/reply.ts';
import { requests } from '../../../contract/requests.ts';
import type { RequestName } from '../../../contract/requests.ts';
import { atTheDoor, comers } from '../../../contract/who-may.ts';
import { heard, isEnded, TestHub } from '../hub.fixture.ts';
import type { Line } from '../hub.fixture.ts';
import { comerNames, everybodyAt } from './everybody.fixture.ts';
import type { ComerName, Everybody } from './everybody.fixture.ts';

const all = Object.keys(requests) as RequestName[];
const from = (role: string) => all.filter((name) => requests[name].from === role);

let hub: TestHub;
let everybody: Everybody;

beforeAll(async () => {
  hub = await TestHub.start();
  everybody = await everybodyAt(hub);
});
afterAll(() => hub.stop());

/** Everything that could have changed: the ledger, who may come in, the hall's file, the audit record. */
async function traces(): Promise<unknown> {
  const { live, access, file } = hub.hub.office;
  const [seen] = await access.recorded({ before: null, what: null, count: 1 });
  return [live.position, await access.clerks(), await access.devices(), file.current, seen?.position];
}

/** Names are known only at runtime here; the hub must cope with any. */
const ask = (line: Line, name: string, payload: unknown): Promise<Reply<unknown>> =>
  (line as unknown as { emitWithAck(name: string, payload: unknown): Promise<Reply<unknown>> }).emitWithAck(
    name,
    payload,
  );

async function revokedToken(role: 'kiosk' | 'display' | 'counter'): Promise<string> {
  const [line, token] = await hub.pairedScreen(role);
  const { access, clock } = hub.hub.office;
  const device = await access.deviceWith(token);
  await access.revoke(device?.id ?? '', clock.now());
  line.disconnect();
  return token;
}

async function signedInAs(name: string): Promise<readonly [Line, session: string, device: string]> {
  const [line, device] = await hub.pairedScreen('counter');
  const reply = await hub.signIn(line, name);
  if (!reply.ok) throw new Error(`${name} could not sign in: ${reply.refusal}`);
  return [line, reply.value.session, device];
}

/** An asker with the right. */
const allowed = (name: RequestName): Line => {
  const comer = comerNames.find((each) => atTheDoor(requests[name], comers[each]) === null);
  return everybody[comer ?? 'administrator'].line;
};

describe('the hub grants nothing', () => {
  it.each(all)('[AC1] [DU2] of %s to whoever the contract does not name', async (name) => {
    const before = await traces();
    const said = Object.fromEntries(
      await Promise.all(
        // No request accepts this payload: those who pass the door are told so, and nothing is done.
        comerNames.map(async (comer) => [comer, await ask(everybody[comer].line, name, null)] as const),
      ),
    );
    const expected = (comer: ComerName) => refused(atTheDoor(requests[name], comers[comer]) ?? 'malformed-request');
    expect(said).toEqual(Object.fromEntries(comerNames.map((comer) => [comer, expected(comer)])));
    expect(await traces()).toEqual(before);
  });

  it('[AC1] lets everybody in somewhere, and keeps each from something', () => {
    for (const comer of comerNames) {
      const open = all.filter((name) => atTheDoor(requests[name], comers[comer]) === null);
      expect([comer, open.length > 0, open.length < all.length]).toEqual([comer, true, true]);
    }
  });

  it.each([...from('kiosk'), ...from('display')])(
    '[DU2] of %s to a screen that is not paired, or no longer',
    async (name) => {
      const role = requests[name].from;
      for (const device of [undefined, 'x'.repeat(48), await revokedToken(role)]) {
        const stranger = hub.line({ role, device });
        await heard(stranger, 'paired');
        expect(await ask(stranger, name, {})).toEqual(refused('not-paired'));
        stranger.disconnect();
      }
    },
  );

  describe('to whoever once had a session', () => {
    const wantingOne = from('counter').filter((name) => requests[name].right !== null);

    /** What is granted with this session, or refused other than for signing in; and what changed. */
    async function worthOf(session: string, device?: string): Promise<unknown[]> {
      const line = device === undefined ? await hub.screen('counter', session) : await hub.again(device, session);
      const before = await traces();
      const said = await Promise.all(wantingOne.map(async (name) => [name, await ask(line, name, {})] as const));
      const granted = said.filter(([, reply]) => reply.ok || reply.refusal !== 'not-signed-in');
      const after = await traces();
      return JSON.stringify(after) === JSON.stringify(before) ? granted : [...granted, before, after];
    }

    it('[AC1] [DU2] and signed out', async () => {
      const [line, session, device] = await signedInAs('administrator');
      await line.emitWithAck('clerk:sign-out', {});
      expect(await worthOf(session, device)).toEqual([]);
    });

    it('[AC1] [DU2] and was revoked with the device', async () => {
      const [, session, device] = await signedInAs('administrator');
      const id = (await hub.hub.office.access.deviceWith(device))?.id ?? '';
      await everybody.administrator.line.emitWithAck('device:revoke', { deviceId: id });
      expect(await worthOf(session)).toEqual([]);
    });

    it('[AC1] [DU2] and whose account is gone', async () => {
      const { access } = hub.hub.office;
      const administrator = await access.clerkByName('administrator');
      if (!administrator) throw new Error('nobody of that name');
      const twin = { ...administrator, id: 'twin', name: 'twin' };
      await access.saveClerk(twin, hub.hub.trial?.password ?? '');
      const [, session, device] = await signedInAs('twin');
      await access.removeClerk('twin');
      expect(await worthOf(session, device)).toEqual([]);
    });

    it('[AC1] and whose session is shown by another device', async () => {
      const [, session] = await signedInAs('administrator');
      expect(await worthOf(session)).toEqual([]);
    });

    it('[AC1] and made one up', async () => {
      expect(await worthOf('x'.repeat(48))).toEqual([]);
    });
  });

  it('[CA9] of calling out of order to a clerk without that right', async () => {
    const { access, chance } = hub.hub.office;
    const password = hub.hub.trial?.password ?? '';
    const beginner = {
      id: chance.id(),
      name: 'pemula',
      fullName: 'Petugas Baru',
      rights: ['serve'] as const,
      stationIds: [],
      roles: [],
    };
    await access.saveClerk(beginner, password);
    const line = await hub.clerk('pemula');
    expect(await ask(line, 'counter:call-visit', {})).toEqual(refused('not-allowed'));
    await access.removeClerk(beginner.id);
    expect(await ask(line, 'counter:call-next', {})).toEqual(refused('not-signed-in'));
  });
});

describe('a request that is not what the contract says', () => {
  const malformed = [undefined, null, 'teks', 7, [], { asing: true }, { commandId: 'not-a-uuid' }];

  it.each(all)('[DU3] is refused as malformed and changes nothing: %s', async (name) => {
    const before = await traces();
    for (const payload of malformed) {
      expect(await ask(allowed(name), name, payload)).toEqual(refused('malformed-request'));
    }
    expect(await traces()).toEqual(before);
  });

  it('[DU3] that the contract does not know is not answered, and changes nothing', async () => {
    const before = await traces();
    const answers: string[] = [];
    const emit = (name: string) =>
      everybody.administrator.line.emit(name as 'settings:printers', {}, () => void answers.push(name));
    emit('hall:destroy');
    emit('settings:printers');
    await ask(everybody.administrator.line, 'settings:printers', {});
    expect(answers).toEqual(['settings:printers']);
    expect(await traces()).toEqual(before);
  });

  it('[DU3] is not acted on when nobody waits for the answer', async () => {
    const before = await traces();
    const wish = {
      commandId: crypto.randomUUID(),
      serviceId: 'informasi-bansos',
      priorityId: null,
      language: 'id',
      checkId: null,
    };
    (everybody.kiosk.line as unknown as { emit(name: string, payload: unknown): void }).emit('ticket:issue', wish);
    await ask(everybody.kiosk.line, 'ticket:issue', {});
    expect(await traces()).toEqual(before);
  });

  it('[DU3] costs the connection when it is larger than any hall file', async () => {
    const before = await hub.atRest();
    const line = await hub.screen('kiosk');
    (line as unknown as { emit(name: string, payload: unknown): void }).emit('ticket:issue', {
      text: 'x'.repeat(LARGEST_FRAME),
    });
    expect(await isEnded(line)).toBe(true);
    expect(hub.hub.office.live.position).toBe(before);
  });

  it('[DU3] leaves no fault in the log', () => {
    expect(hub.faults).toEqual([]);
  });
});
