import { afterEach, expect, it, vi } from 'vitest';
import { commandId as CommandId } from '../contract/request-parts.ts';
import { commandId } from './command-id.ts';

afterEach(() => {
  vi.useRealTimers();
});

it('[IS2] a command gets an id of its own, which the hub takes', () => {
  const ids = Array.from({ length: 5_000 }, commandId);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !CommandId.safeParse(id).success)).toEqual([]);
});

it('ids stand in the order of time, from the first clock of a computer to the last year that anybody plans for', () => {
  const ids = ['1970-01-01', '1999-12-31T23:59:59.999Z', '2026-11-23', '2026-11-23T00:00:00.001Z', '2999-12-31'].map(
    (day) => {
      vi.useFakeTimers({ now: new Date(day) });
      return commandId();
    },
  );
  expect(ids).toEqual(ids.toSorted());
});
