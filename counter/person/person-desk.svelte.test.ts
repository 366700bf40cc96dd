import { expect, it } from 'vitest';
import { granted } from '../../contract/reply.ts';
import type { Reply } from '../../contract/reply.ts';
import { PaperHub } from '../paper-hub.fixture.svelte.ts';
import { PersonDesk } from './person-desk.svelte.ts';

it('[SC6] what was closed does not come back with a late answer', async () => {
  const hub = new PaperHub();
  hub.answer = () => granted({ entries: [] });
  const desk = new PersonDesk(hub);
  desk.nik.digits = '1377024101990001';
  await desk.show();
  expect(desk.data).not.toBeNull();
  const late = Promise.withResolvers<Reply<unknown>>();
  hub.answer = ({ name }) => (name === 'person:see' ? late.promise : granted(null));
  desk.correcting = { visitId: 'v-1', name: '', address: '', phone: '', email: '' } as never;
  const correcting = desk.correct({ name: 'Siti', address: '', phone: '', email: '', broughtBy: '' });
  await expect.poll(() => hub.names.at(-1)).toBe('person:see');
  desk.close();
  late.resolve(granted({ entries: [] }));
  await correcting;
  expect([desk.data, desk.asked]).toEqual([null, null]);
});
