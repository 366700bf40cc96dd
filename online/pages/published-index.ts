import { html } from 'hono/html';
import type { PublishedIndex } from '../../contract/views/survey-view.ts';
import type { Html } from './page.ts';
import { wordsOf } from './site.ts';
import type { Site } from './site.ts';

/** SV8: what visitors have said, with how many they were and when. */
export function indexPart(site: Site, { index, band, respondents, from, to }: PublishedIndex): Html {
  const t = wordsOf(site);
  const locale = site.language === 'en' ? 'en-GB' : 'id-ID';
  const number = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const [first, last] = [from, to].map((each) => month.format(Date.parse(`${each}-01`)));
  return html`<section class="card">
    <h2>${t.indexTitle}</h2>
    <div class="index">
      <p class="value">${number.format(index)}</p>
      <p><b>${t.bands[band]}</b> (${band})<br />${t.indexOf(respondents.toLocaleString(locale))}</p>
    </div>
    <p class="quiet">${t.indexPeriod(first ?? from, last ?? to)}</p>
  </section>`;
}
