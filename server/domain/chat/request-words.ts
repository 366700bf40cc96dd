import { maskNik } from '../register/person.ts';
import { bringerCalled, bringers } from './bringer-talk.ts';
import type { Field, Given, Option, RequestTopic, Says } from './chat.ts';
import { fieldsOf } from './fields.ts';
import type { PaperFact, ServiceFact } from './hall-facts.ts';
import { extraPhotos } from './request-form.ts';
import { lines, paragraphs, says } from './talk.ts';
import type { Around } from './talk.ts';

/** WA2: before anything is asked: what will be asked, why, who reads it and when it is deleted. */
export function consentAsked({ name, papers, broughtBy }: ServiceFact, { words, language }: Around): Says {
  const names = papers.filter(({ mandatory }) => mandatory).map((paper) => paper.name[language]);
  const also = [
    broughtBy.length === 0 ? '' : words.consentBringer,
    names.length === 0 ? '' : words.consentPapers(inOneRow(names, words.and)),
  ];
  return says(words.consent(name[language], also.join('')), agreement(words));
}

export const agreement = ({ agree, disagree }: Around['words']): readonly Option[] => [
  { id: 'yes', title: agree },
  { id: 'no', title: disagree },
];

export const fieldAsked = (field: Field, service: ServiceFact, around: Around): Says =>
  says(around.words.questions[field], field === 'broughtAs' ? bringers(service, around) : []);

export function paperAsked({ name, text }: PaperFact, hasInstead: boolean, { words, language }: Around): Says {
  const [short, whole] = [name[language], text[language]];
  const printed = whole.toLowerCase().includes(short.toLowerCase()) ? '' : whole;
  return says(words.paper(short, printed), [{ id: 'later', title: hasInstead ? words.haveNot : words.later }]);
}

/** Card numbers are masked: the message stays on a telephone and with Meta (WA10). */
export function reviewAsked(topic: RequestTopic, service: ServiceFact, around: Around): Says {
  const { words, language } = around;
  const told = fieldsOf(service, topic.given).map(
    (field) => `${words.fieldNames[field]}: ${shown(field, topic.given, service, around)}`,
  );
  const there = service.papers.filter(({ id }) => topic.photos.some(({ requirementId }) => requirementId === id));
  const photos = there.filter(({ mandatory }) => mandatory).map(({ name }) => `${words.photoOf(name[language])}: ✓`);
  const extra = extraPhotos(topic, service).length;
  const text = paragraphs(
    words.review,
    lines(`*${service.name[language]}*`, ...told, ...photos, extra === 0 ? '' : `${words.extraPhotos}: ${extra}`),
    words.reviewHow,
  );
  return says(text, sending(words));
}

export const sending = ({ send, change, cancel }: Around['words']): readonly Option[] => [
  { id: 'send', title: send },
  { id: 'change', title: change },
  { id: 'cancel', title: cancel },
];

function shown(field: Field, given: Given, service: ServiceFact, around: Around): string {
  const value = given[field] ?? '';
  if (field === 'broughtAs') return bringerCalled(value, service, around);
  if (field === 'nik' || field === 'familyCard') return maskNik(value);
  return field === 'phone' ? `+${value}` : value;
}

/** "KK, KTP dan akta" */
const inOneRow = (names: readonly string[], and: string): string =>
  [names.slice(0, -1).join(', '), names.at(-1) ?? ''].filter((part) => part !== '').join(` ${and} `);
