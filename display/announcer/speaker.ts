import type { SpokenLanguage } from '../../ui/sound/spoken.ts';
import type { Announcement } from './announcement.ts';

/** Whether a call was heard; if not, the hub is told (VL4). */
export type SpokenReport =
  | { readonly by: 'clips'; readonly trouble: null }
  | { readonly by: 'speech' | 'chime'; readonly trouble: 'clip-missing' }
  | { readonly by: 'nothing'; readonly trouble: null }
  | { readonly by: 'nothing'; readonly trouble: 'locked' | 'stalled' }
  | { readonly by: 'nothing'; readonly trouble: 'fault'; readonly detail: string };

export interface Manner {
  readonly languages: readonly SpokenLanguage[];
  /** VL8: a call that would take longer is said in the first language only; if that is too long, too, briefly. Absent: as long as it takes. */
  readonly roomMs?: number;
  /** In a zone with several displays one speaks, and the others only show [SC4]. */
  readonly aloud: boolean;
}

export interface Speaker {
  readonly locked: boolean;
  /** Takes as long as the call is to be seen, whether heard or not, and never rejects. */
  speak(announcement: Announcement, manner: Manner): Promise<SpokenReport>;
  unlock(): Promise<void>;
  onLockChange(listener: () => void): void;
}
