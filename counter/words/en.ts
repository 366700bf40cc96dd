import { refusalsEn } from '../../ui/words/refusals-en.ts';
import type { Messages } from './id.ts';
import { accountEn } from './account-en.ts';
import { changesEn } from './changes-en.ts';
import { attachmentsEn } from './attachments-en.ts';
import { caseWorkEn } from './case-work-en.ts';
import { casesEn } from './cases-en.ts';
import { choicesEn } from './choices-en.ts';
import { complaintsEn } from './complaints-en.ts';
import { homeEn } from './home-en.ts';
import { listsEn } from './lists-en.ts';
import { postEn } from './post-en.ts';
import { reportsEn } from './reports-en.ts';
import { settingsEn } from './settings/settings-en.ts';
import { workEn } from './work-en.ts';

const done: Record<string, string> = {
  'visit-called': 'the call of',
  'serving-started': 'the start with',
  'visit-held': 'holding',
  'visit-resumed': 'resuming',
  'visit-transferred': 'the transfer of',
  'visit-missed': 'the absence of',
  'visit-restored': 'restoring',
  'stage-finished': 'finishing',
  'priority-settled': 'the priority of',
  'file-sent': 'sending the file of',
  'file-taken': 'taking the file of',
  'file-released': 'giving back the file of',
};

export const en: Messages = {
  refusals: refusalsEn,
  account: accountEn,
  changes: changesEn,
  choices: choicesEn,
  helpBanner: {
    what: (kiosk) => `A visitor at ${kiosk} calls for a clerk`,
    since: (span) => `for ${span}`,
    more: (others) => `and ${others} more`,
    coming: 'I am coming',
  },
  silentRoom: (displays) =>
    `Calls are not heard at ${displays.join(', ')}. Touch that display once; if it stays silent, call in person.`,
  notKept: {
    full: 'The disk of the hub’s computer is full. No number is given and nobody is called until the IT officer has made room; then it goes on by itself.',
    'not-written':
      'The disk of the hub’s computer cannot be written. No number is given and nobody is called. Call the IT officer.',
    damaged:
      'The data on the hub’s computer is damaged. Call the IT officer: npm run check-data, then npm run restore.',
  },
  trial: 'Trial',
  connecting: 'Connecting to the hub…',
  hubAway: (time) =>
    `The connection to the hub is lost. This is how things stood at ${time}. The screen reconnects by itself.`,
  notTold: 'The hub has not answered yet. What is shown here may have changed.',
  pageLost: 'This page could not be loaded yet, because the hub does not answer.',
  again: 'Try again',
  language: 'Bahasa Indonesia',
  languageName: 'Switch to Indonesian',
  close: 'Close',
  cancel: 'Cancel',
  save: 'Save',
  minutes: (count) => `${count} min`,

  signIn: {
    title: 'Sign in',
    takenOver: (name) =>
      `${name} has taken over your counter, with the visitor who is there. It is on record. Please sign in again.`,
    sessionEnded:
      'The session on this screen has ended, perhaps because you signed in elsewhere. Please sign in again.',
    name: 'User name',
    password: 'Password',
    counter: 'Counter',
    noCounter: 'No counter',
    noCounterHint: 'for officials and the settings',
    free: 'free',
    takenBy: (name) => `taken by ${name}`,
    enter: 'Sign in',
    lacks: {
      name: 'The user name is missing.',
      password: 'The password is missing.',
      counter: 'Choose your counter first, or “No counter”.',
    },
    takeOverTitle: (counter) => `Take over ${counter}?`,
    takeOver: (name) =>
      `${name} is still at this counter and will be signed out; the visitor who is there is yours then. Make sure that they have really left.`,
    takeOverYes: 'Yes, take over',
    notPaired: 'This screen is not paired yet',
    pairingHint: 'Give this code to the administrator, or sign in as an administrator below.',
    pairingCode: 'Pairing code',
    setUp: 'Begin real work…',
    setUpHint: 'This office is still a trial.',
  },

  chooseCounter: {
    title: 'Choose a counter',
    hint: 'You are signed in, but not at a counter.',
    none: 'There are no counters yet.',
  },

  bar: {
    served: (count) => `${count} served today`,
    average: (minutes) => `${minutes} minutes on average`,
    settings: 'Settings',
    cases: (count) => `Cases (${count})`,
    late: (count) => `${count} late`,
    keys: 'Keyboard shortcuts',
    signOut: 'Sign out',
    break: 'Break',
    reopen: 'Reopen',
    lock: 'Lock',
    account: (name) => `Account of ${name}`,
  },

  lock: {
    title: 'The screen is locked',
    whose: (name) => `${name} is still signed in here.`,
    pin: 'PIN',
    open: 'Open',
    withPassword: 'Use the password',
    leave: (name) => `Not ${name}? Sign in as somebody else`,
  },

  main: {
    'call-next': 'Call next',
    'take-file': 'Take the next file',
    start: 'Start serving',
    finish: 'Finish…',
    reopen: 'Reopen the counter',
  },
  actions: {
    recall: 'Call again',
    miss: 'Not here',
    hold: 'Hold…',
    transfer: 'Transfer…',
    undo: 'Undo',
  },
  undo: (what, number, seconds) => `Undo ${done[what] ?? 'the last step with'} ${number} · ${seconds} s`,

  visitor: {
    region: 'Visitor',
    nobodyWaiting: 'Nobody is waiting',
    nobodyWaitingHint: 'A new number appears here by itself.',
    upNext: 'Next',
    nextFile: 'Next file',
    paused: 'This counter is on a break',
    away: 'Waiting for the connection',
    awayHint: 'How the queue stands now cannot be shown.',
    called: (times) => (times > 1 ? `Called ${times} times` : 'Called'),
    serving: 'Being served',
    arrived: (time) => `arrived ${time}`,
    waited: (minutes) => `waited ${minutes} min`,
    sinceCall: 'since the call',
    limit: (minutes) => `standard ${minutes} minutes`,
    noLimit: 'since the start',
    stands: 'stands still during the outage',
    over: 'over the target',
    near: 'close to the target',
    need: 'Need',
    note: 'Note from the counter before',
    confirmPriority: (name) => `Confirm priority ${name}`,
    checked: (number, isListed) => `File ${number} is ${isListed ? 'listed' : 'not listed'}. The answer has been sent.`,
    seePerson: 'See personal data',
  },

  reason: (reason, told) =>
    ({
      turn: `Next by arrival, arrived ${told.since}`,
      priority: `Priority ${told.name}, arrived ${told.since}, counts as ${told.equals}`,
      overtaken: `Overtaken ${told.times} times, arrived ${told.since}`,
      chosen: `Called out of order: ${told.why}`,
    })[reason],

  finish: {
    title: (number) => `Finish ${number}`,
    outcome: 'Outcome',
    lacks: (what) => `Not yet possible: ${what}`,
    home: 'goes home',
    next: (place) => `on to ${place}`,
    slip: {
      'missing-papers': 'prints what is missing',
      referral: 'prints a referral slip',
      receipt: 'prints a receipt',
    },
    does: {
      'draft-letter': 'draft of the letter to initials',
      paraf: 'gives initials',
      sign: 'signs the letter',
      'hand-over': 'hand-over is recorded',
      reply: 'the answer goes to the applicant',
      'ask-papers': 'the applicant is asked for papers',
    },
    waits: 'the visitor waits in the hall and is called by himself',
    thenCall: 'Then call the next visitor',
    confirm: 'Finish',
    confirmAndCall: 'Finish and call next',
  },
  unmet: {
    'papers-complete': 'the papers are not complete',
    'papers-missing': 'no paper is marked as missing',
    'register-checked': 'the register was not checked',
    listed: 'not known to be listed',
    'not-listed': 'not checked, or listed after all',
    'letter-issued': 'the letter was not issued',
    'letter-not-issued': 'the letter was issued already',
    'applicant-known': 'the applicant is not noted',
    'handed-over': 'not handed over yet',
  },

  hold: {
    title: (number) => `Hold ${number}`,
    hint: 'The place in the queue is kept.',
    reason: 'Reason',
    reasons: ['Getting photocopies', 'Filling in a form', 'Waiting for family', 'Prayer or restroom'],
    back: 'Back in',
    noTime: 'no time',
    confirm: 'Hold the visitor',
  },
  transfer: {
    title: (number) => `Transfer ${number}`,
    hint: 'Number and time of arrival stay the same.',
    to: 'To station',
    note: 'Note',
    confirm: 'Transfer the visitor',
  },
  breaking: {
    title: 'Break',
    reason: 'Reason',
    reasons: ['Break', 'Prayer', 'Meeting', 'Technical trouble'],
    confirm: 'Begin the break',
  },
  callVisit: {
    title: (number) => `Call ${number} out of order`,
    hint: 'This is recorded with its reason.',
    reason: 'Reason',
    confirm: 'Call now',
  },
  person: {
    title: (number) => `Personal data of ${number}`,
    recorded: 'Looking at these data is recorded.',
    closes: (seconds) => `Closes by itself in ${seconds} seconds`,
    name: 'Name',
    nik: 'NIK',
    familyCard: 'Family card',
    born: 'Date of birth',
    address: 'Address',
    programmes: 'Programmes',
    register: 'Register',
    receives: 'receives',
    receivesNot: 'does not receive',
    asking: 'Fetching the data…',
  },
  smallWindow: {
    open: 'Small window',
    next: 'Next',
    waiting: (count) => (count === 0 ? 'Nobody waits' : `${count} waiting`),
    elsewhere: 'Go on in the counter window',
  },
  keys: {
    title: 'Keyboard shortcuts',
    hint: 'They do nothing while you are typing.',
    list: [
      ['Space / Enter / F2', 'Main button'],
      ['F3', 'Call again'],
      ['F4', 'Lock the screen'],
      ['F6', 'Transfer'],
      ['F7', 'Hold'],
      ['F8', 'Not here'],
      ['F9', 'Break or reopen'],
      ['F10', 'Small window'],
      ['→ / Enter', 'Next work, do it'],
      ['N', 'Give a number'],
      ['1 – 9', 'Finish: choose the outcome'],
      ['Ctrl + Z', 'Undo'],
      ['↑ ↓ / Enter', 'Cases: move between rows, open'],
      ['?', 'This list'],
    ],
  },

  ...workEn,
  ...listsEn,
  ...caseWorkEn,
  ...homeEn,
  cases: casesEn,
  complaints: complaintsEn,
  hallNow: { open: 'The hall now' },
  openReports: 'Reports',
  reports: reportsEn,
  attachments: attachmentsEn,
  confirmRemove: (what) => `Remove ${what}?`,
  settings: settingsEn,
  ...postEn,
};
