import { maskNik } from '../register/person.ts';
import type { Field, Option, RequestTopic, Says } from './chat.ts';
import { fields } from './fields.ts';
import type { PaperFact, ServiceFact } from './hall-facts.ts';
import { extraPhotos } from './request-form.ts';
import { lines, paragraphs, says } from './talk.ts';
import type { Around } from './talk.ts';

/** WA2: what is asked for, why, who reads it and when it is gone, before anything is asked. */
export function consentAsked({ name, papers }: ServiceFact, { words, language }: Around): Says {
  const names = papers.filter(({ mandatory }) => mandatory).map((paper) => paper.name[language]);
  const text = words.consent(name[language], names.length === 0 ? '' : words.consentPapers(inOneRow(names, words.and)));
  return says(text, agreement(words));
}

export const agreement = ({ agree, disagree }: Around['words']): readonly Option[] => [
  { id: 'yes', title: agree },
  { id: 'no', title: disagree },
];

export const fieldAsked = (field: Field, { words }: Around): Says => says(words.questions[field]);

export function paperAsked({ name, text }: PaperFact, hasInstead: boolean, { words, language }: Around): Says {
  const [short, whole] = [name[language], text[language]];
  const printed = whole.toLowerCase().includes(short.toLowerCase()) ? '' : whole;
  return says(words.paper(short, printed), [{ id: 'later', title: hasInstead ? words.haveNot : words.later }]);
}

/** Numbers of cards are masked: the message lies in a telephone and at Meta's (WA10). */
export function reviewAsked(topic: RequestTopic, service: ServiceFact, { words, language }: Around): Says {
  const told = fields.map((field) => `${words.fieldNames[field]}: ${shown(field, topic.given[field] ?? '')}`);
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

function shown(field: Field, value: string): string {
  if (field === 'nik' || field === 'familyCard') return maskNik(value);
  return field === 'phone' ? `+${value}` : value;
}

/** "KK, KTP dan akta" */
const inOneRow = (names: readonly string[], and: string): string =>
  [names.slice(0, -1).join(', '), names.at(-1) ?? ''].filter((part) => part !== '').join(` ${and} `);
