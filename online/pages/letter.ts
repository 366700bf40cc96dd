import { html } from 'hono/html';
import type { OnlineLetter } from '../../contract/views/online-view.ts';
import { factList, page } from './page.ts';
import type { Html } from './page.ts';
import { at, wordsOf } from './site.ts';
import type { Site } from './site.ts';
import { clockOf, dateOf } from './time-words.ts';

/** The code is sent in a form, so that no URL contains it unless its owner has opened such a link (ON6). */
export function letterLookPage(site: Site): Html {
  const t = wordsOf(site);
  const main = html`<h1>${t.letterTitle}</h1>
    <p class="lead">${t.letterLead}</p>
    ${letterForm(site)}`;
  return page(site, { title: t.letterTitle, main, path: '/online/surat' });
}

/** LE4: whether the letter is valid comes first, in words that need no second look. */
export function letterPage(site: Site, letter: OnlineLetter, path: string | null): Html {
  const t = wordsOf(site);
  const { cancelled } = letter;
  const title = cancelled ? t.letterCancelled : t.letterIssued;
  const main = html`<h1>${title}</h1>
    ${cancelled ? html`<p class="standing bad">${t.letterCancelledSentence}</p>` : ''} ${facts(site, letter)}
    <p class="quiet">${t.letterNotCertified}</p>`;
  return page(site, { title, main, path });
}

export function letterUnknownPage(site: Site, path: string | null): Html {
  const t = wordsOf(site);
  const main = html`<h1>${t.letterUnknown}</h1>
    <p class="standing bad">${t.letterUnknownSentence}</p>
    ${letterForm(site)}`;
  return page(site, { title: t.letterUnknown, main, path });
}

function letterForm(site: Site): Html {
  const t = wordsOf(site);
  return html`<form method="post" action="${at(site, '/online/surat')}">
    <div class="field">
      <label for="kode">${t.letterCode}</label>
      <input id="kode" name="code" required maxlength="40" autocomplete="off" autocapitalize="characters" />
    </div>
    <button class="button">${t.letterLook}</button>
  </form>`;
}

function facts(site: Site, { title, number, issuedAt }: OnlineLetter): Html {
  const t = wordsOf(site);
  return html`<section class="card">
    ${factList([
      [t.agency, site.frame.hall.agency],
      [t.letter, title],
      [t.letterNumber, number],
      [t.letterDate, t.letterAt(dateOf(site, issuedAt), clockOf(site, issuedAt))],
    ])}
  </section>`;
}
