import type {
  ComplaintDetail,
  ComplaintInbox,
  ComplaintOffer,
  ComplaintRow,
} from '../../contract/views/complaint-view.ts';
import type { Body } from '../presses.svelte.ts';
import { Told } from './told.svelte.ts';

export type ComplaintField = ComplaintDetail['mine'][number]['records'][number];

/** What the page of a complaint knows and a row does not. */
export interface DraftParts {
  readonly fields: readonly ComplaintField[];
  readonly detail: ComplaintDetail | null;
  readonly rules: Pick<ComplaintInbox, 'identityRequired'>;
}

/** An outcome on its way: chosen, and being told what has to be told with it. */
export class ComplaintDraft {
  readonly row: ComplaintRow;
  readonly offer: ComplaintOffer;
  readonly fields: readonly ComplaintField[];
  /** What it is about, where nobody has written that down; it goes ahead of the outcome. */
  readonly told: Told | null;
  /** A disposition, or why it goes back. */
  note = $state('');
  answer = $state('');
  records = $state<Record<string, string>>({});

  constructor(row: ComplaintRow, offer: ComplaintOffer, { fields, detail, rules }: DraftParts) {
    this.row = row;
    this.offer = offer;
    this.fields = this.wants('records') ? fields : [];
    this.records = Object.fromEntries(this.fields.map(({ id }) => [id, '']));
    this.told = this.wants('words') ? new Told(rules, detail) : null;
    // An answer that came back is mended, not written anew.
    this.answer = this.wants('answer') ? (detail?.answer?.words ?? '') : '';
  }

  wants(what: ComplaintOffer['wants'][number]): boolean {
    return this.offer.wants.includes(what);
  }

  get body(): Body<'complaint:act'> {
    const given = Object.entries(this.records).filter(([, value]) => value.trim() !== '');
    return {
      complaintId: this.row.complaintId,
      stepId: this.row.stepId,
      outcomeId: this.offer.id,
      note: this.note.trim(),
      records: Object.fromEntries(given.map(([field, value]) => [field, value.trim()])),
      answer: this.answer.trim(),
    };
  }
}
