import type {
  ComplaintDetail,
  ComplaintInbox,
  ComplaintOffer,
  ComplaintRow,
} from '../../contract/views/complaint-view.ts';
import type { Body } from '../presses.svelte.ts';
import { Told } from './told.svelte.ts';

export type ComplaintField = ComplaintDetail['mine'][number]['records'][number];

/** Known on the complaint's page, but not in a row. */
export interface DraftParts {
  readonly fields: readonly ComplaintField[];
  readonly detail: ComplaintDetail | null;
  readonly rules: Pick<ComplaintInbox, 'identityRequired'>;
}

/** An outcome being prepared: chosen, and waiting for what has to be entered with it. */
export class ComplaintDraft {
  readonly row: ComplaintRow;
  readonly offer: ComplaintOffer;
  readonly fields: readonly ComplaintField[];
  /** The complaint's words, if nobody has written them down yet; they are sent before the outcome. */
  readonly told: Told | null;
  /** A disposition, or the reason for a return. */
  note = $state('');
  answer = $state('');
  records = $state<Record<string, string>>({});

  constructor(row: ComplaintRow, offer: ComplaintOffer, { fields, detail, rules }: DraftParts) {
    this.row = row;
    this.offer = offer;
    this.fields = this.wants('records') ? fields : [];
    this.records = Object.fromEntries(this.fields.map(({ id }) => [id, '']));
    this.told = this.wants('words') ? new Told(rules, detail) : null;
    // A returned answer is edited, not written anew.
    this.answer = this.wants('answer') ? (detail?.answer?.words ?? '') : '';
  }

  wants(what: ComplaintOffer['wants'][number]): boolean {
    return this.offer.wants.includes(what);
  }

  /** What was typed for a press that came too late, or that was not made, is not typed again. */
  takeUp({ note, answer, records, told }: ComplaintDraft): void {
    Object.assign(this, { note, answer, records });
    if (told) this.told?.takeUp(told);
  }

  get body(): Body<'complaint:act'> {
    const given = Object.entries(this.records).filter(([, value]) => value.trim() !== '');
    return {
      complaintId: this.row.complaintId,
      stepId: this.row.stepId,
      outcomeId: this.offer.id,
      edition: this.row.edition,
      note: this.note.trim(),
      records: Object.fromEntries(given.map(([field, value]) => [field, value.trim()])),
      answer: this.answer.trim(),
    };
  }
}
