import type { Field } from './fault-of.ts';

/** Of a page that is no form, and whose fields the hub judges: what the browser knows of it is said, and the keys go to the first. */
export function sayFaultsOf(page: ParentNode): void {
  const outsideForms = [...page.querySelectorAll<Field>('input, select, textarea')].filter(({ form }) => form === null);
  const faulty = outsideForms.filter((field) => !field.checkValidity());
  faulty.at(0)?.focus();
}
