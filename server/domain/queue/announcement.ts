import type { AnnouncementId, CounterId, VisitId } from '../ids.ts';
import type { Instant } from '../hall-time/instant.ts';

/** A call as the hall hears it. A recall is a new one (CA5). */
export interface Announcement {
  readonly id: AnnouncementId;
  readonly visitId: VisitId;
  readonly number: string;
  readonly counterId: CounterId;
  readonly kind: 'call' | 'recall';
  readonly at: Instant;
  readonly priority: boolean;
}

/** As many as the display lists; older ones are past their useful life (SC4). */
const KEPT = 12;

export function announced(list: readonly Announcement[], announcement: Announcement): readonly Announcement[] {
  return [...list, announcement].slice(-KEPT);
}

/** Undoing a call withdraws its announcements (CA10). */
export function withdrawn(list: readonly Announcement[], visitId: VisitId, from: Instant): readonly Announcement[] {
  return list.filter((announcement) => announcement.visitId !== visitId || announcement.at < from);
}
