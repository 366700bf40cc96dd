import { expect, it } from 'vitest';
import { ActDraft } from '../../cases/act-draft.svelte.ts';
import { card, inboxRow, stepOffer } from '../../counter-view.fixture.ts';
import { PaperHub } from '../../paper-hub.fixture.svelte.ts';
import { Desk } from '../desk.svelte.ts';
import { dialogsOf } from './kept-dialogs.svelte.ts';

it.each([
  ['the same', {}, {}, 'Salah ketik'],
  ['another step', { stepId: 'another' }, {}, ''],
  ['another case', { caseId: 'another' }, {}, ''],
  ['another answer', {}, { id: 'another' }, ''],
  ['a case that somebody else has gone on with', { edition: 'newer' }, {}, ''],
])(
  '[CT5] what was typed about a case beside the visitor stands there again, and for nothing else: %s',
  (_, row, offer, note) => {
    const kept = dialogsOf(new Desk(new PaperHub()).typedAbout(card()));
    const typed = new ActDraft(inboxRow(), stepOffer());
    kept.openAct(typed);
    typed.note = 'Salah ketik';
    const next = new ActDraft(inboxRow(row), stepOffer(offer));
    kept.openAct(next);
    expect(next.note).toBe(note);
  },
);
