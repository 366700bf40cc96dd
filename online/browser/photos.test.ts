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

const marked = (name: string, fault = 'a') =>
  `<div class="field wrong"><input type="file" name="${name}" aria-describedby="${fault}" aria-invalid="true" /></div>`;

it('[HM1] says of none that it is missing once it is chosen, nor of those of which one is enough', () => {
  const fault = '<small class="fault" id="a">Foto salah satu berkas ini belum ada.</small>';
  document.body.innerHTML = `<form><fieldset class="one-of" aria-describedby="a"><legend>Cukup salah satu:</legend>${fault}
    ${marked('photo-ktp')}${marked('photo-suket')}</fieldset>${marked('photo-kk', 'photo-kk-fault')}</form>`;
  const form = document.querySelector('form')!;
  input = document.querySelector<HTMLInputElement>('[name=photo-suket]')!;
  photos = new Photos(form, 'siap', () => Promise.resolve(null));
  choose(file('suket', 2_000));
  expect(document.querySelector('.one-of')?.outerHTML).not.toMatch(/fault|wrong|aria-/);
  expect(document.querySelector('[name=photo-kk]')?.outerHTML, 'that one still is').toContain('aria-invalid');
});

const chooseAt = (name: string) => {
  input = document.querySelector<HTMLInputElement>(`[name=${name}]`)!;
  choose(file(name, 2_000));
  return document.querySelector('.one-of')?.outerHTML;
};

it('[HM1] says of one of a group that it is wrong until that one is chosen anew', () => {
  const wrong = `<div class="field wrong"><small class="fault" id="b">Foto ini terlalu besar.</small>
    <input type="file" name="photo-ktp" aria-describedby="b" aria-invalid="true" /></div>`;
  document.body.innerHTML = `<form><fieldset class="one-of"><legend>Cukup salah satu:</legend>${wrong}
    <div class="field"><input type="file" name="photo-suket" /></div></fieldset></form>`;
  photos = new Photos(document.querySelector('form')!, 'siap', () => Promise.resolve(null));
  expect(chooseAt('photo-suket')).toContain('terlalu besar');
  expect(chooseAt('photo-ktp')).not.toMatch(/fault|wrong|aria-/);
});
