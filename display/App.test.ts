import { cleanup, fireEvent, render, screen, within } from '@testing-library/svelte';
import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import App from './App.svelte';
import { Board } from './board.svelte.ts';
import { called, calling, frontOffice2, minute, MORNING, morning, nobodyWaits } from './hall-view.fixture.ts';
import { PaperClock, PaperLink, PaperVoice } from './paper-hall.fixture.svelte.ts';

function hang(prepare: (link: PaperLink, voice: PaperVoice) => void = () => {}) {
  const [link, voice, clock] = [new PaperLink(), new PaperVoice(), new PaperClock()];
  prepare(link, voice);
  render(App, { board: new Board(link, clock, voice) });
  return { link, voice, clock };
}

const upstairs = { name: { id: 'Lantai 2', en: 'Upstairs' }, colour: 'blue' } as const;
const watching = () => screen.getByText(/^Nomor Anda tampil/).textContent;

describe('the display', () => {
  it('shows who is called to where, newest first, and marks the newest', () => {
    hang((link) => {
      link.view = morning({ calls: [called('A018', frontOffice2, MORNING), called('A017')] });
    });
    const rows = within(screen.getByRole('list', { name: 'Panggilan terakhir' })).getAllByRole('listitem');
    expect(rows.map((row) => row.dataset['number'])).toEqual(['A018', 'A017']);
    expect(rows.map((row) => row.dataset['new'])).toEqual(['true', 'false']);
    expect(rows[0]?.textContent).toContain('Front Office 2');
  });

  it('marks a priority call by word and picture', () => {
    hang((link) => {
      link.view = morning({ calls: [{ ...called('A018'), priority: true }] });
    });
    expect(screen.getByText('Prioritas').querySelector('svg')).not.toBeNull();
  });

  it('[SV8] says what visitors have said, how many they were and when', () => {
    hang((link) => {
      const survey = { index: 82.3, band: 'B', respondents: 1_234, from: '2025-11', to: '2026-10' } as const;
      link.view = morning({ survey, runningText: [] });
    });
    const told = screen.queryByText('Penilaian pengunjung')?.closest('aside')?.textContent ?? '';
    for (const words of ['82,30', 'Baik', '1.234 responden', 'November 2025 – Oktober 2026'])
      expect(told).toContain(words);
  });

  it('gives the call the whole screen, in both languages', () => {
    hang((_, voice) => {
      voice.speaking = calling('A018', frontOffice2);
    });
    const call = screen.getByRole('alert', { name: 'A018, Front Office 2' });
    expect(call.textContent).toContain('Silakan menuju Front Office 2');
    expect(call.textContent).toContain('Please go to Front Office 2');
  });

  it('[DI6] [DI10] says which way to go until the call has been said, also where it was withdrawn or is old by then', () => {
    const call = { ...calling('A018'), direction: 'left', zone: upstairs } as const;
    const { link } = hang((shown, voice) => {
      shown.view = morning({ announcements: [call] });
      voice.speaking = call;
    });
    link.view = morning({ revision: 101 });
    flushSync();
    const shown = screen.getByRole('alert', { name: 'A018, Front Office 1' });
    expect(within(shown).getByText('Lantai 2').dataset['zone']).toBe('blue');
    expect(shown.querySelector('[data-direction="left"]')).not.toBeNull();
  });

  it('[DI6] [DI10] says which way to go also of those who have no room in the list, and that they are called', () => {
    const rows = ['A006', 'A005', 'A004', 'A003'].map((number) => called(number));
    const beside = { ...called('A002'), direction: 'left', zone: upstairs } as const;
    const { link, clock } = hang((shown) => {
      shown.view = morning({ calls: [...rows, beside, { ...called('A001'), stage: 'serving' }], runningText: [] });
    });
    clock.now = minute(0.2); // their turn
    flushSync();
    const others = within(screen.getByRole('list', { name: 'Juga dipanggil' })).getAllByRole('listitem');
    expect(others.map(({ dataset }) => dataset['number'])).toEqual(['A002', 'A001']);
    expect(others[0]?.querySelector('[data-direction="left"]')).not.toBeNull();
    expect(within(others[0]!).getByText('Lantai 2').dataset['zone']).toBe('blue');
    link.view = morning({ calls: [...rows, { ...beside, stage: 'serving' }], runningText: [] });
    flushSync();
    expect(screen.getByRole('list', { name: 'Juga sedang dilayani' })).toBeTruthy();
  });

  it('asks for a touch while the browser keeps it silent, also while it calls', async () => {
    const { voice } = hang((_, silent) => {
      silent.locked = true;
      silent.speaking = calling('A018');
    });
    expect(screen.getByRole('button', { name: /Aktifkan suara/ })).toBeTruthy();
    await fireEvent.keyDown(window, { key: 'a' });
    expect(voice.locked).toBe(false);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('[VL7] says that numbers are heard only where they are', () => {
    const { link, voice } = hang();
    expect(watching()).toBe('Nomor Anda tampil dan disebut di sini.');
    voice.locked = true;
    flushSync();
    expect(watching()).toBe('Nomor Anda tampil di layar ini.');
    voice.locked = false;
    link.view = morning({ display: { ...morning().display, speaks: false } });
    flushSync();
    expect(watching()).toBe('Nomor Anda tampil di layar ini.');
  });

  it('[SC4] hands the first view to the voice, and each later one', async () => {
    const { link, voice } = hang();
    link.view = morning({ revision: 101, announcements: [calling('A018')] });
    await expect.poll(() => voice.shown.map(({ ids }) => ids)).toEqual([[], ['call-A018']]);
  });

  it('[CA13] tells a range, or how many wait and no more', () => {
    hang();
    const services = within(screen.getByRole('list', { name: 'Antrean sekarang' })).getAllByRole('listitem');
    const waits = services.map((each) => /± [\d–]+ menit/.exec(each.textContent)?.[0]);
    expect(waits).toEqual(['± 15–25 menit', undefined]);
    expect(services.map((each) => /\d+ orang/.test(each.textContent))).toEqual([true, true]);
  });

  it('[DI15] says whose number was missed and what to do, in both languages, also while the hub is away', () => {
    hang((link) => {
      link.view = morning({ missed: { numbers: ['A014', 'B002'], more: 0 } });
      link.online = false;
    });
    const missed = screen.getByRole('region', { name: 'Terlewat? Lapor kepada petugas.' }).textContent;
    for (const words of ['A014', 'B002', 'Terlewat? Lapor kepada petugas.', 'Missed your call?'])
      expect(missed).toContain(words);
    expect(missed).not.toContain('+');
  });

  it('[DI15] says nothing of it where nobody was missed, or nobody is served any more', () => {
    hang();
    expect(screen.queryByRole('region', { name: 'Terlewat? Lapor kepada petugas.' })).toBeNull();
    cleanup();
    hang((link) => {
      const open = { is: 'closed', opensAt: null } as const;
      link.view = morning({ open, waiting: nobodyWaits, missed: { numbers: ['A014'], more: 0 } });
    });
    expect(screen.queryByText('A014')).toBeNull();
  });

  it('[IS11] says when the last number is given before what the office wants known, and calls nobody with it', () => {
    hang((link) => {
      link.view = morning({ open: { is: 'open', stops: { at: minute(19), againAt: null } } });
    });
    const foot = screen.getByRole('contentinfo').textContent;
    expect(foot).toMatch(/^\s*Nomor terakhir pukul 10\.00\.Pelayanan ini gratis\./);
    expect(foot).toContain('Last numbers at 10.00.');
  });

  it('[IS11] says it also in the bar that asks for sound, which stands where notices run', () => {
    hang((link, voice) => {
      link.view = morning({ open: { is: 'open', stops: { at: minute(19), againAt: null } } });
      voice.locked = true;
    });
    expect(screen.getByRole('contentinfo').textContent).toContain('Nomor terakhir pukul 10.00. Last numbers at 10.00.');
  });

  it('[SC3] says with the time of what it shows that the hub is away', () => {
    hang((link) => {
      link.view = morning({ calls: [called('A018')] });
      link.online = false;
      link.heardAt = minute(-1);
    });
    expect(screen.getByRole('status').textContent).toContain('keadaan pukul 09.40 WIB');
    expect(screen.getByText('A018')).toBeTruthy();
  });

  it('[SC3] says it in place of the wish for sound, and beside a call that is still being said', () => {
    hang((link, voice) => {
      link.online = false;
      voice.locked = true;
      voice.speaking = calling('A018');
    });
    expect(screen.getByRole('status').dataset['staleSince']).toBe(String(MORNING));
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByRole('alert').dataset['aboveFoot']).toBe('true');
  });

  it('says when a closed hall opens again', () => {
    hang((link) => {
      link.view = morning({ waiting: nobodyWaits, open: { is: 'closed', opensAt: Date.UTC(2026, 10, 24, 0, 30) } });
    });
    expect(screen.getByText('Buka kembali Selasa, 24 November 2026, pukul 07.30 WIB')).toBeTruthy();
    expect(screen.queryByRole('list', { name: 'Antrean sekarang' })).toBeNull();
  });

  it('marks a trial, and only a trial', () => {
    const { unmount } = render(App, { board: new Board(new PaperLink(), new PaperClock(), new PaperVoice()) });
    expect(screen.queryByText('Uji coba')).toBeNull();
    unmount();
    hang((link) => {
      link.view = morning({ hall: { ...morning().hall, trial: true } });
    });
    expect(screen.getByText('Uji coba')).toBeTruthy();
  });

  it('[ST2] marks a trial on the picture of a call too', () => {
    hang((link, voice) => {
      link.view = morning({ hall: { ...morning().hall, trial: true } });
      voice.speaking = calling('A018');
    });
    expect(within(screen.getByRole('alert', { name: /A018/ })).getByText('Uji coba')).toBeTruthy();
  });

  it('shows the pairing code in two halves that are read as one', () => {
    hang((link) => {
      link.view = null;
      link.pairingCode = 'K7M4XP';
    });
    expect(screen.getByLabelText('K7M4XP').textContent).toBe('K7M4XP');
  });

  it('[DI14] shows a sentence that the office wrote twice, and hours with a pause at noon', () => {
    const notice = { id: 'Parkir di belakang.', en: 'Parking at the back.' };
    hang((link) => {
      link.view = morning({ runningText: [notice, notice] });
    });
    expect(screen.getAllByText(notice.id).length).toBeGreaterThanOrEqual(2);
    cleanup();
    const days = ['senin', 'selasa'] as const;
    const hours = (open: string, close: string) => ({ days: [...days], open, close });
    hang((link) => {
      link.view = morning({
        open: { is: 'closed', opensAt: null },
        calls: [],
        waiting: nobodyWaits,
        week: [hours('08:00', '12:00'), hours('13:00', '15:00')],
      });
    });
    expect(screen.getByRole('table').textContent).toContain('13.00–15.00');
  });
});
