import type { RecipientGiven } from '../../contract/requests/case-requests.ts';
import type { CaseDetail, InboxRow, ShownBringer, StepOffer } from '../../contract/views/case-view.ts';
import type { Body } from '../presses.svelte.ts';

type Mine = CaseDetail['mine'][number];
export type FieldOfStep = Mine['records'][number];

const applicantHimself: RecipientGiven = { to: 'applicant', name: '' };

/** What the case page knows and a row does not. */
export interface DraftParts {
  readonly fields: readonly FieldOfStep[];
  readonly purposes: readonly string[];
  /** What the service asks for, to be asked for again. */
  readonly papers?: readonly { readonly id: string; readonly text: string }[];
  /** Of a letter drafted before: nothing is asked twice. */
  readonly purpose: string;
  /** With his whole name (CS11). */
  readonly bringer?: ShownBringer | null;
}

/** An outcome on its way: chosen, and being told what has to be told with it. */
export class ActDraft {
  readonly row: InboxRow;
  readonly offer: StepOffer;
  readonly fields: readonly FieldOfStep[];
  readonly purposes: readonly string[];
  readonly papers: readonly { readonly id: string; readonly text: string }[];
  readonly bringer: ShownBringer | null;
  /** A disposition, or why it goes back. */
  note = $state('');
  purpose = $state('');
  recipient = $state.raw(applicantHimself);
  records = $state<Record<string, string>>({});
  /** To an applicant at home: the clerk's words, and the papers asked for. */
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

  /** Whoever brought it is not typed again where he fetches it (LE5). */
  give(recipient: RecipientGiven): void {
    const isChosenAnew = recipient.to !== this.recipient.to;
    const isHe = isChosenAnew && recipient.name === '' && this.bringer?.as === recipient.to;
    this.recipient = isHe ? { ...recipient, name: this.bringer?.name ?? '' } : recipient;
  }

  get body(): Body<'case:act'> {
    const given = Object.entries(this.records).filter(([, value]) => value.trim() !== '');
    return {
      caseId: this.row.caseId,
      stepId: this.row.stepId,
      outcomeId: this.offer.id,
      note: this.note.trim(),
      records: Object.fromEntries(given.map(([field, value]) => [field, value.trim()])),
      purpose: this.purpose.trim(),
      recipient: { ...this.recipient, name: this.recipient.name.trim() },
      ...(this.wants('words') ? { message: { words: this.words.trim(), asked: [...this.asked] } } : {}),
    };
  }
}
