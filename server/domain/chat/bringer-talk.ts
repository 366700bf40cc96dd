import { saysMyself } from './asks-for.ts';
import type { Incoming, Option, RequestTopic } from './chat.ts';
import type { ServiceFact } from './hall-facts.ts';
import { chosen } from './options.ts';
import { goesOn, stays } from './talk.ts';
import type { Around, Step } from './talk.ts';

/** The prefix keeps ids of a hall's file apart from those of orders. */
const optionOf = (id: string): string => `as:${id}`;

/** CS11: the applicant first, as the most frequent choice; the others as the hall's file calls them. */
export const bringers = ({ broughtBy }: ServiceFact, { words, language }: Around): readonly Option[] => [
  { id: 'myself', title: words.myself },
  ...broughtBy.map(({ id, name }) => ({ id: optionOf(id), title: name[language] })),
];

export const bringerCalled = (broughtAs: string, { broughtBy }: ServiceFact, { words, language }: Around): string =>
  broughtBy.find(({ id }) => id === broughtAs)?.name[language] ?? words.myself;

export function hearBringer(topic: RequestTopic, service: ServiceFact, heard: Incoming, around: Around): Step {
  const is = (broughtAs: string) => goesOn({ ...topic, given: { ...topic.given, broughtAs } });
  const option = chosen(bringers(service, around), heard);
  if (option === 'myself' || (heard.is === 'text' && saysMyself(heard.text))) return is('');
  const bringer = service.broughtBy.find(({ id }) => optionOf(id) === option);
  return bringer ? is(bringer.id) : stays(around.words.notUnderstood);
}
