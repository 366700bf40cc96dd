import { render } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { DisplayView, MediaShown } from '../../contract/views/display-view.ts';
import App from '../App.svelte';
import { Board } from '../board.svelte.ts';
import { MORNING, calling, morning } from '../hall-view.fixture.ts';
import { PaperClock, PaperLink, PaperVoice } from '../paper-hall.fixture.svelte.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const film = (address: string): MediaShown => ({ address, kind: 'video/webm', seconds: 15 });
const picture = (address: string): MediaShown => ({ address, kind: 'image/png', seconds: 15 });
const shown = () => document.querySelector<HTMLElement>('[data-media] > *');
const page = () => document.querySelector('.page > *');
const address = () => shown()?.getAttribute('src');

function hang(list: () => MediaShown[]) {
  const [link, clock, voice] = [new PaperLink(), new PaperClock(), new PaperVoice()];
  const nextView = (change: Partial<DisplayView> = {}) => (link.view = morning({ media: list(), ...change }));
  nextView();
  render(App, { board: new Board(link, clock, voice) });
  return { clock, nextView, voice };
}

it('[DI3] a film goes on while views come', async () => {
  const { nextView } = hang(() => [film('/media/a.webm'), film('/media/b.webm')]);
  const before = shown();
  expect(before).not.toBeNull();
  nextView();
  await tick();
  expect(shown()).toBe(before);
});

it('[DI3] a message to the hall stands before a film, which goes on where it was when that is over', async () => {
  const { nextView } = hang(() => [film('/media/a.webm'), film('/media/b.webm')]);
  shown()?.dispatchEvent(new Event('ended'));
  await tick();
  const before = shown();
  expect(address()).toBe('/media/b.webm');
  const text = { id: 'Mohon menunggu.', en: 'Please wait.' };
  nextView({ message: { id: 'pesan', text, until: MORNING + 60_000 } });
  await tick();
  expect(page()?.textContent).toContain('Mohon menunggu.');
  expect(before?.closest<HTMLElement>('[data-media]')?.hidden).toBe(true);
  nextView();
  await tick();
  expect(shown()).toBe(before);
  expect(before?.closest<HTMLElement>('[data-media]')?.hidden).toBe(false);
});

it('[DI3] a picture has had its time also in a hall where something happens every few seconds', async () => {
  const { nextView } = hang(() => [picture('/media/a.png'), picture('/media/b.png')]);
  for (let second = 0; second < 16; second += 2) {
    nextView();
    await tick();
    await vi.advanceTimersByTimeAsync(2_000);
  }
  expect(address()).toBe('/media/b.png');
});

it('[DI3] a picture has had its time also in a hall that calls more often than that', async () => {
  const { voice } = hang(() => [picture('/media/a.png'), picture('/media/b.png')]);
  for (const number of ['A001', 'A002']) {
    await vi.advanceTimersByTimeAsync(6_000);
    voice.speaking = calling(number);
    await vi.advanceTimersByTimeAsync(8_000);
    expect(address()).toBe('/media/a.png');
    voice.speaking = null;
    await tick();
  }
  await vi.advanceTimersByTimeAsync(4_000);
  expect(address()).toBe('/media/b.png');
});

it('[DI5] a film that a call has stopped while it was being fetched is not begun again by that', async () => {
  const play = vi.spyOn(HTMLMediaElement.prototype, 'play');
  const { promise, reject } = Promise.withResolvers<void>();
  play.mockReturnValue(promise);
  const { voice } = hang(() => [film('/media/a.webm')]);
  await tick();
  const begun = play.mock.calls.length;
  voice.speaking = calling('A001');
  await tick();
  reject(new DOMException('The play() request was interrupted by a call to pause().', 'AbortError'));
  await vi.advanceTimersByTimeAsync(1);
  expect(play).toHaveBeenCalledTimes(begun);
});

it('[DI3] the only film of a hall begins anew at its end', async () => {
  hang(() => [film('/media/a.webm')]);
  const before = shown();
  before?.dispatchEvent(new Event('ended'));
  await tick();
  expect(address()).toBe('/media/a.webm');
  expect(shown()).not.toBe(before);
});

it('[DI13] a page beside the calls stays as it is while the clock ticks', async () => {
  const { clock } = hang(() => []);
  const before = page();
  expect(before).not.toBeNull();
  clock.now += 250;
  await tick();
  expect(page()).toBe(before);
});
