import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reply } from '../../../contract/reply.ts';
import { seenPages } from '../seen/seen-pages.ts';
import { requested } from '../whole-hub/home.fixture.ts';
import { TestSite } from '../online/visitors.fixture.ts';

const CROWD = 300;
const AT_SITE = 'http://localhost';
/** Each telephone's tries are counted separately. */
const telephone = (n: number): string => `198.51.100.${n}`;
const code = (n: number): string => `TIDAKADA${1_000 + n}`;
const formWith = (n: number) => ({ form: `page-${n}`, code: code(n) });

let site: TestSite;
beforeAll(async () => {
  site = await TestSite.open();
});
afterAll(() => site.hub.stop());

const atOnce = <Answer>(ask: (n: number) => Promise<Answer>): Promise<Answer[]> =>
  Promise.all(Array.from({ length: CROWD }, (_, n) => ask(n)));
/** How often each answer was given. */
async function tally(ask: (n: number) => Promise<Response | Reply<unknown>>): Promise<Record<string, number>> {
  const said = await atOnce(async (n) => {
    const answer = await ask(n);
    if ('status' in answer) return String(answer.status);
    return answer.ok ? 'ok' : answer.refusal;
  });
  return Object.fromEntries(
    [...new Set(said)].map((each) => [each, said.filter((one) => one === each).length] as const),
  );
}

describe('hundreds at the same moment', () => {
  it.each([
    { what: 'requests', path: '/online/status', tried: 20 },
    { what: 'complaints', path: '/online/pengaduan/status', tried: 10 },
    { what: 'letters', path: '/online/surat', tried: 20 },
  ])('[AC18] codes of $what: as few are tried as one after another', async ({ path, tried }) => {
    const send = (n: number) => site.post(path, { code: code(n) }, AT_SITE, telephone(path.length));
    expect(await tally(send)).toEqual({ 404: tried, 429: CROWD - tried });
  });

  it('[AC18] codes of letters that stand in an address', async () => {
    expect(await tally((n) => site.get(`/v/${code(n)}`))).toEqual({ 404: 20, 429: CROWD - 20 });
  });

  it('[AC18] codes of requests that bring photos', async () => {
    const { 404: tried = 0 } = await tally((n) => site.send('/online/status/berkas', formWith(n), [], telephone(3)));
    expect(tried).toBeLessThanOrEqual(20);
  });

  it('[AC18] the token of the figures, which an administrator may have made up', async () => {
    const { secrets } = site.hub.hub.office;
    await secrets.set('metrics-token', 'token-pemantau-kantor');
    const pages = seenPages(() => site.hub.hub.office);
    const from = async (remoteAddress: string, path: string, token: string) => {
      const headers = { Authorization: `Bearer ${token}` };
      return pages.request(path, { headers }, { incoming: { socket: { remoteAddress } } });
    };
    await tally((n) => from('192.168.1.5', n % 2 === 0 ? '/metrics' : '/healthz', code(n)));
    const right = async (address: string) => (await from(address, '/metrics', 'token-pemantau-kantor')).status;
    expect([await right('192.168.1.5'), await right('192.168.1.6')]).toEqual([401, 200]);
    await secrets.set('metrics-token', null);
  });

  it('[AC18] the code that ends a trial', async () => {
    const line = await site.hub.screen('counter');
    const ask = (n: number) => line.emitWithAck('setup:key-sheet', { code: code(n), shownName: 'Kantor' });
    expect(await tally(ask)).toEqual({ 'unknown-code': 10, 'too-many-tries': CROWD - 10 });
  });

  it('[AC18] a password', async () => {
    const line = await site.hub.screen('counter');
    const wrongly = { password: 'bukan ini', counterId: null, takeOver: false };
    const said = await tally(() => line.emitWithAck('clerk:sign-in', { name: 'back-office', ...wrongly }));
    expect(said).toEqual({ 'wrong-name-or-password': 5, 'too-many-tries': CROWD - 5 });
  });

  it('[AC18] a PIN: three are tried, and then the right one opens nothing', async () => {
    const line = await site.hub.clerk('front-office', 'front-office-1');
    const [password, pin] = [site.hub.hub.trial?.password ?? '', '7391'];
    await line.emitWithAck('clerk:set-pin', { password, pin });
    await line.emitWithAck('clerk:lock', {});
    const tried = (n: number) => (n === CROWD - 1 ? pin : String(1_000 + n));
    const said = await tally((n) => line.emitWithAck('clerk:unlock', { by: 'pin', secret: tried(n) }));
    expect(said).toEqual({ 'wrong-pin': 2, 'password-wanted': CROWD - 2 });
    expect(await line.emitWithAck('clerk:unlock', { by: 'pin', secret: pin })).toMatchObject({ ok: false });
  });

  it('[AC18] numbers of visits, at a kiosk that asks how it was', async () => {
    const line = await site.hub.screen('kiosk');
    const ask = (n: number) => line.emitWithAck('survey:begin', { by: 'number', number: `Z${n + 100}` });
    expect(await tally(ask)).toEqual({ 'unknown-visit': 20, 'too-many-tries': CROWD - 20 });
  });
});

it('[AC18] what was right costs no try', async () => {
  const { code: right } = await requested(site.hub);
  const look = async (typed: string) =>
    (await site.post('/online/status', { code: typed }, AT_SITE, telephone(7))).status;
  for (let each = 0; each < 30; each += 1) expect(await look(right)).toBe(200);
  expect(await look(code(0))).toBe(404);
});
