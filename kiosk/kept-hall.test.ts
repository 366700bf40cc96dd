import { expect, it } from 'vitest';
import { KeptHall } from './kept-hall.ts';
import { kioskView } from './kiosk.fixture.svelte.ts';
import type { Shelf } from './outbox.ts';
import { letterBoard } from './standard-board.fixture.ts';

function shelf(kept: string | null = null) {
  let text = kept;
  let writes = 0;
  const paper: Shelf = {
    read: () => (text === null ? null : (JSON.parse(text) as unknown)),
    write: (data) => {
      text = JSON.stringify(data);
      writes += 1;
    },
  };
  return { paper, text: () => text ?? '', writes: () => writes };
}

it('[KI9] keeps papers and standards for a start without the hub, and nothing of a visit', () => {
  const { paper, text } = shelf();
  const busy = {
    ...kioskView,
    help: 'asked' as const,
    slips: { 'job-of-a-visit': 'printed' as const },
    survey: { atKiosk: true, tablet: { counter: { id: 'Loket 1', en: 'Counter 1' }, asks: 'pass-of-a-visit' } },
  };
  new KeptHall(paper).keep(busy, [letterBoard]);
  expect(text()).not.toMatch(/of-a-visit|asked/);
  const later = new KeptHall(paper);
  expect(later.boards).toEqual([letterBoard]);
  expect(later.view?.services[0]).toMatchObject({ id: 'surat', papers: kioskView.services[0]?.papers, waiting: 0 });
  expect(later.view?.survey).toEqual({ atKiosk: false, tablet: null });
});

it('[KI9] writes once what stays the same, reads nothing torn or older, and forgets with its hall', () => {
  const { paper, writes } = shelf();
  const kept = new KeptHall(paper);
  kept.keep(kioskView, [letterBoard]);
  kept.keep({ ...kioskView, revision: 2, now: kioskView.now + 1_000 }, [letterBoard]);
  expect(writes()).toBe(1);
  kept.forget();
  expect([kept.view, new KeptHall(paper).view]).toEqual([null, null]);
  expect(new KeptHall(shelf('{"protocol":1,"view":{},"boards":[]}').paper).view).toBeNull();
  expect(new KeptHall(shelf('{"protocol":3,"vie').paper).view).toBeNull();
});
