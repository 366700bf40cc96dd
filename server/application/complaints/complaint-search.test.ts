import { describe, expect, it } from 'vitest';
import { minute } from '../../domain/hall.fixture.ts';
import { instantOf } from '../../domain/hall-time/zone.ts';
import { complaintSearchOf } from './complaint-search.ts';

const query = { text: '', state: 'any', channel: null, from: null, to: null } as const;
const by = (text: string) => complaintSearchOf({ ...query, text }, 'WIB', minute(0)).by;

describe('what is typed to find a complaint', () => {
  it.each(['P-2026-00007', 'p-2026-7', '2026-7', '7', 'P-7'])('[CM7] %s is a number', (text) => {
    expect(by(text)).toEqual({ is: 'number', value: 'P-2026-00007' });
  });

  it.each(['K7QM4RTDXPW2', 'k7qm 4rtd xpw2', 'K7QM-4RTD-XPW2'])('[CM9] %s is a code', (text) => {
    expect(by(text)).toEqual({ is: 'code', value: 'K7QM4RTDXPW2' });
  });

  it('[CM7] else it is a name, which may be a code that looks like one', () => {
    expect(by('siti nur’aini')).toMatchObject({ is: 'name', words: ['siti', 'nur', 'aini'] });
    expect(by('KQMM RRTD XPWW')).toMatchObject({ is: 'name', orCode: 'KQMMRRTDXPWW' });
    expect(by('  ')).toEqual({ is: 'all' });
  });

  it('[CM7] days are those of the hall, both of them in it', () => {
    const search = complaintSearchOf({ ...query, from: '2026-11-23', to: '2026-11-23' }, 'WITA', minute(0));
    expect(search).toMatchObject({
      from: instantOf('2026-11-23', '00:00', 'WITA'),
      until: instantOf('2026-11-24', '00:00', 'WITA'),
    });
  });
});
