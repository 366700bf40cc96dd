import type { requirementId } from './words/requirement-id.ts';

interface Paper {
  readonly form: string | null;
  readonly issuer: string | null;
  readonly countersignedBy: string | null;
  readonly unlessListedIn: string | null;
}

/** SB3: what the printed words of a paper do not say, in one plain line; null if they say it all. */
export function paperLine(paper: Paper, t: typeof requirementId): string | null {
  const { form, issuer, countersignedBy, unlessListedIn } = paper;
  const sentences = [
    ...(form === null ? [] : [t.paperForm(form)]),
    ...(issuer === null && countersignedBy === null ? [] : [t.paperFrom(issuer, countersignedBy)]),
    ...(unlessListedIn === null ? [] : [t.paperUnlessListed(unlessListedIn)]),
  ];
  return sentences.length === 0 ? null : sentences.join(' ');
}
