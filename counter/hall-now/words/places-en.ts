import type { placesId } from './places-id.ts';

export const placesEn: typeof placesId = {
  counters: {
    title: 'Counters',
    heads: { counter: 'Counter', state: 'State', since: 'For', served: 'Done' },
    state: { closed: 'closed', free: 'free', called: 'calling', serving: 'serving', paused: 'break' },
    nobody: 'nobody yet',
    ofStandard: (limit) => `of ${limit}`,
    release: 'Release',
    releaseOf: (counter) => `Release ${counter}`,
    releaseTitle: (counter) => `Release ${counter}?`,
    releaseHint: (clerk) =>
      `${clerk} leaves this counter, and a colleague can take it. Whoever waits stays in line. It cannot be undone from here; the clerk can choose a counter again.`,
    confirmRelease: 'Release the counter',
  },

  services: {
    title: 'Services',
    heads: {
      service: 'Service',
      waiting: 'Waiting',
      longest: 'Longest',
      range: 'Estimate',
      quota: 'Numbers left',
      served: 'Served',
    },
    unlimited: 'no limit',
    range: (from, to) => `${from}–${to} min`,
    state: {
      open: 'Open',
      'hall-closed': 'Office closed',
      holiday: 'Holiday',
      'closed-in-file': 'Closed in the settings',
      'closed-today': 'Closed today',
      'quota-spent': 'No numbers left',
    },
    closedBy: (by, clock, reason) => `${by}, ${clock}${reason === '' ? '' : `: ${reason}`}`,
    close: 'Close',
    closeOf: (service) => `Close ${service} for today`,
    reopen: 'Open again',
    reopenOf: (service) => `Open ${service} again`,
    closeTitle: (service) => `Close ${service} for today?`,
    closeHint: (waiting) =>
      `The kiosk gives no more numbers for this service. ${waiting === 0 ? 'Nobody waits.' : `${waiting} who wait already are served.`} It can be opened again at any time, and is open tomorrow by itself.`,
    reason: 'Reason (for the record)',
    reasons: ['The quota of the region is spent', 'Its clerk is away', 'The central system is disturbed'],
    confirmClose: 'Close today',
  },
};
