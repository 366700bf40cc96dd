import { saysMistake, saysThanks } from './asks-for.ts';
import { newComplaint, newRequest } from './chat.ts';
import type { Incoming } from './chat.ts';
import { askedFromHome } from './hall-facts.ts';
import { bringTold, hoursTold, humanTold, listedTold, menuOptions, noComplaintsTold } from './menu-talk.ts';
import { chosen } from './options.ts';
import { hearPapers, newPapers } from './papers-talk.ts';
import { codeBeside, looksLikeCode } from './state-talk.ts';
import { done, goesOn, over, paragraphs } from './talk.ts';
import type { Around, Step } from './talk.ts';
import { isAlike, wordsOf } from './understand.ts';
import { wishIn } from './wishes.ts';
import type { Wish } from './wishes.ts';

/** What somebody wants while no topic is under way; undefined: it cannot be told. */
export function hearIdle(heard: Incoming, around: Around): Step | 'greeting' | 'language' | undefined {
  const { facts, words } = around;
  const [wanted] = facts.wanted;
  if (heard.is === 'photo' || heard.is === 'unreadable') {
    return wanted ? hearPapers(newPapers(wanted), heard, around) : over(words.notAsked);
  }
  if (heard.is === 'other') return over(words.onlyWords);
  const touched = chosen(menuOptions(around), heard) as Wish | 'language' | undefined;
  if (touched === 'language') return touched;
  if (touched) return begin(touched, around);
  if (heard.is !== 'text') return undefined;
  if (saysMistake(heard.text)) return over(words.noMatter);
  const wish = wishIn(heard.text);
  const told = wish === 'state' || wish === undefined ? codeBeside(heard.text) : undefined;
  if (told !== undefined) return done({ is: 'state', code: told });
  if (wish) return begin(wish, around);
  if (saysThanks(heard.text)) return over(words.youAreWelcome);
  if (isGreeting(heard.text)) return 'greeting';
  return looksLikeCode(heard.text) ? done({ is: 'state', code: heard.text.trim() }) : undefined;
}

function begin(wish: Wish, around: Around): Step {
  const { facts, words } = around;
  switch (wish) {
    case 'request':
      return among('request', around);
    case 'bring':
      return among('bring', around);
    case 'listed':
      return over(listedTold(around));
    case 'hours':
      return over(hoursTold(around));
    case 'human':
      return over(humanTold(around));
    case 'state':
      return goesOn({ is: 'state' });
    case 'papers': {
      const [wanted] = facts.wanted;
      return wanted ? goesOn(newPapers(wanted)) : over(words.noPapersWanted);
    }
    case 'complaint':
      return facts.complaints ? goesOn(newComplaint(facts.number)) : over(noComplaintsTold(around));
  }
}

/** With only one service, nobody is asked which. */
function among(what: 'request' | 'bring', around: Around): Step {
  const { facts, words } = around;
  const services = what === 'request' ? askedFromHome(facts) : facts.services;
  const [first] = services;
  if (!first && what === 'request') return insteadOfRequest(around);
  if (!first) return over(words.bringNothing);
  if (services.length > 1) return goesOn({ is: 'choosing', what });
  return what === 'request' ? goesOn(newRequest(first.id, facts.number)) : over(bringTold(first, around));
}

/** Who cannot ask from here hears what to bring to the office. */
function insteadOfRequest(around: Around): Step {
  const { facts, words } = around;
  const [first, ...more] = facts.services;
  if (more.length > 0) return goesOn({ is: 'choosing', what: 'bring' }, words.noRequests);
  return over(first ? paragraphs(words.noRequests, bringTold(first, around)) : words.noRequests);
}

const greetings = [
  'halo',
  'hallo',
  'hai',
  'hi',
  'hello',
  'pagi',
  'siang',
  'sore',
  'malam',
  'assalamualaikum',
  'permisi',
  'tanya',
  'nanya',
  'bertanya',
  'punten',
];

const isGreeting = (text: string): boolean =>
  wordsOf(text).some((word) =>
    [...greetings, 'mulai', 'start', 'p', 'tes', 'test'].some((each) => isAlike(word, each)),
  );
