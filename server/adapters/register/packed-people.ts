import { valuesInRow, type PersonValues } from './snapshot-schema.ts';

/** No cell holds it: whatever steers a terminal became a space when the row was read, and JSON writes it otherwise. */
const between = '\u001f';
const [desilAt, registerIdAt] = [10, 11];

/** One text from thread to thread: it is copied as it lies, where thirteen values a person would each be made anew. */
export function packed(people: readonly PersonValues[]): string {
  return people.map((values) => values.join(between)).join(between);
}

export function unpacked(text: string): PersonValues[] {
  if (text === '') return [];
  const cells = text.split(between);
  const people: PersonValues[] = [];
  for (let at = 0; at < cells.length; at += valuesInRow) {
    const values: PersonValues = cells.slice(at, at + valuesInRow);
    // Both are null where nothing is known; neither is ever empty.
    values[desilAt] = values[desilAt] === '' ? null : Number(values[desilAt]);
    if (values[registerIdAt] === '') values[registerIdAt] = null;
    people.push(values);
  }
  return people;
}
