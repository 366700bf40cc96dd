import type { Chat, ChatLanguage, Done, Option, Says, Topic } from './chat.ts';
import type { HallFacts } from './hall-facts.ts';
import { en } from './words/en.ts';
import { id } from './words/id.ts';
import type { ChatWords } from './words/id.ts';

/** A topic's reaction to a message. */
export type Step =
  /** Accepted: the next question follows, with a sentence before it if needed. */
  | { readonly is: 'goes-on'; readonly topic: Topic; readonly first?: string }
  /** Not accepted: the reason, and the same question again. */
  | { readonly is: 'stays'; readonly why: string }
  /** Not accepted, with an answer shorter than the question. */
  | { readonly is: 'waits'; readonly says: Says }
  | { readonly is: 'over'; readonly says: string }
  | { readonly is: 'done'; readonly done: Done };

/** The surroundings of a topic: the hall, the language, its words. */
export interface Around {
  readonly facts: HallFacts;
  readonly language: ChatLanguage;
  readonly words: ChatWords;
}

export const chatWords: Readonly<Record<ChatLanguage, ChatWords>> = { id, en };

export const around = ({ language }: Pick<Chat, 'language'>, facts: HallFacts): Around => ({
  facts,
  language,
  words: chatWords[language],
});

export const goesOn = (topic: Topic, first?: string): Step =>
  first === undefined ? { is: 'goes-on', topic } : { is: 'goes-on', topic, first };
export const stays = (why: string): Step => ({ is: 'stays', why });
export const waits = (text: string, options: readonly Option[]): Step => ({ is: 'waits', says: says(text, options) });
export const over = (says: string): Step => ({ is: 'over', says });
export const done = (handed: Done): Step => ({ is: 'done', done: handed });

export const says = (text: string, options: readonly Option[] = []): Says => ({ text, options });

/** Joins paragraphs; empty ones are left out. */
export const paragraphs = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join('\n\n');

export const lines = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n');
