import type { TimeLeft } from '../../contract/views/procedure-view.ts';
import type { caseWorkId } from './case-work-id.ts';

const units: Record<TimeLeft['unit'], readonly [string, string]> = {
  menit: ['minute', 'minutes'],
  jam: ['hour', 'hours'],
  'hari kerja': ['working day', 'working days'],
};

export const caseWorkEn: typeof caseWorkId = {
  due: ({ is, amount, unit }) => {
    const [one, many] = units[unit];
    const time = amount < 1 ? `less than 1 ${one}` : `${amount} ${amount === 1 ? one : many}`;
    return {
      left: `${time} left`,
      near: `only ${time} left`,
      late: `${time} late`,
      paused: `stopped by an outage, ${time} left`,
      waits: 'waits for the applicant',
    }[is];
  },
  caseWork: {
    title: 'Case',
    number: 'Case number',
    state: { open: 'in progress', done: 'done', refused: 'not granted', expired: 'expired' },
    at: 'Now at',
    with: (roles) => `with ${roles}`,
    since: (time) => `since ${time}`,
    openCase: 'Open the case',
    atCase: 'This step wants something written down. Do it on the page of the case.',
    returned: 'sent back',
    note: 'Note',
    reason: 'Reason',
    confirm: 'Do it',
    lacks: (what) => `Not yet: ${what}`,
    printed: 'Words of the service standard',
  },
  steps: {
    title: 'Steps',
    states: { open: 'going on', done: 'done', ahead: 'to come', skipped: 'not gone through' },
    line: (line) => `source line ${line}`,
    since: (when) => `since ${when}`,
  },
  recipient: {
    to: 'Handed to',
    choices: { applicant: 'The applicant', family: 'Family', representative: 'Authorised representative' },
    name: 'Name of the recipient',
    hint: 'Note who takes it, as on the identity card.',
  },
  applicant: {
    title: 'Applicant',
    broughtBy: 'Brought by',
    known: 'noted',
    fromRegister: 'The name comes from the register; nothing needs typing.',
    fill: 'Enter the applicant',
    see: 'See or change',
    asking: 'Fetching the data…',
    name: 'Full name',
    nik: 'NIK (16 digits)',
    familyCard: 'Family card (16 digits)',
    birthDate: 'Date of birth',
    address: 'Address',
    phone: 'Telephone or WhatsApp',
    optional: 'What is not known yet, except the name, may stay empty.',
    save: 'Save the applicant',
    faults: {
      name: 'A name has at least 2 letters.',
      nik: (count) => `A NIK has 16 digits; there are ${count}.`,
      familyCard: (count) => `A family card has 16 digits; there are ${count}.`,
    },
  },
  outage: {
    button: 'Outage',
    title: 'Record an outage',
    hint: 'During an outage the time limits that hang on server and network stand still.',
    reason: 'What is out of order',
    reasons: ['SIKS-NG server', 'Network', 'Power'],
    confirm: 'Begin the outage',
    banner: (reason, time) => `Outage since ${time}: ${reason}`,
    bannerHint: 'The time limits it concerns stand still.',
    end: 'The outage is over',
  },
};
