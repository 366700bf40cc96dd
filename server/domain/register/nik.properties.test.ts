import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { ageOn, isoDate, isRealDay } from './calendar.ts';
import { nikWarnings, oldestAge, readNik } from './nik.ts';

const today = '2026-11-23';
const birthDates = fc
  .tuple(fc.integer({ min: 1917, max: 2026 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .filter(([year, month, day]) => isRealDay(year, month, day) && isoDate(year, month, day) <= today)
  .map(([year, month, day]) => isoDate(year, month, day));
const people = fc.record({
  birthDate: birthDates,
  isWoman: fc.boolean(),
  serial: fc.integer({ min: 1, max: 9999 }),
  region: fc.constantFrom('137702', '330405', '510704', '160701', '160912', '960101'),
});

it('[RG6] finds the birth date and sex that a NIK was made of, for every age up to 110', () => {
  fc.assert(
    fc.property(people, ({ birthDate, isWoman, serial, region }) => {
      const day = Number(birthDate.slice(8)) + (isWoman ? 40 : 0);
      const text = `${region}${String(day).padStart(2, '0')}${birthDate.slice(5, 7)}${birthDate.slice(2, 4)}${String(serial).padStart(4, '0')}`;
      const reading = readNik(text, today);
      if (!reading.ok) throw new Error(`${text}: ${reading.refusal}`);
      const { nik } = reading;
      expect(nik.birthDate.slice(2)).toBe(birthDate.slice(2));
      expect([birthDate.slice(0, 2), '20']).toContain(nik.birthDate.slice(0, 2)); // the younger age, where both are possible
      expect(nik.sex).toBe(isWoman ? 'female' : 'male');
      expect(nikWarnings(nik, { birthDate, sex: nik.sex })).toEqual([]);
    }),
  );
});

it('[RG6] answers every text with a NIK of a possible person or with a refusal', () => {
  const texts = fc.oneof(fc.string(), fc.stringMatching(/^[0-9]{16}$/));
  fc.assert(
    fc.property(texts, (text) => {
      const reading = readNik(text, today);
      if (!reading.ok) return;
      const age = ageOn(today, reading.nik.birthDate);
      expect(age).toBeGreaterThanOrEqual(0);
      expect(age).toBeLessThanOrEqual(oldestAge);
    }),
  );
});
