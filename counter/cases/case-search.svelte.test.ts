import { describe, expect, it } from 'vitest';
import { granted } from '../../contract/reply.ts';
import type { CaseFound } from '../../contract/views/case-view.ts';
import { nine } from '../counter-view.fixture.ts';
import { PaperHub } from '../paper-hub.fixture.svelte.ts';
import { CaseSearch } from './case-search.svelte.ts';

const found = (nth: number): CaseFound => ({
  caseId: `case-${nth}`,
  number: `2026-0000${nth}`,
  service: { id: 'Surat', en: 'Letter' },
  applicant: 'S••• A•••••',
  bringer: null,
  openedAt: nine - nth,
  closedAt: null,
  state: 'open',
  letterNumber: null,
  fromHome: false,
  at: [],
});

function archive() {
  const hub = new PaperHub();
  hub.answer = ({ payload }) =>
    granted(
      payload.before === null
        ? { found: [found(1), found(2)], more: true }
        : { found: [found(2), found(3)], more: false },
    );
  return { hub, search: new CaseSearch(hub) };
}

describe('the search of cases', () => {
  it('[CS8] goes on after the last one found, and shows none twice', async () => {
    const { hub, search } = archive();
    await search.find();
    await search.older();
    expect(hub.asked.map(({ payload }) => payload.before)).toEqual([null, nine - 2]);
    expect(search.found?.map(({ caseId }) => caseId)).toEqual(['case-1', 'case-2', 'case-3']);
    expect(search.hasMore).toBe(false);
  });

  it('[CS8] finds a NIK that was typed four by four', async () => {
    const { hub, search } = archive();
    search.change({ text: ' 1377 0212 0115 0003 ' });
    await search.find();
    expect(hub.asked[0]?.payload.query).toMatchObject({ text: '1377021201150003' });
  });

  it('goes on with, and saves, what was asked for, whatever was typed since', async () => {
    const { hub, search } = archive();
    search.change({ text: 'Yuli', state: 'done' });
    await search.find();
    search.change({ text: 'Sutarno' });
    await search.older();
    expect(hub.asked[1]?.payload.query).toMatchObject({ text: 'Yuli', state: 'done' });
    expect(search.asked).toMatchObject({ text: 'Yuli', state: 'done' });
  });
});
