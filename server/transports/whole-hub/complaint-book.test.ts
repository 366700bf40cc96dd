import { afterAll, beforeAll, expect, it } from 'vitest';
import { dayAt } from '../../domain/hall-time/zone.ts';
import { hours } from '../../domain/hall-time/instant.ts';
import { ComplaintHub } from './complaints.fixture.ts';

let hall: ComplaintHub;
beforeAll(async () => {
  hall = await ComplaintHub.start();
});
afterAll(() => hall.hub.stop());

it('[CM13] the complaint book says when an answer was delivered, and not of one that reached nobody', async () => {
  const [reached, unreached] = [await hall.explained(), await hall.explained()];
  hall.hub.clock.time += hours(1);
  await hall.act(hall.officer, reached, 'sampaikan', 'disampaikan');
  await hall.act(hall.officer, unreached, 'sampaikan', 'tidak-terjangkau', { note: 'Pindah.' });
  const today = dayAt(hall.hub.clock.time, 'WIB');
  const reply = await hall.officer.emitWithAck('report:book', {
    book: 'complaints',
    period: { from: today, to: today },
    from: null,
  });
  if (!reply.ok) throw new Error(reply.refusal);
  const { columns, rows } = reply.value;
  const cells = (id: string) => rows.map((row) => row[columns.findIndex((column) => column.id === id)]);
  expect([cells('delivered'), cells('closed')]).toEqual([
    [`${today} 10:00`, null],
    [`${today} 10:00`, `${today} 10:00`],
  ]);
});
