import { describe, expect, it } from 'vitest';
import type { StoryLine } from '../../contract/views/procedure-view.ts';
import { nine } from '../counter-view.fixture.ts';
import { allWords } from '../words/all-words.fixture.ts';
import { eventText, storyEntries } from './story-entries.ts';

const words = (id: string) => ({ id, en: id });

function line(what: string, change: Partial<StoryLine> = {}): StoryLine {
  const nobody = { role: null, step: null, outcome: null, note: '', records: [], tookMs: null };
  return { at: nine, what, by: 'Rina Contoh', ...nobody, ...change };
}
const moved = (step: string, outcome: string, change: Partial<StoryLine> = {}) =>
  line('case-moved', { step: words(step), outcome: words(outcome), ...change });

describe('the story of a case', () => {
  it('[CS2] tells once what was done in one moment, with what came of it', () => {
    const signed = [
      moved('Tanda tangan', 'Tanda tangani', { tookMs: 720_000 }),
      line('letter-signed'),
      line('visit-summoned'),
    ];
    const [entry, ...others] = storyEntries(signed);
    expect(others).toEqual([]);
    expect(entry?.head).toBe(signed[0]);
    expect(entry?.also.map(({ what }) => what)).toEqual(['letter-signed', 'visit-summoned']);
  });

  it('[CS2] does not tell the end of a stage a second time as the move of the case', () => {
    const role = words('Petugas Front Office');
    const finished = line('stage-finished', {
      step: words('Front Office'),
      outcome: words('Lengkap'),
      tookMs: 180_000,
    });
    const [entry] = storyEntries([finished, moved('Front Office', 'Lengkap', { role, tookMs: 20_000 })]);
    expect(entry).toEqual({ head: finished, also: [], role });
  });

  it('[CS2] keeps apart what different people did, and two steps of the same one; newest first', () => {
    const story = [
      line('ticket-issued', { by: null }),
      moved('Paraf', 'Paraf'),
      moved('Tanda tangan', 'Tanda tangani'),
      moved('Penyerahan', 'Serahkan', { by: 'Ketut Contoh' }),
    ];
    expect(storyEntries(story).map(({ head }) => head)).toEqual(story.toReversed());
  });

  it('has words for an event that this screen does not know yet', () => {
    expect(eventText('paraf-given', allWords())).toBe('Paraf diberikan');
    expect(eventText('something-new', allWords())).toBe('Perubahan dicatat');
  });
});
