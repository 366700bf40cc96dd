import { describe, expect, it } from 'vitest';
import { counterWords } from '../words/screen-words.ts';
import { reasonWords } from './reason-words.ts';

const at = (hour: number, minutes: number) => Date.UTC(2026, 10, 23, hour - 7, minutes);
const words = counterWords();

describe('why this visitor', () => {
  it('[CA3] names the priority, the arrival and the time it counts as', () => {
    const name = { id: 'Lansia (60 tahun ke atas)', en: 'Older people (60 and above)' };
    const reason = { is: 'priority', name, since: at(9, 12), equals: at(8, 42) } as const;
    expect(reasonWords(reason, words, 'WIB')).toBe('Prioritas lansia, datang 09.12, setara 08.42');
  });

  it('[CA3] [CA8] never says that somebody came when he was restored', () => {
    const reason = { is: 'turn', since: at(10, 5) } as const;
    expect(reasonWords(reason, words, 'WIB', at(9, 12))).toBe('Giliran menurut kedatangan, antre lagi 10.05');
    expect(reasonWords(reason, words, 'WIB', at(10, 5))).toBe('Giliran menurut kedatangan, datang 10.05');
  });

  it('[CA3] tells a turn, a visitor overtaken too often, and one chosen by the clerk', () => {
    const since = at(9, 12);
    expect(reasonWords({ is: 'turn', since }, words, 'WIB')).toBe('Giliran menurut kedatangan, datang 09.12');
    expect(reasonWords({ is: 'overtaken', since, times: 10 }, words, 'WIB')).toBe(
      'Sudah 10 kali didahului, datang 09.12',
    );
    expect(reasonWords({ is: 'chosen', since, why: 'Ambulans menunggu' }, words, 'WIB')).toBe(
      'Dipanggil di luar urutan: Ambulans menunggu',
    );
  });
});
