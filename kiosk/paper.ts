import type { KioskView } from '../contract/views/kiosk-view.ts';
import type { JobState } from '../contract/view-parts.ts';
import { printerWorks } from '../ui/printer-works.ts';

/**
 * What the visitor is told about his slip: on its way, printed (presumably or confirmed, PR1), or not coming without
 * help.
 */
export type Paper = 'coming' | 'sent' | 'printed' | 'trouble';

const ofJob: Record<JobState, Paper> = {
  queued: 'coming',
  sending: 'coming',
  sent: 'sent',
  printed: 'printed',
  unknown: 'trouble',
  'needs-clerk': 'trouble',
  cancelled: 'trouble',
  failed: 'trouble',
};

export function paperOf(jobId: string, view: Pick<KioskView, 'slips' | 'kiosk'> | null): Paper {
  const job = view?.slips[jobId];
  const paper = job ? ofJob[job] : 'coming';
  // What was sent to a stopped printer is half printed, or not at all.
  return paper !== 'printed' && view && !printerWorks(view.kiosk.printer) ? 'trouble' : paper;
}
