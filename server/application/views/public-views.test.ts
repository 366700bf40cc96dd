import { describe, expect, it } from 'vitest';
import type { HallCommand } from '../../domain/commands.ts';
import { minutes } from '../../domain/hall-time/instant.ts';
import { callsNext, comes, continuing, minute, opens, starts } from '../../domain/hall.fixture.ts';
import { newHall } from '../../domain/hall.ts';
import type { Hall } from '../../domain/hall.ts';
import { openNow } from '../../domain/supervision/open-now.ts';
import { setupOf } from '../office.ts';
import { displayView } from './display-view.ts';
import { kioskView } from './kiosk-view.ts';
import { after, atCounter, empty, file, letter, loket, sceneOf, served } from './views.fixture.ts';

const loket2 = 'front-office-2';
const misses = (counterId: string): HallCommand => ({ type: 'mark-missed', counterId });
const missed = (count: number) =>
  Array.from({ length: count }, (_, i) => [comes(`ana-${i}`, letter), callsNext(loket), misses(loket)]).flat();
const missedOn = (hall: Hall, hallFile = file) => displayView({ ...sceneOf(hall), file: hallFile }, 'layar-1')?.missed;

describe('what the public sees', () => {
  it('[SC6] [IS7] on kiosk and display is numbers and places: no id of a visit, no need, no entry of the register', () => {
    const scene = sceneOf(after(...served, comes('ben', letter)));
    const views = [kioskView(scene, 'kiosk-1'), displayView(scene, 'layar-1')];
    for (const text of views.map((view) => JSON.stringify(view))) {
      expect(text).not.toMatch(/"ana"|"ben"|token-|pribadi|personId|clerk of|Dewi/);
    }
    expect(views[1]).toMatchObject({ revision: 42, calls: [{ number: 'A001', stage: 'serving' }] });
  });

  it('[IS8] [CS1] on the kiosk holds the papers of each service', () => {
    const [tile] = kioskView(sceneOf(empty), 'kiosk-1')?.services ?? [];
    const [service] = file.services;
    expect(tile?.papers.map(({ text }) => text.id)).toEqual(service?.requirements.map(({ text }) => text.text));
  });

  it('[IS4] says of a service that is closed why, and of a hall when it opens', () => {
    const services = empty.setup.services.map((service) => ({ ...service, open: false }));
    const closed = { ...empty, setup: { ...empty.setup, services } };
    expect(kioskView(sceneOf(closed), 'kiosk-1')?.services[0]?.state).toMatchObject({
      is: 'closed',
      why: 'service-closed',
    });
    const real = newHall(setupOf(file, false, 'http://hub.example'));
    const night = sceneOf(real, minute(-8 * 60));
    const state = kioskView(night, 'kiosk-1')?.services[0]?.state;
    expect(state).toMatchObject({ is: 'closed', why: 'hall-closed', opensAt: expect.any(Number) as number });
    expect(displayView(night, 'layar-1')?.open).toMatchObject({ is: 'closed' });
  });

  it('[IS11] says on each screen when numbers stop, in the last half hour', () => {
    const real = newHall(setupOf(file, false, 'http://hub.example'));
    const hall = continuing(real, minute(0), opens(loket));
    const seen = (now: number) => {
      const scene = sceneOf(hall, now);
      const kiosk = kioskView(scene, 'kiosk-1')?.services[0]?.state;
      return [kiosk, displayView(scene, 'layar-1')?.open, atCounter(hall, loket, scene)];
    };
    const open = openNow(hall, minute(20));
    const at = open.is === 'open' ? (open.closesAt ?? 0) : 0;
    const stops = { at, againAt: null };
    expect(seen(at - minutes(30))).toMatchObject([{ is: 'open', stops }, { is: 'open', stops }, { stops }]);
    for (const screen of seen(at - minutes(31))) expect(screen).not.toHaveProperty('stops');
  });

  describe('who was called and missed', () => {
    it('[DI15] is on the display the newest twelve first, until they are restored or the day is over', () => {
      expect(missedOn(empty)).toEqual({ numbers: [], more: 0 });
      const hall = after(opens(loket), ...missed(15));
      const shown = missedOn(hall);
      expect(shown).toMatchObject({ more: 3 });
      expect(shown?.numbers).toHaveLength(12);
      expect(shown?.numbers[0]).toBe('A015');
      const restored = continuing(hall, minute(60), { type: 'restore', counterId: loket, visitId: 'ana-14' });
      expect(missedOn(restored)).toMatchObject({ more: 2 });
      expect(missedOn(restored)?.numbers).not.toContain('A015');
      expect(missedOn(continuing(hall, minute(24 * 60), { type: 'close-day' }))).toEqual({ numbers: [], more: 0 });
    });

    it('[DI15] is only on a display that shows the calls of that station', () => {
      const hall = after(opens(loket), ...missed(1));
      const showing = (...stationIds: string[]) =>
        missedOn(hall, { ...file, displays: file.displays.map((display) => ({ ...display, stationIds })) })?.numbers;
      expect([showing('front-office'), showing('back-office')]).toEqual([['A001'], []]);
    });
  });

  it('[DU9] [DI15] on a display is the latest first, as the voice says it, also after the clock was set back', () => {
    const called = after(opens(loket), opens(loket2), comes('ana', letter), comes('ben', letter), callsNext(loket));
    const back = continuing(called, minute(-30), callsNext(loket2));
    const view = displayView(sceneOf(back), 'layar-1');
    expect(view?.announcements.map(({ number }) => number)).toEqual(['A001', 'A002']);
    expect(view?.calls.map(({ number }) => number)).toEqual(['A002', 'A001']);
    const served = continuing(back, minute(-31), starts(loket));
    expect(displayView(sceneOf(served), 'layar-1')?.calls.map(({ number }) => number)).toEqual(['A001', 'A002']);
    const gone = continuing(
      continuing(called, minute(1), misses(loket), callsNext(loket2)),
      minute(-30),
      misses(loket2),
    );
    expect(missedOn(gone)?.numbers).toEqual(['A002', 'A001']);
  });

  it('[VL3] on a display of one station is the calls of that station, seen and heard', () => {
    const scene = sceneOf(after(opens(loket), comes('ana', letter), callsNext(loket)));
    const shown = (...stationIds: string[]) => {
      const displays = file.displays.map((display) => ({ ...display, stationIds }));
      const view = displayView({ ...scene, file: { ...file, displays } }, 'layar-1');
      return [view?.calls, view?.announcements].map((each) => each?.map(({ number }) => number));
    };
    expect(shown('front-office')).toEqual([['A001'], ['A001']]);
    expect(shown('back-office')).toEqual([[], []]);
  });

  it('is nothing on a kiosk or display that the hall does not have', () => {
    expect([kioskView(sceneOf(empty), 'kiosk-9'), displayView(sceneOf(empty), 'layar-9')]).toEqual([null, null]);
  });
});
