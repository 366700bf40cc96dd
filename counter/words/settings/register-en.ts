import type { papersId, registerId } from './register-id.ts';

export const registerEn: typeof registerId = {
  upload: 'Import a register',
  hint: 'CSV or XLSX. The old register answers until the new one is whole.',
  file: 'File',
  chooseFile: 'Choose a file …',
  name: 'Name of the register',
  period: 'Period (such as October 2026)',
  start: 'Begin the import',
  sending: (percent) => `Sending the file: ${percent} %`,
  running: (rows) => `${rows} rows read`,
  done: 'The import is done',
  failed: 'The import failed',
  oldAnswers: 'The old register stays in use.',
  noneAnswers: 'No register is in use yet.',
  snapshots: 'Registers kept',
  active: 'in use',
  bringBack: 'Use this one',
  people: 'People',
  refused: 'Refused',
  openRefused: 'Download the refused rows',
  refusedNotSaved: 'The file could not be saved. Please try again.',
  importedAt: 'Imported',
  source: 'From file',
};

export const papersEn: typeof papersId = {
  hint: 'These pictures are read back from the bytes sent to the printer.',
  older: 'Older',
  choose: 'Choose a paper to see its picture.',
  picture: (what) => `Picture of ${what}`,
  noPicture: 'The picture is no longer there.',
  why: {
    'link-lost': 'the line to the printer broke',
    'no-progress': 'the printer stopped halfway',
    'no-confirmation': 'the printer did not confirm that the paper came out',
    restarted: 'its computer started anew while it was printed',
    'cannot-be-laid-out': 'cannot be laid out for this printer',
    'asked-by-clerk': 'asked for by a clerk',
    'agent-lost': 'the print agent that had it was replaced',
    'cancelled-meanwhile': 'its letter was cancelled while it was printed',
  },
};
