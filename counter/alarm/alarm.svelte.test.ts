import { cleanup, fireEvent, render, screen as glass } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { granted, refused } from '../../contract/reply.ts';
import type { AlarmNow, StaffAlarms } from '../../contract/views/alarm-view.ts';
import App from '../App.svelte';
import { CounterScreen } from '../counter-screen.svelte.ts';
import { atCounter, minute, nine, noAlarms } from '../counter-view.fixture.ts';
import { PaperHub } from '../paper-hub.fixture.svelte.ts';
import { Gong } from '../parts/gong.ts';
import { callText } from '../words/call-text.ts';

const t = callText('id').alarm;
const ofBudi: AlarmNow = {
  alarmId: 'alarm-1',
  place: { id: 'Loket 2', en: 'Counter 2' },
  clerk: 'Budi',
  since: nine,
  mine: null,
  coming: [],
  amComing: false,
  ended: null,
};
const mine: AlarmNow = {
  ...ofBudi,
  mine: { until: nine + 15_000, anewFrom: nine + 2 * minute, aloneFrom: nine + 5 * minute },
};

let hub: PaperHub;
let clock: { now: number };
let strike: ReturnType<typeof vi.spyOn>;

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  strike = vi.spyOn(Gong.prototype, 'strike').mockImplementation(() => undefined);
  hub = new PaperHub();
  clock = { now: nine };
  hub.view = atCounter();
  sessionStorage.clear();
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

async function show(alarms: Partial<StaffAlarms> = {}): Promise<CounterScreen> {
  hub.view = { ...atCounter(), alarms: { ...noAlarms, ...alarms } };
  const memory = { getItem: () => null, setItem: () => undefined };
  const screen = new CounterScreen({ hub, clock, memory });
  render(App, { screen });
  await screen.fetchCalls();
  return screen;
}
const tell = (...raised: AlarmNow[]) => (hub.view = { ...atCounter(), alarms: { ...noAlarms, raised } });
const raises = () => hub.asked.filter(({ name }) => name === 'alarm:raise');
const screenRefusal = () => glass.queryByText(/Belum ada jawaban dari pusat antrean/);
const press = () => fireEvent.keyDown(window, { key: 'F12' });

describe('whoever asks his colleagues for help', () => {
  it('[SA1] presses F12 or the button, and a second press before the answer is no second alarm', async () => {
    let answer: (() => void) | undefined;
    hub.answer = ({ name }) =>
      name === 'alarm:raise' ? new Promise((resolve) => (answer = () => resolve(granted(null)))) : granted(null);
    await show();
    await press();
    await fireEvent.click(await glass.findByRole('button', { name: t.ask }));
    expect(raises()).toHaveLength(1);
    answer?.();
  });

  it('[SA1] [SA6] presses again where somebody is said to come: it is sent, and while the hub is away nothing stands there as sent', async () => {
    hub.answer = () => refused('no-answer');
    const screen = await show({ raised: [{ ...mine, coming: ['Dewi'] }] });
    clock.now += 3_600_000;
    await press();
    clock.now += 2_000;
    hub.online = false;
    expect(await glass.findByText(t.pending)).toBeTruthy();
    expect(glass.queryByText(t.sent('09.00'), { exact: false })).toBeNull();
    expect(raises().length).toBeGreaterThan(0);
    await fireEvent.click(glass.getByRole('button', { name: t.giveUp }));
    expect(screen.calls?.alarm.isPending).toBe(false);
    expect(await glass.findByText(t.sent('09.00'), { exact: false })).toBeTruthy();
  });

  it('[SA2] hears nothing at his own screen, and reads a quiet line', async () => {
    await show({ raised: [mine] });
    expect((await glass.findByText(new RegExp(t.sent('09.00')))).textContent).not.toMatch(/bantuan/i);
    expect(strike).not.toHaveBeenCalled();
    expect(document.title).not.toContain(t.wanted('Loket 2'));
  });

  it('[SA4] takes it back while the hub allows it, and no longer', async () => {
    const screen = await show({ raised: [mine] });
    await fireEvent.click(await glass.findByRole('button', { name: t.takeBack }));
    expect(hub.asked.at(-1)).toMatchObject({ name: 'alarm:end', payload: { alarmId: 'alarm-1' } });
    clock.now = nine + 15_001;
    expect(screen.calls?.alarm.mayTakeBack).toBe(false);
  });

  it('[SA6] is told that nobody knows while the hub is away; it is asked again until it does', async () => {
    hub.online = false;
    hub.answer = () => refused('no-answer');
    await show();
    await press();
    expect((await glass.findByText(t.pending)).getAttribute('role')).toBe('alert');
    await vi.waitFor(() => expect(raises().length).toBeGreaterThan(1), { timeout: 5_000 });
    expect(new Set(raises().map(({ payload }) => payload['commandId'])).size).toBe(1);
    hub.answer = () => granted(null);
    hub.online = true;
    await vi.waitFor(() => expect(glass.queryByText(t.pending)).toBeNull(), { timeout: 5_000 });
  });

  it('[SA6] [SA4] gives up: what the hub may have heard is ended there, too', async () => {
    hub.online = false;
    hub.answer = () => refused('no-answer');
    await show();
    await press();
    await fireEvent.click(await glass.findByRole('button', { name: t.giveUp }));
    expect(glass.queryByText(t.pending)).toBeNull();
    hub.answer = () => granted(null);
    await vi.waitFor(() => expect(hub.names.at(-1)).toBe('alarm:end'), { timeout: 5_000 });
    expect(hub.asked.at(-1)?.payload['alarmId']).toBe(raises()[0]?.payload['commandId']);
  });

  it('[SA1] [SA6] gives up and needs help after all: it is told once the hub is back, behind the end of the first', async () => {
    hub.online = false;
    hub.answer = () => refused('no-answer');
    await show();
    await press();
    await fireEvent.click(await glass.findByRole('button', { name: t.giveUp }));
    await press();
    expect(await glass.findByText(t.pending)).toBeTruthy();
    hub.asked.length = 0;
    hub.answer = () => granted(null);
    hub.online = true;
    await vi.waitFor(() => expect(hub.names.at(-1)).toBe('alarm:raise'), { timeout: 5_000 });
    const [first, second] = hub.asked.slice(-2);
    expect(first?.name).toBe('alarm:end');
    expect(second?.payload['commandId']).not.toBe(first?.payload['alarmId']);
  });

  it('[SA4] takes back all that she pressed: what waited behind the first is not told after it', async () => {
    hub.answer = () => refused('no-answer');
    hub.online = false;
    await show();
    await press();
    await fireEvent.click(await glass.findByRole('button', { name: t.giveUp }));
    await press();
    // The hub had heard the first one.
    hub.view = { ...atCounter(), alarms: { ...noAlarms, raised: [mine] } };
    await fireEvent.click(await glass.findByRole('button', { name: t.takeBack }));
    hub.answer = () => granted(null);
    hub.online = true;
    tell();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(new Set(raises().map(({ payload }) => payload['commandId'])).size).toBe(1);
    expect(hub.names.at(-1)).toBe('alarm:end');
  });

  it('[SA6] presses while the hub is away, and loads the page anew: the same press is sent, once', async () => {
    hub.answer = () => refused('no-answer');
    await show();
    await press();
    const [pressed] = raises();
    cleanup();
    hub.asked.length = 0;
    hub.answer = () => granted(null);
    clock.now = nine + 9 * minute;
    await show();
    expect(raises().map(({ payload }) => payload)).toEqual([pressed?.payload]);
    cleanup();
    hub.asked.length = 0;
    await show();
    expect(raises()).toEqual([]);
  });

  it('[SA6] finds ten minutes later that nobody was told: it is not sent any more, and said with its time', async () => {
    hub.answer = () => refused('no-answer');
    await show();
    await press();
    cleanup();
    hub.asked.length = 0;
    clock.now = nine + 10 * minute;
    await show();
    expect((await glass.findByText(t.tooLate('09.00'))).getAttribute('role')).toBe('alert');
    expect(raises()).toEqual([]);
    await fireEvent.click(glass.getByRole('button', { name: 'Tutup' }));
    expect(glass.queryByText(t.tooLate('09.00'))).toBeNull();
  });

  it('[SA6] gave it up before the page was loaded anew: nothing is sent', async () => {
    hub.online = false;
    hub.answer = () => refused('no-answer');
    await show();
    await press();
    await fireEvent.click(await glass.findByRole('button', { name: t.giveUp }));
    cleanup();
    hub.asked.length = 0;
    await show();
    expect(raises()).toEqual([]);
  });

  it('[SA1] presses again: at once it is not even asked, minutes later it is, though nobody has said that he comes', async () => {
    await show({ raised: [mine] });
    clock.now = nine + 2 * minute - 1;
    await press();
    expect(raises()).toEqual([]);
    clock.now = nine + 2 * minute;
    await press();
    expect(raises()).toHaveLength(1);
  });

  it('[SA4] who is alone ends it after five minutes, and not as a mistake', async () => {
    await show({ raised: [mine] });
    clock.now = nine + 5 * minute;
    tell({ ...mine });
    await fireEvent.click(await glass.findByRole('button', { name: t.endAlone }));
    expect(glass.queryByRole('button', { name: t.takeBack })).toBeNull();
    expect(hub.asked.at(-1)).toMatchObject({ name: 'alarm:end', payload: { alarmId: 'alarm-1' } });
  });

  it('[SA4] is told beside it that it is too late to take it back, and nothing of it once it is over', async () => {
    await show({ raised: [mine] });
    hub.answer = () => refused('nothing-to-undo');
    await fireEvent.click(await glass.findByRole('button', { name: t.takeBack }));
    expect(await glass.findByText(new RegExp(t.onlyOthersEnd))).toBeTruthy();
    tell({ ...mine, ended: { at: nine, by: 'Dewi', how: 'settled' } });
    await vi.waitFor(() => expect(glass.queryByText(new RegExp(t.onlyOthersEnd))).toBeNull());
  });

  it('[SA5] finds neither button nor key where the office has none', async () => {
    await show({ sound: null });
    await press();
    expect(glass.queryByRole('button', { name: t.ask })).toBeNull();
    expect(raises()).toEqual([]);
  });
});

describe('his colleagues', () => {
  it('[SA2] read where and who, and hear it again and again until somebody goes', async () => {
    await show({ raised: [ofBudi] });
    expect((await glass.findByText(t.wanted('Loket 2'))).getAttribute('role')).toBe('alert');
    expect(document.title).toContain(t.wanted('Loket 2'));
    await vi.advanceTimersByTimeAsync(8_500);
    expect(strike).toHaveBeenCalledTimes(3);
    tell({ ...ofBudi, coming: ['Dewi'] });
    await vi.advanceTimersByTimeAsync(8_500);
    expect(strike).toHaveBeenCalledTimes(3);
    expect(glass.getByText(t.coming('Dewi'))).toBeTruthy();
  });

  it.each([
    ['once', 1],
    ['none', 0],
  ] as const)('[SA5] hear it as the office wants it: %s', async (sound, times) => {
    await show({ sound, raised: [ofBudi] });
    await glass.findByText(t.wanted('Loket 2'));
    await vi.advanceTimersByTimeAsync(8_500);
    expect(strike).toHaveBeenCalledTimes(times);
  });

  it('[SA5] hear each once, also when another is answered meanwhile', async () => {
    const ofAni = { ...ofBudi, alarmId: 'alarm-2', clerk: 'Ani' };
    await show({ sound: 'once', raised: [ofBudi] });
    await vi.waitFor(() => expect(strike).toHaveBeenCalledTimes(1));
    hub.view = { ...atCounter(), alarms: { sound: 'once', raised: [ofBudi, ofAni] } };
    await vi.waitFor(() => expect(strike).toHaveBeenCalledTimes(2));
    hub.view = { ...atCounter(), alarms: { sound: 'once', raised: [{ ...ofBudi, coming: ['Dewi'] }, ofAni] } };
    await glass.findByText(t.coming('Dewi'));
    expect(strike).toHaveBeenCalledTimes(2);
  });

  it('[SA1] [SA5] hear it once more when it is raised anew, also where it sounds once', async () => {
    await show({ sound: 'once', raised: [ofBudi] });
    await vi.waitFor(() => expect(strike).toHaveBeenCalledTimes(1));
    hub.view = { ...atCounter(), alarms: { sound: 'once', raised: [{ ...ofBudi, since: nine + 3 * minute }] } };
    await vi.waitFor(() => expect(strike).toHaveBeenCalledTimes(2));
  });

  it('[SA2] reach it over an open dialog, and find it in the page again when that is closed', async () => {
    await show({ raised: [ofBudi] });
    const go = await glass.findByRole('button', { name: t.go });
    const dialog = document.createElement('dialog');
    document.body.append(dialog);
    dialog.showModal();
    await vi.waitFor(() => expect(dialog.contains(go)).toBe(true));
    dialog.remove();
    await vi.waitFor(() => expect(document.body.contains(go)).toBe(true));
  });

  it('[SA3] have the focus again where it was when they have said that they go', async () => {
    await show({ raised: [ofBudi] });
    const typing = document.createElement('input');
    document.body.append(typing);
    typing.focus();
    const go = await glass.findByRole('button', { name: t.go });
    go.focus();
    await fireEvent.click(go);
    expect(document.activeElement).toBe(typing);
    typing.remove();
  });

  it('[SA3] have no old field in their hands again, where they had none when they pressed', async () => {
    await show({ raised: [ofBudi] });
    const typing = document.createElement('input');
    document.body.append(typing);
    typing.focus();
    const go = await glass.findByRole('button', { name: t.go });
    go.focus();
    await fireEvent.click(go);
    typing.blur();
    tell({ ...ofBudi, amComing: true, coming: ['Dewi'] });
    const end = await glass.findByRole('button', { name: t.end });
    end.focus();
    await fireEvent.click(end);
    expect(document.activeElement).not.toBe(typing);
    typing.remove();
  });

  it('[SA4] are not told that all is well where help is asked for anew; what is open stands first', async () => {
    const ended = { at: nine, by: 'Dewi', how: 'settled' } as const;
    const elsewhere = { ...ofBudi, alarmId: 'alarm-0', place: { id: 'Loket 5', en: 'Counter 5' }, ended };
    const before = { ...elsewhere, alarmId: 'alarm-4', ended: { ...ended, how: 'mistaken' } } as const;
    const nowhere = { ...ofBudi, alarmId: 'alarm-3', place: null, ended };
    await show({ raised: [nowhere, before, elsewhere, { ...ofBudi, ended }, { ...ofBudi, alarmId: 'alarm-2' }] });
    const open = await glass.findByText(t.wanted('Loket 2'));
    expect(glass.queryByText(t.ended.settled('Loket 2', 'Dewi'))).toBeNull();
    expect(glass.queryByText(t.ended.mistaken('Loket 5', 'Dewi'))).toBeNull();
    const over = glass.getByText(t.ended.settled('Loket 5', 'Dewi'));
    expect(open.compareDocumentPosition(over) & Node.DOCUMENT_POSITION_FOLLOWING).not.toBe(0);
  });

  it('[SA4] read that whoever raised it has ended it alone, and look there', async () => {
    await show({ raised: [{ ...ofBudi, ended: { at: nine, by: 'Budi', how: 'alone' } }] });
    expect(await glass.findByText(t.ended.alone('Loket 2', 'Budi'))).toBeTruthy();
  });

  it('[SA2] read it in the title of the tab as long as it is open, and no longer', async () => {
    await show();
    const before = document.title;
    tell(ofBudi);
    await vi.waitFor(() => expect(document.title).toContain(t.wanted('Loket 2')));
    hub.view = { ...atCounter({ queueLength: 9 }), alarms: { ...noAlarms, raised: [ofBudi] } };
    await vi.advanceTimersByTimeAsync(100);
    expect(document.title).toContain(t.wanted('Loket 2'));
    tell();
    await vi.waitFor(() => expect(document.title).toBe(before));
  });

  it('[SA3] are told that the hub did not hear that they go, and not when the alarm is over', async () => {
    await show({ raised: [ofBudi] });
    hub.answer = () => refused('no-answer');
    await fireEvent.click(await glass.findByRole('button', { name: t.go }));
    await vi.waitFor(() => expect(screenRefusal()).not.toBeNull());
    tell({ ...ofBudi, ended: { at: nine, by: 'Dewi', how: 'settled' } });
    await vi.waitFor(() => expect(screenRefusal()).toBeNull());
  });

  it('[SA3] say that they go, and that it is settled; two alarms stand side by side', async () => {
    await show({ raised: [ofBudi, { ...ofBudi, alarmId: 'alarm-2', place: null, clerk: 'Ani' }] });
    expect(await glass.findByText(t.wanted(t.somewhere))).toBeTruthy();
    expect(glass.queryByRole('button', { name: t.end })).toBeNull();
    await fireEvent.click(glass.getAllByRole('button', { name: t.go })[0]!);
    expect(hub.asked.at(-1)).toMatchObject({ name: 'alarm:answer', payload: { alarmId: 'alarm-1' } });
    tell({ ...ofBudi, coming: ['Petugas'], amComing: true });
    await fireEvent.click(await glass.findByRole('button', { name: t.end }));
    expect(hub.asked.at(-1)).toMatchObject({ name: 'alarm:end', payload: { alarmId: 'alarm-1' } });
  });

  it('[SA4] read for a minute how it ended', async () => {
    await show({ raised: [{ ...ofBudi, ended: { at: nine, by: 'Budi', how: 'mistaken' } }] });
    expect(await glass.findByText(t.ended.mistaken('Loket 2', 'Budi'))).toBeTruthy();
    expect(strike).not.toHaveBeenCalled();
    cleanup();
    clock.now = nine + minute;
    await show({ raised: [{ ...ofBudi, ended: { at: nine, by: 'Budi', how: 'mistaken' } }] });
    expect(glass.queryByText(t.ended.mistaken('Loket 2', 'Budi'))).toBeNull();
  });
});
