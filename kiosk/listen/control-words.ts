import type { SpokenLanguage } from '../../ui/sound/spoken.ts';
import { languageOf, textOf } from './page-words.ts';
import type { Utterance } from './spoken-part.ts';
import type { ListenWords } from './words/id.ts';

/** What a control says: its name, description and state. `data-say` overrides the name. */
export function controlWords(control: Element, t: ListenWords, spoken: SpokenLanguage): Utterance[] {
  const language = languageOf(control, spoken);
  const plain = (text: string): Utterance => ({ text, language, isPrivate: false });
  return [
    plain(t.signs[nameOf(control)] ?? nameOf(control)),
    ...fieldWords(control, t, language),
    ...statesOf(control, t).map((text) => ({ text, language: spoken, isPrivate: false })),
    ...described(control).map(plain),
  ].filter(({ text }) => text !== '');
}

/** The accessible name, in the order in which browsers compute it. */
export function nameOf(control: Element): string {
  const said = control.getAttribute('data-say') ?? control.getAttribute('aria-label');
  if (said) return said;
  const labelled = referred(control, 'aria-labelledby');
  if (labelled.length > 0) return labelled.join(' ');
  if (isField(control)) return [...(control.labels ?? [])].map(textOf).join(' ');
  return textOf(control);
}

const described = (control: Element): string[] => referred(control, 'aria-describedby');

function referred(control: Element, attribute: string): string[] {
  const ids = control.getAttribute(attribute)?.split(/\s+/) ?? [];
  return ids.flatMap((id) => control.ownerDocument.getElementById(id) ?? []).map(textOf);
}

function statesOf(control: Element, t: ListenWords): string[] {
  const pressed = control.getAttribute('aria-pressed');
  return [
    ...(pressed === 'true' ? [t.pressed] : []),
    ...(pressed === 'false' && control.hasAttribute('data-marked-again') ? [t.notPressed] : []),
    ...(control.matches(':disabled') ? [t.disabled] : []),
  ];
}

function fieldWords(control: Element, t: ListenWords, language: SpokenLanguage): Utterance[] {
  if (!isField(control)) return [];
  const kind = { text: t.field, language, isPrivate: false };
  if (control.value === '') return [kind, { text: t.empty, language, isPrivate: false }];
  return [kind, { text: control.value, language, isPrivate: true }];
}

export const isField = (control: Element): control is HTMLInputElement | HTMLTextAreaElement =>
  control.matches('input, textarea');
