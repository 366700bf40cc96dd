import { describe, expect, it } from 'vitest';
import { inboxRow, stepOffer } from '../counter-view.fixture.ts';
import { ActDraft } from './act-draft.svelte.ts';

const bringer = { called: { id: 'Keluarga', en: 'Family' }, as: 'family', name: 'Siti Contoh' } as const;
const handsOver = (known: typeof bringer | null) =>
  new ActDraft(inboxRow(), stepOffer(), { fields: [], purposes: [], purpose: '', bringer: known });

describe('a hand-over', () => {
  it('[CS11] [LE5] to whoever brought it asks his name no second time, and lets it be mended', () => {
    const draft = handsOver(bringer);
    draft.give({ to: 'family', name: '' });
    expect(draft.recipient).toEqual({ to: 'family', name: 'Siti Contoh' });
    draft.give({ to: 'family', name: '' });
    expect(draft.recipient.name, 'emptied by hand').toBe('');
  });

  it('[LE5] to somebody else knows no name', () => {
    const [draft, unknown] = [handsOver(bringer), handsOver(null)];
    draft.give({ to: 'representative', name: '' });
    unknown.give({ to: 'family', name: '' });
    expect([draft.recipient.name, unknown.recipient.name]).toEqual(['', '']);
    draft.give({ to: 'applicant', name: '' });
    expect(draft.recipient).toEqual({ to: 'applicant', name: '' });
  });
});
