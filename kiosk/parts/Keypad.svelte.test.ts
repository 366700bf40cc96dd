import { render, screen } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { id } from '../words/id.ts';
import Keypad from './Keypad.svelte';

function pad() {
  const ondigit = vi.fn<(digit: string) => void>();
  const onerase = vi.fn<() => void>();
  render(Keypad, { t: id, ondigit, onerase, oneraseall: () => {} });
  const key = screen.getByRole('button', { name: id.digit('7') });
  const erase = screen.getByRole('button', { name: id.erase });
  return { ondigit, onerase, key, erase };
}

const touch = (button = 0) => new PointerEvent('pointerdown', { bubbles: true, button });
const lift = () => new MouseEvent('click', { bubbles: true, detail: 1 });

describe('the keys for digits', () => {
  it('[KI13] type when the finger comes: where it is lifted changes nothing', () => {
    const { ondigit, onerase, key, erase } = pad();
    key.dispatchEvent(touch());
    expect(ondigit.mock.calls).toEqual([['7']]);
    key.dispatchEvent(lift());
    expect(ondigit, 'the same touch').toHaveBeenCalledTimes(1);
    erase.dispatchEvent(touch());
    erase.dispatchEvent(lift());
    expect(onerase).toHaveBeenCalledTimes(1);
  });

  it('[KI13] type at the click that keys or the reader make, and at no other button of a mouse', () => {
    const { ondigit, key } = pad();
    key.dispatchEvent(touch(2));
    expect(ondigit).not.toHaveBeenCalled();
    key.click();
    expect(ondigit.mock.calls).toEqual([['7']]);
  });
});
