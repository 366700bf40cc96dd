import { expect, it } from 'vitest';
import { Words } from './language.svelte.ts';

interface Dictionary {
  readonly welcome: string;
  readonly takeNumber: string;
}
const id: Dictionary = { welcome: 'Selamat datang', takeNumber: 'Ambil nomor' };
const en: Dictionary = { welcome: 'Welcome', takeNumber: 'Take a number' };

it('[LA1] says in Indonesian what a language of the region does not say', () => {
  const words = new Words<Dictionary>({ id, en, jv: { welcome: 'Sugeng rawuh' } });
  words.speak('jv');
  expect(words.t).toEqual({ welcome: 'Sugeng rawuh', takeNumber: 'Ambil nomor' });
  expect(words.of({ id: 'Surat', en: 'Letter' })).toBe('Surat');
  words.speak('id');
  expect(words.t).toEqual(id);
});

it('[LA2] goes on in its language until the other has come, and speaks the one wanted last', async () => {
  const coming = Promise.withResolvers<Dictionary>();
  const words = new Words<Dictionary>({ id, en: () => coming.promise });
  words.speak('en');
  expect(words.t.welcome).toBe('Selamat datang');
  words.speak('id');
  coming.resolve(en);
  await words.fetch('en');
  expect(words.language).toBe('id');
  words.speak('en');
  expect(words.t).toEqual(en);
});

it('[LA2] stays as it is where a language cannot come, and asks again', async () => {
  let away = true;
  const words = new Words<Dictionary>({
    id,
    en: () => (away ? Promise.reject(new Error('away')) : Promise.resolve(en)),
  });
  expect(await words.fetch('en')).toBe(false);
  words.speak('en');
  await Promise.resolve();
  expect(words.tongue).toBe('id');
  away = false;
  expect(await words.fetch('en')).toBe(true);
  words.speak('en');
  expect(words.language).toBe('en');
});
