import { cleanup, fireEvent, render, screen as glass } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { granted, refused } from '../../../contract/reply.ts';
import type { VisitCard } from '../../../contract/views/visit-card.ts';
import { CounterScreen } from '../../counter-screen.svelte.ts';
import { atCounter, card, nine, visitor } from '../../counter-view.fixture.ts';
import { PaperHub } from '../../paper-hub.fixture.svelte.ts';
import { counterWords } from '../../words/screen-words.ts';
import BringerWork from './BringerWork.svelte';
import { nextWork } from './next-work.ts';

afterEach(cleanup);
const bringers = [
  { id: 'keluarga', name: { id: 'Keluarga', en: 'Family' } },
  { id: 'desa', name: { id: 'Desa', en: 'Village' } },
];

function shown(change: Partial<VisitCard> = {}) {
  const here = card({ stage: 'serving', bringers, ...change });
  const hub = new PaperHub();
  hub.view = atCounter({ visitor: { ...visitor(), card: here } });
  const { desk } = new CounterScreen({
    hub,
    clock: { now: nine },
    memory: { getItem: () => null, setItem: () => undefined },
  });
  const look = () => render(BringerWork, { desk, words: counterWords(), card: here });
  return { hub, desk, look, ...look() };
}
const name = () => glass.getByLabelText<HTMLInputElement>('Nama lengkap');

describe('who brings it, at the counter', () => {
  it('[CS11] is the applicant himself in one press', async () => {
    const { hub } = shown();
    await fireEvent.click(glass.getByLabelText('Pemohon sendiri'));
    expect(hub.asked[0]).toMatchObject({
      name: 'visit:note-bringer',
      payload: { bringer: { broughtAs: '', broughtBy: '' } },
    });
  });

  it('[CS11] or somebody else, with a name', async () => {
    const { hub } = shown();
    await fireEvent.click(glass.getByLabelText('Keluarga'));
    expect(hub.asked).toEqual([]);
    await fireEvent.input(name(), { target: { value: ' Siti Contoh ' } });
    await fireEvent.submit(name().form!);
    expect(hub.asked[0]?.payload).toMatchObject({ bringer: { broughtAs: 'keluarga', broughtBy: 'Siti Contoh' } });
  });

  it('[CT3] chosen with Enter lets the arrow lead on, or leads to the name; an arrow among the choices does neither', async () => {
    const { desk } = shown();
    const himself = glass.getByLabelText<HTMLInputElement>('Pemohon sendiri');
    const desa = glass.getByLabelText<HTMLInputElement>('Desa');
    himself.focus();
    await fireEvent.keyDown(himself, { key: 'Enter' });
    expect(document.activeElement, 'the arrow would choose the next one').toBe(document.body);
    await expect.poll(() => desk.typedAbout(desk.view!.visitor!.card).bringer).toBeNull();
    desa.focus();
    await fireEvent.keyDown(desa, { key: 'Enter' });
    await expect
      .poll(() => document.activeElement?.tagName === 'INPUT' && document.activeElement === name())
      .toBe(true);
    himself.focus();
    await fireEvent.click(himself);
    expect(document.activeElement).toBe(himself);
  });

  it('[CT3] chosen with an arrow, Enter leads on all the same: a name typed next is no row of key presses', async () => {
    const { hub } = shown();
    const desa = glass.getByLabelText<HTMLInputElement>('Desa');
    desa.focus();
    await fireEvent.click(desa);
    expect(document.activeElement).toBe(desa);
    await fireEvent.keyDown(desa, { key: 'Enter' });
    await expect.poll(() => document.activeElement === name()).toBe(true);
    expect(hub.asked).toEqual([]);
  });

  it('[CT3] Enter on who is noted already sends nothing again, and the arrow leads on', async () => {
    const { hub } = shown({ bringer: { id: '', name: '' } });
    const himself = glass.getByLabelText<HTMLInputElement>('Pemohon sendiri');
    himself.focus();
    await fireEvent.keyDown(himself, { key: 'Enter' });
    expect(document.activeElement).toBe(document.body);
    expect(hub.asked).toEqual([]);
  });

  it('[CS11] [CT4] what the hub did not hear is pressed again where it stands chosen', async () => {
    const { hub } = shown();
    hub.answer = () => refused('no-answer');
    const himself = glass.getByLabelText<HTMLInputElement>('Pemohon sendiri');
    await fireEvent.click(himself);
    await glass.findByRole('alert');
    expect(himself.closest('label')?.dataset['chosen']).toBe('true');
    expect(himself.checked).toBe(true);
    hub.asked.length = 0;
    hub.answer = () => granted(null);
    await fireEvent.click(glass.getByRole('button', { name: 'Simpan' }));
    expect(hub.asked[0]?.payload).toMatchObject({ bringer: { broughtAs: '', broughtBy: '' } });
    await expect.poll(() => glass.queryByRole('button', { name: 'Simpan' })).toBeNull();
  });

  it('[CA18] what came when its visitor had gone is told beside the next one, without the name that was typed', async () => {
    const { hub, desk } = shown();
    await fireEvent.click(glass.getByLabelText('Keluarga'));
    await fireEvent.input(name(), { target: { value: 'Siti Contoh' } });
    hub.answer = () => {
      hub.view = atCounter({ visitor: { ...visitor(), card: card({ visitId: 'visit-8', number: 'A008' }) } });
      return refused('changed-meanwhile');
    };
    await fireEvent.submit(name().form!);
    await expect.poll(() => desk.presses.refusal).toEqual({ code: 'changed-meanwhile', detail: 'A007' });
    expect(hub.asked.map(({ payload }) => payload.visitId)).toEqual(['visit-7']);
  });

  it('[CS11] says to a screen reader what is chosen there', () => {
    shown();
    expect(glass.getByRole('group', { name: 'Diajukan oleh' })).toBeTruthy();
  });

  it('[CT3] the key for what is next leads there until somebody has said', () => {
    const { container } = shown();
    container.setAttribute('data-work', '');
    expect(nextWork(document)).toBe(glass.getByLabelText('Pemohon sendiri'));
    cleanup();
    shown({ bringer: { id: '', name: '' } }).container.setAttribute('data-work', '');
    expect(nextWork(document)).toBeNull();
  });

  it('[AC22] [DU5] what was typed outlives a locked screen; a name that the hub told does not', async () => {
    const { hub, look, unmount } = shown({ bringer: { id: 'desa', name: 'S•••' } });
    await fireEvent.click(glass.getByLabelText('Keluarga'));
    await fireEvent.input(name(), { target: { value: 'Siti' } });
    unmount();
    const again = look();
    expect(name().value).toBe('Siti');
    await fireEvent.click(glass.getByLabelText('Pemohon sendiri'));
    await expect.poll(() => glass.queryByLabelText('Nama lengkap')).toBeNull();
    hub.answer = () => granted({ broughtBy: 'Sutrisno' });
    await fireEvent.click(glass.getByRole('button', { name: 'Lihat atau ubah' }));
    await expect.poll(() => name().value).toBe('Sutrisno');
    again.unmount();
    look();
    expect(glass.queryByLabelText('Nama lengkap')).toBeNull();
  });

  it('[AC22] what is typed after the hub has told a name and taken it outlives a locked screen, too', async () => {
    const { hub, look, unmount } = shown({ bringer: { id: 'desa', name: 'S•••' } });
    hub.answer = () => granted({ broughtBy: 'Sutrisno' });
    await fireEvent.click(glass.getByRole('button', { name: 'Lihat atau ubah' }));
    await expect.poll(() => name().value).toBe('Sutrisno');
    await fireEvent.submit(name().form!);
    await expect.poll(() => glass.queryByLabelText('Nama lengkap')).toBeNull();
    await fireEvent.click(glass.getByLabelText('Keluarga'));
    await fireEvent.input(name(), { target: { value: 'Siti' } });
    unmount();
    look();
    expect(name().value).toBe('Siti');
  });
});
