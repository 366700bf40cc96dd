import { expect, it, vi } from 'vitest';
import type { Office } from './office.ts';
import { wakePrinters } from './reactions.ts';

const job = (id: string, kind: string, settled: boolean) => [id, { id, printerId: `at ${id}`, kind, settled }] as const;

it('[LE8] a cancelled letter wakes the printers that still have letters, and no other', () => {
  const woken: string[] = [];
  const onChange = vi.fn();
  wakePrinters({ live: { onChange }, printRoom: { wake: (id: string) => void woken.push(id) } } as unknown as Office);
  const jobs = new Map([job('letter', 'letter', false), job('ticket', 'ticket', false), job('over', 'letter', true)]);
  const cancelled = {
    type: 'letter-cancelled',
    at: 0,
    letterId: 'one',
    caseId: null,
    clerkId: 'kadis',
    reason: 'Keliru',
  } as const;
  onChange.mock.lastCall?.[0]({ jobs }, [cancelled]);
  expect(woken).toEqual(['at letter']);
});
