import type { Bilingual } from '../bilingual.ts';
import type { Instant } from '../hall-time/instant.ts';
import type { Chat, Says } from './chat.ts';
import { ended } from './converse.ts';
import type { HallFacts, WantedPapers } from './hall-facts.ts';
import { askTopic } from './hear-topic.ts';
import { menuAfter } from './menu-talk.ts';
import { newPapers } from './papers-talk.ts';
import { around, paragraphs, says } from './talk.ts';

/** The hall's answer to what was handed to it. */
export type Outcome =
  | { readonly is: 'request-in'; readonly number: string; readonly code: string; readonly within: Bilingual | null }
  | { readonly is: 'complaint-in'; readonly number: string; readonly code: string }
  | { readonly is: 'papers-in'; readonly number: string }
  | { readonly is: 'papers-not-wanted' }
  /** With the papers asked for, if the case waits for the applicant. */
  | { readonly is: 'state'; readonly number: string; readonly state: Bilingual; readonly wanted: WantedPapers | null }
  | { readonly is: 'unknown-code' }
  /** WA5: it may be taken later; what was filled in stays. */
  | { readonly is: 'not-taken' }
  /** The day's limit for this number is reached; what was filled in stays, too. */
  | { readonly is: 'limit' };

export function conclude(chat: Chat, outcome: Outcome, at: Instant, facts: HallFacts): { chat: Chat; says: Says } {
  const here = around(chat, facts);
  const { words, language } = here;
  const isOver = ended(chat, at);
  switch (outcome.is) {
    case 'request-in': {
      const { number, code, within } = outcome;
      return { chat: isOver, says: says(words.requestIn(number, code, within?.[language] ?? null)) };
    }
    case 'complaint-in':
      return { chat: isOver, says: says(words.complaintIn(outcome.number, outcome.code)) };
    case 'papers-in':
      return { chat: isOver, says: says(words.papersIn(outcome.number)) };
    case 'papers-not-wanted':
      return { chat: isOver, says: menuAfter(here, words.papersNotIn) };
    case 'state': {
      const state = words.stateOf(outcome.number, outcome.state[language]);
      if (!outcome.wanted) return { chat: isOver, says: menuAfter(here, state) };
      const topic = newPapers(outcome.wanted);
      return { chat: { ...isOver, topic }, says: afterwards(state, askTopic(topic, here)) };
    }
    case 'unknown-code':
      return { chat: isOver, says: menuAfter(here, words.unknownCode) };
    case 'not-taken':
    case 'limit': {
      const why = outcome.is === 'limit' ? words.limitReached : words.notTaken;
      if (!chat.topic) return { chat, says: menuAfter(here, why) };
      return { chat, says: afterwards(why, askTopic(chat.topic, here)) };
    }
  }
}

const afterwards = (first: string, { text, options }: Says): Says => says(paragraphs(first, text), options);
