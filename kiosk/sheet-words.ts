import type { KioskView } from '../contract/views/kiosk-view.ts';
import { paperOf } from './paper.ts';
import type { Paper } from './paper.ts';
import type { Sheet } from './standard-reader.svelte.ts';
import type { KioskWords } from './words/id.ts';

interface SheetWords {
  readonly title: string;
  readonly sentence: string;
  readonly state: Paper | 'refused';
}

/** Text about the printed sheet of a standard; null before anybody has asked for one. */
export function sheetWords(sheet: Sheet, view: KioskView | null, t: KioskWords): SheetWords | null {
  switch (sheet.is) {
    case 'none':
      return null;
    case 'asking':
      return { ...t.sheet.coming, state: 'coming' };
    case 'refused':
      return { ...(sheet.refusal === 'printed-just-now' ? t.sheet.justNow : t.sheet.refused), state: 'refused' };
    case 'queued': {
      const state = paperOf(sheet.jobId, view);
      return { ...t.sheet[state === 'printed' ? 'sent' : state], state };
    }
  }
}
