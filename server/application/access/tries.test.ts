import { expect, it } from 'vitest';
import { minute } from '../../domain/hall.fixture.ts';
import { minutes } from '../../domain/hall-time/instant.ts';
import { Tries } from './tries.ts';

const allowed = (tries: Tries, whose: string, ...at: number[]): boolean[] =>
  at.map((each) => tries.allows(whose, minute(each)));

it('[RG3] allows so many in a span that begins with the first, and anew when it is over', () => {
  const tries = new Tries({ most: 2, lasting: minutes(10) });
  expect(allowed(tries, 'a', 0, 4, 5, 9, 10, 11, 19)).toEqual([true, true, false, false, true, true, false]);
});

it('[RG3] counts each by itself, whoever comes between', () => {
  const tries = new Tries({ most: 1, lasting: minutes(10) });
  expect([...allowed(tries, 'a', 0), ...allowed(tries, 'b', 5), ...allowed(tries, 'a', 5)]).toEqual([
    true,
    true,
    false,
  ]);
  expect([...allowed(tries, 'a', 10), ...allowed(tries, 'b', 14), ...allowed(tries, 'a', 19)]).toEqual([
    true,
    false,
    false,
  ]);
  expect([...allowed(tries, 'b', 15), ...allowed(tries, 'a', 20)]).toEqual([true, true]);
});

it('[RG3] locks nobody out where the hub’s clock was wrong and is set back', () => {
  const tries = new Tries({ most: 1, lasting: minutes(10) });
  expect([...allowed(tries, 'a', 5_000), ...allowed(tries, 'b', 5_000)]).toEqual([true, true]);
  expect([...allowed(tries, 'a', 0, 5, 10), ...allowed(tries, 'b', 0)]).toEqual([true, false, true, true]);
});

const say = (answer: string) => () => Promise.resolve(answer);

it('[AC18] a guess takes its place before it is looked up; what was right, or broke off, gives it back', async () => {
  const tries = new Tries({ most: 1, lasting: minutes(10) });
  const guess = (look: () => Promise<string>) => tries.guess('a', minute(0), look, (answer) => answer === 'wrong');

  expect(await Promise.all([guess(say('right')), guess(say('right'))])).toEqual(['right', null]);
  await expect(guess(() => Promise.reject(new Error('the disk')))).rejects.toThrow('the disk');
  expect([await guess(say('wrong')), await guess(say('right'))]).toEqual(['wrong', null]);
});
