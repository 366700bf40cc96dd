import { expect, it } from 'vitest';
import { Recorder } from './recorder.svelte.ts';
import type { RecorderParts } from './recorder.svelte.ts';
import { clip, spoken } from './voice.fixture.ts';

const clips = ['satu', 'dua', 'tiga'].map((key) => clip(key));

function booth(more: Partial<RecorderParts> = {}, first: string | null = null) {
  const kept: string[] = [];
  const thrownAway: string[] = [];
  const own = new Set<string>();
  let isOpen = 0;
  const record = () => ({ finish: () => Promise.resolve(new Blob()), throwAway: () => void thrownAway.push('') });
  const parts: RecorderParts = {
    open: () => {
      isOpen += 1;
      return Promise.resolve({ level: () => 0.7, record, letGo: () => (isOpen -= 1) });
    },
    decode: () => Promise.resolve(spoken(0.8)),
    keep: (name) => {
      kept.push(name);
      own.add(name);
      return Promise.resolve(true);
    },
    isOwn: (name) => own.has(name),
    wait: (ms) => (ms > 1_000 ? new Promise(() => {}) : Promise.resolve()), // in this test nobody forgets to stop a recording
    ...more,
  };
  return { recorder: new Recorder(clips, first, parts), kept, own, thrownAway, isOpen: () => isOpen };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));
async function pressed(recorder: Recorder, times: number) {
  for (let i = 0; i < times; i += 1) {
    void recorder.press();
    await settled();
  }
}

it('[VO5] goes from word to word by one key: record, end, keep, and the next is recorded', async () => {
  const { recorder, kept, isOpen } = booth();
  await pressed(recorder, 1);
  expect([recorder.step, recorder.clip.key]).toEqual(['recording', 'satu']);
  await pressed(recorder, 1);
  expect([recorder.step, recorder.take?.is]).toEqual(['heard', 'ready']);
  await pressed(recorder, 1);
  expect([recorder.step, recorder.clip.key]).toEqual(['recording', 'dua']);
  await pressed(recorder, 4);
  expect(kept).toEqual(['calls/id/satu', 'calls/id/dua', 'calls/id/tiga'].slice(0, kept.length));
  expect(isOpen()).toBe(1);
});

it('[VO5] leaves out what is recorded already, and says when everything is', async () => {
  const { recorder, own, kept } = booth({}, 'satu');
  own.add('calls/id/dua');
  await pressed(recorder, 3);
  expect(recorder.clip.key).toBe('tiga');
  expect(recorder.isLast).toBe(true);
  await pressed(recorder, 2);
  expect(recorder.finished).toBe(true);
  expect(kept).toEqual(['calls/id/satu', 'calls/id/tiga']);
});

it('[VO7] records the same word again when the recording is of no use, and keeps none of it', async () => {
  const { recorder, kept } = booth({ decode: () => Promise.resolve(spoken(0.8, 0)) });
  await pressed(recorder, 2);
  expect(recorder.take?.is).toBe('silent');
  await pressed(recorder, 1);
  expect([recorder.step, recorder.clip.key, kept]).toEqual(['recording', 'satu', []]);
});

it('[VO5] stays at the word, with its recording, when the hub does not take it', async () => {
  const { recorder } = booth({ keep: () => Promise.resolve(false) });
  await pressed(recorder, 3);
  expect([recorder.step, recorder.clip.key, recorder.take?.is]).toEqual(['heard', 'satu', 'ready']);
});

it('forgets a count that somebody has turned away from, and lets go of the microphone at the end', async () => {
  let count: (() => void) | null = null;
  const { recorder, isOpen, thrownAway } = booth({ wait: () => new Promise((resolve) => (count = resolve)) });
  await pressed(recorder, 1);
  expect(recorder.step).toBe('counting');
  recorder.go(1);
  count!();
  await settled();
  expect([recorder.step, recorder.clip.key, thrownAway]).toEqual(['ready', 'dua', []]);
  recorder.letGo();
  expect(isOpen()).toBe(0);
});

it('[VO10] lets go of a microphone that is given when its page has gone, and asks for one however often it is wanted', async () => {
  const given: (() => void)[] = [];
  let isOpen = 0;
  const microphone = {
    level: () => 0,
    record: () => ({ finish: () => Promise.resolve(new Blob()), throwAway: () => {} }),
    letGo: () => (isOpen -= 1),
  };
  const open = () =>
    new Promise<typeof microphone>((resolve) => {
      given.push(() => {
        isOpen += 1;
        resolve(microphone);
      });
    });
  const { recorder } = booth({ open });
  for (let each = 0; each < 2; each += 1) void recorder.record();
  recorder.letGo();
  given.forEach((give) => give());
  await settled();
  expect([given.length, isOpen, recorder.step]).toEqual([1, 0, 'ready']);
});

it('[VO10] opens no microphone anew for a take that was still being kept when its page went', async () => {
  let keep: ((isKept: boolean) => void) | null = null;
  const { recorder, isOpen } = booth({ keep: () => new Promise((resolve) => (keep = resolve)) });
  await pressed(recorder, 3);
  expect(recorder.step).toBe('saving');
  recorder.letGo();
  keep!(true);
  await settled();
  expect(isOpen()).toBe(0);
});

it('ends by itself a recording that somebody forgot to end', async () => {
  const { recorder } = booth({ wait: () => Promise.resolve() });
  await pressed(recorder, 1);
  expect(recorder.step).toBe('heard');
});

it('[VO7] says that there is no microphone, and stays ready', async () => {
  const { recorder } = booth({ open: () => Promise.resolve(null) });
  await pressed(recorder, 1);
  expect([recorder.step, recorder.hasMicrophone]).toEqual(['ready', false]);
});
