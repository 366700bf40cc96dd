import type { FinishStage } from '../commands.ts';
import type { EventOf } from '../events.ts';
import type { Hall } from '../hall.ts';
import type { HallSetup, OutcomeSetup, RequirementSetup, ServiceSetup } from '../hall-setup.ts';
import type { Instant } from '../hall-time/instant.ts';
import { clockText, dayAt } from '../hall-time/zone.ts';
import { stepOf } from '../procedures/procedure.ts';
import { besideWords } from '../cases/beside-words.ts';
import { clockOf } from '../cases/clock-of.ts';
import { factsOfVisit } from '../cases/file-facts.ts';
import { missingPapers } from '../cases/papers.ts';
import { papersToBring } from '../cases/papers-to-bring.ts';
import type { Place } from '../queue/people-ahead.ts';
import { arrivalIn } from '../queue/arrival.ts';
import { placeInLine } from '../queue/place-in-line.ts';
import type { Case } from '../cases/case.ts';
import { dueAt } from '../hall-time/working-time.ts';
import type { Visit, VisitIn } from '../queue/visit.ts';
import type {
  MissingPapersSlip,
  PaperWanted,
  PrintedAt,
  ReceiptSlip,
  ReferralSlip,
  SlipLanguage,
  TestSlip,
  TicketSlip,
} from '../slips.ts';

export function printedAt(hall: Hall, now: Instant): PrintedAt {
  const { timeZone } = hall.setup;
  return { day: dayAt(now, timeZone), time: clockText(now, timeZone), zone: timeZone };
}

/** The slip of a number just given; the visitor is not yet counted in the line. */
export function ticketSlip(hall: Hall, service: ServiceSetup, issued: EventOf<'ticket-issued'>): TicketSlip {
  const { stationId, priorityId, at } = issued;
  return slipOf(hall, service, issued, { stationId, priorityId, since: arrivalIn(issued) }, at);
}

/** IS10: with the present place in the line. */
export function ticketSlipAgain(
  hall: Hall,
  service: ServiceSetup,
  visit: VisitIn<'waiting'>,
  now: Instant,
): TicketSlip {
  const { id: visitId, priorityId, stage } = visit;
  return { ...slipOf(hall, service, visit, { ...stage, visitId, priorityId }, now), again: true };
}

type Numbered = Pick<Visit, 'language' | 'priorityId' | 'number' | 'token'>;

function slipOf(hall: Hall, service: ServiceSetup, numbered: Numbered, place: Place, at: Instant): TicketSlip {
  const { language, priorityId, number, token } = numbered;
  const { ahead, wait } = placeInLine(hall, place);
  const priority = hall.setup.priorities.find(({ id }) => id === priorityId);
  return {
    kind: 'ticket',
    ...slipHead(hall, language, at),
    number,
    service: service.shortName[language],
    priority: priority?.name[language] ?? null,
    ahead,
    wait: wait && { from: wait.fromMinutes, to: wait.toMinutes },
    papers: papersToBring(service.requirements)
      .filter((group) => group.some(({ mandatory }) => mandatory))
      .map((group) => group.map((paper) => inWords(paper, language)).join(or[language])),
    statusUrl: hall.setup.publicUrl === undefined ? null : `${hall.setup.publicUrl}/t/${token}`,
    asksHowItWas: asksHowItWas(hall.setup),
    fee: feeIn(service, language),
  };
}

const asksHowItWas = ({ survey, online }: HallSetup): boolean =>
  survey !== undefined && (survey.atKiosk || (online?.enabled === true && online.survey === true));

/** VI5: what to bring, in the language of the ticket. */
export function missingPapersSlip(
  hall: Hall,
  service: ServiceSetup,
  visit: Visit,
  note: string,
  now: Instant,
): MissingPapersSlip {
  return {
    kind: 'missing-papers',
    ...slipHead(hall, visit.language, now),
    number: visit.number,
    service: service.shortName[visit.language],
    missing: papersWanted(service, missingPapers(service, factsOfVisit(hall, visit)), visit.language),
    note,
    fee: feeIn(service, visit.language),
  };
}

interface Referral {
  readonly visit: Visit;
  readonly service: ServiceSetup;
  readonly outcome: OutcomeSetup;
}

/** VI5: where to go for which programme; whoever reads it there sees what it is about, and that somebody is not listed. */
export function referralSlip(
  hall: Hall,
  { service, outcome, visit: { language, number } }: Referral,
  { programmes, owner, note }: FinishStage['slip'],
  now: Instant,
): ReferralSlip {
  const why = outcome.needs.includes('not-listed') ? notListed(hall, outcome, language) : {};
  const about = { number, service: service.shortName[language], ...why };
  return { kind: 'referral', ...slipHead(hall, language, now), ...about, programmes, owner, note };
}

/** RG8: what he can do now stands beside it, as at the kiosk. */
function notListed(
  { setup }: Hall,
  { name }: OutcomeSetup,
  language: SlipLanguage,
): Pick<ReferralSlip, 'result' | 'advice'> {
  const advice = setup.register.ifNotListed?.[language];
  return { result: name[language], ...(advice === undefined ? {} : { advice }) };
}

/** What the visitor takes home for a file that stays here: its number, and the date by which it is due (CS5). */
export function receiptSlip(
  hall: Hall,
  service: ServiceSetup,
  outcome: OutcomeSetup,
  behind: Case,
  now: Instant,
): ReceiptSlip {
  const { language } = behind;
  const awaits = awaitedOutside(service, outcome, language);
  const { start, limit, pausedByOutage } = clockOf(service, behind);
  const due = dueAt(hall.setup, start, limit, pausedByOutage ? hall.outages : [], now);
  const bringer = service.broughtBy?.find(({ id }) => id === behind.bringer?.id);
  const kept = service.requirements.filter(({ id }) => behind.papers[id] === 'present');
  return {
    kind: 'receipt',
    ...slipHead(hall, language, now),
    caseNumber: behind.number,
    service: service.shortName[language],
    ...(bringer ? { broughtBy: bringer.name[language] } : {}),
    papers: kept.map((paper) => inWords(paper, language)),
    due: { day: dayAt(due, hall.setup.timeZone), time: clockText(due, hall.setup.timeZone) },
    ...(awaits === '' ? {} : { awaits }),
    fee: feeIn(service, language),
  };
}

/** CS5: what the case begins with, if that is for other offices alone; else nothing. */
function awaitedOutside(service: ServiceSetup, { opens = [] }: OutcomeSetup, language: SlipLanguage): string {
  const steps = opens.map((id) => stepOf(service.case, id));
  if (!steps.every((step) => step?.place === 'outside')) return '';
  return steps.map((step) => step?.name[language]).join(', ');
}

export function testSlip(hall: Hall, printer: string, now: Instant): TestSlip {
  return { kind: 'test', ...slipHead(hall, 'id', now), printer };
}

export function slipHead(hall: Hall, language: SlipLanguage, now: Instant) {
  return { agency: hall.setup.agency.shownName, language, at: printedAt(hall, now), trial: hall.setup.trial };
}

/** With each what may be brought in its place. */
function papersWanted(
  { requirements }: ServiceSetup,
  missing: readonly RequirementSetup[],
  language: SlipLanguage,
): PaperWanted[] {
  return papersToBring(requirements)
    .filter((group) => group.some((paper) => missing.includes(paper)))
    .flatMap((group) =>
      group.map((paper, at) => ({ ...paperWanted(paper, language), ...(at > 0 ? { instead: true } : {}) })),
    );
}

function paperWanted(paper: RequirementSetup, language: SlipLanguage): PaperWanted {
  const { called, issuer, countersignedBy } = besideWords(paper);
  return { text: inWords(paper, language), called, issuer, countersignedBy };
}

const or: Readonly<Record<SlipLanguage, string>> = { id: ', atau ', en: ', or ' };

const inWords = (paper: RequirementSetup, language: SlipLanguage): string =>
  language === 'en' ? (paper.text.en ?? paper.text.text) : paper.text.text;

const feeIn = (service: ServiceSetup, language: SlipLanguage): string =>
  language === 'en' ? (service.fee.text.en ?? service.fee.text.text) : service.fee.text.text;
