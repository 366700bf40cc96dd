import { html } from 'hono/html';
import type { OnlinePaper } from '../../contract/views/online-view.ts';
import { describedBy, isOfPhoto } from './fields.ts';
import type { Filled, PhotosSaid } from './fields.ts';
import type { Html } from './page.ts';
import { paperGroups } from './paper-groups.ts';
import type { PaperGroup } from './paper-groups.ts';
import { told, wordsOf } from './site.ts';
import type { Site } from './site.ts';

interface PhotoParts {
  readonly name: string;
  readonly label: string;
  readonly required: boolean | 'one of these';
  /** HM1: it is missing, as its field says; of a group, as the id says under which the group says so. */
  readonly lacks?: boolean | string;
  /** It is there, and wrong: the sentence that says so. */
  readonly wrong?: string | undefined;
}

/** What was found of the photos when the form was sent. */
type Found = Pick<Filled, 'problems' | 'lacking' | 'paper'>;

/** A photo, from the camera or from those that are there; a script makes it small before it goes. */
export function photoField(site: Site, { name, label, required, lacks = false, wrong }: PhotoParts): Html {
  const t = wordsOf(site);
  const fault = lacks === true ? t.photoLacking : wrong;
  const inGroup = typeof lacks === 'string' ? html` aria-describedby="${lacks}" aria-invalid="true"` : null;
  return html`<div class="field${lacks === false && wrong === undefined ? '' : ' wrong'}">
    <label for="${name}">${label} ${required ? '' : html`<span class="quiet">${t.optional}</span>`}</label>
    ${fault === undefined ? '' : html`<small class="fault" id="${name}-fault">${fault}</small>`}
    <input
      id="${name}"
      name="${name}"
      type="file"
      accept="image/jpeg,image/png,image/webp,application/pdf"
      ${required === true ? html`required` : ''}
      ${inGroup ?? describedBy(name, undefined, fault !== undefined)}
    />
  </div>`;
}

const nameOf = (site: Site, { called, text }: OnlinePaper): string => called ?? told(site, text);

/** The papers of a service; each says whether its photo is missing or wrong, and a group whether all of them are missing. */
export const photoFields = (site: Site, papers: readonly OnlinePaper[], found: Found): Html[] =>
  paperGroups(papers).map((group) => photosOf(site, group, found));

/** What is missing or wrong, for the list above the form. */
export const photosSaid = (site: Site, papers: readonly OnlinePaper[], found: Found): PhotosSaid => {
  const wrong = papers.find(({ id }) => id === found.paper);
  const lacking = paperGroups(papers)
    .filter((group) => isLacking(group, found))
    .map((group) => group.map((paper) => nameOf(site, paper)).join(` ${wordsOf(site).or} `));
  return { lacking, wrong: wrong && nameOf(site, wrong) };
};

const isLacking = (group: PaperGroup, { lacking = [] }: Found): boolean => group.some(({ id }) => lacking.includes(id));

/** The sentence at the field of the photo that is too large, or none. */
export function wrongPhoto(site: Site, id: string, { problems, paper }: Omit<Found, 'lacking'>): string | undefined {
  const problem = paper === id ? problems.find(isOfPhoto) : undefined;
  return problem && wordsOf(site).photoIs[problem];
}

/** Which of them he has, only he knows: that one is there, is seen when the form is sent. */
function photosOf(site: Site, group: PaperGroup, found: Found): Html {
  const t = wordsOf(site);
  const [first] = group;
  // Whether he is listed is seen by whoever checks; until then nobody insists on a paper that may not be needed.
  const required = first.mandatory && first.unlessListedIn === null;
  const lacks = isLacking(group, found);
  const fieldOf = (paper: OnlinePaper) => ({
    name: `photo-${paper.id}`,
    label: nameOf(site, paper),
    wrong: wrongPhoto(site, paper.id, found),
  });
  if (group.length === 1) return photoField(site, { ...fieldOf(first), required, lacks });
  const fault = `photo-${first.id}-group-fault`;
  return html`<fieldset class="one-of" ${lacks ? html` aria-describedby="${fault}"` : ''}>
    <legend>${t.oneOf}</legend>
    ${lacks ? html`<small class="fault" id="${fault}">${t.photoLackingOneOf}</small>` : ''}
    ${group.map((paper) =>
      photoField(site, { ...fieldOf(paper), required: 'one of these', lacks: lacks ? fault : false }),
    )}
  </fieldset>`;
}
