import { describe, expect, it } from 'vitest';
import { call } from './hall-sound.fixture.ts';
import { BrowserSpeech, spokenText } from './local-speech.ts';

type Ending = { type: 'end' } | { type: 'error'; error: string };

/** A browser with these voices, in which every utterance ends this way. */
function browser(voices: { lang: string; localService: boolean }[], ending: Ending = { type: 'end' }) {
  const spoken: SpeechSynthesisUtterance[] = [];
  const synthesis = {
    getVoices: () => voices,
    speak: (utterance: SpeechSynthesisUtterance) => {
      spoken.push(utterance);
      utterance.dispatchEvent(
        Object.assign(new Event(ending.type), ending.type === 'error' ? { error: ending.error } : {}),
      );
    },
    cancel: () => {},
  };
  // Only these three are used, and the test's browser has no speech synthesis.
  const speech = new BrowserSpeech(
    synthesis as unknown as SpeechSynthesis,
    (text) => Object.assign(new EventTarget(), { text }) as unknown as SpeechSynthesisUtterance,
  );
  return { speech, spoken };
}

describe("the browser's own voice", () => {
  it.each(['id', 'id-ID', 'id_ID'])('takes a local voice that is tagged %s', async (lang) => {
    const { speech, spoken } = browser([
      { lang: 'en-US', localService: true },
      { lang, localService: true },
    ]);
    expect(speech.hasVoice()).toBe(true);
    await speech.say('Nomor antrean');
    expect(spoken[0]?.voice?.lang).toBe(lang);
  });

  it('takes no voice that needs the Internet, and none of another language', () => {
    const online = { lang: 'id-ID', localService: false };
    expect(browser([online, { lang: 'en-US', localService: true }]).speech.hasVoice()).toBe(false);
  });

  it('tells when the voice fails', async () => {
    const { speech } = browser([{ lang: 'id', localService: true }], { type: 'error', error: 'synthesis-failed' });
    await expect(speech.say('Nomor antrean')).rejects.toThrow("The browser's voice failed: synthesis-failed");
  });

  it('is given the number sign by sign', () => {
    expect(spokenText(call('one', 0, { number: 'B-012', kind: 'recall' }), true)).toBe('B 0 1 2, Loket 3.');
    expect(spokenText(call('one', 0, { number: 'B-012', kind: 'recall' }))).toBe(
      'Panggilan ulang. Nomor antrean B 0 1 2, silakan menuju Loket 3.',
    );
  });
});
