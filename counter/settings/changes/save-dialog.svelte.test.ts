import { cleanup, fireEvent, render, screen as glass, waitFor } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import { granted, refused } from '../../../contract/reply.ts';
import { shippedHall } from '../../../server/adapters/hall-file/shipped-halls.ts';
import { PaperHub } from '../../paper-hub.fixture.svelte.ts';
import { allWords } from '../../words/all-words.fixture.ts';
import DraftBar from '../DraftBar.svelte';
import { HallDraft } from '../hall-draft.svelte.ts';

afterEach(cleanup);

const words = allWords();
const t = words.t.changes;
const hall = shippedHall('pariaman');

/** A changed running text, and a hub with these answers besides the hall itself. */
async function changed(answers: Partial<Record<string, unknown>> = {}) {
  const hub = new PaperHub();
  hub.answer = ({ name }) => {
    const laidOut = answers[name];
    if (laidOut !== undefined) return laidOut as ReturnType<typeof granted>;
    if (name === 'settings:hall') return granted({ hall, edition: 7 });
    if (name === 'settings:check-hall') return granted({ faults: [], hall });
    return granted(
      name === 'settings:preview' ? { ticket: 'data:image/png;base64,AAAA', letter: null } : { edition: 8 },
    );
  };
  const draft = new HallDraft(hub);
  await draft.load();
  if (draft.hall) draft.hall.agency.shownName = 'Dinas Sosial Contoh';
  render(DraftBar, { hub, draft, words, online: true, page: document.body });
  return { hub, draft };
}

const look = () => fireEvent.click(glass.getByRole('button', { name: t.look }));
const confirm = () => glass.getByRole<HTMLButtonElement>('button', { name: words.t.settings.draft.save });

it('[SE9] the bar saves nothing by itself: it leads to the page that tells what changes', async () => {
  const { hub } = await changed();
  expect(glass.queryByRole('button', { name: words.t.settings.draft.save })).toBeNull();
  await look();
  expect(glass.getByRole('dialog').textContent).toContain('Dinas Sosial Contoh');
  expect(hub.names).not.toContain('settings:save-hall');
  await waitFor(() => expect(confirm().disabled).toBe(false));
  expect(document.activeElement, 'Enter, and Enter again').toBe(confirm());
  await fireEvent.submit(confirm().form!);
  await waitFor(() => expect(hub.names).toContain('settings:save-hall'));
  await waitFor(() => expect(glass.queryByRole('dialog')).toBeNull());
  expect(glass.getByRole('status').textContent).toContain(words.t.settings.draft.saved);
  expect(glass.getByRole('button', { name: t.undo })).toBeTruthy();
});

it('[SE2] a printer that is removed is called by its name everywhere', async () => {
  const { draft } = await changed();
  const [kept, gone] = draft.hall?.printers ?? [];
  for (const counter of draft.hall?.counters ?? []) counter.printerId = kept?.id ?? '';
  draft.hall?.printers.pop();
  await look();
  const told = glass.getByRole('dialog').textContent ?? '';
  expect(told).toContain(`${gone?.name} → ${kept?.name}`);
  expect(told).not.toContain(gone?.id);
});

it('[SE9] a press that is still under way when the page opens keeps it from nothing: what changed is checked after it', async () => {
  const editions = Promise.withResolvers<ReturnType<typeof refused>>();
  const { draft } = await changed({ 'settings:editions': editions.promise });
  void draft.undoSaved();
  await look();
  expect(glass.getByRole('dialog').textContent).toContain(t.checking);
  editions.resolve(refused('no-answer'));
  await waitFor(() => expect(confirm().disabled).toBe(false));
  expect(glass.getByRole('dialog').textContent).toContain(t.noFaults);
});

it('[SE9] what is wrong, and a hub that does not check, keep the page from saving', async () => {
  await changed({ 'settings:check-hall': refused('no-answer') });
  await look();
  await waitFor(() => expect(glass.getByRole('dialog').querySelector('[role=alert]')?.textContent).not.toBe(''));
  expect(confirm().disabled).toBe(true);
});

it('[SE9] [SE3] somebody saved in between: the page closes, and the bar says what can be done', async () => {
  await changed({ 'settings:save-hall': refused('changed-meanwhile') });
  await look();
  await waitFor(() => expect(confirm().disabled).toBe(false));
  await fireEvent.submit(confirm().form!);
  await waitFor(() => expect(glass.getByRole('button', { name: words.t.settings.reload })).toBeTruthy());
  expect(glass.queryByRole('dialog')).toBeNull();
});
