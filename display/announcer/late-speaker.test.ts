import { expect, it } from 'vitest';
import { call, HandClock, PaperLoudspeaker, settled } from './hall-sound.fixture.ts';
import { LateSpeaker } from './late-speaker.ts';
import type { Speaker, SpokenReport } from './speaker.ts';

const aloud = { languages: ['id'], aloud: true } as const;
const byClips: SpokenReport = { by: 'clips', trouble: null };

function late() {
  const clock = new HandClock();
  const output = new PaperLoudspeaker(clock);
  const said: string[] = [];
  const speaker: Speaker = {
    locked: false,
    unlock: () => Promise.resolve(),
    onLockChange: () => {},
    speak: ({ id }) => Promise.resolve(byClips).finally(() => said.push(id)),
  };
  const fetches: { comes: () => void; fails: () => void }[] = [];
  const fetch = () =>
    new Promise<Speaker>((come, fail) =>
      fetches.push({ comes: () => come(speaker), fails: () => fail(new Error('the hub is away')) }),
    );
  return { clock, output, said, fetches, voice: new LateSpeaker({ output, fetch, wait: clock.wait }) };
}

it('[LK5] a call that comes before the voice waits for it, and is said by it', async () => {
  const { fetches, said, voice } = late();
  const first = voice.speak(call('first', 0), aloud);
  const fetched = voice.fetch();
  expect(said).toEqual([]);
  fetches[0]?.comes();
  expect(await first).toEqual(byClips);
  expect(await fetched).toBe(true);
  await voice.speak(call('second', 0), aloud);
  expect([said, fetches.length]).toEqual([['first', 'second'], 1]);
});

it('[LK5] [VO4] where it does not come the chime calls, the call is seen as long, and the next tries again', async () => {
  const { clock, fetches, output, voice } = late();
  let report: SpokenReport | null = null;
  void voice.speak(call('first', 0), aloud).then((each) => (report = each));
  await clock.pass(4_000);
  expect(output.chimes).toHaveLength(1);
  expect(report).toBeNull();
  await clock.pass(7_000);
  expect(report).toEqual({ by: 'chime', trouble: 'clip-missing' });
  fetches[0]?.fails();
  await settled();
  void voice.speak(call('second', 0), aloud);
  await settled();
  expect(fetches).toHaveLength(2);
});
