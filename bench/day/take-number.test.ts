import { expect, it } from 'vitest';
import { granted } from '../../contract/reply.ts';
import type { Screen } from '../hub/screen.ts';
import { DayRecord } from './day-record.ts';
import { takeNumber } from './take-number.ts';
import type { Visitor } from './visitor.ts';

const checks = {
  identity: { nik: '9999011708650001', birthDate: '1965-08-17' },
  checksFirst: true,
  pressesTwice: false,
};

/** A kiosk with this answer to every check. */
function kioskThatSays(listed: boolean): Screen<'kiosk'> {
  const ask = (name: string) =>
    Promise.resolve(granted(name === 'register:check' ? { listed, checkId: 'check' } : { number: 'A001', at: 1 }));
  return { view: { register: {} }, ask } as unknown as Screen<'kiosk'>;
}

it.each([
  [true, false, 'somebody who is in the register was told otherwise'],
  [false, true, 'somebody who is not in the register was told otherwise'],
])('a visitor who is listed: %s, told: %s, is a problem of the day', async (isListed, told, problem) => {
  const record = new DayRecord();
  await takeNumber(kioskThatSays(told), { ...checks, isListed } as Visitor, record);
  expect(record.problems).toEqual([problem]);
  await takeNumber(kioskThatSays(isListed), { ...checks, isListed } as Visitor, record);
  expect(record.problems).toEqual([problem]);
});
