import { accountId } from './account-id.ts';
import { changesId } from './changes-id.ts';
import { choicesId } from './choices-id.ts';
import { reportsId } from './reports-id.ts';
import { settingsId } from './settings/settings-id.ts';

/** Of the settings, with which they come: most clerks never open them. What cannot be saved is said there as in the reports. */
export const settingsWordsId = {
  account: accountId,
  settings: settingsId,
  changes: changesId,
  choices: choicesId,
  reports: reportsId,
};
