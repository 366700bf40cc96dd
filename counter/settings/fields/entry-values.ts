import type { Bilingual, PrintedOrOwn } from '../../../contract/hall-file/parts.ts';

/** An entry of the hall file as its form reads and writes it; the list of fields says which field holds what. */
export type Entry = Record<string, unknown>;

export const textIn = (entry: Entry, key: string): string => {
  const value = entry[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

export const numberIn = (entry: Entry, key: string): number | '' => {
  const value = entry[key];
  return typeof value === 'number' ? value : '';
};

export const textsIn = (entry: Entry, key: string): readonly string[] => {
  const value = entry[key];
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
};

export const sentenceIn = (entry: Entry, key: string): PrintedOrOwn | undefined => {
  const value = entry[key];
  return isSentence(value) ? value : undefined;
};

export const sentencesIn = (entry: Entry, key: string): PrintedOrOwn[] => {
  const value = entry[key];
  return Array.isArray(value) ? value.filter((each) => isSentence(each)) : [];
};

export const bothIn = (entry: Entry, key: string): Bilingual => {
  const value = entry[key];
  if (isBilingual(value)) return value;
  throw new Error(`The field "${key}" is not in two languages.`);
};

/** An empty value is removed if the field is optional, and stays as an empty value if not. */
export function put(entry: Entry, key: string, value: unknown, optional: boolean | undefined): void {
  const isEmpty = value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  if (isEmpty && optional) delete entry[key];
  else entry[key] = value;
}

const isSentence = (value: unknown): value is PrintedOrOwn =>
  typeof value === 'object' && value !== null && 'text' in value;

const isBilingual = (value: unknown): value is Bilingual =>
  typeof value === 'object' && value !== null && 'id' in value && 'en' in value;
