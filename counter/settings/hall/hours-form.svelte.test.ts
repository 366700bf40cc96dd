import { cleanup, fireEvent, render, screen as glass, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { HallFileShape } from '../../../contract/hall-file.ts';
import type { HallFile } from '../../../contract/hall-file.ts';
import pariaman from '../../../halls/pariaman.json' with { type: 'json' };
import { id } from '../../words/id.ts';
import HoursForm from './HoursForm.svelte';

const t = id.settings;

function opened(): HallFile {
  const hall = $state(HallFileShape.parse(structuredClone(pariaman)));
  render(HoursForm, { hall, t, language: 'id' });
  return hall;
}

const panel = (name: string) => within(glass.getByRole('region', { name }));
const press = (name: string, where: ReturnType<typeof panel>) => fireEvent.click(where.getByRole('button', { name }));

afterEach(cleanup);

describe('the hours of the office', () => {
  it('take a period that begins with the weekly hours, and lose it again', async () => {
    const hall = opened();
    const periods = panel(t.hours.periods);
    await press(t.add, periods);
    await fireEvent.input(periods.getByLabelText(t.hours.firstDay), { target: { value: '2027-02-08' } });
    await fireEvent.input(periods.getByLabelText(t.hours.lastDay), { target: { value: '2027-03-08' } });
    const [opens] = periods.getAllByLabelText(t.hours.from);
    await fireEvent.input(opens as HTMLElement, { target: { value: '08:00' } });
    expect(hall.hours.periods).toEqual([
      {
        name: t.hours.newPeriod,
        from: '2027-02-08',
        to: '2027-03-08',
        weekly: [
          { days: ['senin', 'selasa', 'rabu', 'kamis'], open: '08:00', close: '16:00' },
          { days: ['jumat'], open: '07:30', close: '16:30' },
        ],
      },
    ]);
    expect(hall.hours.weekly[0]?.open).toBe('07:30');
    await press(`${t.remove} ${t.hours.newPeriod}`, periods);
    expect('periods' in hall.hours).toBe(false);
  });

  it('[SE1] take a time as it is written in Indonesian, with a dot', async () => {
    const hall = opened();
    const [closes] = panel(t.hours.weekly).getAllByLabelText(t.hours.to);
    await fireEvent.input(closes as HTMLElement, { target: { value: '15.45' } });
    expect(hall.hours.weekly[0]?.close).toBe('15:45');
  });

  it('[CS5] say whether the first day counts, no longer assumed once the office has confirmed or chosen', async () => {
    const hall = opened();
    const clock = panel(t.clock.title);
    await press(t.clock.confirm, clock);
    expect(hall.clock).toEqual({ countsFirstDay: false });
    expect(clock.queryByText(t.clock.assumed)).toBeNull();
    await fireEvent.click(clock.getByLabelText(t.clock.counted));
    expect(hall.clock).toEqual({ countsFirstDay: true });
  });

  it('say of a holiday of which kind it is, or not', async () => {
    const hall = opened();
    const [kind] = panel(t.hours.holidays).getAllByLabelText(t.hours.kind);
    await fireEvent.change(kind as HTMLElement, { target: { value: 'libur-daerah' } });
    expect(hall.holidays[0]?.kind).toBe('libur-daerah');
    await fireEvent.change(kind as HTMLElement, { target: { value: '' } });
    expect('kind' in (hall.holidays[0] ?? {})).toBe(false);
  });
});
