import { html } from 'hono/html';
import type { OnlineWords } from '../words/id.ts';
import { contactCard, page } from './page.ts';
import type { Html } from './page.ts';
import { wordsOf } from './site.ts';
import type { Site } from './site.ts';

type Sorry = 'off' | 'offPart' | 'notFound' | 'tooMany' | 'fault' | 'notFromHere' | 'photosLarge';

const wordsFor: Record<Sorry, (t: OnlineWords) => readonly [string, string]> = {
  off: (t) => [t.offTitle, t.offSentence],
  offPart: (t) => [t.offPart, t.offSentence],
  notFound: (t) => [t.notFoundTitle, t.notFoundSentence],
  tooMany: (t) => [t.tooManyTitle, t.tooManySentence],
  fault: (t) => [t.faultTitle, t.faultSentence],
  notFromHere: (t) => [t.faultTitle, t.notFromHere],
  photosLarge: (t) => [t.problemsTitle, t.photosLarge],
};

/** A plain sentence, and other ways to reach the office (ON1). */
export function sorryPage(site: Site, why: Sorry): Html {
  const t = wordsOf(site);
  const [title, sentence] = wordsFor[why](t);
  const main = html`<h1>${title}</h1>
    <p class="lead">${sentence}</p>
    ${contactCard(site)}`;
  return page(site, { title, main, path: null });
}
