import type { requirementId } from './words/requirement-id.ts';

interface Paper {
  readonly form: string | null;
  readonly issuer: string | null;
  readonly countersignedBy: string | null;
  readonly unlessListedIn: string | null;
}

/** SB3: what has to be known of a paper besides its printed words, in one plain line; null when they say it all. */
export function paperLine(paper: Paper, t: typeof requirementId): string | null {
  const { form, issuer, countersignedBy, unlessListedIn } = paper;
  const sentences = [
    ...(form === null ? [] : [t.paperForm(form)]),
    ...(issuer === null && countersignedBy === null ? [] : [t.paperFrom(issuer, countersignedBy)]),
    ...(unlessListedIn === null ? [] : [t.paperUnlessListed(unlessListedIn)]),
  ];
  return sentences.length === 0 ? null : sentences.join(' ');
}
