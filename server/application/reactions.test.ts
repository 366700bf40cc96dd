import { describe, expect, it, vi } from 'vitest';
import type { HallEvent } from '../domain/events.ts';
import type { Hall } from '../domain/hall.ts';
import { days } from '../domain/hall-time/instant.ts';
import type { Office } from './office.ts';
import { forgetOldPapers, wakePostRoom, wakePrinters } from './reactions.ts';

const now = days(20_000);

/** An office where this happens; only the reaction matters here. */
function officeWhere(follow: (office: Office) => () => void, jobs: readonly object[] = []) {
  let hear: ((hall: Hall, events: readonly HallEvent[]) => void) | undefined;
  const room = {
    wake: vi.fn(),
    hurry: vi.fn(),
    forgetBytes: vi.fn(() => Promise.resolve()),
    forgetWords: vi.fn(() => Promise.resolve()),
    fault: vi.fn(),
  };
  const office = {
    live: { onChange: (listener: typeof hear) => (hear = listener) },
    printRoom: room,
    postRoom: room,
    archive: room,
    outbox: room,
    clock: { now: () => now },
    log: room,
  };
  follow(office as unknown as Office);
  const hall = { jobs: new Map(jobs.map((job, i) => [String(i), job])) };
  const happens = (...events: readonly object[]) => hear?.(hall as unknown as Hall, events as readonly HallEvent[]);
  return { room, happens };
}

describe('what follows by itself', () => {
  it('[PR4] a paper that is queued wakes its printer, and nothing else does', () => {
    const { room, happens } = officeWhere(wakePrinters);
    happens({ type: 'visit-called' }, { type: 'paper-queued', printerId: 'kios' });
    expect(room.wake.mock.calls).toEqual([['kios']]);
  });

  it('[LE8] a letter that is cancelled wakes the printers that may have it, and no other', () => {
    const jobs = [
      { kind: 'letter', settled: false, printerId: 'surat' },
      { kind: 'letter', settled: true, printerId: 'lama' },
      { kind: 'ticket', settled: false, printerId: 'kios' },
    ];
    const { room, happens } = officeWhere(wakePrinters, jobs);
    happens({ type: 'visit-called' });
    expect(room.wake).not.toHaveBeenCalled();
    happens({ type: 'letter-cancelled' });
    expect(room.wake.mock.calls).toEqual([['surat']]);
  });

  it('[MS3] what a clerk wants sent again need not wait; what the hub tries by itself keeps its pauses', () => {
    const { room, happens } = officeWhere(wakePostRoom);
    happens({ type: 'message-changed', decidedBy: null, message: { medium: 'email' } });
    expect(room.hurry).not.toHaveBeenCalled();
    happens({ type: 'message-changed', decidedBy: 'dewi', message: { medium: 'email' } });
    happens({ type: 'message-queued', medium: 'whatsapp' });
    expect([room.hurry.mock.calls, room.wake.mock.calls]).toEqual([[['email']], [['whatsapp']]]);
  });

  it('[MS1] [PR5] pictures of papers and words of messages are forgotten after a week, when a day is over', async () => {
    const { room, happens } = officeWhere(forgetOldPapers);
    happens({ type: 'visit-called' });
    expect([room.forgetBytes.mock.calls, room.forgetWords.mock.calls]).toEqual([[], []]);
    room.forgetBytes.mockRejectedValueOnce(new Error('disk full'));
    room.forgetWords.mockRejectedValueOnce(new Error('disk full'));
    happens({ type: 'visit-missed' }, { type: 'day-closed' });
    expect([room.forgetBytes.mock.calls, room.forgetWords.mock.calls]).toEqual([[[now - days(7)]], [[now - days(7)]]]);
    await expect.poll(() => room.fault).toHaveBeenCalledTimes(2);
  });
});
