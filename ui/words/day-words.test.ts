import { expect, it } from 'vitest';
import { clockText, dateText } from '../hub-clock.svelte.ts';

const DAY = 86_400_000;
const locales = { id: 'id-ID', en: 'en-GB' } as const;

it.each(['id', 'en'] as const)('[IS5] says each day of four years as the calendars of %s do', (language) => {
  const calendar = new Intl.DateTimeFormat(locales[language], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'Asia/Jayapura',
  });
  const first = Date.UTC(2026, 0, 1, 15, 30); // half past midnight in Jayapura
  for (let day = 0; day < 4 * 366; day++) {
    const instant = first + day * DAY;
    expect(dateText(instant, 'WIT', language)).toBe(calendar.format(instant));
  }
  expect(clockText(first, 'WIT')).toBe('00.30');
});
