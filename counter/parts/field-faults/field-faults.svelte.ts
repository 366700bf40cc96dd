import { tick } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import type { Tongue } from '../../../ui/words/language.svelte.ts';
import type { Field } from './fault-of.ts';

/**
 * What lacks in a form is said under its field, and the keys go to the first: a browser would say it in its own language, in a bubble
 * that goes away (CT5). What says it is fetched with the first fault.
 */
export function faultsUnderFields(tongue: () => Tongue): Attachment<HTMLElement> {
  return (page) => {
    let speaker = $state.raw<typeof import('./said-under-fields.svelte.ts')>();

    $effect(() => speaker?.speakOfFaults(tongue));

    async function found(event: Event): Promise<void> {
      const field = event.target as Field;
      event.preventDefault();
      if (field === firstFault((field.form?.elements ?? []) as Iterable<Partial<Field>>)) field.focus();
      speaker ??= await import('./said-under-fields.svelte.ts');
      if (!field.validity.valid) speaker.say(field);
    }

    /** A field may be filled by a press elsewhere, too; whoever does it has heard the press before the window does. */
    const look = () => void tick().then(() => speaker?.lookAgain());
    const changes = ['input', 'change', 'click'];
    const hear = (event: Event) => void found(event);
    page.addEventListener('invalid', hear, true);
    for (const change of changes) window.addEventListener(change, look);
    return () => {
      page.removeEventListener('invalid', hear, true);
      for (const change of changes) window.removeEventListener(change, look);
    };
  };
}

/** Whatever a form has that can be judged; what cannot is never at fault. */
const firstFault = (fields: Iterable<Partial<Field>>) =>
  [...fields].find(({ willValidate, validity }) => willValidate && validity?.valid === false);
