import { describe, expect, it } from 'vitest';
import type { SpokenLanguage } from '../../ui/sound/spoken.ts';
import { callMs } from './clip-speaker.ts';
import { call } from './hall-sound.fixture.ts';
import { placeWords } from '../../ui/sound/place-words.ts';
import { sentence } from './sentence.ts';
import secondsOf from '../../voice/calls/seconds.json';
import { clipAddress, clipSeconds } from './voice-pack.ts';

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const counters = Array.from({ length: 99 }, (_, i) => String(i + 1));

/** Every clip that any sentence may need. */
function wanted(language: SpokenLanguage): Set<string> {
  const labels = [
    ...Object.keys(placeWords[language]),
    ...counters,
    ...counters.map((n) => `${n} A`),
    '0',
    '000',
    '0A',
    'unknown',
  ];
  const places = labels.map((label) => call('one', 0, { kind: 'recall', place: { id: label, en: label } }));
  const numbers = letters.map((letter) => call('one', 0, { number: `${letter}0123456789` }));
  return new Set([...places, ...numbers].flatMap((one) => sentence(one, language).clips.map(({ key }) => key)));
}

describe.each(['id', 'en'] as const)('the voice pack in %s', (language) => {
  it('has a clip for every word that a sentence can ask for', () => {
    const missing = [...wanted(language)].filter((key) => clipAddress(language, key) === null);
    expect(missing).toEqual([]);
    expect([...wanted(language)].filter((key) => clipSeconds(language, key) < 0.1)).toEqual([]);
  });

  it('carries no clip that is never said', () => {
    const said = wanted(language);
    expect(Object.keys(secondsOf[language]).filter((key) => !said.has(key))).toEqual([]);
  });

  it('says a whole call, chime and all, in six to nine seconds', () => {
    const ms = callMs([sentence(call('one', 0), language)]);
    expect(ms).toBeGreaterThan(6000);
    expect(ms).toBeLessThan(9000);
  });
});
