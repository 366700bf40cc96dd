import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { renewal } from './renewal.ts';
import { at, told, wordsOf } from './site.ts';
import type { Site } from './site.ts';
import { style } from './style.ts';

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

interface PageParts {
  readonly title: string;
  readonly main: Html;
  /** Path of this page in the other language; null: it has none, since it is the response to a form. */
  readonly path: string | null;
  readonly script?: string | undefined;
  /** It changes with the hall, and reloads itself if no script updates it. */
  readonly renews?: true;
}

/** The frame of every page: whose site it is, the content, and how to reach the office. */
export function page(site: Site, { title, main, path, script, renews }: PageParts): Html {
  const { agency, trial } = site.frame.hall;
  const t = wordsOf(site);
  return html`<!doctype html>
    <html lang="${site.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#0b5750" />
        <meta name="format-detection" content="telephone=no" />
        ${renews ? renewal : ''}
        <title>${title} · ${agency}</title>
        ${raw(`<style>${style}</style>`)} ${script ? html`<script src="${script}" defer></script>` : ''}
      </head>
      <body>
        <a class="skip" href="#isi">${t.skip}</a>
        ${head(site, path)} ${trial ? html`<aside class="trial">${t.trial}</aside>` : ''}
        <main id="isi">${main}</main>
        ${foot(site)}
      </body>
    </html>`;
}

function head(site: Site, path: string | null): Html {
  const other = { language: site.language === 'en' ? 'id' : 'en' } as const;
  const tongue =
    path === null
      ? ''
      : html`<a class="tongue" href="${at(other, path)}" lang="${other.language}" hreflang="${other.language}"
          >${wordsOf(site).otherLanguage}</a
        >`;
  const { agency } = site.frame.hall;
  // The head leaves the small glass of an old telephone to what one came for.
  const isLong = agency.length > 40;
  return html`<header>
    <div class="bar">
      <a class="agency${isLong ? ' long' : ''}" href="${at(site, '/online/')}">${agency}</a>${tongue}
    </div>
  </header>`;
}

function foot(site: Site): Html {
  const t = wordsOf(site);
  return html`<footer>
    <div>
      <p>${site.frame.isFree ? t.free : t.notAllFree}</p>
      <p>${t.privacy}</p>
      <p><a href="${at(site, '/online/')}">${t.toHome}</a></p>
    </div>
  </footer>`;
}

/** Other ways to reach the office. */
export function contacts(site: Site): Html {
  const { address, contacts } = site.frame;
  return html`${address.length > 0 ? html`<p>${address.join(', ')}</p>` : ''}${
    contacts.length > 0
      ? html`<dl class="facts contact">
          ${contacts.map(
            ({ label, value, href }) =>
              html`<div>
                <dt>${told(site, label)}</dt>
                <dd>${href === null ? value : html`<a href="${href}" rel="noreferrer">${value}</a>`}</dd>
              </div>`,
          )}
        </dl>`
      : ''
  }`;
}

/** With its heading; nothing where the hall has published no way to reach it. */
export function contactCard(site: Site): Html | '' {
  const { address, contacts: ways } = site.frame;
  if (address.length === 0 && ways.length === 0) return '';
  return html`<section class="card">
    <h2>${wordsOf(site).contactTitle}</h2>
    ${contacts(site)}
  </section>`;
}

/** Names and values; null: not known yet, so the row is left out. */
export const factList = (rows: readonly (readonly [name: string, value: string | null])[]): Html =>
  html`<dl class="facts">
    ${rows.map(([name, value]) =>
      value === null
        ? ''
        : html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`,
    )}
  </dl>`;

/** Keeps a number from being wrapped at its hyphen. */
export function wholeNumber(words: string, number: string): Html {
  const [before = '', after = ''] = words.split(number);
  return html`${before}<span class="whole">${number}</span>${after}`;
}
