import { cleanup, render, screen as glass, within } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { BookPage } from '../../contract/views/report-view.ts';
import { granted, refused } from '../../contract/reply.ts';
import App from '../App.svelte';
import { official, parafRow } from '../cases/case-detail.fixture.ts';
import { CounterScreen } from '../counter-screen.svelte.ts';
import { nine } from '../counter-view.fixture.ts';
import { PaperHub } from '../paper-hub.fixture.svelte.ts';
import { report, visits } from './report.fixture.ts';

// The page is fetched when it is first opened; on a busy machine that takes longer than a test waits.
beforeAll(() => Promise.all([import('./ReportsPage.svelte'), import('../cases/CasesPage.svelte')]));
afterEach(cleanup);

const guests = (rows: number, next: BookPage['next'], count: number | null): BookPage => ({
  book: 'letters',
  columns: [
    { id: 'at', kind: 'moment' },
    { id: 'name', kind: 'text' },
  ],
  rows: Array.from({ length: rows }, (_, i) => ['2026-11-02 08:05', i === 0 ? null : { id: `Warga ${i}`, en: '' }]),
  next,
  count,
});

async function open(seen = report(), book = guests(2, null, 2)) {
  const hub = new PaperHub();
  hub.view = { ...official([parafRow(1)]), reports: true };
  hub.answer = ({ name }) => granted(name === 'report:figures' ? seen : name === 'report:book' ? book : null);
  const memory = { getItem: () => null, setItem: () => undefined };
  const screen = new CounterScreen({ hub, clock: { now: nine }, memory });
  screen.area = 'reports';
  render(App, { screen });
  await glass.findByRole('heading', { level: 1, name: 'November 2026' });
  await glass.findAllByRole('button', { name: 'Bulan' });
  await tick();
  return { hub, screen };
}

const button = (name: RegExp | string) => glass.getByRole<HTMLButtonElement>('button', { name });
const tile = (name: string) => glass.getByText(name).closest('li')?.textContent.replaceAll(/\s+/g, ' ') ?? '';
const panel = (name: string) => glass.getByRole('region', { name });
const asked = (hub: PaperHub) => hub.asked.findLast(({ name }) => name.startsWith('report:'));

describe('the figures', () => {
  it('[RP1] are those of this month at first, beside those of the month before', async () => {
    const { hub } = await open();
    expect(asked(hub)).toEqual({
      name: 'report:figures',
      payload: { period: { from: '2026-11-01', to: '2026-11-30' } },
    });
    expect(tile('Kunjungan')).toContain('12');
    expect(tile('Kunjungan')).toContain('sebelumnya 240');
    expect(tile('Tunggu, median')).toMatch(/7 mnt.*sebelumnya 9 mnt.*membaik/u);
    expect(tile('Tunggu, 95 dari 100')).toMatch(/31 mnt.*sebelumnya 31 mnt.*tetap/u);
    expect(tile('Loket sesuai standar')).toMatch(/88,9 %.*8 dari 9 yang selesai.*sebelumnya –/u);
  });

  it('[RP5] show nothing as 0 that nobody has measured', async () => {
    const { totals } = report();
    const empty = { ...totals!, waitMedian: null, waitP95: null, cases: { opened: 0, closed: 0, within: 0, late: 0 } };
    await open(report({ totals: empty, totalsBefore: null }));
    expect(tile('Tunggu, median')).toContain('–');
    expect(tile('Berkas tepat waktu')).toMatch(/–.*masa sebelumnya tidak tercatat/u);
  });

  it('[RP5] say so where a chart would be bare, and draw a wait of 0 minutes, which is measured', async () => {
    const nobody = visits({ arrived: 0, served: 0, missed: 0, expired: 0, waitMedian: null, waitP95: null });
    const parts = [{ from: '2026-11-02', to: '2026-11-02', figures: nobody }];
    await open(report({ totals: { ...report().totals!, ...nobody }, parts, services: [] }));
    for (const title of ['Kunjungan per hari', 'Waktu tunggu per hari', 'Berapa lama orang menunggu']) {
      expect(panel(title).textContent).toContain('Belum ada yang tercatat dalam masa ini.');
      expect(within(panel(title)).queryByRole('img')).toBeNull();
    }
    cleanup();
    const quick = { from: '2026-11-02', to: '2026-11-02', figures: visits({ waitMedian: 0, waitP95: 0 }) };
    await open(report({ parts: [quick] }));
    expect(within(panel('Waktu tunggu per hari')).getByRole('img')).toBeTruthy();
  });

  it('have a table behind each chart, by one press, in which an unknown day is unknown', async () => {
    await open();
    within(panel('Kunjungan per hari')).getByRole('button', { name: /Tabel/u }).click();
    await tick();
    const rows = within(panel('Kunjungan per hari')).getAllByRole('row');
    expect(rows.map((row) => row.textContent.replaceAll(/\s+/g, ' ').trim())).toEqual([
      expect.stringContaining('Dilayani'),
      expect.stringMatching(/Min, 1 Nov.*– ?– ?–/u),
      expect.stringMatching(/Sen, 2 Nov.*9 ?2 ?1/u),
    ]);
    expect(within(panel('Waktu tunggu per hari')).getByRole('img', { name: 'Waktu tunggu per hari' })).toBeTruthy();
  });

  it('hold serving times against the standard only where it sets one', async () => {
    await open();
    const held = panel('Waktu pelayanan terhadap standar');
    expect(held.textContent).toContain('88,9 %');
    expect(
      within(held)
        .getAllByRole('listitem')
        .filter(({ textContent }) => textContent.includes('DTKS')),
    ).toHaveLength(1);
  });

  it('[RP1] say beside the cases finished in time how many are open and late, while the period goes on', async () => {
    await open(report({ asOf: nine, lateNow: 12 }));
    expect(tile('Berkas tepat waktu')).toMatch(/3 dari 4 yang selesai.*12 belum selesai dan sudah terlambat/u);
    for (const lateNow of [0, null]) {
      cleanup();
      await open(report({ lateNow }));
      expect(tile('Berkas tepat waktu')).not.toContain('terlambat');
    }
  });

  it('[RP4] say when days were counted anew, and [RP3] until when today is told', async () => {
    await open(report({ recounted: { days: 3, at: nine }, asOf: nine }));
    expect(glass.getByText(/3 hari dihitung ulang.*23 November 2026/u)).toBeTruthy();
    expect(glass.getByText(/angka sampai pukul 09\.00/u)).toBeTruthy();
  });

  it('say so where the ledger knows no day', async () => {
    await open(report({ totals: null, totalsBefore: null }));
    expect(glass.getByText('Tidak ada hari pelayanan yang tercatat dalam masa ini.')).toBeTruthy();
    expect(glass.queryByRole('list', { name: 'Angka utama' })).toBeNull();
  });
});

describe('the period', () => {
  it('goes back and forth by its own length, and never begins after it ends', async () => {
    const { hub } = await open();
    button('Masa sebelumnya').click();
    await expect.poll(() => asked(hub)?.payload).toEqual({ period: { from: '2026-10-01', to: '2026-10-31' } });
    button('Hari').click();
    await expect.poll(() => asked(hub)?.payload).toEqual({ period: { from: '2026-10-31', to: '2026-10-31' } });
    button('Hari ini').click();
    await expect.poll(() => asked(hub)?.payload).toEqual({ period: { from: '2026-11-23', to: '2026-11-23' } });
    button('Bebas').click();
    await tick();
    const to = glass.getByLabelText<HTMLInputElement>('Sampai');
    to.value = '01/11/2026';
    to.dispatchEvent(new Event('input', { bubbles: true }));
    await tick();
    expect(glass.getByRole('heading', { level: 1 }).textContent).toContain('tidak boleh sebelum');
  });

  it('[SC3] that the hub did not bring is asked for again once the line is back, without a press', async () => {
    const { hub } = await open();
    hub.online = false;
    hub.answer = () => refused('no-answer');
    button('Masa sebelumnya').click();
    await expect.poll(() => glass.queryByText(/Layar bertanya lagi sendiri setelah tersambung/u)).toBeTruthy();
    hub.answer = () => granted(report());
    hub.online = true;
    await expect.poll(() => glass.queryByRole('list', { name: 'Angka utama' })).toBeTruthy();
    expect(glass.queryByText(/Layar bertanya lagi/u)).toBeNull();
  });

  it('[RP6] says why nothing is shown to somebody who may not see it', async () => {
    const { hub } = await open();
    hub.answer = () => refused('not-allowed');
    button('Masa sebelumnya').click();
    await expect
      .poll(() =>
        glass
          .getAllByRole('alert')
          .map(({ textContent }) => textContent)
          .join(''),
      )
      .not.toBe('');
  });
});

describe('a book', () => {
  it('[RP8] shows its rows, moments as people write them, and what nobody has said as unknown', async () => {
    await open();
    button('Buku').click();
    const rows = await within(await glass.findByRole('region', { name: 'Agenda surat' })).findAllByRole('row');
    expect(rows[1]?.textContent).toMatch(/02\/11\/2026 08\.05\s*–/u);
    expect(rows[2]?.textContent).toContain('Warga 1');
  });

  it('[RP8] turns a page from where the hub says, and keeps the rows that are there', async () => {
    const { hub } = await open(report(), guests(2, [7, 3], 4));
    button('Buku').click();
    await glass.findByText('2 dari 4 baris');
    hub.answer = () => granted(guests(2, null, null));
    button('Tampilkan lanjutannya').click();
    await glass.findByText('4 baris');
    expect(asked(hub)?.payload).toMatchObject({ book: 'letters', from: [7, 3] });
    expect(within(panel('Agenda surat')).getAllByRole('row')).toHaveLength(5);
  });
});

it('[RP6] a clerk at a counter is not offered what he may not see', async () => {
  const hub = new PaperHub();
  hub.view = { ...official([parafRow(1)]), reports: false };
  const memory = { getItem: () => null, setItem: () => undefined };
  const screen = new CounterScreen({ hub, clock: { now: nine }, memory });
  screen.area = 'reports';
  render(App, { screen });
  await glass.findByRole('heading', { level: 1, name: 'Yang menunggu Anda' });
  expect(glass.queryByRole('button', { name: 'Laporan' })).toBeNull();
});
