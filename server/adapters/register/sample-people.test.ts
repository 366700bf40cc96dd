import { expect, it } from 'vitest';
import { readFamilyCardNumber } from '../../domain/register/family-card.ts';
import { nikWarnings, readNik } from '../../domain/register/nik.ts';
import { samplePeople } from './sample-people.ts';

const today = '2026-11-23';
const order = { count: 3000, region: '13.77', seed: 1, today };

it('invents the same people for the same seed, and others for another', () => {
  const people = [...samplePeople(order)];
  expect([...samplePeople(order)]).toEqual(people);
  expect([...samplePeople({ ...order, seed: 2 })]).not.toEqual(people);
});

it.each(['13.77', '16.07', '16.09', '33.04', '51.07'])(
  '[RG6] gives everyone in %s a valid NIK of their own',
  (region) => {
    const people = [...samplePeople({ ...order, region })];
    expect(people).toHaveLength(order.count);
    expect(new Set(people.map(({ nik }) => nik)).size).toBe(order.count);
    for (const { nik, kk, birthDate, sex } of people) {
      const reading = readNik(nik, today);
      expect(reading.ok && nikWarnings(reading.nik, { birthDate, sex })).toEqual([]);
      expect(nik.startsWith(region.replace('.', ''))).toBe(true);
      expect(readFamilyCardNumber(kk)).toEqual({ ok: true, warnings: [] });
    }
  },
);

it('groups people into families, some with aid and some of whom the register says nothing', () => {
  const people = [...samplePeople(order)];
  const families = new Set(people.map(({ kk }) => kk)).size;
  expect(families).toBeGreaterThan(order.count / 6);
  expect(families).toBeLessThan(order.count / 2);
  expect(people.some(({ programmes }) => programmes.some(({ receives }) => receives))).toBe(true);
  expect(people.some(({ programmes }) => programmes.length < 3)).toBe(true);
  expect(people.some(({ desil }) => desil === undefined)).toBe(true);
});

it('refuses a region that is no code', () => {
  expect(() => [...samplePeople({ ...order, region: 'Pariaman' })]).toThrow(RangeError);
});
