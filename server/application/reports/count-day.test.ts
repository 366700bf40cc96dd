import { describe, expect, it } from 'vitest';
import type { HallEvent } from '../../domain/events.ts';
import { minute, monday } from '../../domain/hall.fixture.ts';
import { setup } from '../../domain/hall-setup.fixture.ts';
import type { ReportArchive } from '../../ports/report-archive.ts';
import { countDay } from './count-day.ts';

const asked = (i: number): HallEvent => ({
  type: 'register-asked',
  at: minute(i),
  kioskId: 'kiosk-1',
  mark: `mark ${i}`,
  listed: i % 2 === 0,
});

/** A day with these events, delivered page by page. */
function archiveOf(events: readonly HallEvent[], pages: number[]): ReportArchive {
  const archive: Partial<ReportArchive> = {
    eventsOf: (_day, after, limit) => {
      pages.push(limit);
      const next = after + limit < events.length ? after + limit : null;
      return Promise.resolve({ events: events.slice(after, after + limit), next, last: next });
    },
    outages: () => Promise.resolve([]),
  };
  return archive as ReportArchive;
}

describe('counting a long day', () => {
  it('[RP10] reads it in pages, and whoever presses in between has his turn between two of them', async () => {
    const pages: number[] = [];
    const events = Array.from({ length: 4_000 }, (_, i) => asked(i));
    let [turns, isDone] = [0, false];
    const press = () => {
      turns += 1;
      if (!isDone) setImmediate(press);
    };
    setImmediate(press);
    const { checks } = await countDay(archiveOf(events, pages), setup, monday, null);
    isDone = true;
    expect(checks.kiosk).toEqual({ listed: 2_000, notListed: 2_000 });
    expect(Math.max(...pages)).toBeLessThanOrEqual(500);
    expect(turns).toBeGreaterThanOrEqual(pages.length);
  });
});
