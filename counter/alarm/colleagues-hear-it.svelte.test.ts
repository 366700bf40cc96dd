import { cleanup, fireEvent, screen as glass } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { refused } from '../../contract/reply.ts';
import { atCounter, minute, nine } from '../counter-view.fixture.ts';
import { callText } from '../words/call-text.ts';
import { AlarmRoom, ofBudi } from './alarm-room.fixture.svelte.ts';

const t = callText('id').alarm;
const room = new AlarmRoom();
const screenRefusal = () => glass.queryByText(/Belum ada jawaban dari pusat antrean/);

describe('his colleagues', () => {
  it('[SA2] read where and who, and hear it again and again until somebody goes', async () => {
    await room.show({ raised: [ofBudi] });
    expect((await glass.findByText(t.wanted('Loket 2'))).getAttribute('role')).toBe('alert');
    expect(document.title).toContain(t.wanted('Loket 2'));
    await vi.advanceTimersByTimeAsync(8_500);
    expect(room.strike).toHaveBeenCalledTimes(3);
    room.tell({ ...ofBudi, coming: ['Dewi'] });
    await vi.advanceTimersByTimeAsync(8_500);
    expect(room.strike).toHaveBeenCalledTimes(3);
    expect(glass.getByText(t.coming('Dewi'))).toBeTruthy();
  });

  it.each([
    ['once', 1],
    ['none', 0],
  ] as const)('[SA5] hear it as the office wants it: %s', async (sound, times) => {
    await room.show({ sound, raised: [ofBudi] });
    await glass.findByText(t.wanted('Loket 2'));
    await vi.advanceTimersByTimeAsync(8_500);
    expect(room.strike).toHaveBeenCalledTimes(times);
  });

  it('[SA5] hear each once, also when another is answered meanwhile', async () => {
    const ofAni = { ...ofBudi, alarmId: 'alarm-2', clerk: 'Ani' };
    await room.show({ sound: 'once', raised: [ofBudi] });
    await vi.waitFor(() => expect(room.strike).toHaveBeenCalledTimes(1));
    room.hub.view = { ...atCounter(), alarms: { sound: 'once', raised: [ofBudi, ofAni] } };
    await vi.waitFor(() => expect(room.strike).toHaveBeenCalledTimes(2));
    room.hub.view = { ...atCounter(), alarms: { sound: 'once', raised: [{ ...ofBudi, coming: ['Dewi'] }, ofAni] } };
    await glass.findByText(t.coming('Dewi'));
    expect(room.strike).toHaveBeenCalledTimes(2);
  });

  it('[SA1] [SA5] hear it once more when it is raised anew, also where it sounds once', async () => {
    await room.show({ sound: 'once', raised: [ofBudi] });
    await vi.waitFor(() => expect(room.strike).toHaveBeenCalledTimes(1));
    room.hub.view = { ...atCounter(), alarms: { sound: 'once', raised: [{ ...ofBudi, since: nine + 3 * minute }] } };
    await vi.waitFor(() => expect(room.strike).toHaveBeenCalledTimes(2));
  });

  it('[SA4] are not told that all is well where help is asked for anew; what is open stands first', async () => {
    const ended = { at: nine, by: 'Dewi', how: 'settled' } as const;
    const elsewhere = { ...ofBudi, alarmId: 'alarm-0', place: { id: 'Loket 5', en: 'Counter 5' }, ended };
    const before = { ...elsewhere, alarmId: 'alarm-4', ended: { ...ended, how: 'mistaken' } } as const;
    const nowhere = { ...ofBudi, alarmId: 'alarm-3', place: null, ended };
    await room.show({ raised: [nowhere, before, elsewhere, { ...ofBudi, ended }, { ...ofBudi, alarmId: 'alarm-2' }] });
    const open = await glass.findByText(t.wanted('Loket 2'));
    expect(glass.queryByText(t.ended.settled('Loket 2', 'Dewi'))).toBeNull();
    expect(glass.queryByText(t.ended.mistaken('Loket 5', 'Dewi'))).toBeNull();
    const over = glass.getByText(t.ended.settled('Loket 5', 'Dewi'));
    expect(open.compareDocumentPosition(over) & Node.DOCUMENT_POSITION_FOLLOWING).not.toBe(0);
  });

  it('[SA4] read that whoever raised it has ended it alone, and look there', async () => {
    await room.show({ raised: [{ ...ofBudi, ended: { at: nine, by: 'Budi', how: 'alone' } }] });
    expect(await glass.findByText(t.ended.alone('Loket 2', 'Budi'))).toBeTruthy();
  });

  it('[SA3] are told that the hub did not hear that they go, and not when the alarm is over', async () => {
    await room.show({ raised: [ofBudi] });
    room.hub.answer = () => refused('no-answer');
    await fireEvent.click(await glass.findByRole('button', { name: t.go }));
    await vi.waitFor(() => expect(screenRefusal()).not.toBeNull());
    room.tell({ ...ofBudi, ended: { at: nine, by: 'Dewi', how: 'settled' } });
    await vi.waitFor(() => expect(screenRefusal()).toBeNull());
  });

  it('[SA3] say that they go, and that it is settled; two alarms stand side by side', async () => {
    await room.show({ raised: [ofBudi, { ...ofBudi, alarmId: 'alarm-2', place: null, clerk: 'Ani' }] });
    expect(await glass.findByText(t.wanted(t.somewhere))).toBeTruthy();
    expect(glass.queryByRole('button', { name: t.end })).toBeNull();
    await fireEvent.click(glass.getAllByRole('button', { name: t.go })[0]!);
    expect(room.hub.asked.at(-1)).toMatchObject({ name: 'alarm:answer', payload: { alarmId: 'alarm-1' } });
    room.tell({ ...ofBudi, coming: ['Petugas'], amComing: true });
    await fireEvent.click(await glass.findByRole('button', { name: t.end }));
    expect(room.hub.asked.at(-1)).toMatchObject({ name: 'alarm:end', payload: { alarmId: 'alarm-1' } });
  });

  it('[SA4] read for a minute how it ended', async () => {
    await room.show({ raised: [{ ...ofBudi, ended: { at: nine, by: 'Budi', how: 'mistaken' } }] });
    expect(await glass.findByText(t.ended.mistaken('Loket 2', 'Budi'))).toBeTruthy();
    expect(room.strike).not.toHaveBeenCalled();
    cleanup();
    room.clock.now = nine + minute;
    await room.show({ raised: [{ ...ofBudi, ended: { at: nine, by: 'Budi', how: 'mistaken' } }] });
    expect(glass.queryByText(t.ended.mistaken('Loket 2', 'Budi'))).toBeNull();
  });
});
