import type { Field, Photo, RequestTopic } from './chat.ts';
import { fieldsOf } from './fields.ts';
import type { PaperFact, ServiceFact } from './hall-facts.ts';
import { mentions } from './understand.ts';

/** The next question: always the first thing not known yet, so nothing is asked twice (WA3). */
export type Question =
  | { readonly is: 'consent' }
  | { readonly is: 'change' }
  | { readonly is: 'field'; readonly field: Field }
  | { readonly is: 'paper'; readonly paper: PaperFact }
  | { readonly is: 'more' }
  | { readonly is: 'review' };

const MOST_EXTRA_PHOTOS = 5;

export function nextQuestion(topic: RequestTopic, service: ServiceFact): Question {
  if (!topic.agreed) return { is: 'consent' };
  if (topic.choosesChange) return { is: 'change' };
  const field = fieldsOf(service, topic.given).find((each) => !isTold(topic, service, each));
  if (field) return { is: 'field', field };
  const paper = lackingPaper(topic, service);
  if (paper) return { is: 'paper', paper };
  return takesMore(topic, service) && !topic.noMore ? { is: 'more' } : { is: 'review' };
}

/** The hall may have removed the chosen kind of bringer from its file. */
function isTold({ given }: RequestTopic, { broughtBy }: ServiceFact, field: Field): boolean {
  if (field !== 'broughtAs') return given[field] !== undefined;
  return given.broughtAs === '' || broughtBy.some(({ id }) => id === given.broughtAs);
}

/** The first paper that is neither there nor replaced; a paper that the writer lacks gives way to its alternatives. */
function lackingPaper(topic: RequestTopic, { papers }: ServiceFact): PaperFact | undefined {
  const first = papers.find((paper) => paper.mandatory && !isThere(topic, paper));
  if (!first || !topic.without.includes(first.id)) return first;
  const instead = papers.find(({ id }) => first.alternatives.includes(id) && !topic.without.includes(id));
  return instead ?? first;
}

const isThere = ({ photos }: RequestTopic, { id, alternatives }: PaperFact): boolean =>
  photos.some(({ requirementId }) => requirementId === id || alternatives.includes(requirementId ?? ''));

/** Some alternative is left that the writer has not said he lacks. */
export const mayDoWithout = (topic: RequestTopic, { alternatives }: PaperFact): boolean =>
  alternatives.some((id) => !topic.without.includes(id));

export const extraPhotos = ({ photos }: RequestTopic, service: ServiceFact): readonly Photo[] =>
  photos.filter(({ requirementId }) => !isMandatory(service, requirementId));

const isMandatory = ({ papers }: ServiceFact, id: string | null): boolean =>
  papers.some((paper) => paper.id === id && (paper.mandatory || papers.some((p) => p.alternatives.includes(paper.id))));

function takesMore(topic: RequestTopic, service: ServiceFact): boolean {
  return optionalPapers(service).length > 0 && extraPhotos(topic, service).length < MOST_EXTRA_PHOTOS;
}

const optionalPapers = (service: ServiceFact): readonly PaperFact[] =>
  service.papers.filter(({ id }) => !isMandatory(service, id));

/** The paper a photo shows: the one named in the caption, else the one asked for or missing first, else an additional one. */
export function paperFor(topic: RequestTopic, service: ServiceFact, caption: string): PaperFact | undefined {
  const missing = service.papers.filter((paper) => paper.mandatory && !isThere(topic, paper));
  const named = missing.find(({ name }) => mentions(caption, [name.id.toLowerCase(), name.en.toLowerCase()]));
  const question = nextQuestion(topic, service);
  if (named) return named;
  if (question.is === 'paper') return question.paper;
  return missing[0] ?? (takesMore(topic, service) ? optionalPapers(service)[0] : undefined);
}
