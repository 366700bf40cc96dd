import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepManners } from './manners.ts';

let touches = 0;
let stop = () => {};
beforeEach(() => {
  touches = 0;
  stop = keepManners(window, () => (touches += 1));
});
afterEach(() => stop());

const stopped = (event: Event) => !window.dispatchEvent(event);
const stoppedWith = (type: string, more: object) => stopped(Object.assign(new Event(type, { cancelable: true }), more));
const key = (init: KeyboardEventInit) => stopped(new KeyboardEvent('keydown', { ...init, cancelable: true }));

describe('the kiosk keeps its manners', () => {
  it.each(['contextmenu', 'dragstart', 'selectstart', 'gesturestart'])('does nothing on %s', (name) => {
    expect(stopped(new Event(name, { cancelable: true }))).toBe(true);
  });

  it('does not zoom, print or open anything by a key, and keeps the keys that move and press', () => {
    expect(key({ key: 'p', ctrlKey: true })).toBe(true);
    expect(key({ key: 'F5' })).toBe(true);
    expect(key({ key: 'Tab' })).toBe(false);
    expect(key({ key: 'Enter' })).toBe(false);
  });

  it('[KI3] is not zoomed by two fingers or a wheel, and goes on moving under one', () => {
    const fingers = [[1], [1, 2]].map((touches) => stoppedWith('touchmove', { touches }));
    const wheels = [false, true].map((ctrlKey) => stoppedWith('wheel', { ctrlKey }));
    expect([fingers, wheels]).toEqual([
      [false, true],
      [false, true],
    ]);
  });

  it('[KI3] finds its own page again after a swipe back', () => {
    const before = window.history.length;
    window.dispatchEvent(new PopStateEvent('popstate'));
    expect(window.history.length).toBe(before + 1);
  });

  it('[KI8] lets one hand act at a time, until it has rested on the glass for too long', () => {
    const done: number[] = [];
    const button = document.body.appendChild(document.createElement('button'));
    button.addEventListener('click', (event) => done.push((event as PointerEvent).pointerId));
    const touch = (type: string, pointerId: number, timeStamp: number) => {
      const event = new PointerEvent(type, { pointerId, bubbles: true, cancelable: true });
      Object.defineProperty(event, 'timeStamp', { value: timeStamp });
      button.dispatchEvent(event);
    };
    const press = (id: number, at: number) =>
      ['pointerdown', 'pointerup', 'click'].forEach((type) => touch(type, id, at));
    touch('pointerdown', 1, 0);
    press(2, 300);
    expect(done).toEqual([]);
    touch('pointerup', 1, 400);
    touch('click', 1, 400);
    press(3, 500);
    expect(done).toEqual([1, 3]);
    touch('pointerdown', 4, 1_000);
    press(5, 8_000);
    expect(done).toEqual([1, 3, 5]);
    button.remove();
  });

  it('takes every touch as a sign of life', () => {
    window.dispatchEvent(new Event('pointerdown'));
    expect(touches).toBe(1);
  });
});
