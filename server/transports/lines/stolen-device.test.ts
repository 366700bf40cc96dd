import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { refused } from '../../../contract/reply.ts';
import { DevicesAsking } from '../door/pace.ts';
import { heard, TestHub } from '../hub.fixture.ts';
import { spokenByHand } from './line-by-hand.fixture.ts';
import { readsNothing } from './reads-nothing.ts';

let hub: TestHub;
beforeAll(async () => void (hub = await TestHub.start()));
afterAll(() => hub.stop());

const board = { serviceId: 'x' };

describe('whoever has stolen the token of a device', () => {
  it('[AC9] is answered no faster for opening more lines', () => {
    const asking = new DevicesAsking();
    const asked = (device: string, at: number, times: number) =>
      Array.from({ length: times }, () => asking.from(device).allows(at)).filter(Boolean).length;
    expect([asked('stolen', 0, 400), asked('stolen', 0, 400), asked('another', 0, 1)]).toEqual([400, 100, 1]);
    expect(asked('stolen', 1_000, 400)).toBe(200);
  });

  it('[AC9] is answered so over two lines, while another device is answered', async () => {
    const [first, token] = await hub.pairedScreen('kiosk');
    const second = hub.line({ role: 'kiosk', device: token });
    await heard(second, 'view');
    const ask = (line: typeof first) => Array.from({ length: 450 }, () => line.emitWithAck('standard:board', board));
    const said = await Promise.all([...ask(first), ...ask(second)]);
    expect(said.filter((reply) => !reply.ok && reply.refusal === 'too-many-tries').length).toBeGreaterThan(100);
    const other = await hub.screen('kiosk');
    expect(await other.emitWithAck('standard:board', board)).toEqual(refused('unknown-service'));
    for (const line of [first, second, other]) line.disconnect();
  });

  it('[AC9] has ten lines open, of which the newest is let in', async () => {
    const [first, token] = await hub.pairedScreen('display');
    const others = Array.from({ length: 9 }, () => hub.line({ role: 'display', device: token }));
    await Promise.all(others.map((line) => heard(line, 'view')));
    expect(first.connected).toBe(true);
    const ended = new Promise((resolve) => first.once('disconnect', resolve));
    const newest = hub.line({ role: 'display', device: token });
    await heard(newest, 'view');
    expect(await ended).toBe('io server disconnect');
    expect([...others, newest].every((line) => line.connected)).toBe(true);
    for (const line of [...others, newest]) line.disconnect();
  });

  it('[AC9] is not read for a moment when he asks on and on', async () => {
    const { line, hubsEnd } = await spokenByHand(hub);
    await new Promise((resolve) =>
      line.addEventListener(
        'message',
        ({ data }: MessageEvent<string>) => data.startsWith('42["view"') && resolve(null),
      ),
    );
    for (let nth = 0; nth < 1_000; nth++) line.send(`42${nth}["standard:board",${JSON.stringify(board)}]`);
    await vi.waitFor(() => expect(hubsEnd.isPaused()).toBe(true), 10_000);
    await vi.waitFor(() => expect(hubsEnd.isPaused()).toBe(false), 10_000);
    line.close();
  });
});

const waiting = (packets: number, data: string) =>
  readsNothing({ conn: { writeBuffer: Array.from({ length: packets }, () => ({ data })) } } as never);

it('[AC9] whoever leaves a few long answers unread reads nothing, as does whoever leaves many short ones', () => {
  expect([waiting(100, 'x'), waiting(300, 'x'), waiting(50, 'x'.repeat(100_000))]).toEqual([false, true, true]);
  expect(waiting(30, 'x'.repeat(100_000))).toBe(false);
});
