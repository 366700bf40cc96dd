import { cleanup, fireEvent, screen as glass } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Tongue } from '../../../ui/words/language.svelte.ts';
import { faultsUnderFields } from './field-faults.svelte.ts';
import { sayFaultsOf } from './say-faults-of.ts';

let tongue = $state<Tongue>('id');
let stop: () => void;

function page(fields: string): HTMLElement {
  document.body.innerHTML = `<main>${fields}</main>`;
  const main = document.querySelector('main')!;
  stop = $effect.root(() => faultsUnderFields(() => tongue)(main));
  return main;
}
const field = (name: string) => glass.getByRole<HTMLInputElement>('textbox', { name });
const faults = () => [...document.querySelectorAll('.fault')].map(({ textContent }) => textContent);
const send = () => document.querySelector('form')!.requestSubmit();

beforeEach(() => void (tongue = 'id'));
afterEach(() => {
  stop();
  cleanup();
});

const form = `<form>
  <label>Nama<input required></label>
  <label for="t">Telepon</label><input id="t" required aria-describedby="hint">
</form>`;

it('[CT5] says what lacks under each field, as its description and not as its name, and leads the keys to the first', async () => {
  page(form);
  send();
  await expect.poll(faults).toEqual(['Bagian ini harus diisi.', 'Bagian ini harus diisi.']);
  expect(document.activeElement).toBe(field('Nama'));
  const told = field('Telepon').getAttribute('aria-describedby')?.split(' ') ?? [];
  expect(told[0]).toBe('hint');
  expect(document.querySelector(`#${told[1]}`)?.textContent).toBe('Bagian ini harus diisi.');
});

it('[CT5] says nothing more once it is mended, by a key or by a press elsewhere', async () => {
  page(`${form}<button>Isikan</button>`);
  send();
  await expect.poll(faults).toHaveLength(2);
  await fireEvent.input(field('Nama'), { target: { value: 'Siti' } });
  await expect.poll(faults).toHaveLength(1);
  expect(field('Nama').hasAttribute('aria-invalid')).toBe(false);
  field('Telepon').value = '0812';
  await fireEvent.click(glass.getByRole('button'));
  await expect.poll(faults).toHaveLength(0);
  expect(field('Telepon').getAttribute('aria-describedby')).toBe('hint');
});

it('[CT5] says nothing more once it is wanted no more, without a press', async () => {
  page(form);
  send();
  await expect.poll(faults).toHaveLength(2);
  field('Nama').required = false;
  await expect.poll(faults).toHaveLength(1);
});

it('[CT5] speaks the language of the screen', async () => {
  page(form);
  send();
  await expect.poll(faults).toHaveLength(2);
  tongue = 'en';
  await expect.poll(() => faults()[0]).toBe('This has to be filled in.');
});

it.each([
  ['<input value="a" type="email">', 'Tulis alamat surel lengkap, misalnya nama@contoh.go.id.'],
  ['<input value="0" type="number" min="1">', 'Paling kecil 1.'],
  ['<input value="9" type="number" max="5">', 'Paling besar 5.'],
  ['<input data-choices="true" required>', 'Pilih salah satu di atas, atau tulis di sini.'],
  ['<input data-day required>', 'Isi tanggalnya lengkap: hari, bulan, lalu tahun empat angka.'],
  ['<input data-day="none" required>', 'Tanggal ini tidak ada di kalender.'],
  ['<input data-day="other" required>', 'Tanggal ini tidak dapat dipakai di sini.'],
  ['<select required><option value=""></option></select>', 'Pilih salah satu.'],
  ['<input value="7" pattern="[0-9]{2}:[0-9]{2}" placeholder="07:30">', 'Tulis seperti ini: 07:30'],
  ['<input value="7" pattern="[0-9]{18}" data-example="198001312005011002">', 'Tulis seperti ini: 198001312005011002'],
])('[CT5] of %s says what to do', async (html, sentence) => {
  page(`<label>Isian${html}</label>`);
  sayFaultsOf(document);
  await expect.poll(faults).toEqual([sentence]);
  expect(document.activeElement?.getAttribute('aria-invalid')).toBe('true');
});
