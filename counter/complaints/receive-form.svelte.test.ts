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
