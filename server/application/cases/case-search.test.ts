import { describe, expect, it } from 'vitest';
import type { CaseQuery } from '../../../contract/requests/case-requests.ts';
import { minute } from '../../domain/hall.fixture.ts';
import { searchOf } from './case-search.ts';

const query: CaseQuery = { text: '', state: 'any', serviceId: null, clerkId: null, from: null, to: null };
const by = (text: string) => searchOf({ ...query, text }, 'WIB', minute(0)).by;

describe('what was typed into the search of cases', () => {
  it.each([
    ['2026-12', { is: 'number', value: '2026-00012' }],
    ['12', { is: 'number', value: '2026-00012' }],
    ['00012', { is: 'number', value: '2026-00012' }],
    ['400.9/0001/DINSOS/XI/2026', { is: 'letter', value: '400.9/0001/DINSOS/XI/2026' }],
    ['1377 0245 0390 0001', { is: 'nik', value: '1377024503900001' }],
    ['', { is: 'all' }],
  ] as const)('[CS10] %o is a number of a case or a letter, a NIK, or nothing at all', (text, expected) => {
    expect(by(text)).toEqual(expected);
  });

  it('[CS10] is a name otherwise, word by word', () => {
    expect(by('Siti  Aminah')).toMatchObject({ is: 'name' });
  });

  it('[CS10] takes the last day whole, in the hall’s own zone', () => {
    const { from, until } = searchOf({ ...query, from: '2026-11-23', to: '2026-11-23' }, 'WITA', minute(0));
    expect([from, until].map((at) => new Date(at ?? 0).toISOString())).toEqual([
      '2026-11-22T16:00:00.000Z',
      '2026-11-23T16:00:00.000Z',
    ]);
  });
});
