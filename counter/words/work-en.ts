import type { workId } from './work-id.ts';

const warning: Record<string, string> = {
  'province-unknown': 'The province in this NIK is unknown.',
  'birth-date-mismatch': 'The date of birth does not match the NIK.',
  'sex-mismatch': 'The sex does not match the NIK.',
};

export const workEn: typeof workId = {
  need: { title: 'Need', hint: 'Listen, then write it in short', saved: 'saved' },
  papers: {
    title: 'Required papers',
    count: (settled, all) => `${settled} of ${all}`,
    allPresent: 'All present',
    byRegister: 'being listed in the register is enough',
    optional: 'if needed',
    states: { present: 'Present', missing: 'Missing', 'not-needed': 'Not needed' },
  },
  file: {
    title: 'File to be checked',
    to: (station) => `File to ${station}`,
    send: 'Send the file',
    hint: 'The register is checked there while serving goes on here.',
    states: { sent: 'Sent, waiting to be taken', taken: 'Being checked', answered: 'Answered' },
    sentAt: (time) => `sent ${time}`,
  },
  register: {
    title: 'Register check',
    badge: (name, period) => `${name} · ${period}`,
    none: 'No register has been imported.',
    nik: 'NIK (16 digits)',
    digits: (count) => `${count} of 16 digits`,
    check: 'Check the NIK',
    again: 'Check another NIK',
    listed: 'Listed',
    notListed: 'Not listed',
    by: { kiosk: 'checked by the visitor at the kiosk', station: 'checked by a clerk' },
    receives: 'receives',
    receivesNot: 'does not receive',
  },
  warnings: (code) => warning[code] ?? code,
  letter: {
    title: 'Letter',
    purpose: 'Purpose of the letter',
    ownWords: 'Another purpose, in own words',
    issue: 'Issue and print the letter',
    issueOnly: 'Issue the letter',
    cannotYet:
      'The letter can be issued once the papers are complete, the register was checked and the person is listed. A case that was joined has to be theirs, open, and without a letter.',
    number: 'Letter number',
    copy: 'Print a copy',
    copies: (count) => (count === 0 ? 'no copies yet' : count === 1 ? '1 copy' : `${count} copies`),
    handOver: 'Hand the letter over, then press Finish.',
    printAndHandOver: 'Open the letter, print it on A4, hand it over, then press Finish.',
  },
  inform: {
    title: 'Information and referral',
    programmes: 'Programmes explained',
    owner: 'Referred to the manager of the programme',
    nobody: 'Not referred',
    note: 'Note on the slip',
  },
  job: {
    queued: 'waiting to be printed',
    sending: 'being printed',
    sent: 'sent to the printer',
    printed: 'printed',
    unknown: 'not known whether it was printed',
    'needs-clerk': 'a clerk must decide',
    cancelled: 'cancelled',
    failed: 'not printed',
  },
};
