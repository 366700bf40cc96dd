import type { Attachment } from 'svelte/attachments';
import type { Field } from './fault-of.ts';

/** For values that the browser accepts although blanks or half a telephone number are no answer (CT5). */
export const lacking =
  (lacks: boolean): Attachment<Field> =>
  (field) =>
    field.setCustomValidity(lacks ? 'lacks' : '');
