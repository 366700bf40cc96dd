import { accountId } from './account-id.ts';
import { changesId } from './changes-id.ts';
import { choicesId } from './choices-id.ts';
import { reportsId } from './reports-id.ts';
import { postId } from './settings/post-id.ts';
import { settingsId } from './settings/settings-id.ts';

/**
 * Words of the settings, loaded with them: most clerks never open them. What cannot be saved is worded as in the
 * reports.
 */
export const settingsWordsId = {
  account: accountId,
  settings: settingsId,
  ...postId,
  changes: changesId,
  choices: choicesId,
  reports: reportsId,
};
