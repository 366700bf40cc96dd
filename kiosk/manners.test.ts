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

  it('takes every touch as a sign of life', () => {
    window.dispatchEvent(new Event('pointerdown'));
    expect(touches).toBe(1);
  });
});
