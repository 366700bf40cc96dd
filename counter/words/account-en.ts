import type { accountId } from './account-id.ts';

export const accountEn: typeof accountId = {
  title: 'My account',
  back: 'Back',
  pin: 'Screen PIN',
  pinHint:
    'The PIN opens this screen after it was locked, on this computer only. Four to eight digits; do not use the PIN of your bank card.',
  pinIs: 'There is a PIN.',
  pinIsNot: 'There is no PIN: a locked screen is opened with the password.',
  newPin: 'New PIN',
  pinAgain: 'New PIN once more',
  savePin: 'Save the PIN',
  removePin: 'Remove the PIN',
  password: 'Current password',
  change: 'Change the password',
  changeHint:
    'At least 10 characters. Four words that have nothing to do with each other are easy to remember and hard to guess; digits and signs are not needed. Your sessions on other computers end.',
  next: 'New password',
  nextAgain: 'New password once more',
  unlike: 'The two are not the same yet.',
  saved: 'Saved.',
  sessions: 'You are signed in at',
  here: 'here',
  locked: 'locked',
  browser: 'A browser that is not paired',
  since: (time) => `since ${time}`,
  endOthers: 'Sign out at all other computers',
  everybody: 'Signed in now',
  end: 'Sign out',
};
