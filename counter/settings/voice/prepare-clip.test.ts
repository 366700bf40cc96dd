import { expect, it } from 'vitest';
import { preparedClip } from './prepare-clip.ts';
import { spoken } from './voice.fixture.ts';

it('[VO7] is ready when a word was said, trimmed and told how long it is', () => {
  const clip = preparedClip(spoken(0.8), 0.6);
  expect(clip.is).toBe('ready');
  expect(clip.is === 'ready' && clip.seconds).toBeCloseTo(0.91, 1);
});

it.each([
  ['silent', spoken(0.8, 0)],
  ['quiet', spoken(0.8, 0.003)],
  ['short', spoken(0.035)],
  ['long', spoken(4)],
  ['distorted', { ...spoken(0.8), samples: spoken(0.8, 3).samples.map((v) => Math.max(-1, Math.min(1, v))) }],
])('[VO7] is refused with the word "%s" for why', (why, sound) => {
  expect(preparedClip(sound, 0.6).is).toBe(why);
});

it('[VO7] may be as long as a sentence where the clip is one', () => {
  expect(preparedClip(spoken(4), 3).is).toBe('ready');
});
