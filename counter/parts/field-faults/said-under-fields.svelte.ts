import { untrack } from 'svelte';
import { Words } from '../../../ui/words/language.svelte.ts';
import type { Tongue } from '../../../ui/words/language.svelte.ts';
import { faultId } from './fault-id.ts';
import { faultOf } from './fault-of.ts';
import type { Field } from './fault-of.ts';

interface Said {
  readonly note: HTMLElement;
  /** The field's `aria-describedby` before. */
  readonly described: string | null;
  readonly watch: MutationObserver;
}

const words = new Words({ id: faultId, en: () => import('./fault-en.ts').then(({ faultEn }) => faultEn) });
const all = new Map<Field, Said>();
let made = 0;

/** Uses the screen's language, even for faults already shown. For as long as an effect lives. */
export function speakOfFaults(tongue: () => Tongue): void {
  $effect(() => words.speak(tongue()));
  $effect(() => void (words.t, untrack(lookAgain)));
}

export function say(field: Field): void {
  if (field.type === 'radio' && isSaidOfItsGroup(field)) return;
  const said = all.get(field) ?? begin(field);
  said.note.textContent = faultOf(field, words.t);
}

/** A missing choice of a group is a fault of every radio button, but is shown once: at the first, below all. */
const isSaidOfItsGroup = (field: Field): boolean =>
  [...all.keys()].some((other) => other !== field && other.form === field.form && other.name === field.name);

/** Removes what has been corrected. */
export function lookAgain(): void {
  for (const [field, said] of all) {
    if (field.isConnected && !field.validity.valid) say(field);
    else end(field, said);
  }
}

function begin(field: Field): Said {
  const note = document.createElement('small');
  note.className = 'fault';
  note.id = `fault-${++made}`;
  // Within a label it would become part of the field's name; so it is linked as the description instead.
  note.setAttribute('aria-hidden', 'true');
  const around = field.closest(field.type === 'radio' ? 'fieldset' : 'label');
  if (around) around.append(note);
  else field.after(note);
  // The hub may have the answer from elsewhere: then it is wanted no more, without a press here.
  const watch = new MutationObserver(lookAgain);
  watch.observe(field, { attributeFilter: ['required'] });
  const said = { note, described: field.getAttribute('aria-describedby'), watch };
  field.setAttribute('aria-describedby', [said.described, note.id].filter(Boolean).join(' '));
  field.setAttribute('aria-invalid', 'true');
  all.set(field, said);
  return said;
}

function end(field: Field, { note, described, watch }: Said): void {
  watch.disconnect();
  all.delete(field);
  note.remove();
  field.removeAttribute('aria-invalid');
  if (described === null) field.removeAttribute('aria-describedby');
  else field.setAttribute('aria-describedby', described);
}
