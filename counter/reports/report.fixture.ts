import type { Report, VisitFigures } from '../../contract/views/report-view.ts';

export const visits = (change: Partial<VisitFigures> = {}): VisitFigures => ({
  arrived: 12,
  served: 9,
  missed: 2,
  expired: 1,
  here: 0,
  waitMedian: 7,
  waitP95: 31,
  stayMedian: 20,
  ...change,
});

const letter = { id: 'Surat Keterangan DTKS', en: 'DTKS letter' };
const front = { id: 'Front Office', en: 'Front Office' };

/** November of an office that had one service day so far. */
export function report(change: Partial<Report> = {}): Report {
  return {
    period: { from: '2026-11-01', to: '2026-11-30' },
    before: { from: '2026-10-01', to: '2026-10-31' },
    totals: {
      days: 1,
      ...visits(),
      stops: { within: 8, late: 1 },
      letters: 4,
      cases: { opened: 5, closed: 4, within: 3, late: 1 },
    },
    totalsBefore: {
      days: 20,
      ...visits({ arrived: 240, waitMedian: 9, waitP95: 31 }),
      stops: { within: 0, late: 0 },
      letters: 0,
      cases: { opened: 0, closed: 0, within: 0, late: 0 },
    },
    asOf: null,
    lateNow: null,
    recounted: null,
    services: [{ id: 'surat', name: letter, ...visits() }],
    hours: [{ hour: 8, ...visits() }],
    step: 'day',
    parts: [
      { from: '2026-11-01', to: '2026-11-01', figures: null },
      { from: '2026-11-02', to: '2026-11-02', figures: visits() },
    ],
    waits: [
      { from: 0, to: 5, visits: 4 },
      { from: 5, to: null, visits: 8 },
    ],
    priorities: [],
    counters: [],
    stops: [
      { service: letter, station: front, limitMinutes: 15, finished: 9, within: 8, late: 1, median: 6, p95: 16 },
      { service: letter, station: front, limitMinutes: null, finished: 2, within: 0, late: 0, median: 3, p95: 3 },
    ],
    steps: [],
    cases: [],
    letters: [],
    complaints: { complaint: 0, suggestion: 0, input: 0, answered: 0, closed: 0 },
    checks: { kiosk: { listed: 1, notListed: 2 }, desk: { listed: 3, notListed: 4 } },
    outages: { began: 0, minutes: 0 },
    ...change,
  };
}
