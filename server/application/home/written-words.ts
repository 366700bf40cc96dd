import type { HallFile } from '../../../contract/hall-file.ts';
import type { MessageDetail } from '../../domain/cases/case-commands.ts';
import type { Case } from '../../domain/cases/case.ts';
import { clockOf } from '../../domain/cases/clock-of.ts';
import type { Hall } from '../../domain/hall.ts';
import { serviceOf } from '../../domain/hall-setup.ts';
import type { RequirementSetup } from '../../domain/hall-setup.ts';
import { dayInWords } from '../../domain/hall-time/date-words.ts';
import type { Instant } from '../../domain/hall-time/instant.ts';
import { dueAt } from '../../domain/hall-time/working-time.ts';
import { clockText, dayAt } from '../../domain/hall-time/zone.ts';
import { mediumOf } from '../../domain/home/home.ts';
import { phoneDigits } from '../../domain/home/reply-address.ts';
import { asSentence } from '../../domain/sentence.ts';
import type { Applicant } from '../../ports/ledger.ts';
import type { MessageWords } from '../../ports/post.ts';
import type { Office } from '../office.ts';
import { stateAddress } from '../online/public-address.ts';
import { notListedAdvice } from '../standard/not-listed-advice.ts';
import { en } from './words/en.ts';
import { id } from './words/id.ts';
import type { LetterHead, WayBack } from './words/id.ts';

export const homeWords = { id, en };

export type Sources = Pick<Office, 'live' | 'register' | 'file'>;
export type Written = Pick<MessageWords, 'to' | 'subject' | 'text'>;

/** Recipient, medium and content of a message about this case. */
export interface WrittenTo {
  readonly behind: Case;
  readonly applicant: Applicant;
}

/** HM3: the whole message, both as sent and as the clerk sees it before. */
export function answerWords(office: Sources, to: WrittenTo, words: string, withLetter: boolean): Written {
  const { answered } = homeWords[to.behind.language];
  const byHand = to.behind.answerBy === 'by-hand';
  const letter = withLetter ? (byHand ? answered.letterByHand : answered.letterBeside) : null;
  const head = headOf(office, to);
  return written(to, answered.subject(head), answered.text(head, words === '' ? answered.letterReady : words, letter));
}

/** HM4: which papers, why, and how to send them. */
export function wantedWords(
  office: Sources,
  to: WrittenTo,
  { words, asked }: Omit<MessageDetail, 'messageId'>,
): Written {
  const { behind } = to;
  const { wanted } = homeWords[behind.language];
  const head = headOf(office, to);
  const papers = serviceOf(office.live.hall.setup, behind.serviceId)?.requirements ?? [];
  const named = papers.filter((paper) => asked.includes(paper.id)).map((paper) => paperName(paper, behind.language));
  return written(to, wanted.subject(head), wanted.text(head, words, named, wanted.wayBack[wayBack(office, behind)]));
}

export function receivedWords(office: Sources, to: WrittenTo, now: Instant): Written {
  const { behind } = to;
  const { received } = homeWords[behind.language];
  const head = headOf(office, to);
  return written(to, received.subject(head), received.text(head, dueText(office.live.hall, behind, now)));
}

/** The hub's suggestion to the clerk, from what the case knows; to whoever is not listed, what the hall advises (RG8). */
export function suggestedWords({ live, file }: Sources, behind: Case, deed: 'reply' | 'ask-papers'): string {
  const words = homeWords[behind.language];
  if (deed === 'ask-papers') return words.wanted.unreadable;
  if (behind.check && behind.check.found === null) {
    const told = words.answered.notListed(file.current.register.name, live.hall.register?.period ?? '');
    return [told, ...advised(file.current, behind)].join(' ');
  }
  return words.answered.letterReady;
}

function advised(file: HallFile, { language }: Case): readonly string[] {
  const said = notListedAdvice(file);
  if (!said) return [];
  const { answered } = homeWords[language];
  const { advice, printed, service } = said;
  return [
    answered.ifNotListed(asSentence(advice[language])),
    ...(printed ? [answered.standardSays(service?.[language] ?? null, printed[language])] : []),
  ];
}

function headOf(office: Sources, { behind, applicant }: WrittenTo): LetterHead {
  const { language, code = '', number } = behind;
  const { setup } = office.live.hall;
  return {
    name: applicant.name,
    number,
    code: groupedCode(code),
    agency: setup.agency.shownName,
    service: serviceOf(setup, behind.serviceId)?.shortName[language] ?? '',
    link: setup.online?.enabled === true ? stateAddress(office, 'request', code) : null,
  };
}

/** Groups of four, for reading aloud and typing. */
export const groupedCode = (code: string): string => code.replaceAll(/(.{4})(?=.)/gu, '$1-');

function written({ behind, applicant }: WrittenTo, subject: string, lines: readonly string[]): Written {
  const to = mediumOf(behind) === 'email' ? applicant.email : (phoneDigits(applicant.phone) ?? applicant.phone);
  return { to, subject, text: lines.join('\n') };
}

/** A chat, or a mailbox that somebody reads, accepts the photo itself; the hub's own e-mail address does not. */
function wayBack({ live }: Sources, behind: Case): WayBack {
  const hasSite = live.hall.setup.online?.enabled === true;
  if (behind.answerBy !== 'by-hand' && behind.via === 'online' && hasSite) return 'site';
  return mediumOf(behind) === 'email' ? 'mail' : 'chat';
}

function paperName({ text, documents = [] }: RequirementSetup, language: 'id' | 'en'): string {
  const words = language === 'en' ? (text.en ?? text.text) : text.text;
  return words.length > LONGEST_NAME && documents.length > 0 ? documents.join(', ') : words;
}

/** Longer words count as a sentence; then the papers' names are used. */
const LONGEST_NAME = 80;

function dueText(hall: Hall, behind: Case, now: Instant): string {
  const { setup } = hall;
  const service = serviceOf(setup, behind.serviceId);
  if (!service) throw new Error(`A request was received for ${behind.serviceId}, which this hall does not have.`);
  const { start, limit } = clockOf(service, behind);
  const due = dueAt(setup, start, limit, [], now);
  const { timeZone } = setup;
  return `${dayInWords(dayAt(due, timeZone), behind.language)}, ${clockText(due, timeZone)} ${timeZone}`;
}
