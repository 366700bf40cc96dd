import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { HallFileShape } from '../../../contract/hall-file.ts';
import { faultsInLinks } from '../../../contract/hall-file/faults/link-faults.ts';
import { shippedHall } from '../../../server/adapters/hall-file/shipped-halls.ts';
import { allWords } from '../../words/all-words.fixture.ts';
import { unfold } from '../operate.fixture.ts';
import ServicesForm from './ServicesForm.svelte';

afterEach(cleanup);

function form() {
  const hall = $state(structuredClone(shippedHall('pariaman')));
  render(ServicesForm, { hall, words: allWords() });
  return hall;
}

describe('the services of a hall', () => {
  it('[SE1] take a new one, closed at first, that the hub would accept as it is', async () => {
    const hall = form();
    await fireEvent.click(screen.getByRole('button', { name: 'Tambah layanan' }));
    expect(hall.services).toHaveLength(3);
    expect(hall.services[2]).toMatchObject({ id: 'layanan-1', series: 'C', open: false });
    const saved = HallFileShape.parse($state.snapshot(hall));
    expect(faultsInLinks(saved)).toEqual([]);
  });

  it('[SE1] [HF3] have papers that the office words itself; what it left alone still cites its source', async () => {
    const hall = form();
    const [card] = hall.services;
    await unfold();
    const first = document.querySelector('[aria-label="KK"] textarea');
    if (!first || !card) throw new Error('There is no paper.');
    await fireEvent.change(first, { target: { value: 'Fotokopi KK dua lembar' } });
    expect(card.requirements[0]?.text).toEqual({ text: 'Fotokopi KK dua lembar', own: true });
    expect(card.requirements[1]?.text.line).toBeDefined();
    const [add] = screen.getAllByRole('button', { name: 'Tambah persyaratan' });
    if (add) await fireEvent.click(add);
    expect(card.requirements.at(-1)).toMatchObject({ id: 'berkas-1', text: { own: true }, mandatory: true });
    expect(HallFileShape.safeParse($state.snapshot(hall)).success).toBe(true);
  });

  it('[SE6] [HF3] have steps that still cite their source where a word was written and taken back', async () => {
    const hall = form();
    const step = () => $state.snapshot(hall.services[0]!.procedure[0]!.steps[0]!);
    await unfold();
    const before = step();
    const field = [...document.querySelectorAll('textarea')].find(({ value }) => value === before.text)!;
    await fireEvent.change(field, { target: { value: `${before.text} ` } });
    expect(step()).toEqual(before);
    await fireEvent.change(field, { target: { value: 'Ambil nomor' } });
    expect(step()).toEqual({ text: 'Ambil nomor', own: true });
  });

  it('[SE14] take no fourth picture of a paper: the hub would refuse it', async () => {
    const hall = form();
    await unfold();
    const [field] = screen.getAllByRole('group', { name: 'Gambar di kiosk' });
    const ticks = [...(field?.querySelectorAll('input') ?? [])];
    const open = () => ticks.filter(({ disabled }) => !disabled).length;
    for (const tick of ticks) if (!tick.checked) await fireEvent.click(tick);
    const chosen = () => hall.services[0]?.requirements[0]?.pictures?.length;
    expect([chosen(), open()]).toEqual([3, 3]);
    const first = ticks.find(({ checked }) => checked);
    if (first) await fireEvent.click(first);
    expect([chosen(), open()]).toEqual([2, ticks.length]);
  });

  it('[SE1] change their order, and the last one stays', async () => {
    const hall = form();
    const before = hall.services.map(({ id }) => id);
    await fireEvent.click(screen.getByRole('button', { name: 'Turunkan Surat Keterangan DTKS' }));
    expect(hall.services.map(({ id }) => id)).toEqual(before.toReversed());
    await fireEvent.click(screen.getByRole('button', { name: 'Hapus Informasi bansos' }));
    expect(screen.getByRole('button', { name: 'Hapus Surat Keterangan DTKS' })).toHaveProperty('disabled', true);
  });
});
