import type { CounterHub } from '../counter-hub.ts';
import { HallDraft } from './hall-draft.svelte.ts';

export const settingsAreas = [
  'office',
  'services',
  'counters',
  'hours',
  'letter',
  'complaints',
  'online',
  'post',
  'clerks',
  'devices',
  'displays',
  'voice',
  'printers',
  'register',
  'papers',
  'file',
] as const;
export type SettingsArea = (typeof settingsAreas)[number];

/** The settings: which area is open, and the one draft of the hall's file that several areas edit. */
export class Settings {
  area = $state<SettingsArea>('office');
  /** Right after the set-up: what an office does next. */
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
