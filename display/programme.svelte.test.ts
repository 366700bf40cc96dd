import { beforeEach, expect, it } from 'vitest';
import type { MediaShown } from '../contract/views/display-view.ts';
import { Programme } from './programme.svelte.ts';

const film = (address: string): MediaShown => ({ address, kind: 'video/mp4', seconds: 15 });
let now: number;
let told: string[];
let programme: Programme;
beforeEach(() => {
  [now, told] = [0, []];
  programme = new Programme(
    () => now,
    (address) => told.push(address),
  );
  programme.use([film('a'), film('b'), film('c')]);
});
const on = () => programme.item?.address ?? null;

it('[DI3] shows one after another, and begins anew', () => {
  const seen = [on()];
  for (let i = 0; i < 3; i += 1) {
    programme.done();
    seen.push(on());
  }
  expect(seen).toEqual(['a', 'b', 'c', 'a']);
});

it('[DI3] passes over what the browser cannot show, tells it, and tries it again later', () => {
  programme.fail('a');
  expect([on(), told]).toEqual(['b', ['a']]);
  programme.done();
  programme.done();
  expect(on()).toBe('b');
  now = 6 * 60_000;
  programme.tick();
  programme.use([film('a'), film('b')]);
  programme.fail('b');
  expect(on()).toBe('a');
});

it('[DI3] shows nothing when nothing can be shown, and comes back by itself', () => {
  for (const each of ['a', 'b', 'c']) programme.fail(each);
  expect(on()).toBeNull();
  now = 6 * 60_000;
  programme.tick();
  expect(on()).toBe('a');
});

it('[DI3] goes on with what is on when the list changes', () => {
  programme.done();
  programme.use([film('z'), film('b')]);
  expect(on()).toBe('b');
  programme.use([film('z')]);
  expect(on()).toBe('z');
});

it('lets a page of the hall come between after a while', () => {
  now = 50_000;
  programme.done();
  expect(on()).toBeNull();
  now = 61_000;
  programme.tick();
  expect(on()).toBe('b');
});
