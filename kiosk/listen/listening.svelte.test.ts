import { afterEach, expect, it, vi } from 'vitest';
import { Words } from '../../ui/words/language.svelte.ts';
import { kioskLink, visitParts } from '../kiosk.fixture.svelte.ts';
import { doubled, patienceOf } from '../patience.ts';
import { Visit } from '../visit.svelte.ts';
import { en } from '../words/en.ts';
import { id } from '../words/id.ts';
import ListenBar from './ListenBar.svelte';
import { Listening } from './listening.svelte.ts';
import type { Listener } from './listener.ts';
import { Loudness } from './loudness.ts';
import { listenId } from './words/id.ts';

const deeds: string[] = [];
const listener: Listener = {
  begin: () => deeds.push('begin'),
  end: () => deeds.push('end'),
  repeat: () => {},
  help: () => {},
  louder: () => {},
  softer: () => {},
  words: () => listenId,
  Bar: ListenBar,
};
const listening = (fetch: () => Promise<Listener>, isHome = true) =>
  new Listening(
    { language: () => 'id', view: () => null, boards: () => [], heard: () => {}, isHome: () => isHome },
    fetch,
  );
const press = (key: string) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  document.activeElement?.dispatchEvent(event);
  return event.defaultPrevented;
};
const ends: (() => void)[] = [];

afterEach(() => {
  for (const end of ends.splice(0)) end();
  deeds.length = 0;
  document.body.innerHTML = '';
  vi.useRealTimers();
});

it('[LI1] what speaks is fetched when somebody wants to listen, and kept', async () => {
  const fetch = vi.fn(() => Promise.resolve(listener));
  const mode = listening(fetch);
  expect(fetch).not.toHaveBeenCalled();
  await mode.start();
  expect(mode.listener).toBe(listener);
  mode.toggle();
  expect([mode.on, mode.listener]).toEqual([false, null]);
  await mode.start();
  expect(fetch).toHaveBeenCalledOnce();
  expect(deeds).toEqual(['begin', 'end', 'begin']);
});

it('[LI1] where it cannot be fetched the button stands as before, and may be pressed again', async () => {
  let away = true;
  const mode = listening(() => (away ? Promise.reject(new Error('away')) : Promise.resolve(listener)));
  await mode.start();
  expect(mode.on).toBe(false);
  away = false;
  await mode.start();
  expect(mode.on).toBe(true);
});

it('[LI8] whoever has gone before it has come is not spoken to', async () => {
  const coming = Promise.withResolvers<Listener>();
  const mode = listening(() => coming.promise);
  const start = mode.start();
  mode.stop();
  coming.resolve(listener);
  await start;
  expect([mode.on, deeds]).toEqual([false, []]);
});

it('[LI8] whoever presses again and again while it is on its way has one that speaks, and one that ends', async () => {
  const fetch = vi.fn<() => Promise<Listener>>();
  const coming = [Promise.withResolvers<Listener>(), Promise.withResolvers<Listener>()];
  for (const { promise } of coming) fetch.mockReturnValueOnce(promise);
  const mode = listening(fetch);
  const starts = [mode.start()];
  mode.stop();
  starts.push(mode.start());
  for (const { resolve } of coming) resolve(listener);
  await Promise.all(starts);
  expect([mode.on, deeds, fetch.mock.calls.length]).toEqual([true, ['begin'], 1]);
});

it.each(['ArrowLeft', 'ArrowDown', 'Enter', 'r', 'F1', 'h', 'F2'])(
  '[LI2] the key %s begins it at home',
  async (key) => {
    const mode = listening(() => Promise.resolve(listener));
    ends.push(mode.wakeByKey(window));
    expect(press(key)).toBe(true);
    await Promise.resolve();
    expect(mode.on).toBe(true);
  },
);

it('[LI2] no other key begins it, none does away from home, and Enter presses the button that has the focus', () => {
  const [home, elsewhere] = [true, false].map((isHome) => listening(() => Promise.resolve(listener), isHome));
  ends.push(home?.wakeByKey(window) ?? (() => {}), elsewhere?.wakeByKey(window) ?? (() => {}));
  document.body.innerHTML = '<button>Ambil nomor</button>';
  document.querySelector('button')?.focus();
  expect([press('Enter'), press('5'), press('Tab')]).toEqual([false, false, false]);
  press('ArrowRight');
  expect([home?.on, elsewhere?.on]).toEqual([true, false]);
});

it('[LI8] the time to answer is doubled', () => {
  expect(doubled(patienceOf('papers', false))).toEqual({ ends: 160, warns: 120, by: 'question' });
});

it('[LI8] it ends with the visit, and a home page that speaks is left to nobody', async () => {
  vi.useFakeTimers();
  const visit = new Visit({ link: kioskLink(), words: new Words({ id, en }), ...visitParts() });
  ends.push(() => visit.stop());
  visit.listening.on = true;
  await vi.advanceTimersByTimeAsync(59_000);
  expect(visit.listening.on).toBe(true);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(visit.listening.on).toBe(false);
});

it('[LI8] the next visitor finds it as loud as it was set up', () => {
  const gains: number[] = [];
  const loudness = new Loudness((gain) => gains.push(gain));
  for (let i = 0; i < 4; i++) loudness.change(1);
  loudness.reset();
  loudness.change(-1);
  expect(gains).toEqual([1.6, 2.4, 2.4, 2.4, 1, 0.6]);
});
