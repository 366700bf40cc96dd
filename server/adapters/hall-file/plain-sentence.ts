import type { z } from 'zod';
import type { HallFileFault } from '../../../contract/hall-file/faults/fault.ts';

type Issue = z.core.$ZodIssue;
type SizeIssue = Extract<Issue, { code: 'too_small' | 'too_big' }>;

/** A schema error as path and sentence, for somebody who has the file open. */
export function faultsOfIssue(issue: Issue): HallFileFault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: pathOf([...issue.path, key]), sentence: 'the format has no such field' }));
  }
  return [{ path: pathOf(issue.path), sentence: sentenceOf(issue) }];
}

/** `services[0].requirements[1].text.line` */
function pathOf(keys: readonly PropertyKey[]): string {
  return keys.reduce<string>((path, key) => {
    if (typeof key === 'number') return `${path}[${key}]`;
    return path === '' ? String(key) : `${path}.${String(key)}`;
  }, '');
}

function sentenceOf(issue: Issue): string {
  if (issue.input === undefined) return 'this is missing';
  switch (issue.code) {
    case 'invalid_type':
      return `${kinds[issue.expected] ?? issue.expected} is expected here, not ${kindOf(issue.input)}`;
    case 'invalid_value':
      return `write ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}`;
    case 'invalid_union':
      return sentenceOfUnion(issue);
    case 'too_small':
      return sentenceOfSize(issue, issue.inclusive === false ? 'more than' : 'at least', issue.minimum);
    case 'too_big':
      return sentenceOfSize(issue, issue.inclusive === false ? 'less than' : 'at most', issue.maximum);
    case 'invalid_format':
      return formats[issue.format] ?? issue.message;
    default:
      return issue.message;
  }
}

const kinds: Readonly<Record<string, string>> = {
  string: 'a text in double quotes',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list in square brackets',
  object: 'a group in curly brackets',
};

const formats: Readonly<Record<string, string>> = {
  date: 'write a day of the calendar as 2026-08-17',
  url: 'write a web address such as https://antrean.example.go.id',
};

function kindOf(input: unknown): string {
  if (input === null) return 'null';
  if (Array.isArray(input)) return 'a list';
  if (typeof input === 'object') return 'a group';
  if (typeof input === 'string') return 'a text';
  return String(input);
}

function sentenceOfUnion(issue: Extract<Issue, { code: 'invalid_union' }>): string {
  if (issue.discriminator !== undefined && 'options' in issue && Array.isArray(issue.options)) {
    return `write ${issue.options.map((option) => JSON.stringify(option)).join(' or ')}`;
  }
  const ways = issue.errors.flatMap((errors) => errors.slice(0, 1).map((error) => sentenceOf(error)));
  return [...new Set(ways)].join('; or ');
}

function sentenceOfSize(issue: SizeIssue, comparison: string, size: number | bigint): string {
  const bound = `${issue.exact === true ? 'exactly' : comparison} ${size}`;
  if (issue.origin === 'array') return `this list needs ${bound} ${size === 1 ? 'entry' : 'entries'}`;
  if (issue.origin !== 'string') return `this must be ${bound}`;
  return size === 1 ? 'this must not be empty' : `this must have ${bound} characters`;
}
