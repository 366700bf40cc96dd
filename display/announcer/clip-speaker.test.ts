import { describe, expect, it } from 'vitest';
import type { SpokenLanguage } from '../../ui/sound/spoken.ts';
import { CHIME_MS } from '../../ui/sound/chime.ts';
import { callMs, ClipSpeaker } from './clip-speaker.ts';
import { call, HandClock, libraryWithout, PaperLoudspeaker } from './hall-sound.fixture.ts';
import type { LocalSpeech } from './local-speech.ts';
import { sentence } from './sentence.ts';
import type { SpokenReport } from './speaker.ts';

const first = call('first', 0);
const lengthMs = callMs([sentence(first, 'id')]);
const everyClipOf = (language: SpokenLanguage) =>
  sentence(first, language).clips.map(({ key }) => `${language}/${key}`);

class Voice implements LocalSpeech {
  readonly said: string[] = [];
  silenced = false;
  readonly #ends: Promise<void>;

  constructor(ends: Promise<void>) {
    this.#ends = ends;
  }

  hasVoice = () => true;
  say = (text: string) => {
    this.said.push(text);
    return this.#ends;
  };
  silence = () => {
    this.silenced = true;
  };
}

function speaker({ missing = [] as string[], speech = null as LocalSpeech | null } = {}) {
  const clock = new HandClock();
  const output = new PaperLoudspeaker(clock);
  const parts = { output, library: libraryWithout(missing, output), speech, wait: clock.wait };
  return { clock, output, speaker: new ClipSpeaker(parts) };
}

/** Speaks; returns the report and the time it took. */
async function spoken(hall: ReturnType<typeof speaker>, languages: readonly SpokenLanguage[] = ['id'], aloud = true) {
  const ended = hall.speaker
    .speak(first, { languages, aloud })
    .then((report): { report: SpokenReport; ms: number } => ({ report, ms: hall.clock.nowMs }));
  await hall.clock.pass(60_000);
  return ended;
}

const message = call('message', 0, {
  kind: 'message',
  number: '',
  place: { id: '', en: '' },
  text: { id: 'Pelayanan berlanjut pukul 13.00.', en: 'Service goes on at 1 pm.' },
});

async function told(said?: (language: SpokenLanguage, text: string) => Promise<{ name: string; duration: number }>) {
  const clock = new HandClock();
  const output = new PaperLoudspeaker(clock);
  const voice = new Voice(Promise.resolve());
  const parts = { output, library: libraryWithout([], output), speech: voice, wait: clock.wait };
  const ended = new ClipSpeaker(said ? { ...parts, said } : parts).speak(message, { languages: ['id'], aloud: true });
  await clock.pass(60_000);
  return { report: await ended, output, voice };
}

describe('the speaker', () => {
  it('[VL5] says a message to the hall as the hub reads it, after a chime, and no number', async () => {
    const { report, output, voice } = await told((language, text) =>
      Promise.resolve({ name: `${language}: ${text}`, duration: 3 }),
    );
    expect(report).toEqual({ by: 'clips', trouble: null });
    expect(output.chimes).toHaveLength(1);
    expect(output.sounds.map(({ name }) => name)).toEqual(['id: Pelayanan berlanjut pukul 13.00.']);
    expect(voice.said).toEqual([]);
  });

  it('[VL5] lets the browser say a message that the hub cannot', async () => {
    const { report, voice } = await told(() => Promise.reject(new Error('no voice')));
    expect(report.by).toBe('speech');
    expect(voice.said).toEqual(['Pelayanan berlanjut pukul 13.00.']);
  });

  it('sounds the chime, then clip after clip without another gap than the wanted', async () => {
    const hall = speaker();
    expect(await spoken(hall)).toEqual({ report: { by: 'clips', trouble: null }, ms: lengthMs });
    const { sounds, chimes } = hall.output;
    expect(sounds.map(({ name }) => name)).toEqual(everyClipOf('id'));
    expect(sounds[0]?.at).toBeCloseTo((chimes[0] ?? 0) + CHIME_MS / 1000, 9);
    const gaps = sounds.slice(1).map(({ at }, i) => Math.round((at - (sounds[i]?.end ?? 0)) * 1000));
    expect(gaps).toEqual([60, 60, 20, 20, 180, 60, 20]);
  });

  it('says the second language after the first', async () => {
    const hall = speaker();
    await spoken(hall, ['id', 'en']);
    expect(hall.output.sounds.map(({ name }) => name)).toEqual([...everyClipOf('id'), ...everyClipOf('en')]);
  });

  it('leaves out a second language of which a clip is missing', async () => {
    const hall = speaker({ missing: ['en/counter'] });
    expect((await spoken(hall, ['id', 'en'])).report).toEqual({ by: 'clips', trouble: null });
    expect(hall.output.sounds.map(({ name }) => name)).toEqual(everyClipOf('id'));
  });

  it("lets the browser's own voice speak when a clip is missing", async () => {
    const voice = new Voice(Promise.resolve());
    const hall = speaker({ missing: ['id/counter'], speech: voice });
    expect((await spoken(hall)).report).toEqual({ by: 'speech', trouble: 'clip-missing' });
    expect(voice.said).toEqual(['Nomor antrean A 0 0 7, silakan menuju Loket 3.']);
    expect(hall.output.sounds).toEqual([]);
  });

  it('sounds the chime alone when there is no voice at all, and shows the call as long', async () => {
    const hall = speaker({ missing: ['id/counter'] });
    expect(await spoken(hall)).toEqual({ report: { by: 'chime', trouble: 'clip-missing' }, ms: lengthMs });
    expect(hall.output.chimes).toHaveLength(1);
  });

  it('does not wait for ever for a voice that never ends', async () => {
    const voice = new Voice(new Promise(() => {}));
    const { report } = await spoken(speaker({ missing: ['id/counter'], speech: voice }));
    expect(report).toEqual({ by: 'chime', trouble: 'clip-missing' });
    expect(voice.silenced).toBe(true);
  });

  it('shows the call as long while sound waits for a touch', async () => {
    const hall = speaker();
    hall.output.lock();
    expect(hall.speaker.locked).toBe(true);
    expect(await spoken(hall)).toEqual({ report: { by: 'nothing', trouble: 'locked' }, ms: lengthMs });
    expect(hall.output.chimes).toEqual([]);
  });

  it('[SC4] shows the call as long, and is silent, where another display speaks', async () => {
    const hall = speaker();
    expect(await spoken(hall, ['id'], false)).toEqual({ report: { by: 'nothing', trouble: null }, ms: lengthMs });
    expect([...hall.output.chimes, ...hall.output.sounds]).toEqual([]);
  });

  it('falls silent when the loudspeaker stands still, so that nothing sounds on top of a later call', async () => {
    const hall = speaker();
    const ended = hall.speaker.speak(first, { languages: ['id'], aloud: true });
    await hall.clock.pass(3000);
    hall.output.freeze();
    await hall.clock.pass(60_000);
    expect(await ended).toEqual({ by: 'nothing', trouble: 'stalled' });
    expect(hall.output.sounds.length).toBeLessThan(everyClipOf('id').length);
  });

  it('tells of a fault of the sound system, and shows the call as long', async () => {
    const hall = speaker();
    hall.output.play = () => {
      throw new Error('no device');
    };
    const report = { by: 'nothing', trouble: 'fault', detail: 'no device' };
    expect(await spoken(hall)).toEqual({ report, ms: lengthMs });
  });
});
