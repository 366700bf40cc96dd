/**
 * Fields of the hall file that no form edits, each with its reason; they are edited in the whole file. Everything else
 * has a form (SE6), and a test walks the schema to check that.
 */
export const wholeFileOnly: readonly (readonly [fields: RegExp, reason: string])[] = [
  [/^(schema|id|timeZone)$/, 'what the file is; numbers that were given hang on it'],
  [/^source\./, 'which text of a service standard the hall was made from'],
  [/(^|[.\]])id$/, 'the name of an entry within the file, made with it; others point to it'],
  [/\.channels\[\]\.kind$/, 'the name of a channel within the file'],
  [/\.line(\[\])?$/, 'where in the source it is printed; what the office writes cites nothing'],
  [/\.own$/, 'set by writing a sentence anew'],
  [/^hours\.always$/, 'a trial never closes, and the set-up says so; an office does'],
  [/^media\[\]\.file$/, 'a file of the folder, which is put there and taken away by its own list'],
  [/^standards\.components/, 'which of the 14 components the source has'],
  [/^(address\[\]|agency\.unit)\.en$/, 'an address and the name of a unit are the same in every language'],
];
