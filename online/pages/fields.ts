import { html } from 'hono/html';
import type { OnlineWords } from '../words/id.ts';
import type { Html } from './page.ts';
import { contacts } from './page.ts';
import { at, wordsOf } from './site.ts';
import type { Site } from './site.ts';

export type Problem = keyof OnlineWords['problem'];

/** What was typed before, and what was wrong with it. */
export interface Filled {
  readonly values: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
  /** Of which papers the photo is missing, by their ids. */
  readonly lacking?: readonly string[];
  /** Which paper's photo is too large, or none. */
  readonly paper?: string | undefined;
}

export const isOfPhoto = (problem: Problem): problem is 'photoLarge' | 'photoKind' => /^photo./.test(problem);

export const nothingFilled: Filled = { values: {}, problems: [] };

interface FieldParts {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly problem?: Problem;
  readonly required?: boolean;
  /** Not wanted as long as it is not shown. */
  readonly later?: boolean;
  readonly type?: 'text' | 'tel' | 'email';
  readonly numeric?: boolean;
  readonly longest?: number;
  readonly autocomplete?: string;
}

type DayParts = Required<Pick<FieldParts, 'name' | 'label' | 'hint' | 'problem'>>;

/** A label, its hint and its fault belong to the field, for eyes and for screen readers. */
export function field(site: Site, { values, problems }: Filled, parts: FieldParts): Html {
  const { name, hint, problem, required = true, type = 'text', numeric, longest = 120, autocomplete = 'off' } = parts;
  const wrong = problem !== undefined && problems.includes(problem);
  return frame(site, parts, wrong, [
    html`<input
      id="${name}"
      name="${name}"
      type="${type}"
      value="${values[name] ?? ''}"
      maxlength="${longest}"
      autocomplete="${autocomplete}"
      ${required ? html`required` : ''}
      ${numeric === true ? html`inputmode="numeric"` : ''}
      ${describedBy(name, hint, wrong)}
    />`,
  ]);
}

/** CT6: in three parts, in the order of the identity card; a browser would have it in its own. */
export function dayField(site: Site, { values, problems }: Filled, parts: DayParts): Html {
  const t = wordsOf(site);
  const { name, label, hint, problem } = parts;
  const wrong = problems.includes(problem);
  const asked = [
    ['Day', t.day, 2],
    ['Month', t.month, 2],
    ['Year', t.year, 4],
  ] as const;
  return html`<div
    class="field${wrong ? ' wrong' : ''}"
    role="group"
    aria-labelledby="${name}"
    ${describedBy(name, hint, wrong)}
  >
    <span class="label" id="${name}">${label}</span>
    <small id="${name}-hint">${hint}</small>
    ${wrong ? html`<small class="fault" id="${name}-fault">${t.problem[problem]}</small>` : ''}
    <div class="parts">
      ${asked.map(
        ([part, called, longest]) =>
          html`<label
            >${called}
            <input
              name="${name}${part}"
              value="${values[`${name}${part}`] ?? ''}"
              maxlength="${longest}"
              inputmode="numeric"
              autocomplete="off"
              required
          /></label>`,
      )}
    </div>
  </div>`;
}

export function longField(site: Site, { values, problems }: Filled, parts: FieldParts): Html {
  const { name, hint, problem, required = true, longest = 500 } = parts;
  const wrong = problem !== undefined && problems.includes(problem);
  return frame(site, parts, wrong, [
    html`<textarea
      id="${name}"
      name="${name}"
      rows="4"
      maxlength="${longest}"
      ${required ? html`required` : ''}
      ${describedBy(name, hint, wrong)}
    >
${values[name] ?? ''}</textarea>`,
  ]);
}

function frame(site: Site, parts: FieldParts, wrong: boolean, inside: readonly Html[]): Html {
  const t = wordsOf(site);
  const { name, label, hint, problem, required = true, later = false } = parts;
  return html`<div class="field${wrong ? ' wrong' : ''}">
    <label for="${name}">${label} ${required || later ? '' : html`<span class="quiet">${t.optional}</span>`}</label>
    ${hint === undefined ? '' : html`<small id="${name}-hint">${hint}</small>`}
    ${wrong && problem !== undefined ? html`<small class="fault" id="${name}-fault">${t.problem[problem]}</small>` : ''}
    ${inside}
  </div>`;
}

export function describedBy(name: string, hint: string | undefined, wrong: boolean): Html {
  const ids = [...(hint === undefined ? [] : [`${name}-hint`]), ...(wrong ? [`${name}-fault`] : [])].join(' ');
  return html`${ids === '' ? '' : html` aria-describedby="${ids}"`}${wrong ? html` aria-invalid="true"` : ''}`;
}

/** One of several, or yes; large enough for a thumb. */
export const choice = (parts: {
  name: string;
  value: string;
  label: string;
  on: boolean;
  kind: 'radio' | 'checkbox';
}) =>
  html`<label class="choice${parts.kind === 'checkbox' ? ' top' : ''}"
    ><input
      type="${parts.kind}"
      name="${parts.name}"
      value="${parts.value}"
      required
      ${parts.on ? html`checked` : ''}
    />
    <span>${parts.label}</span></label
  >`;

/** ON10: a form that only a script can send is shown by it; without one stands here how else to reach the office. */
export interface Protected {
  /** Of this form: sent twice, it is one (ON8). Empty: it stays the form that it was. */
  readonly formId: string;
  readonly challenge: string;
}

export function protectedForm(
  site: Site,
  action: string,
  { formId, challenge }: Protected,
  { problems }: Pick<Filled, 'problems'>,
  inside: Html,
  photos: PhotosSaid = {},
): Html {
  const t = wordsOf(site);
  const words = {
    checking: t.checkingHuman,
    sending: t.sending,
    sent: t.sent,
    failed: t.sendFailed,
    tooLarge: t.problem.photoLarge,
    ready: t.photoReady,
  };
  return html`<section class="card" id="needs-script">
      <p>${t.needsScript}</p>
      ${contacts(site)}
    </section>
    ${problemList(site, problems, photos)}
    <form
      hidden
      method="post"
      enctype="multipart/form-data"
      action="${at(site, action)}"
      data-proof="${challenge}"
      data-proof-worker="${site.scripts.proof ?? ''}"
      data-words="${JSON.stringify(words)}"
    >
      <input type="hidden" name="form" value="${formId}" /> <input type="hidden" name="proof" value="" /> ${inside}
      <p id="progress" role="status" hidden></p>
      <div class="progress" id="bar" hidden><i></i></div>
    </form>`;
}

/** The papers of which the photo is missing, too large, or none, as the page names them. */
export interface PhotosSaid {
  readonly lacking?: readonly string[];
  readonly wrong?: string | undefined;
}

export function problemList(site: Site, problems: readonly Problem[], { lacking = [], wrong }: PhotosSaid = {}): Html {
  const t = wordsOf(site);
  function saying(problem: Problem): readonly string[] {
    if (problem === 'photo' && lacking.length > 0) return lacking.map((paper) => t.photoLacks(paper));
    if (wrong !== undefined && isOfPhoto(problem)) return [t.photoWrong[problem](wrong)];
    return [t.problem[problem]];
  }
  if (problems.length === 0) return html`<div id="problems"></div>`;
  return html`<div class="problems" id="problems" role="alert" data-only="${problems.length === 1 ? problems[0] : ''}">
    <b>${t.problemsTitle}</b>
    <ul>
      ${problems.flatMap(saying).map((sentence) => html`<li>${sentence}</li>`)}
    </ul>
  </div>`;
}
