import type { SpokenLanguage } from '../../ui/sound/spoken.ts';
import type { Utterance } from './spoken-part.ts';

/** Spoken when its control is marked, not with the page; or drawn, and not spoken at all. */
const LEFT_OUT =
  'button, input, textarea, [data-say-stop], [aria-hidden="true"], svg, [role="timer"], nav, dialog, .area + *';
const BLOCK = 'p, h1, h2, h3, li, dt, dd, div, section, header, footer, small, em, strong, label, ol, ul, dl, article';

/** A page as read when it opens: block by block, without its controls. */
export function pageWords(page: Element, spoken: SpokenLanguage): Utterance[] {
  const said = page.getAttribute('data-say-page');
  if (said) return [{ text: said, language: spoken, isPrivate: false }];
  return blocksOf(page, LEFT_OUT)
    .map(({ text, element }) => ({
      text,
      language: languageOf(element, spoken),
      isPrivate: element.closest('[data-private]') !== null,
      isName: element.closest('[data-say-name]') !== null,
    }))
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

/** Text of an element for speech: drawings are left out, and a block ends a sentence. */
export const textOf = (element: Element): string =>
  blocksOf(element, '[aria-hidden="true"], svg')
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join('. ');

/** The language of an element with its own, such as the button that selects another one. */
export function languageOf(element: Element, spoken: SpokenLanguage): SpokenLanguage {
  const own = element.closest('[lang]');
  if (!own || own === element.ownerDocument.documentElement) return spoken;
  return own.getAttribute('lang') === 'en' ? 'en' : 'id';
}

interface Block {
  readonly element: Element;
  readonly text: string;
}

function blocksOf(root: Element, leftOut: string): Block[] {
  const blocks: Block[] = [];
  let [element, text] = [root, ''];
  const end = (next: Element) => {
    if (text.trim() !== '') blocks.push({ element, text: text.trim().replaceAll(/\s+/g, ' ') });
    [element, text] = [next, ''];
  };
  const walk = (node: Node, parent: Element): void => {
    if (node.nodeType === Node.TEXT_NODE) text += node.nodeValue ?? '';
    if (!(node instanceof Element) || (node !== root && node.matches(leftOut))) return;
    const isBlock = node.matches(BLOCK) || node.hasAttribute('data-private');
    if (isBlock) end(node);
    const label = node === root ? null : labelOf(node);
    if (label === null) for (const child of node.childNodes) walk(child, node);
    else text += label;
    if (isBlock) end(parent);
  };
  walk(root, root);
  end(root);
  return blocks;
}

/** The label of a group that shows by marks what it says in words: "5 dari 16 angka terisi". */
const labelOf = (element: Element): string | null =>
  element.matches('[role="group"][aria-label], [role="status"][aria-label]') && !element.querySelector('button')
    ? element.getAttribute('aria-label')
    : null;
