import { cleanup, fireEvent, screen as glass } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { granted, refused } from '../../contract/reply.ts';
import { atCounter, minute, nine, noAlarms } from '../counter-view.fixture.ts';
import { callText } from '../words/call-text.ts';
import { AlarmRoom, mine } from './alarm-room.fixture.svelte.ts';

const t = callText('id').alarm;
const room = new AlarmRoom();

describe('whoever asks his colleagues for help', () => {
  it('[SA1] presses F12 or the button, and a second press before the answer is no second alarm', async () => {
    let answer: (() => void) | undefined;
    room.hub.answer = ({ name }) =>
      name === 'alarm:raise' ? new Promise((resolve) => (answer = () => resolve(granted(null)))) : granted(null);
    await room.show();
    await room.press();
    await fireEvent.click(await glass.findByRole('button', { name: t.ask }));
    expect(room.raises()).toHaveLength(1);
    answer?.();
  });

  it('[SA1] [SA6] presses again where somebody is said to come: it is sent, and while the hub is away nothing stands there as sent', async () => {
    room.hub.answer = () => refused('no-answer');
    const screen = await room.show({ raised: [{ ...mine, coming: ['Dewi'] }] });
    room.clock.now += 3_600_000;
    await room.press();
    room.clock.now += 2_000;
    room.hub.online = false;
    expect(await glass.findByText(t.pending)).toBeTruthy();
    expect(glass.queryByText(t.sent('09.00'), { exact: false })).toBeNull();
    expect(room.raises().length).toBeGreaterThan(0);
    await fireEvent.click(glass.getByRole('button', { name: t.giveUp }));
    expect(screen.calls?.alarm.isPending).toBe(false);
    expect(await glass.findByText(t.sent('09.00'), { exact: false })).toBeTruthy();
  });

  it('[SA2] hears nothing at his own screen, and reads a quiet line', async () => {
    await room.show({ raised: [mine] });
    expect((await glass.findByText(new RegExp(t.sent('09.00')))).textContent).not.toMatch(/bantuan/i);
    expect(room.strike).not.toHaveBeenCalled();
    expect(document.title).not.toContain(t.wanted('Loket 2'));
  });

  it('[SA4] takes it back while the hub allows it, and no longer', async () => {
    const screen = await room.show({ raised: [mine] });
    await fireEvent.click(await glass.findByRole('button', { name: t.takeBack }));
    expect(room.hub.asked.at(-1)).toMatchObject({ name: 'alarm:end', payload: { alarmId: 'alarm-1' } });
    room.clock.now = nine + 15_001;
    expect(screen.calls?.alarm.mayTakeBack).toBe(false);
  });

  it('[SA6] is told that nobody knows while the hub is away; it is asked again until it does', async () => {
    room.hub.online = false;
    room.hub.answer = () => refused('no-answer');
    await room.show();
    await room.press();
    expect((await glass.findByText(t.pending)).getAttribute('role')).toBe('alert');
    await vi.waitFor(() => expect(room.raises().length).toBeGreaterThan(1));
    expect(new Set(room.raises().map(({ payload }) => payload['commandId'])).size).toBe(1);
    room.hub.answer = () => granted(null);
    room.hub.online = true;
    await vi.waitFor(() => expect(glass.queryByText(t.pending)).toBeNull());
  });

  it('[SA6] [SA4] gives up: what the hub may have heard is ended there, too', async () => {
    room.hub.online = false;
    room.hub.answer = () => refused('no-answer');
    await room.show();
    await room.press();
    await fireEvent.click(await glass.findByRole('button', { name: t.giveUp }));
    expect(glass.queryByText(t.pending)).toBeNull();
    room.hub.answer = () => granted(null);
    await vi.waitFor(() => expect(room.hub.names.at(-1)).toBe('alarm:end'));
    expect(room.hub.asked.at(-1)?.payload['alarmId']).toBe(room.raises()[0]?.payload['commandId']);
  });

  it('[SA1] [SA6] gives up and needs help after all: it is told once the hub is back, behind the end of the first', async () => {
    room.hub.online = false;
    room.hub.answer = () => refused('no-answer');
    await room.show();
    await room.press();
    await fireEvent.click(await glass.findByRole('button', { name: t.giveUp }));
    await room.press();
    expect(await glass.findByText(t.pending)).toBeTruthy();
    room.hub.asked.length = 0;
    room.hub.answer = () => granted(null);
    room.hub.online = true;
    await vi.waitFor(() => expect(room.hub.names.at(-1)).toBe('alarm:raise'));
    const [first, second] = room.hub.asked.slice(-2);
    expect(first?.name).toBe('alarm:end');
    expect(second?.payload['commandId']).not.toBe(first?.payload['alarmId']);
  });

  it('[SA4] takes back all that she pressed: what waited behind the first is not told after it', async () => {
    room.hub.answer = () => refused('no-answer');
    room.hub.online = false;
    await room.show();
    await room.press();
    await fireEvent.click(await glass.findByRole('button', { name: t.giveUp }));
    await room.press();
    // The hub had heard the first one.
    room.hub.view = { ...atCounter(), alarms: { ...noAlarms, raised: [mine] } };
    await fireEvent.click(await glass.findByRole('button', { name: t.takeBack }));
    room.hub.answer = () => granted(null);
    room.hub.online = true;
    room.tell();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(new Set(room.raises().map(({ payload }) => payload['commandId'])).size).toBe(1);
    expect(room.hub.names.at(-1)).toBe('alarm:end');
  });

  it('[SA6] presses while the hub is away, and loads the page anew: the same press is sent, once', async () => {
    room.hub.answer = () => refused('no-answer');
    await room.show();
    await room.press();
    const [pressed] = room.raises();
    cleanup();
    room.hub.asked.length = 0;
    room.hub.answer = () => granted(null);
    room.clock.now = nine + 9 * minute;
    await room.show();
    expect(room.raises().map(({ payload }) => payload)).toEqual([pressed?.payload]);
    cleanup();
    room.hub.asked.length = 0;
    await room.show();
    expect(room.raises()).toEqual([]);
  });

  it('[SA6] finds ten minutes later that nobody was told: it is not sent any more, and said with its time', async () => {
    room.hub.answer = () => refused('no-answer');
    await room.show();
    await room.press();
    cleanup();
    room.hub.asked.length = 0;
    room.clock.now = nine + 10 * minute;
    await room.show();
    expect((await glass.findByText(t.tooLate('09.00'))).getAttribute('role')).toBe('alert');
    expect(room.raises()).toEqual([]);
    await fireEvent.click(glass.getByRole('button', { name: 'Tutup' }));
    expect(glass.queryByText(t.tooLate('09.00'))).toBeNull();
  });

  it('[SA6] gave it up before the page was loaded anew: nothing is sent', async () => {
    room.hub.online = false;
    room.hub.answer = () => refused('no-answer');
    await room.show();
    await room.press();
    await fireEvent.click(await glass.findByRole('button', { name: t.giveUp }));
    cleanup();
    room.hub.asked.length = 0;
    await room.show();
    expect(room.raises()).toEqual([]);
  });

  it('[SA1] presses again: at once it is not even asked, minutes later it is, though nobody has said that he comes', async () => {
    await room.show({ raised: [mine] });
    room.clock.now = nine + 2 * minute - 1;
    await room.press();
    expect(room.raises()).toEqual([]);
    room.clock.now = nine + 2 * minute;
    await room.press();
    expect(room.raises()).toHaveLength(1);
  });

  it('[SA4] who is alone ends it after five minutes, and not as a mistake', async () => {
    await room.show({ raised: [mine] });
    room.clock.now = nine + 5 * minute;
    room.tell({ ...mine });
    await fireEvent.click(await glass.findByRole('button', { name: t.endAlone }));
    expect(glass.queryByRole('button', { name: t.takeBack })).toBeNull();
    expect(room.hub.asked.at(-1)).toMatchObject({ name: 'alarm:end', payload: { alarmId: 'alarm-1' } });
  });

  it('[SA4] is told beside it that it is too late to take it back, and nothing of it once it is over', async () => {
    await room.show({ raised: [mine] });
    room.hub.answer = () => refused('nothing-to-undo');
    await fireEvent.click(await glass.findByRole('button', { name: t.takeBack }));
    expect(await glass.findByText(new RegExp(t.onlyOthersEnd))).toBeTruthy();
    room.tell({ ...mine, ended: { at: nine, by: 'Dewi', how: 'settled' } });
    await vi.waitFor(() => expect(glass.queryByText(new RegExp(t.onlyOthersEnd))).toBeNull());
  });

  it('[SA5] finds neither button nor key where the office has none', async () => {
    await room.show({ sound: null });
    await room.press();
    expect(glass.queryByRole('button', { name: t.ask })).toBeNull();
    expect(room.raises()).toEqual([]);
  });
});
