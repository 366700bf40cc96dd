import { saysLater } from './asks-for.ts';
import type { Incoming, PapersTopic, Says } from './chat.ts';
import type { PaperFact, WantedPapers } from './hall-facts.ts';
import { isSaid } from './request-talk.ts';
import { paperAsked } from './request-words.ts';
import { done, goesOn, paragraphs, stays, waits } from './talk.ts';
import type { Around, Step } from './talk.ts';
import { mentions } from './understand.ts';

export const newPapers = ({ code, number, papers }: WantedPapers): PapersTopic => ({
  is: 'papers',
  code,
  number,
  wanted: papers,
  photos: [],
});

const lacking = ({ wanted, photos }: PapersTopic): readonly PaperFact[] =>
  wanted.filter(({ id }) => !photos.some(({ requirementId }) => requirementId === id));

export function askPapers(topic: PapersTopic, around: Around): Says {
  const [paper] = lacking(topic);
  const { words } = around;
  const begins = topic.photos.length === 0 ? words.papersWanted(topic.number) : '';
  const { text, options } = paper ? paperAsked(paper, false, around) : { text: words.pleasePhoto, options: [] };
  return { text: paragraphs(begins, text), options };
}

/** WA6: one photo for each paper asked for; the last one submits them. */
export function hearPapers(topic: PapersTopic, heard: Incoming, { words, language }: Around): Step {
  if (heard.is === 'unreadable') return stays(words.unreadable[heard.why]);
  if (heard.is !== 'photo') {
    return isSaid(heard, 'later', saysLater) ? waits(words.papersLater, []) : stays(words.pleasePhotoOnly);
  }
  const still = lacking(topic);
  const named = still.find(({ name }) => mentions(heard.caption, [name.id.toLowerCase(), name.en.toLowerCase()]));
  const paper = named ?? still[0];
  if (!paper) return done({ is: 'papers', code: topic.code, photos: topic.photos });
  const photos = [...topic.photos, { ...heard.photo, requirementId: paper.id }];
  if (still.length === 1) return done({ is: 'papers', code: topic.code, photos });
  return goesOn({ ...topic, photos }, words.paperIsTaken(paper.name[language]));
}
