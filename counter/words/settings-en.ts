import type { settingsId } from './settings-id.ts';

export const settingsEn: typeof settingsId = { title: 'Settings' };
