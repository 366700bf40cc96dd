import type { Announcement, SpokenLanguage } from './announcement.ts';

/** How a call reached the ears; the hub is told. */
export type SpokenReport =
  | { readonly by: 'clips'; readonly trouble: null }
  | { readonly by: 'speech' | 'chime'; readonly trouble: 'clip-missing' }
  | { readonly by: 'nothing'; readonly trouble: 'locked' | 'stalled' }
  | { readonly by: 'nothing'; readonly trouble: 'fault'; readonly detail: string };

export interface Speaker {
  readonly locked: boolean;
  /** Takes as long as the call is to be seen, whether it is heard or not, and never rejects. */
  speak(announcement: Announcement, languages: readonly SpokenLanguage[]): Promise<SpokenReport>;
  unlock(): Promise<void>;
  onLockChange(listener: () => void): void;
}
