import { changesId } from './changes-id.ts';
import { settingsId } from './settings-id.ts';

/** Of the settings, with which they come: most clerks never open them. */
export const settingsWordsId = { settings: settingsId, changes: changesId };
