import { tick } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import type { Tongue } from '../../../ui/words/language.svelte.ts';
import type { Field } from './fault-of.ts';

/**
 * Faults of a form are shown under their fields, and the first one gets the focus: the browser would use its own
 * language, in a bubble that disappears (CT5). The code that shows them is loaded with the first fault.
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

    /** A press elsewhere may fill a field, too; its handler runs before the window's. */
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

/** Controls without constraint validation are never at fault. */
const firstFault = (fields: Iterable<Partial<Field>>) =>
  [...fields].find(({ willValidate, validity }) => willValidate && validity?.valid === false);
