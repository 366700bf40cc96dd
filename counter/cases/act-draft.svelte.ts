import type { RecipientGiven } from '../../contract/requests/case-requests.ts';
import type { CaseDetail, InboxRow, ShownBringer, StepOffer } from '../../contract/views/case-view.ts';
import type { Body } from '../presses.svelte.ts';

type Mine = CaseDetail['mine'][number];
export type FieldOfStep = Mine['records'][number];

const applicantHimself: RecipientGiven = { to: 'applicant', name: '' };

/** Known on the case page, but not in a row of the inbox. */
export interface DraftParts {
  readonly fields: readonly FieldOfStep[];
  readonly purposes: readonly string[];
  /** Papers of the service, which can be asked for again. */
  readonly papers?: readonly { readonly id: string; readonly text: string }[];
  /** Purpose from an earlier draft of the letter, so that nobody is asked twice. */
  readonly purpose: string;
  /** With the full name (CS11). */
  readonly bringer?: ShownBringer | null;
}

/** An outcome being prepared: chosen, and waiting for what has to be entered with it. */
export class ActDraft {
  readonly row: InboxRow;
  readonly offer: StepOffer;
  readonly fields: readonly FieldOfStep[];
  readonly purposes: readonly string[];
  readonly papers: readonly { readonly id: string; readonly text: string }[];
  readonly bringer: ShownBringer | null;
  /** A disposition, or the reason for a return. */
  note = $state('');
  purpose = $state('');
  recipient = $state.raw(applicantHimself);
  records = $state<Record<string, string>>({});
  /** For an applicant at home: the clerk's words, and the papers asked for. */
  words = $state('');
  asked = $state.raw<readonly string[]>([]);

  constructor(row: InboxRow, offer: StepOffer, parts: DraftParts = { fields: [], purposes: [], purpose: '' }) {
    this.row = row;
    this.offer = offer;
    this.fields = this.wants('records') ? parts.fields : [];
    this.purposes = parts.purposes;
    this.papers = parts.papers ?? [];
    this.bringer = parts.bringer ?? null;
    this.purpose = this.wants('purpose') ? parts.purpose : '';
    this.records = Object.fromEntries(this.fields.map(({ id }) => [id, '']));
  }

  wants(what: StepOffer['wants'][number]): boolean {
    return this.offer.wants.includes(what);
  }

  /** The bringer's name is not typed again if he fetches the result (LE5). */
  give(recipient: RecipientGiven): void {
    const isChosenAnew = recipient.to !== this.recipient.to;
    const isHe = isChosenAnew && recipient.name === '' && this.bringer?.as === recipient.to;
    this.recipient = isHe ? { ...recipient, name: this.bringer?.name ?? '' } : recipient;
  }

  /** What was typed for a press that came too late, or that was not made, is not typed again. */
  takeUp({ note, purpose, recipient, records, words, asked }: ActDraft): void {
    Object.assign(this, { note, purpose, recipient, records, words, asked });
  }

  get body(): Body<'case:act'> {
    const given = Object.entries(this.records).filter(([, value]) => value.trim() !== '');
    return {
      caseId: this.row.caseId,
      stepId: this.row.stepId,
      outcomeId: this.offer.id,
      edition: this.row.edition,
      note: this.note.trim(),
      records: Object.fromEntries(given.map(([field, value]) => [field, value.trim()])),
      purpose: this.purpose.trim(),
      recipient: { ...this.recipient, name: this.recipient.name.trim() },
      ...(this.wants('words') ? { message: { words: this.words.trim(), asked: [...this.asked] } } : {}),
    };
  }
}
