import { describe, expect, it } from 'vitest';
import { phrasesOf } from '../../scripts/voice-kiosk-phrases.ts';
import { packSentences } from '../../scripts/voice-kiosk-sentences.ts';
import { clipAddress, phrases, signs } from './clip-pack.ts';
import { pages } from '../keyboard/keys.ts';
import { complaintsEn } from '../words/complaints-en.ts';
import { complaintsId } from '../words/complaints-id.ts';
import { en } from '../words/en.ts';
import { id } from '../words/id.ts';
import { listenEn } from './words/en.ts';
import { listenId } from './words/id.ts';
import { UtteranceParts, listenWords } from './utterance-parts.ts';

const parts = new UtteranceParts({ view: () => null, boards: () => [] });
const languages = ['id', 'en'] as const;

it('[LI6] [LI7] where more of a person is written than is spelled, it is said that it stands on the screen', () => {
  const said = (text: string) => parts.of({ text, language: 'id', isPrivate: true });
  const written = parts.of({ text: listenWords.id.onlyWritten, language: 'id', isPrivate: false });
  const short = said('Jalan Melati 7');
  expect(short.slice(-written.length)).not.toEqual(written);
  expect(said('Jalan Melati 7, '.repeat(5)).slice(-written.length)).toEqual(written);
});

describe.each([
  ['id', listenId, id, complaintsId],
  ['en', listenEn, en, complaintsEn],
] as const)('what is said of a button in %s', (_language, listen, kiosk, complaints) => {
  it('[LI1] names it as it is named', () => {
    expect(listen.askClerk).toContain(kiosk.comfort.help);
    expect(kiosk.noAnswerTryAgain).toContain(kiosk.check);
    expect(complaints.sorry['no-answer']).toContain(complaints.send);
    expect(complaints.notMetYet).toContain(complaints.callOfficer);
  });
});

describe.each(languages)('the pack in %s', (language) => {
  it('[LI4] has a clip for every sentence of every dictionary, whatever number stands in it', () => {
    const unsaid = packSentences[language].flatMap((text) =>
      parts
        .of({ text, language, isPrivate: false })
        .filter(({ part }) => part.is !== 'clip' || clipAddress(part.pack, language, part.key) === null)
        .map(({ part }) => `${text}: ${part.is === 'clip' ? part.key : part.text}`),
    );
    expect(unsaid).toEqual([]);
  });

  it('[LI4] says what the dictionaries say now, and nothing else', () => {
    const wanted = phrasesOf(packSentences[language]).map(({ says }) => says);
    const there = Object.values(phrases[language]).map(({ says }) => says);
    expect(there.toSorted()).toEqual(wanted.toSorted());
  });

  it('[LI4] has a word for every key that bears a sign', () => {
    const keys = Object.values(pages).flatMap((rows) => rows.flat());
    const signsOfKeys = keys.flatMap((key) => (key.is === 'sign' ? [key.sign] : []));
    const { signs: named } = listenWords[language];
    expect(signsOfKeys.filter((sign) => !/[a-z0-9]/.test(sign) && !(sign in named))).toEqual([]);
  });

  it('[LI7] has all letters and digits by which a name is spelled', () => {
    const wanted = [...'abcdefghijklmnopqrstuvwxyz'].map((letter) => `letter-${letter}`);
    const digits = Array.from({ length: 10 }, (_, digit) => `number-${digit}`);
    const lacking = [...wanted, ...digits].filter((key) => !(key in signs[language]));
    expect(lacking).toEqual([]);
  });
});
