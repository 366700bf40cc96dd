import type { CallDirection, ZoneBadge } from '../../contract/views/display-view.ts';

/** One call of one visitor. A recall is an announcement of its own, with its own id [CA5]. */
export interface Announcement {
  readonly id: string;
  readonly number: string;
  readonly place: { readonly id: string; readonly en: string };
  /** `message`: a message to the hall, in `text`; it has no number and no place. */
  readonly kind: 'call' | 'recall' | 'test' | 'message';
  readonly text?: { readonly id: string; readonly en: string } | undefined;
  /** The hub's time in ms. */
  readonly at: number;
  readonly priority: boolean;
  readonly zone?: ZoneBadge | undefined;
  readonly direction?: CallDirection | undefined;
}
