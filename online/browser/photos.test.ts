import { afterAll, beforeEach, expect, it } from 'vitest';
import { Photos } from './photos.ts';

const shrinking = new Map<string, (small: Blob | null) => void>();
let input: HTMLInputElement;
let photos: Photos;

beforeEach(() => {
  shrinking.clear();
  document.body.innerHTML = '<form><div><input type="file" name="photo-ktp" /></div></form>';
  const form = document.querySelector('form')!;
  input = document.querySelector('input')!;
  photos = new Photos(form, 'siap', ({ name }) => new Promise((resolve) => shrinking.set(name, resolve)));
});
afterAll(() => document.body.replaceChildren()); // the next test file uses the same page

function choose(file: File | null): void {
  Object.defineProperty(input, 'files', { value: file ? [file] : [], configurable: true });
  input.dispatchEvent(new Event('change'));
}
const file = (name: string, bytes: number) => new File(['x'.repeat(bytes)], name, { type: 'image/jpeg' });
const come = async (name: string) => {
  shrinking.get(name)?.(null);
  await new Promise((resolve) => setTimeout(resolve));
};
const shown = () => [...document.querySelectorAll('.shot')].map(({ textContent }) => textContent);

it('[ON9] shows the photo that was chosen last, though one before it took longer to make small', async () => {
  choose(file('besar', 90_000));
  choose(file('kecil', 2_000));
  await come('kecil');
  await come('besar');
  expect(shown()).toEqual(['siap (2 KB)']);
});

it('[ON9] says of no photo that it is there where the choice was taken back', async () => {
  choose(file('ktp', 2_000));
  await come('ktp');
  expect(shown()).toEqual(['siap (2 KB)']);
  choose(null);
  const sent = new FormData();
  await photos.into(sent);
  expect([shown(), [...sent.keys()]]).toEqual([[], []]);
});
