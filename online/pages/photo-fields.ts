import { html } from 'hono/html';
import type { OnlinePaper } from '../../contract/views/online-view.ts';
import { describedBy } from './fields.ts';
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
}

/** A photo, from the camera or from those that are there; a script makes it small before it goes. */
export function photoField(site: Site, { name, label, required, lacks = false }: PhotoParts): Html {
  const t = wordsOf(site);
  const inGroup = typeof lacks === 'string' ? html` aria-describedby="${lacks}" aria-invalid="true"` : null;
  return html`<div class="field${lacks === false ? '' : ' wrong'}">
    <label for="${name}">${label} ${required ? '' : html`<span class="quiet">${t.optional}</span>`}</label>
    ${lacks === true ? html`<small class="fault" id="${name}-fault">${t.photoLacking}</small>` : ''}
    <input
      id="${name}"
      name="${name}"
      type="file"
      accept="image/jpeg,image/png,image/webp,application/pdf"
      ${required === true ? html`required` : ''}
      ${inGroup ?? describedBy(name, undefined, lacks === true)}
    />
  </div>`;
}

const nameOf = (site: Site, { called, text }: OnlinePaper): string => called ?? told(site, text);

/** The papers of a service; each says whether its photo is missing, and a group whether all of them are. */
export const photoFields = (site: Site, papers: readonly OnlinePaper[], lacking: readonly string[] = []): Html[] =>
  paperGroups(papers).map((group) => photosOf(site, group, isLacking(lacking)(group)));

/** What is missing, for the list above the form. */
export const photosLacking = (site: Site, papers: readonly OnlinePaper[], lacking: readonly string[] = []): string[] =>
  paperGroups(papers)
    .filter(isLacking(lacking))
    .map((group) => group.map((paper) => nameOf(site, paper)).join(` ${wordsOf(site).or} `));

const isLacking =
  (lacking: readonly string[]) =>
  (group: PaperGroup): boolean =>
    group.some(({ id }) => lacking.includes(id));

/** Which of them he has, only he knows: that one is there, is seen when the form is sent. */
function photosOf(site: Site, group: PaperGroup, lacks: boolean): Html {
  const t = wordsOf(site);
  const [first] = group;
  // Whether he is listed is seen by whoever checks; until then nobody insists on a paper that may not be needed.
  const required = first.mandatory && first.unlessListedIn === null;
  const fieldOf = (paper: OnlinePaper) => ({ name: `photo-${paper.id}`, label: nameOf(site, paper) });
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
