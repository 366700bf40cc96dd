import { flushSync } from 'svelte';
import { beforeAll, expect, it, vi } from 'vitest';
import { refusalCodes } from '../../contract/reply.ts';
import type { Language } from '../../ui/words/language.svelte.ts';
import { drawsGlassByHand, glass, settled } from '../glass.fixture.svelte.ts';
import { kioskView, letterService, listed, ticket } from '../kiosk.fixture.svelte.ts';
import { Complaint } from '../complaints/complaint.svelte.ts';
import { box, received, rules } from '../complaints/complaints.fixture.ts';
import { surveyQuestions } from '../../server/domain/survey/questions.ts';
import { Survey, TypedNumber } from '../survey/survey.svelte.ts';
import type { SurveyBegun } from '../survey/survey.svelte.ts';
import { letterBoard } from '../standard-board.fixture.ts';
import type { Step } from '../step.ts';
import { id } from '../words/id.ts';
import { controlWords } from './control-words.ts';
import { pageWords } from './page-words.ts';
import { isControl } from './stops.ts';
import { UtteranceParts, listenWords } from './utterance-parts.ts';

// Fetched when first opened; on a busy machine that takes longer than a test waits.
beforeAll(() => Promise.all([import('../complaints/ComplaintPages.svelte'), import('../survey/SurveyPages.svelte')]));

drawsGlassByHand();

const answer = listed.ok ? listed.value : { listed: false as const };
const second = { at: 'second-factor', nik: '', kind: 'birth-date', digits: '17081965', unanswered: true } as const;
const steps: Readonly<Record<string, readonly Step[]>> = {
  home: [{ at: 'home' }],
  papers: [{ at: 'papers', serviceId: 'surat' }],
  standard: [{ at: 'standard', serviceId: 'surat', back: { at: 'home' } }],
  asking: [
    { at: 'asking', slow: false },
    { at: 'asking', slow: true },
  ],
  holding: [
    { at: 'holding', ticket },
    { at: 'holding', ticket: { ...ticket, ahead: 0, wait: null } },
  ],
  nik: ['', '99990117', '9999991708650001'].map((digits) => ({ at: 'nik', digits })),
  'second-factor': [second, { ...second, kind: 'family-card', digits: '12' }, { ...second, digits: '9913' }],
  checking: [{ at: 'checking' }],
  answer: [
    { at: 'answer', answer },
    { at: 'answer', answer: { listed: false } },
  ],
  sorry: refusalCodes
    .filter((code) => code in id.sorry || code in id.closedTitle || code === 'hub-fault')
    .map((refusal) => ({ at: 'sorry', refusal, serviceId: 'surat', opensAt: kioskView.now })),
};

function complaint(change: (complaint: Complaint) => void): Step {
  const told = new Complaint(
    rules,
    () => Promise.resolve(null),
    () => {},
  );
  change(told);
  return { at: 'complaint', complaint: told };
}

const numberOf = (series: readonly string[], digits: string) => {
  const typed = new TypedNumber(series);
  for (const digit of digits) typed.type(digit);
  return typed;
};

const questions: SurveyBegun['questions'] = surveyQuestions.map(({ answers: [worst, bad, good, best], ...asked }) => ({
  ...asked,
  answers: [worst, bad, good, best],
}));

function survey(page: number): Step {
  const asked = new Survey({
    pass: '1',
    service: letterService.shortName,
    questions,
    asksFacts: true,
  });
  asked.page = page;
  return { at: 'survey', survey: asked };
}

const fetchedPages = () => ({
  'complaint-start': [complaint(() => {})],
  'complaint-words': [
    complaint((told) => {
      told.choose(box);
      told.words.insert('Pintu terlalu berat');
    }),
    complaint((told) => {
      told.choose(box);
      told.speakOrType('spoken');
    }),
  ],
  'complaint-who': [complaint((told) => (told.page = 'who'))],
  'complaint-review': [
    complaint((told) => {
      told.choose(box);
      told.words.insert('Pintu terlalu berat');
      told.name.insert('Tarni Contoh');
      told.refusal = 'no-answer';
      told.page = 'review';
    }),
  ],
  'complaint-left': [{ at: 'complaint-left', received, channel: box.kind } as const],
  'complaint-lost': [{ at: 'complaint-lost' } as const],
  'survey-number': [
    { at: 'survey-number', typed: numberOf(['A', 'B'], '') } as const,
    { at: 'survey-number', typed: numberOf(['A'], '007') } as const,
  ],
  survey: surveyQuestions.map((_, i) => survey(i)),
  'survey-facts': [survey(surveyQuestions.length)],
  'survey-thanks': [{ at: 'survey-thanks', kept: true } as const],
});

async function showing(step: Step, language: Language) {
  const parts = glass();
  const register = kioskView.register && { ...kioskView.register, ifNotListed };
  parts.link.show({ complaints: rules, survey: { atKiosk: true, tablet: null }, register });
  parts.words.speak(language);
  parts.visit.step = step;
  parts.visit.standards.boards = new Map([['surat', letterBoard]]);
  await settled();
  return parts;
}

const ifNotListed = {
  advice: { id: 'Minta desa mendaftarkan Anda', en: 'Ask your village to enter you' },
  printed: { id: 'Surat ini hanya bagi yang terdaftar.', en: 'This letter is only for whoever is listed.' },
  service: letterService.shortName,
};

const isWord = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** Texts of the page that nothing could speak, because neither the pack nor the hall file has them. */
function unsaid({ visit, link }: Awaited<ReturnType<typeof showing>>, language: Language): string[] {
  const parts = new UtteranceParts({ view: () => link.view, boards: () => visit.standards.boards.values() });
  const t = listenWords[language];
  const stops = [...document.querySelectorAll('button, input, textarea, [data-say-stop]')];
  const pages = [...document.querySelectorAll('main, dialog, [data-help]')];
  const utterances = [
    ...stops.flatMap((stop) => (isControl(stop) ? controlWords(stop, t, language) : pageWords(stop, language))),
    ...pages.flatMap((page) => pageWords(page, language)),
  ];
  const mute = stops.filter(
    (stop) => isControl(stop) && !controlWords(stop, t, language).some(({ text }) => isWord(text)),
  );
  expect(mute).toEqual([]);
  return utterances.flatMap((utterance) =>
    parts.of(utterance).flatMap(({ part }) => (part.is === 'strange' ? [`${part.text} (${utterance.text})`] : [])),
  );
}

it.each(Object.keys(steps).flatMap((name) => [[name, 'id'] as const, [name, 'en'] as const]))(
  '[LI4] every word and every control of the step "%s" can be said in %s',
  async (name, language) => {
    for (const step of steps[name] ?? []) {
      const shown = await showing(step, language);
      expect(unsaid(shown, language)).toEqual([]);
      shown.shown.unmount();
    }
  },
);

it.each(Object.keys(fetchedPages()).flatMap((name) => [[name, 'id'] as const, [name, 'en'] as const]))(
  '[LI4] every word and every control of the page "%s" can be said in %s',
  async (name, language) => {
    for (const step of Object.entries(fetchedPages()).find(([each]) => each === name)?.[1] ?? []) {
      const shown = await showing(step, language);
      expect(document.querySelector('main h1')).not.toBeNull();
      expect(unsaid(shown, language)).toEqual([]);
      shown.shown.unmount();
    }
  },
);

it('[LI7] what is typed of a complaint is spelled from letters, wherever it stands', async () => {
  for (const name of ['complaint-words', 'complaint-review'] as const) {
    const { shown } = await showing(fetchedPages()[name][0] ?? { at: 'home' }, 'id');
    const main = document.querySelector('main');
    const fields = [...document.querySelectorAll('input, textarea')];
    const said = [
      ...(main ? pageWords(main, 'id') : []),
      ...fields.flatMap((field) => controlWords(field, listenWords.id, 'id')),
    ];
    const personal = said.filter(({ text }) => /Pintu|Tarni/.test(text));
    expect(personal.length).toBeGreaterThan(0);
    expect(personal.every(({ isPrivate }) => isPrivate)).toBe(true);
    shown.unmount();
  }
});

it.each(['id', 'en'] as const)('[LI4][LI8] "Masih di sini?" is said in %s', async (language) => {
  const shown = await showing({ at: 'papers', serviceId: 'surat' }, language);
  await vi.advanceTimersByTimeAsync(61_000);
  flushSync();
  expect(document.querySelector('dialog')).not.toBeNull();
  expect(unsaid(shown, language)).toEqual([]);
});

it.each(['id', 'en'] as const)('[HN8] a message to the hall can be said whole in %s', async (language) => {
  const shown = await showing({ at: 'home' }, language);
  const text = { id: 'Kunci motor tertinggal di meja pendaftaran.', en: 'A motorcycle key was left at the desk.' };
  shown.link.show({ message: { id: 'pesan', text, until: kioskView.now + 60_000 } });
  flushSync();
  const message = document.querySelector('[data-hall-message]');
  expect(message?.textContent).toContain(text[language]);
  const parts = new UtteranceParts({ view: () => shown.link.view, boards: () => [] });
  const said = message ? pageWords(message, language).flatMap((utterance) => parts.of(utterance)) : [];
  expect(said.map(({ part }) => part.is)).toEqual(['clip', 'hall']);
});

it('[LI7] the masked name is the only thing of the answer that is a person’s, and it is spelled', async () => {
  const { visit, link } = await showing({ at: 'answer', answer }, 'id');
  const parts = new UtteranceParts({ view: () => link.view, boards: () => visit.standards.boards.values() });
  const main = document.querySelector('main');
  const said = (main ? pageWords(main, 'id') : []).filter(({ isPrivate }) => isPrivate);
  expect(said.map(({ text }) => text)).toEqual(['S••• A••••••']);
  expect(said.flatMap((each) => parts.of(each)).map(({ part }) => part.is === 'clip' && part.key)).toEqual([
    'letter-s',
    'letter-a',
  ]);
});
