import type { CounterHub } from '../counter-hub.ts';
import { HallDraft } from './hall-draft.svelte.ts';

/** Groups of the navigation. */
export const settingsGroups = {
  office: ['office', 'services', 'procedures', 'counters', 'queue', 'hours', 'letter', 'complaints'],
  visitors: ['kiosks', 'displays', 'voice', 'online', 'post'],
  house: ['clerks', 'devices', 'printers'],
  kept: ['register', 'papers', 'backup', 'history', 'audit', 'file'],
} as const;
export type SettingsGroup = keyof typeof settingsGroups;
export type SettingsArea = (typeof settingsGroups)[SettingsGroup][number];
export const settingsAreas: readonly SettingsArea[] = Object.values(settingsGroups).flat();

/** State of the settings: the open area, and the one draft of the hall file that several areas edit. */
export class Settings {
  area = $state<SettingsArea>('office');
  /** Right after the set-up: shows an office's next steps. */
  isFirstTime = $state(false);
  readonly hub: CounterHub;
  readonly draft: HallDraft;

  constructor(hub: CounterHub) {
    this.hub = hub;
    this.draft = new HallDraft(hub);
  }

  show(area: SettingsArea): void {
    this.area = area;
    this.draft.wasSaved = false;
  }
}
