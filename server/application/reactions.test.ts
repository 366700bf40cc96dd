import { describe, expect, it, vi } from 'vitest';
import type { HallEvent } from '../domain/events.ts';
import type { Hall } from '../domain/hall.ts';
import type { Office } from './office.ts';
import { wakePostRoom, wakePrinters } from './reactions.ts';

/** An office where this happens; only the reaction matters here. */
function officeWhere(follow: (office: Office) => () => void, jobs: readonly object[] = []) {
  let hear: ((hall: Hall, events: readonly HallEvent[]) => void) | undefined;
  const room = {
    wake: vi.fn(),
    hurry: vi.fn(),
  };
  const office = {
    live: { onChange: (listener: typeof hear) => (hear = listener) },
    printRoom: room,
    postRoom: room,
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
});
