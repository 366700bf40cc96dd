import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refused } from '../../contract/reply.ts';
import type { Reply } from '../../contract/reply.ts';
import { requests } from '../../contract/requests.ts';
import type { RequestName } from '../../contract/requests.ts';
import { TestHub, heard } from './hub.fixture.ts';
import type { Line } from './hub.fixture.ts';

const all = Object.keys(requests) as RequestName[];
const from = (role: string) => all.filter((name) => requests[name].from === role);
const wanting = (right: string | null) => from('counter').filter((name) => requests[name].right === right);

let hub: TestHub;
let kiosk: Line;
let display: Line;
let counter: Line;
let clerk: Line;
let administrator: Line;

beforeAll(async () => {
  hub = await TestHub.start();
  [kiosk, display, counter] = await Promise.all([hub.screen('kiosk'), hub.screen('display'), hub.screen('counter')]);
  clerk = await hub.clerk('front-office', 'front-office-1');
  administrator = await hub.clerk('admin');
});
afterAll(() => hub.stop());

/** What could have changed: the ledger, who may come in, the hall's file. */
async function traces(): Promise<unknown> {
  const { live, access, file } = hub.hub.office;
  return [live.position, await access.clerks(), await access.devices(), file.current];
}

/** Requests whose names are only known here; the hub has to cope with whatever comes. */
const ask = (line: Line, name: string, payload: unknown): Promise<Reply<unknown>> =>
  (line as unknown as { emitWithAck(name: string, payload: unknown): Promise<Reply<unknown>> }).emitWithAck(
    name,
    payload,
  );

const screenFor = (name: RequestName): Line => ({ kiosk, display, counter: administrator })[requests[name].from];

describe('the hub grants nothing', () => {
  it.each(all)('[DU2] of %s to a screen of another role', async (name) => {
    const before = await traces();
    const others = [kiosk, display, administrator].filter(
      (_, i) => ['kiosk', 'display', 'counter'][i] !== requests[name].from,
    );
    for (const screen of others) expect(await ask(screen, name, {})).toEqual(refused('not-allowed'));
    expect(await traces()).toEqual(before);
  });

  it.each(from('kiosk'))('[DU2] of %s to a kiosk that is not paired, or no longer', async (name) => {
    for (const device of [undefined, 'x'.repeat(48)]) {
      const stranger = hub.line({ role: 'kiosk', device });
      await heard(stranger, 'paired');
      expect(await ask(stranger, name, {})).toEqual(refused('not-paired'));
    }
  });

  it.each([...wanting('any'), ...wanting('serve'), ...wanting('call-out-of-order'), ...wanting('administer')])(
    '[DU2] of %s before somebody has signed in',
    async (name) => {
      const before = await traces();
      expect(await ask(counter, name, {})).toEqual(refused('not-signed-in'));
      expect(await traces()).toEqual(before);
    },
  );

  it.each(wanting('administer'))('[DU2] of %s to a clerk who is no administrator', async (name) => {
    const before = await traces();
    expect(await ask(clerk, name, {})).toEqual(refused('not-allowed'));
    expect(await traces()).toEqual(before);
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
      expect(await ask(screenFor(name), name, payload)).toEqual(refused('malformed-request'));
    }
    expect(await traces()).toEqual(before);
  });

  it('[DU3] that the contract does not know is not answered, and changes nothing', async () => {
    const before = await traces();
    const answers: string[] = [];
    const emit = (name: string) => administrator.emit(name as 'settings:printers', {}, () => void answers.push(name));
    emit('hall:destroy');
    emit('settings:printers');
    await ask(administrator, 'settings:printers', {});
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
    (kiosk as unknown as { emit(name: string, payload: unknown): void }).emit('ticket:issue', wish);
    await ask(kiosk, 'ticket:issue', {});
    expect(await traces()).toEqual(before);
  });

  it('[DU3] costs the connection when it is larger than any hall file', async () => {
    const before = hub.hub.office.live.position;
    const line = await hub.screen('kiosk');
    const gone = new Promise((resolve) => line.once('disconnect', resolve));
    (line as unknown as { emit(name: string, payload: unknown): void }).emit('ticket:issue', {
      text: 'x'.repeat(300_000),
    });
    await gone;
    expect(hub.hub.office.live.position).toBe(before);
  });

  it('[DU3] leaves no fault in the log', () => {
    expect(hub.faults).toEqual([]);
  });
});
