import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const shown = '{contract,counter,display,kiosk,online,server,ui}/**/*.{ts,svelte,html}';

/** Ways to insert text into a page as HTML. */
const AS_HTML =
  /\{@html|\b(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write|srcdoc|createContextualFragment|(?<![.\w])raw\(/u;
/** A string literal that begins like HTML and is in no escaping template. */
const BY_HAND =
  /(?<!html)['"`]\s*<(?:!doctype|\/?(?:a|b|p|br|h[1-6]|div|span|li|ul|td|tr|html|body|script|img|input)\b)/u;

/** Known places, each with the reason why nobody's text gets through. */
const known: Readonly<Record<string, string>> = {
  'online/browser/ticket.ts': 'the hub’s own template, in which each word is escaped (written-in-pages.test.ts)',
  'online/pages/page.ts': 'the site’s own style',
  'online/pages/renewal.ts': 'a number and a script of the site’s own',
  'server/transports/pages/standard-board-style.ts': 'the board’s own style',
  'server/transports/seen/state-page-style.ts': 'the page’s own style',
  'server/adapters/post/mail-letter.ts': 'a letter’s text is escaped before anything else is done with it',
};

describe('what is shown in a page', async () => {
  const found: string[] = [];
  for await (const file of glob(shown, { cwd: root })) {
    if (/[.](?:test|fixture)[.]ts$/u.test(file)) continue;
    const source = readFileSync(join(root, file), 'utf8');
    if (AS_HTML.test(source) || BY_HAND.test(source)) found.push(file);
  }

  it('[AC16] is a text or comes of a template: HTML is made nowhere else than where it is known to be harmless', () => {
    expect(found.toSorted()).toEqual(Object.keys(known).toSorted());
  });
});
