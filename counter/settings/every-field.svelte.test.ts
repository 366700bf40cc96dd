import { cleanup } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { HallFileShape } from '../../contract/hall-file.ts';
import type { HallFile } from '../../contract/hall-file.ts';
import { shippedHall } from '../../server/adapters/hall-file/shipped-halls.ts';
import { everyPage } from './every-area.fixture.svelte.ts';
import { fullHall } from './full-hall.fixture.ts';
import { leavesOf, touchedBetween } from './leaves.fixture.ts';
import { operate, unfold } from './operate.fixture.ts';
import { wholeFileOnly } from './whole-file-only.ts';

const halls = ['pariaman', 'karangasem', 'banyuasin', 'banjarnegara', 'oku-selatan'];
const isLeftToTheFile = (path: string) => wholeFileOnly.some(([fields]) => fields.test(path));
/** Buttons that change a field without removing what other fields of the page need. */
const isSafe = (button: string) => /^(Sudah dipastikan|Hapus logo)$/.test(button);

afterEach(cleanup);

describe('the forms of the settings', () => {
  it.each(halls)('[SE6] leave the file of %s as it is when all are opened and nothing is written', async (id) => {
    const hall: HallFile = $state(shippedHall(id));
    const before = JSON.stringify(hall);
    for (const show of everyPage(hall)) {
      await show();
      await unfold();
    }
    expect(JSON.stringify(hall)).toBe(before);
  });

  it.each([...halls, 'full'])('[CT5] find no fault with what the hub takes of %s', async (id) => {
    const hall: HallFile = $state(id === 'full' ? fullHall() : shippedHall(id));
    for (const show of everyPage(hall)) {
      await show();
      await unfold();
      const fields = [...document.querySelectorAll<HTMLInputElement>('input, select, textarea')];
      const faulty = fields.filter(({ form, validity }) => form === null && !validity.valid);
      expect(faulty.map(({ outerHTML, value }) => `${value} ${outerHTML}`)).toEqual([]);
    }
  });

  it('[SE6] have a field for all that a file can have, but for a few with a reason', async () => {
    const touched = new Set<string>();
    for (let at = 0; at < everyPage(fullHall()).length; at += 1) {
      const hall: HallFile = $state(fullHall());
      await everyPage(hall)[at]?.();
      let before = JSON.stringify(hall);
      await operate(isSafe, () => {
        const after = JSON.stringify(hall);
        if (after === before) return;
        for (const path of touchedBetween(JSON.parse(before), JSON.parse(after))) touched.add(path);
        before = after;
      });
    }
    // `assumed` is confirmed in one list for all entries; that list has a test of its own.
    const all = leavesOf(HallFileShape).filter((path) => !path.endsWith('.assumed'));
    expect(all.filter((path) => !touched.has(path) && !isLeftToTheFile(path))).toEqual([]);
    expect(wholeFileOnly.filter(([fields]) => !all.some((path) => fields.test(path)))).toEqual([]);
  });
});
