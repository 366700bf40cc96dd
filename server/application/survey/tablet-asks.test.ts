import { expect, it } from 'vitest';
import type { EventOf } from '../../domain/events.ts';
import { Passes } from './passes.ts';
import { TabletAsks } from './tablet-asks.ts';

/** A stage of the visit ended at the tablet's counter; `next`: the station where the visit goes on. */
const over = (next: EventOf<'stage-finished'>['next']) =>
  // The fields that a tablet looks at.
  ({ type: 'stage-finished', at: 0, visitId: 'ana', counterId: 'loket-1', next }) as EventOf<'stage-finished'>;

const undone = (what: EventOf<'action-undone'>['what']): EventOf<'action-undone'> => ({
  type: 'action-undone',
  at: 0,
  visitId: 'ana',
  counterId: 'loket-1',
  clerkId: 'clerk of loket-1',
  what,
});

it('[SV5] asks nobody who goes on to another station: his visit has not ended there', () => {
  const tablets = new TabletAsks(new Passes(), () => 'pass');
  tablets.follow([over('back-office')], () => true);
  expect(tablets.askAt('loket-1', 0)).toBeNull();
  tablets.follow([over(null)], () => true);
  expect(tablets.askAt('loket-1', 0)).toBe('pass');
});

it('[SV5] asks no longer whose end was taken back, and goes on where something else of him was', () => {
  const tablets = new TabletAsks(new Passes(), () => 'pass');
  tablets.follow([over(null), undone('file-released')], () => true);
  expect(tablets.askAt('loket-1', 0)).toBe('pass');
  tablets.follow([undone('stage-finished')], () => true);
  expect(tablets.askAt('loket-1', 0)).toBeNull();
});
