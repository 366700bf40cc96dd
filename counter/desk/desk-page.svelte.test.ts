import { cleanup, fireEvent, render, screen as glass, within } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { refused } from '../../contract/reply.ts';
import App from '../App.svelte';
import { CounterScreen } from '../counter-screen.svelte.ts';
import { atCounter, calledVisitor, card, nine, visitor } from '../counter-view.fixture.ts';
import { PaperHub } from '../paper-hub.fixture.svelte.ts';

afterEach(cleanup);

function open(view = atCounter(), hub = new PaperHub()) {
  hub.view = view;
  const memory = { getItem: () => null, setItem: () => undefined };
  render(App, { screen: new CounterScreen({ hub, clock: { now: nine }, memory }) });
  return hub;
}

const button = (name: RegExp | string) => glass.getByRole<HTMLButtonElement>('button', { name });

describe('the counter at work', () => {
  it('names the next step on its main button', () => {
    open();
    expect(button(/^Panggil berikutnya/).disabled).toBe(false);
    cleanup();
    open(atCounter({ visitor: calledVisitor() }));
    expect(button(/^Mulai melayani/).disabled).toBe(false);
    cleanup();
    open(atCounter({ visitor: visitor() }));
    expect(button(/^Selesai…/).disabled).toBe(false);
  });

  it('[SC3] says that the hub is away, since when, and lets nothing be pressed', () => {
    const hub = new PaperHub();
    hub.online = false;
    open(atCounter(), hub);
    expect(glass.getByText(/keadaan pukul 09.00/)).toBeTruthy();
    expect(button(/^Panggil berikutnya/).disabled).toBe(true);
  });

  it('[CS8] says in the queue and at the call that the letter is ready, or for which step somebody is back', () => {
    const row = { ...card(), since: nine, overtaken: 0 };
    open(atCounter({ queue: [{ ...row, back: { id: 'Surat siap diserahkan', en: 'Letter ready to hand over' } }] }));
    expect(within(glass.getByRole('listitem')).getByText('Surat siap diserahkan')).toBeTruthy();
    cleanup();
    const step = { id: 'Penyerahan bantuan', en: 'Hand-over of the aid' };
    open(atCounter({ visitor: visitor({ card: card({ stage: 'called', back: step }) }) }));
    expect(within(glass.getByRole('region', { name: 'Pengunjung' })).getByText(step.id)).toBeTruthy();
  });

  it('[IS11] tells the clerk when the last number is given', () => {
    open(atCounter({ stops: { at: nine, againAt: null } }));
    expect(glass.getByText('Nomor terakhir pukul 09.00')).toBeTruthy();
  });

  it('[CT3] leads the keys to the file that waits, also when a visitor is next and the one before has gone', async () => {
    const hub = open(atCounter({ visitor: visitor() }));
    const file = { visitId: 'v-9', number: 'A009', service: card().service, sentAt: nine, takenBy: null };
    hub.view = atCounter({ files: [file] });
    await tick();
    await fireEvent.keyDown(window, { key: 'ArrowRight' });
    expect(document.activeElement).toBe(button('Ambil berkas terlama'));
    hub.view = atCounter();
    await tick();
    await fireEvent.keyDown(window, { key: 'ArrowRight' });
    expect(document.activeElement, 'nothing is to be done').toBe(document.body);
  });

  it('tells the average as the reader writes numbers', async () => {
    const hub = new PaperHub();
    hub.view = atCounter();
    const memory = { getItem: () => 'en', setItem: () => undefined };
    render(App, { screen: new CounterScreen({ hub, clock: { now: nine }, memory }) });
    expect(await glass.findByText('9.6 minutes on average')).toBeTruthy();
    cleanup();
    open();
    expect(glass.getByText('rata-rata 9,6 menit')).toBeTruthy();
  });

  it('marks a trial', () => {
    open();
    expect(glass.getByText('Uji coba')).toBeTruthy();
  });

  it('[CS4] offers an outcome that lacks something only with the words for it', async () => {
    open(atCounter({ visitor: visitor() }));
    button(/^Selesai…/).click();
    const lacking = await glass.findByRole<HTMLInputElement>('radio', { name: /Berkas belum lengkap/ });
    expect(lacking.disabled).toBe(true);
    expect(glass.getByText('Belum dapat dipilih: belum ada persyaratan yang ditandai kurang')).toBeTruthy();
  });

  it('[VI2] chooses no outcome for the clerk, even when only one is possible', async () => {
    open(atCounter({ visitor: visitor() }));
    button(/^Selesai…/).click();
    const outcomes = await glass.findAllByRole<HTMLInputElement>('radio', { name: / / });
    expect(outcomes.filter(({ checked }) => checked)).toEqual([]);
  });

  it('[CT3] chooses an outcome by its digit, and none that lacks something', async () => {
    open(atCounter({ visitor: visitor() }));
    button(/^Selesai…/).click();
    const outcomes = await glass.findAllByRole<HTMLInputElement>('radio', { name: / / });
    const chosen = () => outcomes.map(({ checked }) => checked);
    await fireEvent.keyDown(document.body, { key: '2' });
    expect(chosen(), 'the second lacks something').toEqual(outcomes.map(() => false));
    await fireEvent.keyDown(document.body, { key: '1' });
    expect(chosen()).toEqual(outcomes.map((_, i) => i === 0));
  });

  it.each([
    ['the one service there is', ['surat'], 'Berkas lain…'],
    ['two services', ['surat', 'bansos'], 'Layanan lain…'],
    ['another service only', ['bansos'], 'Layanan lain…'],
    ['none just now', [], 'Layanan lain…'],
  ])('[CA17] names what L gives where the hall gives %s', (_, services, named) => {
    const here = visitor();
    const other = { id: 'Layanan bansos', en: 'Social aid' };
    const giving = services.map((id) => ({ id, name: id === 'surat' ? here.card.service : other }));
    open(atCounter({ visitor: here, giving }));
    expect(glass.getByRole('button', { name: new RegExp(`^${named}`) })).toBeTruthy();
  });

  it('[CS4] counts the papers that are settled', () => {
    const states = ['present', 'not-needed', 'missing', null] as const;
    const papers = states.map((state, i) => ({
      id: `paper-${i}`,
      text: `Berkas ${i}`,
      mandatory: true,
      state,
      byRegister: false,
      stoodIn: false,
      lacks: state === 'missing' || state === null,
      beside: null,
    }));
    open(atCounter({ visitor: visitor({ card: card({ papers }) }) }));
    expect(glass.getByText('2 dari 4')).toBeTruthy();
  });

  it('[CS4] what the register or another paper stands in for is settled, and "Semua ada" says neither of it nor of what is brought only where needed that it was brought', async () => {
    const paper = { mandatory: true, state: null, byRegister: false, stoodIn: false, lacks: true, beside: null };
    const papers = [
      { ...paper, id: 'kk', text: 'KK' },
      { ...paper, id: 'sktm', text: 'SKTM', byRegister: true, stoodIn: true, lacks: false },
      { ...paper, id: 'ktp', text: 'KTP', stoodIn: true, lacks: false },
      { ...paper, id: 'kuasa', text: 'Surat kuasa', mandatory: false },
      { ...paper, id: 'suket', text: 'Suket', mandatory: false, lacks: false, insteadOf: 'KTP' },
    ];
    const hub = open(atCounter({ visitor: visitor({ card: card({ papers }) }) }));
    expect(glass.getByText('2 dari 3')).toBeTruthy();
    expect(glass.getByRole('group', { name: 'Suket (boleh menggantikan KTP)' })).toBeTruthy();
    await fireEvent.click(glass.getByRole('button', { name: 'Semua ada' }));
    await vi.waitFor(() => expect(JSON.stringify(hub.asked)).toContain('"papers":{"kk":"present"}'));
    expect(JSON.stringify(hub.asked)).not.toMatch(/sktm|ktp|kuasa/);
  });

  it.each([
    ['who has gone', atCounter()],
    ['after whom another is there', atCounter({ visitor: visitor({ card: card({ visitId: 'visit-9' }) }) })],
  ])('[CT4] asks nothing more about a visitor %s, and the keys are the desk’s again', async (_, later) => {
    for (const key of ['F2', 'F7', 'F6']) {
      const hub = open(atCounter({ visitor: visitor() }));
      await fireEvent.keyDown(window, { key });
      await glass.findByRole('dialog');
      hub.view = later;
      await tick();
      expect(glass.queryByRole('dialog')).toBeNull();
      await fireEvent.keyDown(window, { key: '?' });
      expect(await glass.findByRole('dialog', { name: 'Tombol pintas' })).toBeTruthy();
      cleanup();
    }
  });

  it('[CT4] a tick that was refused is not shown as made, and can be pressed again', async () => {
    const paper = {
      id: 'kk',
      text: 'KK',
      mandatory: true,
      state: null,
      byRegister: false,
      stoodIn: false,
      lacks: true,
      beside: null,
    };
    const hub = open(atCounter({ visitor: visitor({ card: card({ papers: [paper] }) }) }));
    hub.answer = () => refused('no-answer');
    const present = glass.getByRole<HTMLInputElement>('radio', { name: 'Ada' });
    await fireEvent.click(present);
    await vi.waitFor(() => expect(glass.getByRole('alert').textContent).not.toBe(''));
    expect(present.checked).toBe(false);
    const before = hub.asked.length;
    await fireEvent.click(present);
    expect(hub.asked.length).toBeGreaterThan(before);
  });

  it('[CT4] a tick that is refused after its visitor has gone disturbs nobody', async () => {
    const paper = {
      id: 'kk',
      text: 'KK',
      mandatory: true,
      state: null,
      byRegister: false,
      stoodIn: false,
      lacks: true,
      beside: null,
    };
    const hub = open(atCounter({ visitor: visitor({ card: card({ papers: [paper] }) }) }));
    const { promise, resolve } = Promise.withResolvers<ReturnType<typeof refused>>();
    hub.answer = () => promise;
    await fireEvent.click(glass.getByRole('radio', { name: 'Ada' }));
    hub.view = atCounter();
    await tick();
    resolve(refused('needs-unmet'));
    await vi.waitFor(() => expect(glass.getByRole('alert').textContent).not.toBe(''));
  });

  it('[CA9] shows calling out of order only to a clerk who may', () => {
    open();
    expect(glass.queryByText('Panggil di luar urutan')).toBeNull();
    cleanup();
    open(atCounter({ clerk: { id: 'c', name: 'fo1', rights: ['serve', 'call-out-of-order'] } }));
    expect(glass.getByText('Panggil di luar urutan')).toBeTruthy();
  });

  it('[PR2] says how many papers wait behind a printer that cannot print, and nothing where none does', () => {
    const out = { printerId: 'p', name: 'Printer loket', condition: 'paper-out' } as const;
    open(atCounter({ troubles: [{ ...out, jobs: [], waiting: 3 }] }));
    expect(glass.getByRole('alert', { name: 'Perlu bantuan' }).textContent).toContain('3 cetakan menunggu');
    cleanup();
    open(atCounter({ troubles: [{ ...out, jobs: [], waiting: 0 }] }));
    expect(glass.getByRole('alert', { name: 'Perlu bantuan' }).textContent).not.toContain('menunggu');
  });

  it('[PR3] asks in words what became of a letter', () => {
    const jobs = [{ jobId: 'job-1', number: 'A003', kind: 'letter' }];
    const hub = open(
      atCounter({ troubles: [{ printerId: 'p', name: 'Printer loket', condition: 'paper-out', waiting: 3, jobs }] }),
    );
    expect(glass.getByText('Apakah surat A003 keluar dari printer?')).toBeTruthy();
    button('Sudah tercetak').click();
    expect(hub.asked).toEqual([{ name: 'print:decide', payload: { jobId: 'job-1', answer: 'printed' } }]);
  });

  it('[LE8] says that a cancelled letter lies in the printer, and asks for nothing but that it was fetched', () => {
    const jobs = [{ jobId: 'job-1', number: 'A003', kind: 'letter', toBeFetched: true as const }];
    const hub = open(
      atCounter({ troubles: [{ printerId: 'p', name: 'Printer loket', condition: 'ready', waiting: 0, jobs }] }),
    );
    const asks = within(glass.getByRole('alert', { name: 'Perlu bantuan' }));
    expect(asks.getByText('Ambil surat A003 dari printer: sudah dibatalkan ketika sedang dicetak.')).toBeTruthy();
    expect(asks.getAllByRole('button')).toHaveLength(1);
    button('Sudah diambil').click();
    expect(hub.asked).toEqual([{ name: 'print:decide', payload: { jobId: 'job-1', answer: 'printed' } }]);
  });

  it('[PR2] asks of a printer that is gone what became of its papers, and offers no print', () => {
    const jobs = [{ jobId: 'job-1', number: 'A003', kind: 'ticket' }];
    open(atCounter({ troubles: [{ printerId: 'p', name: 'p', condition: null, waiting: 0, jobs }] }));
    const asks = within(glass.getByRole('alert', { name: 'Perlu bantuan' }));
    expect(asks.getByText(/Dihapus dari pengaturan/)).toBeTruthy();
    expect(asks.getAllByRole('button').map(({ textContent }) => textContent.trim())).toEqual([
      'Sudah tercetak',
      'Batalkan',
    ]);
  });
});
