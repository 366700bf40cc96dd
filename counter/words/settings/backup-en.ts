import type { backupId } from './backup-id.ts';

export const backupEn: typeof backupId = {
  hint: 'A backup is made by itself every day, and read back after it was written. 7 daily and 12 monthly ones are kept. Without the hall’s key nobody can read them: keep a copy of the key somewhere else.',
  make: 'Back up now',
  making: 'Backing up… The hall goes on.',
  beside: 'On the hub’s computer',
  elsewhere: 'On the second disk',
  none: 'There is no backup here yet.',
  newest: (day, clock) => `Last backup ${day}, ${clock}.`,
  noSecond: 'There is no second disk yet. If the hub’s computer is lost or breaks, the backups in it are lost too.',
  slow: 'The last backup here took more than a minute. So one is made once a day, not every hour.',
  onDataDisk:
    'This folder lies on the same disk as the hall’s data: the second disk is not mounted, or the folder is not on another disk. Plug that disk in, or choose another folder.',
  faults: {
    'no-place': 'The folder is not there. Plug in the disk or stick, then back up again.',
    'no-room': 'The disk is full. Make room, or use a larger one.',
    'cannot-write': 'The folder cannot be written. Check the cable and the rights of the disk.',
    'no-key': 'The key of the hall is not in its place. Put it back, then make a backup again.',
    damaged: 'The hall’s data is damaged. Ask the IT officer to run npm run check-data.',
    'not-kept': 'What was written does not read back alike. Replace that disk.',
  },
  settings: 'When and where',
  clock: 'Every day at',
  clockHint: 'If the computer is off at that time, the backup is made after it is on again.',
  hourly: 'Also every hour while there is work',
  hourlyHint:
    'With a second disk, at most an hour’s work is lost if the hub’s computer breaks, work behind closed doors included. A place that needs more than a minute gets the daily backup only.',
  folder: 'Folder on the second disk',
  folderHint: 'Its whole path, such as /media/usb/antrean. The folder has to be on that disk already.',
  retention: {
    title: 'How long data of people are kept',
    hint: 'Each night what was kept long enough is deleted, and the audit record says how much. WhatsApp conversations go after a day. Set what the schedule of retention (JRA) of the region says: the usual numbers are only to begin with, used where a field is empty.',
    attachmentMonths: 'Photos and attachments, once the case is closed (months)',
    complaintMonths: 'What a complaint said, once closed (months)',
    caseMonths: 'Who came and applied, once it is over (months)',
    letterMonths: 'What letters say, once issued (months)',
    registerMonths: 'Registers that were replaced (months)',
    auditMonths: 'Record of who saw what (months)',
    usual: (months: number) => `Usually ${months} months.`,
  },
  key: {
    title: 'The hall’s key',
    hint: 'Data and backups are sealed. Without the hall’s key nobody can ever read them again.',
    named: (id) => `Key ${id}`,
    places: {
      beside:
        'WARNING: the key lies beside the data. Whoever copies the data folder can read it. Ask the IT officer to run npm run hall-key -- --move FILE.',
      file: 'The key lies outside the data folder. Whoever steals a backup or a copy of the data cannot read it; whoever steals the whole computer can, unless its disk is encrypted.',
      command:
        'A program brings the key when the hub starts. Whoever steals a backup or the disk cannot read the data, as long as that program gives no key elsewhere.',
    },
    unkept:
      'Nobody has confirmed the recovery sheet. If this computer breaks, the data and all backups are lost with its key.',
    kept: (day) => `The recovery sheet was confirmed as kept on ${day}.`,
    password: 'Your password once more',
    sheet: 'Recovery sheet (PDF)',
    lastLine: 'Type line 6 off the printed sheet',
    confirm: 'The sheet is kept',
  },
};
