import type { KioskPaper } from '../contract/views/kiosk-view.ts';
import type { KioskWords } from './words/id.ts';

/** SB3: what a visitor has to know of a paper besides its printed words, in one plain line; null when they say it all. */
export function paperLine(paper: KioskPaper, t: KioskWords): string | null {
  const { form, issuer, countersignedBy, unlessListedIn } = paper;
  const sentences = [
    ...(form === null ? [] : [t.paperForm(form)]),
    ...(issuer === null && countersignedBy === null ? [] : [t.paperFrom(issuer, countersignedBy)]),
    ...(unlessListedIn === null ? [] : [t.paperUnlessListed(unlessListedIn)]),
  ];
  return sentences.length === 0 ? null : sentences.join(' ');
}
