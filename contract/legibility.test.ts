import { describe, expect, it } from 'vitest';
import {
  ARC_MINUTES,
  CAPITAL,
  capitalMm,
  isRead,
  layoutFor,
  lettersIn,
  longestPlaces,
  shorterSideMm,
} from './legibility.ts';
import { readingFault } from './hall-file/faults/reading-faults.ts';

const longest = (place: number) => ({ place, number: 4, media: true });
const glass = (diagonalInches: number, farthestSeatMetres: number, upright = false) => ({
  diagonalInches,
  farthestSeatMetres,
  ...(upright ? { upright } : {}),
});

const counters = (name: string) => [{ id: 'a', stationId: 's', name: { id: name, en: name } }];

describe('the height of letters', () => {
  it('[DI1] is reckoned from the farthest seat: 64 mm at 10 m for the list, 122 mm for low vision', () => {
    expect(capitalMm(ARC_MINUTES.list, glass(55, 10))).toBeCloseTo(64, 0);
    expect(capitalMm(ARC_MINUTES.called, glass(55, 10))).toBeCloseTo(122, 0);
  });

  it('[DI1] is kept at every panel and seat that can be read, with as much room beside it as is left', () => {
    for (let inches = 32; inches <= 98; inches += 3) {
      for (let metres = 2; metres <= 15; metres += 0.5) {
        for (const place of [7, 11, 16, 24]) {
          const own = glass(inches, metres);
          const { numberSize, listShare, rows } = layoutFor(own, longest(place));
          const mm = ((numberSize * CAPITAL) / 100) * shorterSideMm(own);
          const need = isRead(own, longest(place)) ? capitalMm(22, own) : 0;
          expect(mm).toBeGreaterThanOrEqual(need - 0.01);
          expect(listShare).toBeGreaterThanOrEqual(0.42);
          expect(rows).toBeGreaterThanOrEqual(3);
        }
      }
    }
  });

  it('[DI1] gives the glass to the calls before it gives it to videos', () => {
    const near = layoutFor(glass(55, 5), longest(7));
    expect([near.listShare, near.rows]).toEqual([0.42, 5]);
    expect(layoutFor(glass(55, 10), longest(14)).listShare).toBe(1);
  });
});

describe('a place with a long name', () => {
  const name = 'Loket Pelayanan Terpadu Rehabilitasi Sosial dan Bantuan Umum';
  const toRead = { ...longestPlaces([name, 'Loket 1']), number: 4, media: true };

  it('[DI1] is broken at its words, as even as can be', () => {
    expect([1, 2, 3].map((lines) => lettersIn(name, lines))).toEqual([60, 36, 23]);
    expect(longestPlaces(['Pelayanan Bantuan Sosial'])).toEqual({ place: 24 });
  });

  it.each([
    ['upright', glass(55, 4, true)],
    ['lying', glass(55, 5)],
  ])('[DI1] makes no number and no other place smaller than the farthest seat needs, %s', (_, own) => {
    const { numberSize, placeSize } = layoutFor(own, toRead);
    const mm = (size: number) => ((size * CAPITAL) / 100) * shorterSideMm(own);
    expect(mm(numberSize)).toBeGreaterThanOrEqual(capitalMm(ARC_MINUTES.list, own) - 0.01);
    expect(mm(placeSize)).toBeGreaterThanOrEqual(capitalMm(ARC_MINUTES.atLeast, own) - 0.01);
    expect(isRead(own, toRead)).toBe(true);
  });
});

describe('a display that cannot be read', () => {
  const display = { id: 'd', name: 'Layar', speaks: true };

  it('[DI2] is told with the panel or the seat that would do', () => {
    const fault = readingFault(
      { counters: counters('Pelayanan Bantuan Sosial') },
      { ...display, panel: glass(43, 12) },
    );
    expect(fault).toMatchObject({ is: 'too-small', longestPlace: 24 });
    const { inches, metres = 0 } = fault ?? {};
    for (const mended of [glass(inches ?? 0, 12), glass(43, metres)]) {
      expect(
        readingFault({ counters: counters('Pelayanan Bantuan Sosial') }, { ...display, panel: mended }),
      ).toBeNull();
    }
  });

  it('[DI2] says where calls are read at the cost of the videos, unless none are wished', () => {
    const hall = { counters: counters('Front Office 1') };
    const panel = glass(55, 10);
    expect(readingFault(hall, { ...display, panel })?.is).toBe('no-room-for-media');
    expect(readingFault(hall, { ...display, panel, media: 'none' })).toBeNull();
  });

  it('[DI2] is not complained of before anybody measured it', () => {
    expect(readingFault({ counters: counters('x'.repeat(80)) }, display)).toBeNull();
  });
});
