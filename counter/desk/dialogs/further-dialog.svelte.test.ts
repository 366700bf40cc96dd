import { cleanup, fireEvent, render, screen as glass } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import { granted, refused } from '../../../contract/reply.ts';
import type { Value } from '../../../contract/requests.ts';
import { atCounter, visitor } from '../../counter-view.fixture.ts';
import { PaperHub } from '../../paper-hub.fixture.svelte.ts';
import { allWords } from '../../words/all-words.fixture.ts';
import { Desk } from '../desk.svelte.ts';
import FurtherDialog from './FurtherDialog.svelte';

afterEach(cleanup);

type Place = Value<'counter:open-further'>;
const place = (change: Partial<Place>): Place => ({
  number: 'B012',
  station: { id: 'Layanan Bansos', en: 'Social aid desk' },
  ahead: 0,
  here: true,
  ...change,
});

const giving = [
  { id: 'surat', name: { id: 'Surat', en: 'Letter' } },
  { id: 'bansos', name: { id: 'Bansos', en: 'Social aid' } },
];
const words = allWords();

function open() {
  const hub = new PaperHub();
  const view = { ...atCounter({ visitor: visitor() }), giving };
  hub.view = view;
  const desk = new Desk(hub);
  const props = { desk, words, view, here: 'A007' };
  const { rerender } = render(FurtherDialog, props);
  const offers = (services: typeof giving) => rerender({ ...props, view: { ...view, giving: services } });
  return { hub, desk, offers };
}
const press = () => fireEvent.click(glass.getByRole('button', { name: 'Beri nomor', hidden: true }));

async function opened(answer: Place) {
  const { hub } = open();
  hub.answer = () => granted(answer);
  await fireEvent.click(glass.getByLabelText('Bansos'));
  await press();
  const said = await glass.findByRole('status', { hidden: true });
  return { hub, said: said.textContent.replaceAll(/\s+/g, ' ') };
}

it.each([
  [{}, 'Sesudah A007 selesai, nomor ini berikutnya di loket Anda.'],
  [{ ahead: 2 }, 'Menunggu di bagian ini. Yang dipanggil lebih dahulu: 2 orang.'],
  [{ here: false }, 'Menunggu di Layanan Bansos: giliran berikutnya.'],
  [{ here: false, ahead: 1 }, 'Menunggu di Layanan Bansos. Yang dipanggil lebih dahulu: 1 orang.'],
])('[CA17] the number of the other service is told, with its place: %o', async (change, sentence) => {
  const { hub, said } = await opened(place(change));
  expect(hub.asked).toMatchObject([{ name: 'counter:open-further', payload: { serviceId: 'bansos' } }]);
  expect(said).toContain('B012');
  expect(said).toContain(sentence);
});

it('[CA17] [IS9] a service that was closed meanwhile is chosen no more, and that is said; another is given once it is chosen', async () => {
  const { hub, offers } = open();
  hub.answer = () => granted(place({}));
  await fireEvent.click(glass.getByLabelText('Bansos'));
  await offers(giving.slice(0, 1));
  expect(glass.getByText(words.t.giveNumber.closedMeanwhile)).toBeTruthy();
  await press();
  expect(hub.asked).toEqual([]);
  await fireEvent.click(glass.getByLabelText('Surat'));
  expect(glass.queryByText(words.t.giveNumber.closedMeanwhile)).toBeNull();
  await press();
  expect(hub.asked).toMatchObject([{ payload: { serviceId: 'surat' } }]);
});

it('[CA18] [CA17] for somebody who has been led away meanwhile is refused with his number', async () => {
  const { hub, desk } = open();
  hub.answer = () => {
    hub.view = atCounter();
    return refused('counter-empty');
  };
  await fireEvent.click(glass.getByLabelText('Bansos'));
  await press();
  await expect.poll(() => desk.presses.refusal).toEqual({ code: 'counter-empty', detail: 'A007' });
});

it('[CA17] where the hall has one service, it is another file of the same: chosen already, and called so', async () => {
  const hub = new PaperHub();
  hub.answer = () => granted(place({ number: 'A008' }));
  const here = visitor();
  const view = { ...atCounter({ visitor: here }), giving: [{ id: 'surat', name: here.card.service }] };
  hub.view = view;
  render(FurtherDialog, { desk: new Desk(hub), words: allWords(), view, here: 'A007' });
  expect(glass.getByRole('dialog', { name: 'Berkas lain untuk A007', hidden: true }).textContent).toContain(
    'Untuk berkas orang lain yang ia urus',
  );
  await fireEvent.click(glass.getByRole('button', { name: 'Beri nomor', hidden: true }));
  expect(hub.asked).toMatchObject([{ name: 'counter:open-further', payload: { serviceId: 'surat' } }]);
});
