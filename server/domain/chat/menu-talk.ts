import { asSentence } from '../sentence.ts';
import type { Option, Says } from './chat.ts';
import { askedFromHome } from './hall-facts.ts';
import type { HallFacts, NotListedAdvice, ServiceFact } from './hall-facts.ts';
import type { Wish } from './wishes.ts';
import { lines, paragraphs, says } from './talk.ts';
import type { Around } from './talk.ts';

/** What this hall offers by WhatsApp while no topic is under way. */
export function menuOptions({ facts, words: { menu } }: Around): readonly Option[] {
  const offered: readonly (readonly [Wish | 'language', boolean])[] = [
    ['papers', facts.wanted.length > 0],
    ['request', askedFromHome(facts).length > 0],
    ['listed', true],
    ['bring', facts.services.length > 0],
    ['hours', true],
    ['state', true],
    ['complaint', facts.complaints !== null],
    ['human', true],
    ['language', true],
  ];
  return offered.filter(([, isOffered]) => isOffered).map(([id]) => ({ id, ...menu[id] }));
}

export const menuAsked = (around: Around): Says =>
  says(paragraphs(around.words.whatDoYouNeed, around.words.menuHow), menuOptions(around));

/** The menu, after a first sentence. */
export const menuAfter = (around: Around, first: string): Says =>
  first === '' ? menuAsked(around) : says(paragraphs(first, around.words.anythingElse), menuOptions(around));

export function welcomed(around: Around): Says {
  const { text, options } = menuAsked(around);
  return says(paragraphs(around.words.welcome(around.facts.agency), text), options);
}

export const serviceOptions = (services: readonly ServiceFact[], { language }: Around): readonly Option[] =>
  services.map(({ id, name }) => ({ id, title: name[language] }));

export function bringTold(service: ServiceFact, { facts, words, language }: Around): string {
  const papers = service.papers.map(
    ({ text, mandatory }) => `• ${text[language]}${mandatory ? '' : ` (${words.ifNeeded})`}`,
  );
  return paragraphs(
    words.bring(service.name[language], service.fee[language]),
    papers.length === 0 ? words.bringNothing : lines(words.bringPapers, ...papers),
    facts.requests && service.fromHome ? words.mayAskFromHome : '',
  );
}

/** WA14: never whether the writer is listed, only where he can learn it: nobody knows who holds the telephone. */
export function listedTold({ facts, words: { listed }, language }: Around): string {
  const { name, publicCheck, isAtKiosk, ifNotListed } = facts.register;
  const advised = ({ advice, printed, service }: NotListedAdvice) =>
    lines(
      listed.ifNot(asSentence(advice[language])),
      printed ? listed.standardSays(service?.[language] ?? null, printed[language]) : '',
    );
  const ways = [
    publicCheck === null ? '' : listed.online(publicCheck),
    isAtKiosk ? listed.atKiosk : listed.atOffice,
    askedFromHome(facts).length > 0 ? listed.fromHome : '',
  ];
  return paragraphs(
    listed.notHere(name),
    lines(listed.ways, ...ways.filter((way) => way !== '').map((way) => `• ${way}`)),
    ifNotListed === null ? '' : advised(ifNotListed),
    facts.address,
  );
}

export const hoursTold = ({ facts, words, language }: Around): string =>
  paragraphs(facts.hours[language], facts.waiting === null ? '' : words.waiting(facts.waiting), facts.address);

/** How to reach people of the hall; it does not promise that anybody reads this chat. */
export const humanTold = (around: Around): string => {
  const { facts, words } = around;
  const reached = contactsTold(around);
  return paragraphs(
    reached === '' ? words.humanComes : lines(words.human, reached),
    facts.address,
    facts.hours[around.language],
  );
};

const contactsTold = ({ facts, language }: Around): string =>
  lines(...facts.contacts.map(({ label, value }) => `• ${label[language]}: ${value}`));

export const servicesFor = (what: 'request' | 'bring', facts: HallFacts): readonly ServiceFact[] =>
  what === 'request' ? askedFromHome(facts) : facts.services;

/** Other ways to complain, and where the office is. */
export function noComplaintsTold({ facts, words, language }: Around): string {
  const ways = lines(...facts.complaintWays.map(({ label, value }) => `• ${label[language]}: ${value}`));
  const here = ways === '' ? words.complainInPerson : lines(words.complainHere, ways);
  return paragraphs(words.noComplaints, here, facts.address, facts.hours[language]);
}
