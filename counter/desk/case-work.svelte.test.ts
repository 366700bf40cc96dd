import { cleanup, fireEvent, render, screen as glass, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { refused } from '../../contract/reply.ts';
import App from '../App.svelte';
import { CounterScreen } from '../counter-screen.svelte.ts';
import * as desk from '../counter-view.fixture.ts';
import { PaperHub } from '../paper-hub.fixture.svelte.ts';
import { id as words } from '../words/id.ts';

afterEach(cleanup);

function open(view = desk.atCounter()) {
  const hub = new PaperHub();
  hub.view = view;
  const memory = { getItem: () => null, setItem: () => undefined };
  render(App, { screen: new CounterScreen({ hub, clock: { now: desk.nine }, memory }) });
  return hub;
}

const serving = (change: Parameters<typeof desk.card>[0], more: Parameters<typeof desk.visitor>[0] = {}) =>
  desk.atCounter({ visitor: desk.visitor({ card: desk.card(change), ...more }) });
const button = (name: RegExp | string) => glass.getByRole<HTMLButtonElement>('button', { name });
const panel = (name: string) => within(glass.getByRole('region', { name }));

async function handOver() {
  button('Serahkan surat…').click();
  return within(await glass.findByRole('dialog'));
}

describe('the case beside the visitor', () => {
  it('[CS8] has its number, how much time is left, where it stands and since when', () => {
    open(serving({ case: desk.caseBrief() }));
    const shown = panel('Berkas 2026-00012');
    expect(shown.getByText('sisa 48 menit')).toBeTruthy();
    expect(shown.getByText('Paraf')).toBeTruthy();
    expect(shown.getByText('pada Kepala Bidang, Pejabat Fungsional · sejak 08.48')).toBeTruthy();
  });

  it('[CS5] says in words that it is late, nearly late, or that its clock stands still', () => {
    const due = { dueAt: desk.nine, amount: 2, unit: 'hari kerja' } as const;
    const words = { near: 'tinggal', late: 'terlambat', paused: 'waktu berhenti karena gangguan, sisa' } as const;
    for (const [is, said] of Object.entries(words)) {
      open(serving({ case: desk.caseBrief({ due: { ...due, is: is as keyof typeof words } }) }));
      expect(glass.getByText(`${said} 2 hari kerja`)).toBeTruthy();
      cleanup();
    }
  });

  it('[LE5] has the number of the letter that is handed over, and whether it was printed', () => {
    open(serving({ case: desk.caseBrief({ letter: { number: '470/12/DINSOS/2026', job: 'printed' } }) }));
    expect(panel('Berkas 2026-00012').getByText('470/12/DINSOS/2026').parentElement?.textContent).toMatch(
      /Nomor surat: 470\/12\/DINSOS\/2026 · tercetak/,
    );
  });

  it.each([
    ['closed by a stray Escape', false],
    ['refused since the case had changed', true],
  ])('[CT5] [CS12] asks for nothing again that was typed in a dialog %s', async (_, isRefused) => {
    const hub = open(serving({ case: desk.caseBrief({ mine: [desk.inboxRow()] }) }));
    const dialog = await handOver();
    await fireEvent.click(dialog.getByLabelText('Keluarga'));
    await fireEvent.input(dialog.getByLabelText('Nama penerima'), { target: { value: 'Sari Contoh' } });
    hub.answer = () => refused('changed-meanwhile');
    if (isRefused) dialog.getByRole<HTMLButtonElement>('button', { name: 'Serahkan surat' }).click();
    else await fireEvent(glass.getByRole('dialog'), new Event('cancel'));
    await vi.waitFor(() => expect(glass.queryByRole('dialog')).toBeNull());
    const again = await handOver();
    expect(again.getByLabelText<HTMLInputElement>('Nama penerima').value).toBe('Sari Contoh');
  });

  it('[CT4] leaves the dialog open at any other refusal, with what was typed', async () => {
    const hub = open(serving({ case: desk.caseBrief({ mine: [desk.inboxRow()] }) }));
    const dialog = await handOver();
    await fireEvent.click(dialog.getByLabelText('Keluarga'));
    await fireEvent.input(dialog.getByLabelText('Nama penerima'), { target: { value: 'Sari Contoh' } });
    hub.answer = () => refused('step-not-open');
    dialog.getByRole<HTMLButtonElement>('button', { name: 'Serahkan surat' }).click();
    await vi.waitFor(() => expect(hub.names).toContain('case:act'));
    await expect.poll(() => dialog.getByRole('alert').textContent).not.toBe('');
    expect(dialog.getByLabelText<HTMLInputElement>('Nama penerima').value).toBe('Sari Contoh');
    expect(glass.queryByRole('dialog')).not.toBeNull();
  });

  it('[LE5] records the hand-over: to the applicant with two touches, to somebody else with a name', async () => {
    const hub = open(serving({ case: desk.caseBrief({ mine: [desk.inboxRow()] }) }));
    button('Serahkan surat…').click();
    const dialog = within(await glass.findByRole('dialog'));
    const confirm = dialog.getByRole<HTMLButtonElement>('button', { name: 'Serahkan surat' });
    await fireEvent.click(dialog.getByLabelText('Keluarga'));
    confirm.click();
    expect(hub.asked).toEqual([]);
    await fireEvent.input(dialog.getByLabelText('Nama penerima'), { target: { value: 'Sari Contoh' } });
    confirm.click();
    expect(hub.asked[0]).toMatchObject({
      name: 'case:act',
      payload: { stepId: 'penyerahan', recipient: { to: 'family', name: 'Sari Contoh' } },
    });
  });

  it('[CS2] does a step that needs nothing told with one touch', () => {
    const offers = [desk.stepOffer({ id: 'diproses', name: { id: 'Proses', en: 'Process' }, wants: [] })];
    const hub = open(serving({ case: desk.caseBrief({ mine: [desk.inboxRow({ offers })] }) }));
    button('Proses').click();
    expect(hub.names).toEqual(['case:act']);
  });

  it('[CS2] says what a step still needs, and leaves one with fields to the page of the case', () => {
    const offers = [desk.stepOffer({ unmet: ['letter-issued'] }), desk.stepOffer({ id: 'x', wants: ['records'] })];
    open(serving({ case: desk.caseBrief({ mine: [desk.inboxRow({ offers })] }) }));
    expect(button('Serahkan surat…').disabled).toBe(true);
    expect(glass.getByText('Serahkan surat: Belum dapat: surat belum diterbitkan')).toBeTruthy();
    expect(glass.getByText(/Kerjakan di halaman berkas/)).toBeTruthy();
  });
});

describe('an outcome', () => {
  const waits = desk.outcome({ does: ['draft-letter'], waits: true, slip: 'receipt' });

  it('[CS8] says what it does with the case and where the visitor waits', async () => {
    open(serving({}, { outcomes: [waits] }));
    button(/^Selesai…/).click();
    const follows =
      'konsep surat ke pejabat · pengunjung menunggu, lalu masuk antrean lagi di tempatnya semula · mencetak tanda terima';
    expect(await glass.findByText(follows)).toBeTruthy();
  });

  const purposes = ['Pendaftaran sekolah (SPMB)', 'Lainnya'];

  async function finish(need: string) {
    const hub = open(serving({ purposes, need }, { outcomes: [waits] }));
    button(/^Selesai…/).click();
    await fireEvent.click(await glass.findByRole('radio', { name: /Ke Back Office/ }));
    button('Selesai dan panggil berikutnya').click();
    return hub.names;
  }

  it('[LE5] [CT5] of a letter wants its purpose: what lacks is said below its words, and the keys are led there', async () => {
    expect(await finish('')).toEqual([]);
    expect(await glass.findByText('Pilih salah satu di atas, atau tulis di sini.')).toBeTruthy();
    expect(document.activeElement).toBe(glass.getByRole('textbox', { name: words.letter.ownWords }));
    await fireEvent.click(glass.getByLabelText('Lainnya'));
    await vi.waitFor(() => expect(document.querySelector('.fault')).toBeNull());
    for (const own of ['', '  ']) {
      await fireEvent.input(document.activeElement as HTMLElement, { target: { value: own } });
      button('Selesai dan panggil berikutnya').click();
      expect(await glass.findByText('Pilih salah satu di atas, atau tulis di sini.')).toBeTruthy();
    }
  });

  it('[LE5] of a letter has its purpose already when the visitor has named it', async () => {
    expect(await finish('SPMB')).toEqual(['counter:finish']);
    expect(glass.getByLabelText<HTMLInputElement>('Pendaftaran sekolah (SPMB)').checked).toBe(true);
  });
});

describe('a visitor who waits for his case', () => {
  it('[CS8] is told apart from one who was held, and can still be called up by hand', () => {
    const held = { visitId: 'visit-9', number: 'A009', service: { id: 'Surat', en: 'Letter' }, arrivedAt: desk.nine };
    const row = { ...held, priority: null, reason: '', returnAt: null, forCase: '2026-00012' };
    open(desk.atCounter({ held: [row] }));
    expect(glass.getByText('Menunggu berkas 2026-00012')).toBeTruthy();
    expect(button('Lanjutkan A009').disabled).toBe(false);
  });
});

describe('papers', () => {
  it('[SB3] say who issues them', () => {
    const paper = {
      id: 'sktm',
      text: 'SKTM',
      mandatory: true,
      state: null,
      byRegister: false,
      stoodIn: false,
      lacks: true,
      beside: 'dari Desa',
    };
    open(serving({ papers: [paper] }));
    expect(glass.getByText('dari Desa')).toBeTruthy();
  });
});

describe('an outage', () => {
  it('[CS5] begins with what is out of order', async () => {
    const hub = open();
    button('Gangguan').click();
    const dialog = within(await glass.findByRole('dialog'));
    await fireEvent.click(dialog.getByRole('button', { name: 'Jaringan' }));
    dialog.getByRole('button', { name: 'Mulai gangguan' }).click();
    expect(hub.asked[0]).toMatchObject({ name: 'outage:begin', payload: { reason: 'Jaringan' } });
  });

  it('[CS5] has the clock of the standard stand and say so; one that hangs on no network runs on', () => {
    const since = desk.nine - 20 * desk.minute;
    const clock = { from: since, standsSince: desk.nine - 16 * desk.minute };
    open(serving({}, { since, clock }));
    expect(glass.getByText('04.00')).toBeTruthy();
    expect(glass.getByText('berhenti selama gangguan')).toBeTruthy();
    cleanup();
    open(serving({}, { since, clock: { from: since, standsSince: null } }));
    expect(glass.getByText('20.00')).toBeTruthy();
    expect(glass.getByText('lewat target')).toBeTruthy();
  });

  it('[CS5] is seen by everybody until it is ended', () => {
    const hub = open(desk.atCounter({ outage: { since: desk.nine - 30 * desk.minute, reason: 'Server SIKS-NG' } }));
    expect(glass.getByText('Gangguan sejak 08.30: Server SIKS-NG')).toBeTruthy();
    button('Gangguan selesai').click();
    expect(hub.names).toEqual(['outage:end']);
  });
});

describe('the way to the cases', () => {
  it('[CS7] tells how many wait for this clerk and how many are late', () => {
    open(desk.atCounter({ inbox: { rows: [], count: 3, late: 1, roles: [] } }));
    expect(button(/^Berkas \(3\)/).textContent).toContain('1 terlambat');
    cleanup();
    open();
    expect(glass.queryByRole('button', { name: /^Berkas \(/ })).toBeNull();
  });
});
