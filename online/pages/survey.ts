import { html } from 'hono/html';
import type { OnlineSurvey } from '../../contract/views/online-view.ts';
import type { RefusalCode } from '../../contract/reply.ts';
import { scores } from '../../contract/lists.ts';
import type { SurveyQuestion } from '../../contract/views/survey-view.ts';
import { refusals } from '../../ui/words/refusals.ts';
import { face } from './face.ts';
import { contacts, page } from './page.ts';
import type { Html } from './page.ts';
import { at, told, wordsOf } from './site.ts';
import type { Site } from './site.ts';

/** Values entered before, when the form is shown again; null: the page is opened anew. */
type Given = Readonly<Record<string, string>> | null;

const factNames = ['sex', 'education', 'job'] as const;

/** SV1 on one page that works without a script: nine questions, four faces each, none mandatory. */
export function surveyPage(site: Site, token: string, survey: OnlineSurvey, given: Given = null): Html {
  const t = wordsOf(site);
  const path = `/online/survei/${token}`;
  const of = survey.questions.length;
  const main = html`<h1>${t.surveyTitle}</h1>
    <p class="lead">${told(site, survey.service)}</p>
    <p>${t.surveyLead}</p>
    ${given ? html`<p class="problems" role="alert">${t.surveyNothing}</p>` : ''}
    <form method="post" action="${at(site, path)}">
      <input type="hidden" name="press" value="${survey.press}" />
      ${survey.questions.map((question, i) => questionPart(site, question, t.surveyQuestion(i + 1, of), given))}
      ${survey.asksFacts ? factsPart(site, given) : ''} ${survey.hasBox ? wordsPart(site, given) : ''}
      <p class="quiet">${t.surveyNameless}</p>
      <button class="button" type="submit">${t.surveySend}</button>
    </form>`;
  return page(site, { title: t.surveyTitle, main, path });
}

const chosen = (given: Given, name: string, value: string): Html => (given?.[name] === value ? html`checked` : html``);

const questionPart = (site: Site, { element, question, answers }: SurveyQuestion, place: string, given: Given): Html =>
  html`<fieldset class="rate" id="${element}">
    <legend><small>${place}</small>${told(site, question)}</legend>
    <div class="picks">
      ${scores.map(
        (score, i) =>
          html`<label class="pick"
            ><input type="radio" name="${element}" value="${score}" ${chosen(given, element, String(score))} /><span
              >${face(score)}<span>${told(site, answers[i] ?? question)}</span></span
            ></label
          >`,
      )}
    </div>
  </fieldset>`;

function factsPart(site: Site, given: Given): Html {
  const t = wordsOf(site);
  return html`<h2>${t.surveyFacts}</h2>
    <p class="quiet">${t.surveyFactsHint}</p>
    ${factNames.map(
      (fact) =>
        html`<fieldset class="rate">
          <legend>${t.facts[fact].title}</legend>
          <div class="picks">
            ${Object.entries(t.facts[fact].values).map(
              ([value, label]) =>
                html`<label class="pick three"
                  ><input type="radio" name="${fact}" value="${value}" ${chosen(given, fact, value)} /><span
                    >${label}</span
                  ></label
                >`,
            )}
          </div>
        </fieldset>`,
    )}`;
}

function wordsPart(site: Site, given: Given): Html {
  const t = wordsOf(site);
  return html`<div class="field">
    <label for="saran">${t.surveyWords}</label><small>${t.surveyWordsHint}</small>
    <textarea id="saran" name="words" maxlength="1000" rows="4">${given?.['words'] ?? ''}</textarea>
  </div>`;
}

export function surveyThanksPage(site: Site): Html {
  const t = wordsOf(site);
  const main = html`<div class="thanks">
      ${face(4)}
      <h1>${t.surveyThanks}</h1>
      <p class="lead">${t.surveyThanksSentence}</p>
    </div>
    <p><a class="button second" href="${at(site, '/online/')}">${t.toHome}</a></p>`;
  return page(site, { title: t.surveyThanks, main, path: '/online/survei/selesai' });
}

/** SV4: why this visit is not asked, in friendly words. */
export function surveyRefusedPage(site: Site, token: string, refusal: RefusalCode): Html {
  const t = wordsOf(site);
  const title =
    refusal === 'survey-answered'
      ? t.surveyAlready
      : refusal === 'visit-not-over'
        ? t.surveyLater
        : refusal === 'visit-not-served'
          ? t.surveyNotServed
          : t.surveyTitle;
  const main = html`<h1>${title}</h1>
    <p class="lead">${refusals[site.language][refusal]}</p>
    ${wayOn(site, token, refusal)}`;
  return page(site, { title, main, path: null });
}

/** Back to the number, to the front page, or to how to reach the office. */
function wayOn(site: Site, token: string, refusal: RefusalCode): Html {
  const t = wordsOf(site);
  if (refusal === 'visit-not-over') {
    return html`<p><a class="button" href="${at(site, `/t/${token}`)}">${t.surveyToTicket}</a></p>`;
  }
  if (refusal !== 'survey-answered') return contacts(site);
  return html`<p><a class="button second" href="${at(site, '/online/')}">${t.toHome}</a></p>`;
}
