import type { QueueRow } from '../../contract/views/counter-view.ts';
import type { VisitCard } from '../../contract/views/visit-card.ts';
import type { ActDraft } from '../cases/act-draft.svelte.ts';

export type OpenDialog =
  | { readonly is: 'finish' }
  | { readonly is: 'hold' }
  | { readonly is: 'transfer' }
  | { readonly is: 'break' }
  | { readonly is: 'keys' }
  | { readonly is: 'further' }
  | { readonly is: 'number' }
  | { readonly is: 'find' }
  | { readonly is: 'outage' }
  | { readonly is: 'call-visit'; readonly row: Pick<QueueRow, 'visitId' | 'number'> }
  | { readonly is: 'person'; readonly visitId: string; readonly number: string }
  | { readonly is: 'act'; readonly draft: ActDraft }
  | {
      readonly is: 'attachments';
      readonly caseId: string;
      readonly number: string;
      readonly papers: VisitCard['papers'];
    };
