import { beforeEach, describe, expect, it } from 'vitest';
import type { DisplayView } from '../contract/views/display-view.ts';
import { Board } from './board.svelte.ts';
import { called, calling, frontOffice2, minute, MORNING, morning, nobodyWaits } from './hall-view.fixture.ts';
import { PaperClock, PaperLink, PaperVoice } from './paper-hall.fixture.svelte.ts';

let link: PaperLink;
let clock: PaperClock;
let voice: PaperVoice;
let board: Board;

beforeEach(() => {
  link = new PaperLink();
  clock = new PaperClock();
  voice = new PaperVoice();
  board = new Board(link, clock, voice);
});

const show = (more: Partial<DisplayView>) => (link.view = morning(more));
const seconds = (count: number) => MORNING + count * 1000;
const services = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ ...morning().waiting[0]!, serviceId: `service-${i}` }));

describe('the calls', () => {
  it('mark the newest for thirty seconds', () => {
    show({ calls: [called('A018', frontOffice2, MORNING), called('A017')] });
    expect(board.newest).toBe('A018');
    clock.now = seconds(29.9);
    expect(board.newest).toBe('A018');
    clock.now = seconds(30);
    expect(board.newest).toBeNull();
  });

  it('stand first while their visitors have still to come, and are no news once they are there', () => {
    const started = { ...called('A017', frontOffice2, seconds(5)), stage: 'serving' } as const;
    show({ calls: [started, called('A018', frontOffice2, seconds(1))] });
    expect(board.calls.map(({ number }) => number)).toEqual(['A018', 'A017']);
    expect(board.newest).toBe('A018');
    show({ calls: [started] });
    expect(board.newest).toBeNull();
  });

  it('mark nobody for hours after the clock was set back', () => {
    show({ calls: [called('A018', frontOffice2, minute(60))] });
    expect(board.newest).toBeNull();
  });

  it('are as many as can be read from the last row; the others take their turn beside them', () => {
    const numbers = ['A006', 'A005', 'A004', 'A003', 'A002', 'A001'];
    show({ calls: numbers.map((number) => called(number)), runningText: [] });
    expect(board.calls.map(({ number }) => number)).toEqual(['A006', 'A005', 'A004', 'A003']);
    expect(pagesOfOneMinute()).toContainEqual({ is: 'others', calls: [called('A002'), called('A001')] });
  });

  it('[DI10] take turns below the newest where nothing has room beside the list, or something else stands there', () => {
    const numbers = ['A008', 'A007', 'A006', 'A005', 'A004', 'A003', 'A002', 'A001'];
    const calls = numbers.map((number) => called(number));
    const wide = { longest: { place: 60, broken: [30, 21], number: 4 } };
    const message = { message: { id: 'pesan', text: frontOffice2, until: minute(60) } };
    for (const without of [wide, message, { open: { is: 'closed', opensAt: null } } as const]) {
      show({ calls, ...without });
      const turns = Array.from({ length: 8 }, (_, turn) => {
        clock.now = seconds(12 * turn);
        return board.calls.map(({ number }) => number);
      });
      expect(new Set(turns.flat())).toEqual(new Set(numbers));
      expect(turns.every(([first]) => first === 'A008')).toBe(true);
      expect(turns.every(({ length }) => length <= board.layout.rows)).toBe(true);
    }
  });

  it('stay as they are when the same revision comes again', () => {
    show({ calls: [called('A018')] });
    const before = board.calls;
    show({ calls: [called('A018')] });
    expect(board.calls).toEqual(before);
  });
});

describe('the voice', () => {
  it('[SC4] gives the whole screen to the call that it says, and takes it back', () => {
    expect(board.takeover).toBeNull();
    voice.speaking = calling('A018');
    expect(board.takeover?.number).toBe('A018');
    voice.speaking = calling('A019');
    expect(board.takeover?.number).toBe('A019');
    voice.speaking = null;
    expect(board.takeover).toBeNull();
  });

  it('[SC4] hears of every view, with the time of the hall and whether this display speaks', () => {
    show({
      announcements: [calling('A018')],
      display: { ...morning().display, speaks: false },
    });
    board.announce();
    expect(voice.shown).toEqual([{ ids: ['call-A018'], now: MORNING, aloud: false, languages: ['id'] }]);
  });

  it('asks for a touch while the browser keeps it silent', () => {
    voice.locked = true;
    expect(board.soundLocked).toBe(true);
    board.unlockSound();
    expect(board.soundLocked).toBe(false);
  });
});

describe('a display without its hub', () => {
  it('[SC3] says since when, and keeps showing what it knew', () => {
    show({ calls: [called('A018')] });
    expect(board.staleSince).toBeNull();
    link.heardAt = minute(2);
    link.online = false;
    expect(board.staleSince).toBe(minute(2));
    expect(board.scene.is).toBe('hall');
    expect(board.calls).toHaveLength(1);
    expect(board.waiting[0]?.waiting).toBe(12);
  });

  it('[SC2] says nothing any more as soon as the hub is back', () => {
    link.online = false;
    link.heardAt = null;
    expect(board.staleSince).toBe(MORNING);
    link.online = true;
    expect(board.staleSince).toBeNull();
  });

  it('[SC3] never shows an empty queue before it has heard of any', () => {
    link.view = null;
    link.online = false;
    expect(board.scene).toEqual({ is: 'joining' });
    expect(board.staleSince).toBeNull();
  });

  it('shows the code of its pairing, and the hall once it is paired', () => {
    link.pairingCode = 'K7M4XP';
    expect(board.scene).toEqual({ is: 'unpaired', code: 'K7M4XP' });
    link.pairingCode = null;
    expect(board.scene.is).toBe('hall');
  });
});

describe('the closed hall', () => {
  const closed = { is: 'closed', opensAt: minute(1_310) } as const;

  it('rests when everybody has been served', () => {
    show({ open: closed, waiting: nobodyWaits });
    expect(board.atRest).toBe(true);
    expect(board.closed?.opensAt).toBe(minute(1_310));
  });

  it('[CA11] goes on calling those who took their number in time, and says beside it that it is closed', () => {
    show({ open: closed, waiting: nobodyWaits, calls: [called('A018')] });
    expect(board.atRest).toBe(false);
    expect(board.idlePage).toEqual({ is: 'closed', opensAt: minute(1_310) });
    show({ open: closed });
    expect(board.atRest).toBe(false);
  });
});

it('[IS11] the last number, or the pause, takes its turn among the notices', () => {
  const [at, againAt] = [minute(19), minute(79)];
  show({ open: { is: 'open', stops: { at, againAt } }, runningText: [] });
  const text = { id: 'Istirahat pukul 10.00 sampai 11.00.', en: 'Break from 10.00 to 11.00.' };
  expect(pagesOfOneMinute()).toContainEqual({ is: 'notice', text });
  show({ runningText: [] });
  expect(board.notices).toEqual([]);
});

describe('missed numbers', () => {
  const twelve = Array.from({ length: 12 }, (_, i) => `A${String(30 - i).padStart(3, '0')}`);

  it('[DI15] take turns, three at a time, and say how many more there are', () => {
    expect(board.missed).toBeNull();
    show({ missed: { numbers: twelve, more: 5 } });
    const shown = new Set<string>();
    for (let second = 0; second < 60; second += 12) {
      clock.now = seconds(second);
      expect(board.missed).toMatchObject({ more: 14 });
      for (const number of board.missed?.numbers ?? []) shown.add(number);
    }
    expect([...shown].toSorted()).toEqual(twelve.toSorted());
    show({ missed: { numbers: ['A030'], more: 0 } });
    expect(board.missed).toEqual({ numbers: ['A030'], more: 0 });
  });

  it('[DI15] take the place of a service, lying and upright', () => {
    show({ waiting: services(4), missed: { numbers: ['A030'], more: 0 } });
    expect(board.waiting).toHaveLength(2);
    board.upright = true;
    expect(board.waiting).toHaveLength(1);
    show({ waiting: services(4) });
    expect(board.waiting).toHaveLength(2);
  });
});

describe('what takes turns', () => {
  it('shows every service within a minute, three at a time', () => {
    show({ waiting: services(4) });
    const shown = new Set<string>();
    for (let second = 0; second < 60; second += 1) {
      clock.now = seconds(second);
      expect(board.waiting).toHaveLength(2);
      for (const { serviceId } of board.waiting) shown.add(serviceId);
    }
    expect(shown.size).toBe(4);
  });

  it('[SV8] tells what visitors have said, where the hall shows it', () => {
    const survey = { index: 82.35, band: 'B', respondents: 412, from: '2025-11', to: '2026-10' } as const;
    expect(pagesOf({ survey }).toSorted()).toEqual(['steps', 'survey']);
    expect(pagesOf({ survey: null })).toEqual(['steps', 'steps']);
  });

  it('tells how it works, and each notice of the hall', () => {
    const pages = pagesOfOneMinute();
    expect(pages).toContainEqual({ is: 'steps' });
    for (const text of morning().runningText) expect(pages).toContainEqual({ is: 'notice', text });
  });
});

/** The first and the second page of a quiet display. */
function pagesOf(more: Partial<DisplayView>): string[] {
  show({ runningText: [], ...more });
  return [0, 12].map((second) => {
    clock.now = seconds(second);
    return board.idlePage.is;
  });
}

function pagesOfOneMinute() {
  return Array.from({ length: 60 }, (_, second) => {
    clock.now = seconds(second);
    return board.idlePage;
  });
}
