import { expect, it } from 'vitest';
import { granted } from '../../../contract/reply.ts';
import type { Reply } from '../../../contract/reply.ts';
import { inboxRow, stepOffer } from '../../counter-view.fixture.ts';
import { PaperHub } from '../../paper-hub.fixture.svelte.ts';
import { ActDraft } from '../act-draft.svelte.ts';
import { MessagePreview } from './message-preview.svelte.ts';

const suggested = granted({ medium: 'email', to: 'siti@contoh.id', subject: '', text: '', words: 'Mohon dilengkapi.' });

/** The first answer comes when the test says so. */
function begun() {
  const hub = new PaperHub();
  const first = Promise.withResolvers<Reply<unknown>>();
  hub.answer = () => (hub.asked.length === 1 ? first.promise : suggested);
  const draft = new ActDraft(inboxRow(), stepOffer({ wants: ['words', 'papers'] }));
  const preview = new MessagePreview(hub, draft);
  return { hub, draft, preview, begin: preview.begin(), answer: () => first.resolve(suggested) };
}

it('[HM3] begins with the words that the hub suggests', async () => {
  const { draft, begin, answer } = begun();
  answer();
  await begin;
  expect(draft.words).toBe('Mohon dilengkapi.');
});

it('[HM3] overwrites nothing that the clerk wrote before they came, and shows it', async () => {
  const { hub, draft, preview, begin, answer } = begun();
  draft.words = 'KK tidak terbaca.';
  draft.asked = ['kk'];
  await preview.make();
  answer();
  await begin;
  expect(draft.words).toBe('KK tidak terbaca.');
  await expect.poll(() => hub.asked.at(-1)?.payload).toMatchObject({ words: 'KK tidak terbaca.', asked: ['kk'] });
});
