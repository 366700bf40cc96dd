import type { listsId } from './lists-id.ts';

const paperKind: Record<string, string> = {
  ticket: 'Ticket',
  'missing-papers': 'List of missing papers',
  standard: 'Summary of a service standard',
  referral: 'Referral slip',
  letter: 'Letter',
  test: 'Test print',
};

export const listsEn: typeof listsId = {
  queue: {
    title: 'Queue',
    empty: 'Nobody is waiting',
    next: 'next',
    overtaken: (times) => (times === 1 ? 'overtaken once' : `overtaken ${times} times`),
    priority: 'Priority',
    unconfirmed: 'not confirmed',
    confirm: 'Confirm priority',
    withdraw: 'Withdraw priority',
    grant: (name) => `Priority: ${name}`,
    others: (count) => `and ${count} more`,
    call: 'Call out of order',
    more: (number) => `Actions for ${number}`,
  },
  held: { title: 'On hold', resume: 'Resume', back: (time) => `back ${time}` },
  missed: { title: 'Not here', restore: 'Restore', at: (time) => `since ${time}` },
  files: {
    title: 'Files waiting',
    takeOldest: 'Take the oldest file',
    take: 'Take',
    takenBy: (who) => `with ${who}`,
    mine: 'Files on this desk',
    release: 'Give back',
  },
  trouble: {
    title: 'Needs a hand',
    condition: {
      ready: 'Ready',
      'paper-low': 'Paper is low',
      'paper-out': 'Out of paper. Put in a new roll',
      'cover-open': 'The cover is open. Close it',
      cutter: 'The cutter is jammed',
      offline: 'The printer is not ready',
      unplugged: 'The printer is not connected. Check cable and power',
      busy: 'Printing',
      'no-permission': 'This computer may not use the printer yet',
      silent: 'The printer does not answer',
      broken: 'The printer is broken',
    },
    ask: (paper) => `Did the ${paper} come out of the printer?`,
    printed: 'It was printed',
    reprint: 'Print again',
    cancel: 'Cancel it',
    paper: (kind, number) => `${(paperKind[kind] ?? kind).toLowerCase()}${number === null ? '' : ` ${number}`}`,
  },
  paperKind: (kind) => paperKind[kind] ?? kind,
};
