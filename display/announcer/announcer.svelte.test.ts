import { describe, expect, it } from 'vitest';
import { Announcer } from './announcer.svelte.ts';
import { callMs, ClipSpeaker } from './clip-speaker.ts';
import { call, HandClock, libraryWithout, PaperLoudspeaker, settled } from './hall-sound.fixture.ts';
import { HeardMemory, type HeardStore } from './heard-memory.ts';
import type { SpokenLanguage } from '../../ui/sound/spoken.ts';
import { briefly, sentence } from './sentence.ts';
import { soleVoice } from './voice-turn.ts';
import type { VoiceTurn } from './voice-turn.ts';

const first = call('first', 1000);
const second = call('second', 2000);
const nothing = { by: 'nothing', trouble: null } as const;
const lengthMs = callMs([sentence(first, 'id')]);

function drawer(): HeardStore {
  let content: string | null = null;
  return { getItem: () => content, setItem: (_, value) => (content = value) };
}

function display({ store = drawer(), turn }: { store?: HeardStore; turn?: VoiceTurn } = {}) {
  const clock = new HandClock();
  const output = new PaperLoudspeaker(clock);
  const speaker = new ClipSpeaker({ output, library: libraryWithout([], output), speech: null, wait: clock.wait });
  const memory = new HeardMemory(store);
  const parts = { speaker, memory, elapsedMs: () => clock.nowMs, wait: clock.wait, ...(turn && { turn }) };
  return { clock, output, announcer: new Announcer(parts) };
}

/** How many counters call at the same moment, and which numbers are heard when, each with its counter. */
async function heardOf(counters: number, languages: readonly SpokenLanguage[]) {
  const { announcer, clock, output } = display();
  const calls = Array.from({ length: counters }, (_, i) =>
    call(`call-${i}`, 1000, { number: `A${100 + i}`, place: { id: `Loket ${i + 1}`, en: `Counter ${i + 1}` } }),
  );
  announcer.show(calls, 1000, { languages });
  await clock.pass(300_000);
  const said = output.sounds.filter(({ name }) => name.startsWith('id/')).map(({ name }) => name.slice(3));
  const wanted = calls.map((each) =>
    briefly(each, 'id')
      .clips.map(({ key }) => key)
      .join(' '),
  );
  return { said: said.join(' ').replaceAll(/(queue-number|please-go-to) /g, ''), wanted: wanted.join(' '), output };
}

describe('the announcer', () => {
  it('[SC4] calls one after the other, and shows each while it sounds', async () => {
    const { announcer, clock, output } = display();
    announcer.show([first, second], 2000);
    expect(announcer.speaking).toBe(first);
    await clock.pass(lengthMs);
    expect(announcer.speaking).toBe(second);
    await clock.pass(lengthMs);
    expect(announcer.speaking).toBeNull();
    expect(output.chimes).toHaveLength(2);
    expect(announcer.isMute).toBe(false);
  });

  it('[VL4] is mute once its loudspeaker stood still, until a call is heard again', async () => {
    const { announcer, clock, output } = display();
    announcer.show([first], 2000);
    await clock.pass(3000);
    output.freeze();
    await clock.pass(60_000);
    expect([announcer.speaking, announcer.isMute]).toEqual([null, true]);
    output.thaw();
    announcer.show([first, call('third', 64_000)], 64_000);
    await clock.pass(lengthMs);
    expect(announcer.isMute).toBe(false);
  });

  it('[VO8] says a test of the voice once, though the view tells of it for half a minute', async () => {
    const { announcer, clock, output } = display();
    const test = call('test', 1000, { kind: 'test' });
    for (let second = 0; second < 30; second += 1) {
      announcer.show([test], 1000 + clock.nowMs);
      await clock.pass(1000);
    }
    expect([output.chimes.length, announcer.speaking]).toEqual([1, null]);
  });

  it('[SC4] goes on with the next call where the loudspeaker fails at one', async () => {
    const clock = new HandClock();
    const said: string[] = [];
    const speaker = {
      locked: false,
      speak: ({ id }: { readonly id: string }) => {
        said.push(id);
        return id === 'first' ? Promise.reject(new Error('unplugged')) : Promise.resolve(nothing);
      },
      unlock: () => Promise.resolve(),
      onLockChange: () => {},
    };
    const memory = new HeardMemory(drawer());
    const announcer = new Announcer({ speaker, memory, elapsedMs: () => clock.nowMs, wait: clock.wait });
    announcer.show([first, second], 2000);
    await settled();
    expect([said, announcer.speaking]).toEqual([['first', 'second'], null]);
  });

  it('[SC4] is not disturbed by the same view coming every second', async () => {
    const { announcer, clock, output } = display();
    for (let second = 0; second < 30; second += 1) {
      announcer.show([first], 1000 + clock.nowMs);
      await clock.pass(1000);
    }
    expect(output.chimes).toHaveLength(1);
  });

  it('[SC4] sounds nothing again after a reload', async () => {
    const store = drawer();
    const before = display({ store });
    before.announcer.show([first], 1000);
    const after = display({ store });
    after.announcer.show([first], 1500);
    await settled();
    expect(after.announcer.speaking).toBeNull();
  });

  it('[SC4] does not sound what grew too old while it waited, with no view in between', async () => {
    const { announcer, clock, output } = display();
    const many = Array.from({ length: 30 }, (_, i) => call(`call-${i}`, 1000 + i));
    announcer.show(many, 1000);
    await clock.pass(300_000);
    expect(output.chimes.length).toBe(Math.floor(60_000 / callMs([briefly(first, 'id')], true)) + 1);
    expect(Math.max(...output.chimes)).toBeLessThan(60.1);
  });

  it('[CA10] does not call a visitor whose call was withdrawn while another sounded', async () => {
    const { announcer, clock } = display();
    announcer.show([first, second], 2000);
    await clock.pass(1000);
    announcer.show([first], 3000);
    await clock.pass(lengthMs);
    expect(announcer.speaking).toBeNull();
  });

  it('[SC4] shows calls as long as ever while sound is locked, and sounds them after a touch', async () => {
    const { announcer, clock, output } = display();
    output.lock();
    expect(announcer.locked).toBe(true);
    announcer.show([first], 1000);
    await clock.pass(lengthMs - 1);
    expect(announcer.speaking).toBe(first);
    await clock.pass(1);
    expect(announcer.speaking).toBeNull();

    const unlocked = announcer.unlock();
    output.touch();
    await unlocked;
    expect(announcer.locked).toBe(false);
    announcer.show([first, second], 2000 + clock.nowMs - lengthMs);
    await clock.pass(2 * lengthMs);
    expect(output.chimes).toHaveLength(2);
  });

  it.each([
    ['[SC4] too old', [first], 61_000],
    ['[CA10] withdrawn', [], 4_000],
  ] as const)('%s by the time the hub answers, is not sounded any more', async (_, announcements, later) => {
    let answer: 'later' | 'granted' = 'later';
    const { announcer, clock, output } = display({
      turn: { ...soleVoice(), claim: () => Promise.resolve(answer) },
    });
    announcer.show([first], 1000);
    await clock.pass(3_000);
    announcer.show(announcements, 4_000);
    await clock.pass(later);
    answer = 'granted';
    await clock.pass(10_000);
    expect([output.chimes, announcer.speaking]).toEqual([[], null]);
  });

  it('[SC4] only shows, and asks for no touch, where another display of the zone speaks', async () => {
    const { announcer, clock, output } = display();
    output.lock();
    announcer.show([first], 1000, { aloud: false });
    expect(announcer.locked).toBe(false);
    expect(announcer.speaking).toBe(first);
    output.touch();
    await clock.pass(lengthMs);
    expect(announcer.speaking).toBeNull();
    expect(output.chimes).toEqual([]);
  });

  it.each([
    [12, ['id']],
    [12, ['id', 'en']],
  ] as const)(
    '[VL8] [SC4] says all %i numbers that are called at once, each with its counter and in order, in %j',
    async (counters, languages) => {
      const { said, wanted, output } = await heardOf(counters, languages);
      expect(said).toBe(wanted);
      expect(output.chimes).toHaveLength(counters);
      expect(Math.max(...output.chimes)).toBeLessThan(60.5);
      expect(output.briefChimes).toBeGreaterThan(0);
    },
  );

  it('[VL8] says four at once as fully as ever, where that leaves time', async () => {
    expect((await heardOf(4, ['id'])).output.briefChimes).toBe(0);
    const { output } = await heardOf(4, ['id', 'en']);
    expect(output.sounds.filter(({ name }) => name === 'en/please-go-to')).toHaveLength(4);
  });

  it('[VL6] says the English after the Indonesian, but only the first language while many wait', async () => {
    const { announcer, clock, output } = display();
    announcer.show(
      Array.from({ length: 5 }, (_, i) => call(`call-${i}`, 1000 + i)),
      1000,
      { languages: ['id', 'en'] },
    );
    await clock.pass(60_000);
    const english = output.sounds.filter(({ name }) => name === 'en/queue-number');
    expect(output.chimes).toHaveLength(5);
    expect(english).toHaveLength(4);
  });
});
