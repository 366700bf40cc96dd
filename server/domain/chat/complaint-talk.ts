import { saysChange, saysNo, saysSkip, saysYes } from './asks-for.ts';
import type { ComplaintField, ComplaintKind, ComplaintTopic, Incoming, Option, Says } from './chat.ts';
import { complaintFields, LONGEST_LINE, readLine, readName, readPhone, readWords } from './fields.ts';
import type { FieldReading } from './fields.ts';
import { chosen } from './options.ts';
import { isSaid } from './request-talk.ts';
import { agreement, sending } from './request-words.ts';
import { done, goesOn, lines, over, paragraphs, says, stays, waits } from './talk.ts';
import type { Around, Step } from './talk.ts';

type Question = 'consent' | 'change' | 'review' | ComplaintField;

export function nextComplaintQuestion({ agreed, choosesChange, given }: ComplaintTopic): Question {
  if (!agreed) return 'consent';
  if (choosesChange) return 'change';
  return complaintFields.find((field) => given[field] === undefined) ?? 'review';
}

export function askComplaint(topic: ComplaintTopic, around: Around): Says {
  const { words } = around;
  const question = nextComplaintQuestion(topic);
  switch (question) {
    case 'consent':
      return says(words.consentComplaint, agreement(words));
    case 'kind':
      return says(words.askKind, kinds(around));
    case 'words':
      return says(words.askWords);
    case 'name':
      return identity(words.askComplainant, words.mustComplainant, around);
    case 'address':
      return identity(words.askComplainantAddress, words.mustComplainantAddress, around);
    case 'phone':
      return says(words.questions.phone);
    case 'change':
      return says(words.whichChange, changes(around));
    case 'review':
      return reviewAsked(topic, around);
  }
}

/** 003 line 84 demands a name; elsewhere the writer may stay anonymous. */
function identity(may: string, must: string, { facts, words }: Around): Says {
  return facts.complaints?.identityRequired === true ? says(must) : says(may, [{ id: 'skip', title: words.skip }]);
}

const kinds = ({ words }: Around): readonly Option[] =>
  (['complaint', 'suggestion', 'input'] as const).map((id) => ({ id, title: words.kinds[id] }));

const changes = ({ words }: Around): readonly Option[] =>
  complaintFields.map((id) => ({ id, title: words.complaintFieldNames[id] }));

function reviewAsked({ given }: ComplaintTopic, { words }: Around): Says {
  const told = complaintFields.map((field) => {
    const value = given[field] ?? '';
    const shown = field === 'kind' ? words.kinds[kindOf(value)] : short(value);
    return `${words.complaintFieldNames[field]}: ${shown === '' ? words.notTold : shown}`;
  });
  return says(paragraphs(words.review, lines(...told), words.reviewHow), sending(words));
}

/** The full text stands above in the chat; a message with buttons has no room for it. */
const short = (text: string): string => (text.length > 240 ? `${text.slice(0, 239).trimEnd()}…` : text);

const kindOf = (value: string | undefined): ComplaintKind =>
  value === 'suggestion' || value === 'input' ? value : 'complaint';

export function hearComplaint(topic: ComplaintTopic, heard: Incoming, around: Around): Step {
  const { words } = around;
  const question = nextComplaintQuestion(topic);
  if (question === 'consent') return hearConsent(topic, heard, around);
  if (heard.is !== 'text' && heard.is !== 'choice') return stays(words.onlyText);
  switch (question) {
    case 'kind':
      return take(topic, 'kind', chosen(kinds(around), heard), words.notUnderstood);
    case 'change':
      return hearChange(topic, heard, around);
    case 'review':
      return hearReview(topic, heard, around);
    case 'words':
    case 'name':
    case 'address':
    case 'phone':
      return hearField(topic, question, heard, around);
  }
}

function hearConsent(topic: ComplaintTopic, heard: Incoming, { words }: Around): Step {
  if (isSaid(heard, 'no', saysNo)) return over(words.notAgreed);
  if (isSaid(heard, 'yes', saysYes)) return goesOn({ ...topic, agreed: true });
  return waits(words.pleaseAgree, agreement(words));
}

const take = (topic: ComplaintTopic, field: ComplaintField, value: string | undefined, why: string): Step =>
  value === undefined ? stays(why) : goesOn({ ...topic, given: { ...topic.given, [field]: value } });

const readings: Readonly<Record<'words' | 'name' | 'address' | 'phone', (text: string) => FieldReading>> = {
  words: readWords,
  name: readName,
  address: (text) => readLine(text, 8, LONGEST_LINE),
  phone: readPhone,
};

function hearField(
  topic: ComplaintTopic,
  field: 'words' | 'name' | 'address' | 'phone',
  heard: Incoming,
  { facts, words }: Around,
): Step {
  if ((field === 'name' || field === 'address') && isSaid(heard, 'skip', saysSkip)) {
    return facts.complaints?.identityRequired === true ? stays(words.mustBeTold) : take(topic, field, '', '');
  }
  if (heard.is !== 'text') return stays(words.notUnderstood);
  const reading = readings[field](heard.text);
  return reading.ok ? take(topic, field, reading.value, '') : stays(words.whyNot[reading.why]);
}

function hearChange(topic: ComplaintTopic, heard: Incoming, around: Around): Step {
  const field = chosen(changes(around), heard) as ComplaintField | undefined;
  if (field === undefined) return stays(around.words.notUnderstood);
  const { [field]: _, ...given } = topic.given;
  return goesOn({ ...topic, given, choosesChange: false });
}

function hearReview(topic: ComplaintTopic, heard: Incoming, { words }: Around): Step {
  if (isSaid(heard, 'change', saysChange)) return goesOn({ ...topic, choosesChange: true });
  if (!isSaid(heard, 'send', saysYes)) return stays(words.pleaseReview);
  const { kind, words: told = '', name = '', address = '', phone = '' } = topic.given;
  return done({ is: 'complaint', complaint: { kind: kindOf(kind), words: told, name, address, phone } });
}
