import { cleanup, fireEvent, render, screen as glass } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { granted } from '../../../contract/reply.ts';
import type { StepOffer } from '../../../contract/views/case-view.ts';
import { inboxRow, nine, stepOffer } from '../../counter-view.fixture.ts';
import { PaperHub } from '../../paper-hub.fixture.svelte.ts';
import { allWords } from '../../words/all-words.fixture.ts';
import type { DraftParts } from '../act-draft.svelte.ts';
import { CaseDesk } from '../case-desk.svelte.ts';
import { detail, official } from '../case-detail.fixture.ts';
import ActDialog from './ActDialog.svelte';

afterEach(cleanup);

const papers = [
  { id: 'kk', text: 'Kartu Keluarga' },
  { id: 'ktp', text: 'KTP' },
];

async function asked(wants: StepOffer['wants'], parts: Partial<DraftParts> = {}) {
  const hub = new PaperHub();
  hub.view = official([inboxRow()]);
  hub.answer = ({ name }) => granted(name === 'case:see' ? detail() : null);
  const desk = new CaseDesk(hub, { now: nine }, 'clerk-kabid');
  await desk.choose(inboxRow(), stepOffer({ wants }), { fields: [], purposes: [], purpose: '', papers, ...parts });
  if (desk.open?.is !== 'act') throw new Error('Nothing was asked.');
  render(ActDialog, { desk, words: allWords(), draft: desk.open.draft });
  const confirm = glass.getByRole('button', { name: stepOffer().name.id, hidden: true });
  const acts = () => hub.asked.filter(({ name }) => name === 'case:act').length;
  return { acts, press: () => fireEvent.click(confirm), confirm };
}

type Field = HTMLInputElement | HTMLTextAreaElement;
const wrong = () =>
  [...document.querySelectorAll<Field>('form input, form textarea')].filter(({ validity }) => !validity.valid);
const lacking = () => wrong().map(({ tagName }) => tagName.toLowerCase());

describe('what a step wants to be told', () => {
  it.each<[StepOffer['wants'], string, Partial<DraftParts>]>([
    [['reason'], 'textarea', {}],
    [
      ['records'],
      'input',
      { fields: [{ id: 'hasil', name: { id: 'Hasil', en: 'Result' }, kind: 'text', required: true }] },
    ],
  ])(
    '[CT5] [CS6] may be pressed while it lacks: %o is said at its field, and nothing is sent',
    async (wants, tag, parts) => {
      const { acts, press, confirm } = await asked(wants, parts);
      expect(confirm).toHaveProperty('disabled', false);
      await press();
      expect([acts(), lacking()]).toEqual([0, [tag]]);
      const [field] = wrong();
      if (field) await fireEvent.input(field, { target: { value: 'Salah ketik' } });
      await press();
      await vi.waitFor(() => expect(acts()).toBe(1));
    },
  );

  it('[CT5] [LE5] of another recipient his name, which is no blank', async () => {
    const { acts, press } = await asked(['recipient']);
    await fireEvent.click(glass.getByLabelText('Keluarga'));
    const name = document.querySelector<HTMLElement>('form input:not([type=radio])');
    if (name) await fireEvent.input(name, { target: { value: '  ' } });
    await press();
    expect([acts(), lacking()]).toEqual([0, ['input']]);
  });

  it('[CT5] [HM4] of papers asked for again one at least', async () => {
    const { acts, press } = await asked(['words', 'papers']);
    await press();
    expect([acts(), lacking()]).toEqual([0, ['input']]);
    await fireEvent.click(glass.getByLabelText('KTP'));
    expect(lacking()).toEqual([]);
  });
});
