import type { PersonMessages } from './id.ts';

export const personEn: PersonMessages = {
  windowTitle: 'A person’s data',
  ask: {
    title: 'Find by NIK',
    nik: 'NIK (16 digits)',
    ground: 'Asked for by',
    grounds: {
      himself: 'The person (original KTP)',
      guardian: 'Parent or guardian',
      authorised: 'Somebody with a written authority',
      authority: 'An authority, by law',
    },
    reference: 'Number of the letter (may stay empty)',
    referenceHint: 'Capital letters, digits and / . - only',
    show: 'Show',
    recorded: 'Recorded before anything is shown: who looked, when, whose data, and why.',
  },
  heldOn: (nik) => `What is held about NIK ${nik}`,
  nothing: 'This hall holds nothing about this NIK.',
  none: (kinds) => `None: ${kinds}.`,
  complaintsUntold:
    'Complaints are confidential: those not shown here, and those still being told in a conversation, only the complaint officer can look for.',
  survey: 'Answers to the survey are kept without a name and cannot be joined with anybody.',
  print: 'Open the sheet to print',
  save: 'Save PDF',
  done: 'Done',
  notGiven: 'The sheet could not be made. Try again.',
  correct: {
    open: (number) => `Correct ${number}`,
    title: (number) => `Correct the applicant’s data · ${number}`,
    hint: 'What stood there is kept, with the clerk’s name and the time. A signed letter does not change.',
    name: 'Name',
    address: 'Address',
    phone: 'Telephone',
    email: 'E-mail',
    broughtBy: 'Name of whoever brought it',
    save: 'Save the correction',
    cancel: 'Cancel',
  },
};
