import type { setUpId } from './set-up-id.ts';

export const setUpEn: typeof setUpId = {
  title: 'Begin real work',
  hint: 'The trial ends: its numbers, clerks and papers are removed. The model hall becomes your own.',
  code: 'One-time code',
  codeHint: 'Printed in the window where this program was started.',
  hall: 'Begin from the model',
  name: 'Name of your office',
  administrator: 'Administrator',
  adminName: 'User name (at least 3 characters)',
  password: 'Password (at least 10 characters)',
  repeat: 'Password, once more',
  unlike: 'The two passwords differ.',
  printer: 'Printer',
  key: 'The hall’s key',
  keyHint:
    'The office’s data will be sealed. If this computer breaks, only the recovery sheet opens them again. Print it, lock it away, then delete the file.',
  sheet: 'Recovery sheet (PDF)',
  sheetLine: 'Type line 6 of the printed sheet',
  begin: 'Begin real work now',
  next: 'Next steps',
  steps: [
    'Check the name, unit and address of the office in "Office".',
    'Lock the recovery sheet of the hall’s key away, and delete its PDF from this computer.',
    'Pair the kiosk and the queue display in "Devices".',
    'Add the clerks in "Clerks".',
    'Print a test in "Printers".',
    'Import the register in "Register".',
    'Check the letterhead and the official in "Letter", then the opening hours.',
    'Name the folder on a second disk in "Backups".',
  ],
};
