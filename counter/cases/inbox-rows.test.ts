import { describe, expect, it } from 'vitest';
import { inboxRow, minute, nine, stepOffer } from '../counter-view.fixture.ts';
import { detail, paraf, parafRow, sentBack } from './case-detail.fixture.ts';
import { nextAfter, quickOffer, togetherGroups, urgent } from './inbox-rows.ts';

describe('a row that is answered without opening it', () => {
  it('[CS2] offers the one way forward that asks for nothing', () => {
    expect(quickOffer(parafRow(1))?.id).toBe('diparaf');
  });

  it('offers a disposition, with a word to go along', () => {
    const pass = stepOffer({ id: 'didisposisikan', does: [], wants: ['note'] });
    expect(quickOffer(inboxRow({ offers: [pass, sentBack()] }))?.id).toBe('didisposisikan');
  });

  it('offers nothing where somebody has to look: two ways, something to fill in, something lacking', () => {
    expect(quickOffer(inboxRow({ offers: [paraf(), paraf({ id: 'lain' })] }))).toBeNull();
    expect(quickOffer(inboxRow({ offers: [stepOffer({ wants: ['recipient'] })] }))).toBeNull();
    expect(quickOffer(inboxRow({ offers: [paraf({ unmet: ['papers-complete'] })] }))).toBeNull();
    expect(quickOffer(inboxRow({ offers: [sentBack()] }))).toBeNull();
  });
});

describe('several at once', () => {
  it('[LE2] are rows with the same step and the same safe answer, two at least', () => {
    const signature = parafRow(4, { stepId: 'tanda-tangan', offers: [paraf({ id: 'ditandatangani' })] });
    const groups = togetherGroups([parafRow(1), parafRow(2), signature, inboxRow()]);
    expect(groups.map(({ rows }) => rows.map(({ number }) => number))).toEqual([['2026-00001', '2026-00002']]);
  });

  it('leave out what lacks something or has to be told something', () => {
    const lacking = parafRow(2, { offers: [paraf({ unmet: ['register-checked'] })] });
    const telling = parafRow(3, { offers: [paraf({ wants: ['note'] })] });
    expect(togetherGroups([parafRow(1), lacking, telling])).toEqual([]);
  });
});

describe('the inbox', () => {
  it('[CS7] shows of two clocks the one that runs out first', () => {
    const due = { is: 'left', dueAt: nine + 40 * minute, amount: 40, unit: 'menit' } as const;
    const stepDue = { is: 'late', dueAt: nine - minute, amount: 1, unit: 'menit' } as const;
    expect(urgent({ due, stepDue })).toBe(stepDue);
    expect(urgent({ due, stepDue: null })).toBe(due);
  });

  it('[CS7] leads from a case to the row after it, or to the first of another case', () => {
    const rows = [parafRow(1), parafRow(2), parafRow(3)];
    expect(nextAfter(rows, detail())?.number).toBe('2026-00002');
    expect(nextAfter(rows, detail({ caseId: 'case-3' }))?.number).toBe('2026-00001');
    expect(nextAfter([parafRow(1)], detail())).toBeUndefined();
  });
});
