import type { clockId, hoursId, officeId } from './office-id.ts';

export const officeEn: typeof officeId = {
  title: 'Name and address of the office',
  name: 'Name of the office on screens and tickets',
  unit: 'Unit (empty: not shown)',
  address: 'Address (each line is printed as one)',
  addressHint:
    "The letterhead prints the address. What you change is the office's own and no longer cites the service standard.",
  runningText: 'Running text',
  runningTextHint: 'Shown in turn at the bottom of the queue display.',
  line: (n) => `Sentence ${n}`,
  openPoints: 'What the office still has to confirm',
};

export const hoursEn: typeof hoursId = {
  weekly: 'Weekly opening hours',
  days: { senin: 'Mon', selasa: 'Tue', rabu: 'Wed', kamis: 'Thu', jumat: 'Fri', sabtu: 'Sat', minggu: 'Sun' },
  from: 'Opens',
  to: 'Closes',
  holidays: 'Holidays',
  day: 'Date',
  name: 'Name of the holiday',
  kind: 'Kind of holiday',
  kinds: {
    'libur-nasional': 'National holiday',
    'cuti-bersama': 'Collective leave',
    'libur-daerah': 'Local holiday',
  },
  noKind: 'Kind not given',
  row: (n) => `Opening hours ${n}`,
  periods: 'Periods with other hours',
  periodsHint: 'Ramadan, for example. In such a period only the hours given here hold.',
  newPeriod: 'Ramadan',
  periodName: 'Name of the period',
  firstDay: 'From',
  lastDay: 'Until',
  printed: 'Opening hours, as printed',
  addHours: 'Add hours',
};

export const clockEn: typeof clockId = {
  title: 'How working days are counted',
  legend: 'Limits such as "1 working day" or "14 days", from the day on which the complete file is taken in:',
  notCounted: 'The next day is day 1',
  counted: 'That same day is day 1',
  assumed: 'Assumed; the source does not say.',
  confirm: 'Confirm',
};
