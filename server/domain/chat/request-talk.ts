import type { Field, Incoming, Option, RequestTopic, Says } from './chat.ts';
import { saysChange, saysEnough, saysLater, saysNo, saysYes } from './asks-for.ts';
import { hearBringer } from './bringer-talk.ts';
import { fieldsOf, readField } from './fields.ts';
import type { PaperFact, ServiceFact } from './hall-facts.ts';
import { chosen } from './options.ts';
import { extraPhotos, mayDoWithout, nextQuestion, paperFor } from './request-form.ts';
import { agreement, consentAsked, fieldAsked, paperAsked, reviewAsked } from './request-words.ts';
import { done, goesOn, over, paragraphs, says, stays, waits } from './talk.ts';
import type { Around, Step } from './talk.ts';

/** The question that a request asks now. */
export function askRequest(topic: RequestTopic, service: ServiceFact, around: Around): Says {
  const { words } = around;
  const question = nextQuestion(topic, service);
  switch (question.is) {
    case 'consent':
      return consentAsked(service, around);
    case 'field':
      return fieldAsked(question.field, service, around);
    case 'paper':
      return paperAsked(question.paper, mayDoWithout(topic, question.paper), around);
    case 'more':
      return says(extraPhotos(topic, service).length > 0 ? words.moreIsTaken : words.more, [
        { id: 'go-on', title: words.goOn },
      ]);
    case 'change':
      return says(words.whichChange, changes(topic, service, around));
    case 'review':
      return reviewAsked(topic, service, around);
  }
}

export function hearRequest(topic: RequestTopic, service: ServiceFact, heard: Incoming, around: Around): Step {
  const { words } = around;
  const question = nextQuestion(topic, service);
  if (question.is === 'consent') return hearConsent(topic, heard, around);
  if (heard.is === 'photo') return takePhoto(topic, service, heard, around);
  if (heard.is === 'unreadable') return stays(words.unreadable[heard.why]);
  if (heard.is === 'other') return stays(words.onlyWords);
  switch (question.is) {
    case 'field':
      return question.field === 'broughtAs'
        ? hearBringer(topic, service, heard, around)
        : hearField(topic, question.field, heard, around);
    case 'paper':
      return hearAboutPaper(topic, question.paper, heard, around);
    case 'more':
      return isSaid(heard, 'go-on', saysEnough) ? goesOn({ ...topic, noMore: true }) : stays(words.pleasePhoto);
    case 'change':
      return hearChange(topic, service, heard, around);
    case 'review':
      return hearReview(topic, service, heard, around);
  }
}

export const isSaid = (heard: Incoming, id: string, inWords: (text: string) => boolean): boolean =>
  heard.is === 'choice' ? heard.id === id : heard.is === 'text' && inWords(heard.text);

function hearConsent(topic: RequestTopic, heard: Incoming, { words }: Around): Step {
  if (isSaid(heard, 'no', saysNo)) return over(words.notAgreed);
  if (isSaid(heard, 'yes', saysYes)) return goesOn({ ...topic, agreed: true });
  return waits(
    heard.is === 'photo' ? paragraphs(words.notAsked, words.pleaseAgree) : words.pleaseAgree,
    agreement(words),
  );
}

function hearField(
  topic: RequestTopic,
  field: Exclude<Field, 'broughtAs'>,
  heard: Incoming,
  { facts, words }: Around,
): Step {
  if (heard.is !== 'text') return stays(words.notUnderstood);
  const reading = readField(field, heard.text, topic.given, facts.today);
  if (reading.ok) return goesOn({ ...topic, given: { ...topic.given, [field]: reading.value } });
  if (reading.why === 'card-is-nik') {
    // Nobody can tell which of the two was typed twice: asking only for the second again might never end (WA1).
    const { nik: _, ...given } = topic.given;
    return goesOn({ ...topic, given }, words.whyNot[reading.why]);
  }
  const digits = heard.text.replaceAll(/\D/gu, '').length;
  if (field === 'nik' && digits === 0) return stays(words.withoutNik);
  const counted = reading.why === 'not-16-digits' || reading.why === 'card-not-16-digits';
  return stays(
    counted && digits > 0 ? `${words.whyNot[reading.why]} ${words.digitsRead(digits)}` : words.whyNot[reading.why],
  );
}

function hearAboutPaper(topic: RequestTopic, paper: PaperFact, heard: Incoming, { words }: Around): Step {
  if (!isSaid(heard, 'later', saysLater)) return stays(words.pleasePhoto);
  if (mayDoWithout(topic, paper)) return goesOn({ ...topic, without: [...topic.without, paper.id] });
  return waits(words.laterNoted, []);
}

function takePhoto(
  topic: RequestTopic,
  service: ServiceFact,
  { photo, caption }: Extract<Incoming, { is: 'photo' }>,
  { words, language }: Around,
): Step {
  if (topic.photos.some(({ id }) => id === photo.id)) return goesOn(topic);
  const paper = paperFor(topic, service, caption);
  if (!paper) return stays(words.enoughPhotos);
  const next = { ...topic, photos: [...topic.photos, { ...photo, requirementId: paper.id }], choosesChange: false };
  if (!paper.mandatory) return goesOn({ ...next, noMore: false });
  const isAsked = nextQuestion(topic, service).is === 'paper';
  return goesOn(next, isAsked ? words.paperIsTaken(paper.name[language]) : words.paperTakenEarly(paper.name[language]));
}

/** What was given can be changed; it is then asked for again. */
export function changes(topic: RequestTopic, service: ServiceFact, { words, language }: Around): readonly Option[] {
  const told = fieldsOf(service, topic.given).filter((field) => topic.given[field] !== undefined);
  const shown = service.papers.filter(({ id }) => topic.photos.some(({ requirementId }) => requirementId === id));
  return [
    ...told.map((field) => ({ id: field, title: words.fieldNames[field] })),
    ...shown.map(({ id, name }) => ({ id: `paper:${id}`, title: words.photoOf(name[language]) })),
  ];
}

function hearChange(topic: RequestTopic, service: ServiceFact, heard: Incoming, around: Around): Step {
  const id = chosen(changes(topic, service, around), heard);
  if (id === undefined) return stays(around.words.notUnderstood);
  if (!id.startsWith('paper:')) {
    const { [id as Field]: _, ...given } = topic.given;
    return goesOn({ ...topic, given, choosesChange: false });
  }
  const paper = id.slice('paper:'.length);
  const photos = topic.photos.filter(({ requirementId }) => requirementId !== paper);
  return goesOn({ ...topic, photos, without: [], noMore: false, choosesChange: false });
}

function hearReview(topic: RequestTopic, service: ServiceFact, heard: Incoming, { words }: Around): Step {
  if (isSaid(heard, 'change', saysChange)) return goesOn({ ...topic, choosesChange: true });
  if (!isSaid(heard, 'send', saysYes)) return stays(words.pleaseReview);
  const asked = fieldsOf(service, topic.given).map((field) => [field, topic.given[field] ?? ''] as const);
  const given = { ...nothing, ...Object.fromEntries(asked) };
  return done({ is: 'request', request: { serviceId: service.id, given, photos: topic.photos } });
}

const nothing: Readonly<Record<Field, string>> = {
  broughtAs: '',
  broughtBy: '',
  name: '',
  nik: '',
  familyCard: '',
  address: '',
  need: '',
  phone: '',
};
