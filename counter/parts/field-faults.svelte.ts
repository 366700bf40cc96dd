import { tick, untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import type { CounterWords } from '../words/screen-words.ts';
import { faultOf } from './fault-of.ts';
import type { Field } from './fault-of.ts';

interface Said {
  readonly note: HTMLElement;
  /** What described the field before. */
  readonly described: string | null;
}

/**
 * What lacks in a form is said under its field, and the keys go to the first: a browser would say it in its own language, in a bubble
 * that goes away (CT5). `words` are asked for at each saying.
 */
export function faultsUnderFields(words: () => CounterWords): Attachment<HTMLElement> {
  return (page) => {
    const all = new Map<Field, Said>();
    let made = 0;

    function say(field: Field): void {
      const said = all.get(field) ?? begin(field);
      said.note.textContent = faultOf(field, words());
    }

    function begin(field: Field): Said {
      const note = document.createElement('small');
      note.className = 'fault';
      note.id = `fault-${++made}`;
      // Within a label it would be read as a part of the name; it describes the field instead.
      note.setAttribute('aria-hidden', 'true');
      const label = field.closest('label');
      if (label) label.append(note);
      else field.after(note);
      const said = { note, described: field.getAttribute('aria-describedby') };
      field.setAttribute('aria-describedby', [said.described, note.id].filter(Boolean).join(' '));
      field.setAttribute('aria-invalid', 'true');
      all.set(field, said);
      return said;
    }

    function end(field: Field, { note, described }: Said): void {
      all.delete(field);
      note.remove();
      field.removeAttribute('aria-invalid');
      if (described === null) field.removeAttribute('aria-describedby');
      else field.setAttribute('aria-describedby', described);
    }

    function found(event: Event): void {
      const field = event.target as Field;
      event.preventDefault();
      say(field);
      if (field === firstFault(field.form?.elements ?? [])) field.focus();
    }

    function lookAgain(): void {
      for (const [field, said] of all) {
        if (field.isConnected && !field.validity.valid) say(field);
        else end(field, said);
      }
    }

    // What is said already is said in the other language, too.
    $effect(() => void (words().t, untrack(lookAgain)));
    page.addEventListener('invalid', found, true);
    const changes = ['input', 'change', 'click'];
    /** A field may be filled by a press elsewhere, too; whoever does it has heard the press before the window does. */
    const look = () => void tick().then(lookAgain);
    for (const change of changes) window.addEventListener(change, look);
    return () => {
      page.removeEventListener('invalid', found, true);
      for (const change of changes) window.removeEventListener(change, look);
    };
  };
}

const isField = (element: Element): element is Field => element.matches('input, select, textarea');

const firstFault = (elements: Iterable<Element>): Field | undefined =>
  [...elements].filter(isField).find(({ willValidate, validity }) => willValidate && !validity.valid);

/** Of a page that is no form, and whose fields the hub judges: what the browser knows of it is said, and the first is gone to. */
export function sayFaultsOf(page: ParentNode): void {
  const outsideForms = [...page.querySelectorAll('input, select, textarea')]
    .filter(isField)
    .filter(({ form }) => form === null);
  for (const field of outsideForms) field.checkValidity();
  firstFault(outsideForms)?.focus();
}
