import type { Field } from './fault-of.ts';

/**
 * For a page that is no form, and whose fields the hub validates: shows the browser's own validation, and focuses the
 * first fault.
 */
export function sayFaultsOf(page: ParentNode): void {
  const outsideForms = [...page.querySelectorAll<Field>('input, select, textarea')].filter(({ form }) => form === null);
  const faulty = outsideForms.filter((field) => !field.checkValidity());
  faulty.at(0)?.focus();
}
