import { clockEn, hoursEn, officeEn } from './office-en.ts';
import { countersEn, papersOfServiceEn, servicesEn, standardsEn } from './services-en.ts';
import { letterEn } from './letter-en.ts';
import { accessEn, clerksEn } from './clerks-en.ts';
import { devicesEn, kiosksEn, printersEn } from './devices-en.ts';
import { papersEn, registerEn } from './register-en.ts';
import { setUpEn } from './set-up-en.ts';
import { backupEn } from './backup-en.ts';
import { displaysEn } from './displays-en.ts';
import { proceduresEn, queueEn } from './queue-en.ts';
import { voiceEn } from './voice-en.ts';
import type { settingsId } from './settings-id.ts';

export const settingsEn: typeof settingsId = {
  title: 'Settings',
  state: 'State of the system',
  back: 'Back',
  areas: {
    office: 'Office',
    services: 'Services',
    procedures: 'Way of a case',
    counters: 'Counters',
    queue: 'Queue and priority',
    hours: 'Opening hours',
    letter: 'Letter',
    complaints: 'Complaints',
    online: 'Visitors’ site',
    post: 'E-mail and WhatsApp',
    clerks: 'Clerks',
    devices: 'Devices',
    displays: 'Displays',
    voice: 'Voice',
    printers: 'Printers',
    register: 'Register',
    papers: 'What was printed',
    file: 'The whole file',
    kiosks: 'Kiosks',
    backup: 'Backups',
    history: 'History',
    audit: 'Audit record',
  },
  groups: { office: 'Office', visitors: 'For visitors', house: 'Staff and devices', kept: 'Data and records' },
  find: 'Find a setting',
  nothingFound: 'Nothing found.',
  add: 'Add',
  remove: 'Remove',
  edit: 'Edit',
  reload: 'Reload',
  loading: 'Loading…',
  lost: 'This part could not be loaded. Once the connection is back, open another part, and then this one again.',
  none: 'None yet.',
  inIndonesian: 'Indonesian',
  inEnglish: 'English',
  kiosks: kiosksEn,
  draft: {
    changed: (changes) => (changes === 1 ? '1 change is not saved.' : `${changes} changes are not saved.`),
    saved: 'Saved. All screens use it now.',
    save: 'Save changes',
    discard: 'Discard changes',
  },
  office: officeEn,
  papersOfService: papersOfServiceEn,
  services: servicesEn,
  standards: standardsEn,
  procedures: proceduresEn,
  queue: queueEn,
  counters: countersEn,
  hours: hoursEn,
  clock: clockEn,
  letter: letterEn,
  clerks: clerksEn,
  access: accessEn,
  devices: devicesEn,
  printers: printersEn,
  register: registerEn,
  papers: papersEn,
  backup: backupEn,
  displays: displaysEn,
  voice: voiceEn,
  file: {
    hint: 'All settings of the office. The hub checks every field before it saves.',
    label: 'Content of the hall file (JSON)',
    apply: 'Use this content',
    notTaken: 'This is not in use: it has not the shape of a hall’s file yet.',
    broken: (where) => `This is not JSON yet: ${where}`,
  },
  setUp: setUpEn,
};
