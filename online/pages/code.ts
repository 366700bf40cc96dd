import { html } from 'hono/html';
import type { Html } from './page.ts';
import { at, wordsOf } from './site.ts';
import type { Site } from './site.ts';

const LONGEST_TYPED = 40;

/** In groups of four, as people read aloud and copy. */
export const groupedCode = (code: string): string => code.replaceAll(/(.{4})(?=.)/g, '$1-');

/** The code to write down: large, alone, with its purpose. */
export function codePart(site: Site, code: string, keep: string): Html {
  return html`<section class="card">
    <h2>${wordsOf(site).doneCode}</h2>
    <p class="code">${groupedCode(code)}</p>
    <p>${keep}</p>
  </section>`;
}

/** ON6: typed into a form, and so in no URL. A wrong one stays in the field to be corrected. */
export function codeForm(site: Site, action: string, typed = ''): Html {
  const t = wordsOf(site);
  return html`<form method="post" action="${at(site, action)}">
    <div class="field">
      <label for="code">${t.code}</label>
      <small id="code-hint">${t.codeHint}</small>
      <input
        id="code"
        name="code"
        value="${typed.slice(0, LONGEST_TYPED)}"
        required
        maxlength="${LONGEST_TYPED}"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck="false"
        aria-describedby="code-hint"
      />
    </div>
    <button class="button">${t.look}</button>
  </form>`;
}
