import type { countersId, papersOfServiceId, servicesId, standardsId } from './services-id.ts';

export const servicesEn: typeof servicesId = {
  more: 'Hint, letter, time limit, fee and papers',
  add: 'Add a service',
  newName: { id: 'Layanan baru', en: 'New service' },
  hint: 'One sentence below the name',
  series: 'Letter',
  icon: 'Picture',
  icons: { letter: 'Letter', register: 'Register', aid: 'Aid', elderly: 'Older people', people: 'People' },
  limit: 'Time limit',
  unit: 'Unit',
  limitText: 'Time limit, as it is written',
  fee: 'Fee, as it is written',
  open: 'Open',
  quota: 'Quota per day',
  quotaHint: 'no limit',
  shortName: 'Short name',
  standard: 'Service standard',
};

export const papersOfServiceEn: typeof papersOfServiceId = {
  title: 'Papers to bring',
  text: 'Sentence',
  documents: 'Short names, one per line',
  issuer: 'Issued by',
  mandatory: 'Required',
  add: 'Add a paper',
  newPaper: 'Persyaratan baru',
  none: 'No papers are required.',
  own: 'The office’s own words.',
  printed: (line) => `From the service standard, line ${line}.`,
  up: 'Move up',
  down: 'Move down',
};

export const standardsEn: typeof standardsId = {
  title: 'Board of service standards',
  stated: (stated, all) => `${stated} of ${all} components`,
  page: (service) => `${service} (print on A4)`,
  lacking: 'Not set down in this office’s service standard:',
  lackingHint:
    'Kiosk and board say so plainly. Complete the decree, then its words in “What the service standard says” below.',
};

export const countersEn: typeof countersId = {
  name: 'Name of the counter',
  station: 'Station',
  printer: 'Printer',
  noPrinter: 'No printer',
  newName: { id: 'Loket baru', en: 'New counter' },
  unsaid: (known) =>
    `The voice of the calls cannot say the Indonesian name and says “silakan lihat layar”. It knows numbers, letters and the words ${known}.`,
  unsaidInEnglish: (known) =>
    `The voice of the calls cannot say the English name and says “please see the screen”. It knows numbers, letters and the words ${known}.`,
};
