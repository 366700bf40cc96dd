import { expect, it } from 'vitest';
import { inboxOf } from './complaint.fixture.ts';
import { ReceiveForm } from './receive-form.svelte.ts';

it('[CM21] the next complaint that came by letter begins with no day: it was the day of the last letter', () => {
  const form = new ReceiveForm({ identityRequired: false });
  form.choose({ ...inboxOf([]).channels[0]!, medium: 'letter' });
  form.cameOn = '2026-11-20';
  form.startAnew();
  expect([form.asksDay, form.cameOn]).toEqual([true, '']);
});

it('[CM21] the next complaint goes with no scan and no word of the last one, by the same way', () => {
  const form = new ReceiveForm({ identityRequired: false });
  const [letter] = inboxOf([]).channels;
  form.choose({ ...letter!, medium: 'letter' });
  form.files = [new File(['x'], 'surat.pdf')];
  form.told.words = 'Kursi kurang.';
  form.startAnew();
  expect([form.files, form.told.words, form.channel?.medium]).toEqual([[], '', 'letter']);
});

it('[CM21] with another way the day is asked anew, and a receipt goes only to whoever is there', () => {
  const form = new ReceiveForm({ identityRequired: false });
  const [channel] = inboxOf([]).channels;
  form.choose({ ...channel!, medium: 'letter' });
  form.cameOn = '2026-11-20';
  expect(form.print).toBe(false);
  form.choose({ ...channel!, medium: 'in-person' });
  expect([form.cameOn, form.asksDay, form.print]).toEqual(['', false, true]);
  expect(form.bodyFor('WIB', 'id')).toMatchObject({ cameAt: null, print: true });
});
