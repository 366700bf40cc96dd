import { afterAll, beforeAll, expect, it } from 'vitest';
import { httpRoutes } from '../../../contract/http-routes.ts';
import { rights } from '../../../contract/lists.ts';
import { TestSite } from '../online/visitors.fixture.ts';

const PIECE = 64 * 1024;
/** A request with twelve photos is the largest body held in memory; a register or a video is written to disk as it arrives. */
const LARGEST_HELD = 31_000_000;
const toTheDisk = new Set(['/api/register', '/api/media']);

const taking = httpRoutes.filter(({ method, path }) => (method === 'POST' || method === 'PUT') && !toTheDisk.has(path));

let site: TestSite;
let bearer = '';
beforeAll(async () => {
  site = await TestSite.open();
  const { access, chance, live, file } = site.hub.hub.office;
  const roles = [...file.current.roles.map(({ id }) => id), live.hall.setup.complaints.officer.roleId];
  const clerk = {
    id: chance.id(),
    name: 'segala',
    fullName: 'Petugas Segala',
    rights,
    stationIds: [],
    roles,
  };
  await access.saveClerk(clerk, site.hub.hub.trial?.password ?? '');
  const seat = await site.hub.signIn(await site.hub.screen('counter'), 'segala');
  bearer = site.hub.bearer(seat.ok ? seat.value.session : '');
});
afterAll(() => site.hub.stop());

it.each(taking.map(({ method, example }) => [method, example] as const))(
  '[AC9] [DU3] a body without end is refused before the hub holds more than it may: %s %s',
  async (method, path) => {
    let given = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        given += PIECE;
        if (given > 2 * LARGEST_HELD) controller.error(new Error('it would have taken everything'));
        else controller.enqueue(new Uint8Array(PIECE));
      },
    });
    const headers = {
      Origin: 'http://localhost',
      Host: 'localhost',
      Authorization: `Bearer ${bearer}`,
      'Content-Type': path.startsWith('/online') ? 'application/x-www-form-urlencoded' : 'application/json',
    };
    const answer = await site.app.request(path, { method, headers, body, duplex: 'half' } as RequestInit);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(given).toBeLessThan(LARGEST_HELD);
    expect(site.hub.faults).toEqual([]);
  },
);
