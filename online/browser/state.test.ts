import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { lookUpFromLink } from './state.ts';

const submit = vi.spyOn(HTMLFormElement.prototype, 'submit').mockImplementation(() => undefined);

/** The page as opened by a link: what is in the field, and what is left in the address. */
function openedWith(hash: string) {
  history.replaceState(null, '', `/online/status?bahasa=en${hash}`);
  lookUpFromLink();
  const { value } = document.querySelector<HTMLInputElement>('input[name="code"]')!;
  return { typed: value, sent: submit.mock.calls.length, hash: location.hash };
}

beforeEach(() => {
  submit.mockClear();
  document.body.innerHTML = '<main id="isi"><form><input name="code"></form></main>';
});
afterEach(() => {
  history.replaceState(null, '', '/');
  document.body.replaceChildren(); // the next test file uses the same page
});

it('[ON6] looks the code of a link up by itself, and leaves it in no address', () => {
  expect(openedWith('#A2B3C4D5E6F7')).toEqual({ typed: 'A2B3C4D5E6F7', sent: 1, hash: '' });
  expect(location.search).toBe('?bahasa=en');
});

it('[ON6] takes what is no code for none: the skip link of a page that is loaded anew, or a link that was torn', () => {
  expect(openedWith('#isi')).toEqual({ typed: '', sent: 0, hash: '#isi' });
  expect(openedWith('#%E0%A4%A')).toEqual({ typed: '', sent: 0, hash: '#%E0%A4%A' });
});
