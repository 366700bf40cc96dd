import type { FaultWords } from './fault-id.ts';

export const faultEn: FaultWords = {
  empty: 'This has to be filled in.',
  choice: 'Choose one.',
  chooseOrWrite: 'Choose one of those above, or write it here.',
  file: 'Choose the file.',
  day: 'Give the whole date: day, month, then the year in four figures.',
  noDay: 'There is no such date in the calendar.',
  otherDay: 'This date cannot be used here.',
  number: 'Give a number.',
  whole: 'Give a whole number.',
  least: (number) => `At least ${number}.`,
  most: (number) => `At most ${number}.`,
  short: (letters) => `At least ${letters} letters or figures.`,
  email: 'Give the whole address, such as name@contoh.go.id.',
  address: 'Give the whole address, beginning with https://.',
  like: (example) => `Write it like this: ${example}`,
};
