import { expect, it } from 'vitest';
import { granted, refused } from '../../contract/reply.ts';
import type { Reply } from '../../contract/reply.ts';
import type { BookPage } from '../../contract/views/report-view.ts';
import { nine } from '../counter-view.fixture.ts';
import { PaperHub } from '../paper-hub.fixture.svelte.ts';
import { ReportDesk } from './report-desk.svelte.ts';
import { report } from './report.fixture.ts';

const page = (next: BookPage['next']): BookPage => ({ book: 'letters', columns: [], rows: [[1]], next, count: 2 });

function begun() {
  const hub = new PaperHub();
  hub.answer = ({ name }) => granted(name === 'report:book' ? page([1, 1]) : report());
  return { hub, desk: new ReportDesk(hub, { now: nine }, 'WIB') };
}

it('[RP5] shows no figures under a period that they were not counted for', async () => {
  const { hub, desk } = begun();
  await desk.read();
  expect(desk.report).not.toBeNull();
  hub.answer = () => refused('no-answer');
  desk.move(-1);
  expect(desk.report).toBeNull();
  await expect.poll(() => desk.presses.refusal?.code).toBe('no-answer');
  expect(desk.report).toBeNull();
});

it('[RP8] reads the period that was chosen while a page was turned', async () => {
  const { hub, desk } = begun();
  desk.show('books');
  await expect.poll(() => desk.opened?.rows.length).toBe(1);
  const turned = Promise.withResolvers<Reply<unknown>>();
  hub.answer = () => turned.promise;
  const turning = desk.turnPage();
  desk.move(-1);
  hub.answer = () => granted(page(null));
  turned.resolve(granted(page(null)));
  await turning;
  await expect.poll(() => hub.asked.at(-1)?.payload).toMatchObject({ period: { from: '2026-10-01' }, from: null });
  expect(desk.opened?.rows).toHaveLength(1);
});

it('[RP5] offers the services that were asked about in the period shown, and no former one’s', async () => {
  const { hub, desk } = begun();
  const asked = { '2026-11-01': ['surat', 'pbi'], '2026-10-01': ['surat'], '2026-09-01': ['pbi'] } as Record<
    string,
    string[]
  >;
  hub.answer = ({ payload }) => {
    const { period, serviceId } = payload as { period: { from: string }; serviceId: string | null };
    return granted({ serviceId, services: serviceId === null ? asked[period.from]?.map((id) => ({ id })) : [] });
  };
  const shown = () => [desk.surveyed.map(({ id }) => id), desk.survey?.serviceId];
  desk.show('survey');
  await expect.poll(shown).toEqual([['surat', 'pbi'], null]);
  desk.askService('surat');
  await expect.poll(shown).toEqual([['surat', 'pbi'], 'surat']);
  desk.move(-1);
  await expect.poll(shown).toEqual([['surat'], 'surat']);
  desk.move(-1);
  await expect.poll(shown).toEqual([['pbi'], null]);
  expect(desk.serviceId).toBeNull();
});
