import type { seldomId } from './seldom-id.ts';

export const seldomEn: typeof seldomId = {
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
  keys: {
    title: 'Keyboard shortcuts',
    hint: 'While you are typing, only the F keys work.',
    list: [
      ['Space / Enter / F2', 'Main button'],
      ['F3', 'Call again'],
      ['F4', 'Lock the screen'],
      ['F6', 'Transfer'],
      ['F7', 'Hold'],
      ['F8', 'Not here'],
      ['F9', 'Break or reopen'],
      ['F10', 'Small window'],
      ['F12', 'Ask colleagues for help, on every page'],
      ['→ / Enter', 'Next work, do it'],
      ['N', 'Give a number'],
      ['L', 'Another service or file for this visitor'],
      ['C', 'Find a number of today'],
      ['1 – 9', 'Finish: choose the outcome'],
      ['Ctrl + Z', 'Undo'],
      ['Ctrl + Enter', 'Main button of a dialog, also while typing'],
      ['↑ ↓ / Enter', 'Cases: move between rows, open'],
      ['?', 'This list'],
    ],
  },
  further: {
    title: (number) => `Another service for ${number}`,
    titleSame: (number) => `Another file for ${number}`,
    hint: (number) =>
      `A number of that service is given, with the same time of arrival. It is not called while ${number} is being served. For the file of somebody else, choose the same service.`,
    hintSame: (number) =>
      `For the file of somebody else: a number is given, with the same time of arrival. It is not called while ${number} is being served.`,
    service: 'Service',
    confirm: 'Give the number',
    next: (number) => `Once ${number} is finished, this number is next at your counter.`,
    here: (people) => `Waits for this desk. Called before: ${people} ${people === 1 ? 'person' : 'people'}.`,
    elsewhere: (station, people) =>
      people === 0
        ? `Waits for ${station}: is next.`
        : `Waits for ${station}. Called before: ${people} ${people === 1 ? 'person' : 'people'}.`,
  },
};
