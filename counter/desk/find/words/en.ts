import type { FindMessages } from './id.ts';

export const findEn: FindMessages = {
  title: 'Find a number of today',
  number: 'Number',
  hint: 'Its figures alone will do: 14 for A014.',
  find: 'Find',
  none: (typed) => `There is no number ${typed} today.`,
  lost: 'The hall was restored from a backup today, and numbers of before are no longer on record. Take the old slip, and give a new number: Give a number (N).',
  arrived: (time) => `arrived ${time}`,
  now: {
    waiting: (station, ahead) =>
      `Waiting for ${station}: ${ahead === 0 ? 'is next' : `${ahead} ${ahead === 1 ? 'person' : 'people'} ahead`}`,
    wait: (from, to) => (from === 0 ? `${to} more minutes at most` : `about ${from}–${to} more minutes`),
    noEstimate: 'how long cannot be estimated yet',
    called: (place, time) => `Called to ${place} at ${time}, not served yet`,
    serving: (place, time) => `Being served at ${place} since ${time}`,
    held: (station) => `On hold at ${station}`,
    heldForCase: (station) => `Waiting for the case at ${station}, then back in the queue by itself`,
    back: (time) => `back at ${time}`,
    missed: (station, time) => `Did not come when called at ${station}, since ${time}`,
    over: (time) => `Over since ${time}`,
  },
  case: (number) => `Case ${number}`,
};
