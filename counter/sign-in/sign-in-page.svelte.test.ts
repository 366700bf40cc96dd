import { cleanup, fireEvent, render, screen as glass } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { refused } from '../../contract/reply.ts';
import App from '../App.svelte';
import { CounterScreen } from '../counter-screen.svelte.ts';
import { atCounter, nine, noAlarms } from '../counter-view.fixture.ts';
import { PaperHub } from '../paper-hub.fixture.svelte.ts';

afterEach(cleanup);

function stands() {
  const hub = new PaperHub();
  const { hall } = atCounter();
  const nobody = { revision: 1, now: nine, hall, counters: [], fixedCounterId: null, locked: null, alarms: noAlarms };
  hub.view = { is: 'signed-out', ...nobody };
  const memory = { getItem: () => null, setItem: () => undefined };
  render(App, { screen: new CounterScreen({ hub, clock: { now: nine }, memory }) });
  return { hub, enter: glass.getByRole('button', { name: 'Masuk' }), name: glass.getByLabelText('Nama pengguna') };
}

describe('the door of the counter', () => {
  it('[CT4] lets whoever comes type the name at once', () => {
    const { name } = stands();
    expect(document.activeElement).toBe(name);
  });

  it('[CT4] says in its own words what lacks, and leads the keys there', async () => {
    const { hub, enter, name } = stands();
    enter.click();
    expect(await glass.findByText('Nama pengguna belum diisi.')).toBeTruthy();
    expect(document.activeElement).toBe(name);
    await fireEvent.input(name, { target: { value: 'admin' } });
    await fireEvent.input(glass.getByLabelText('Kata sandi'), { target: { value: 'x' } });
    enter.click();
    expect(await glass.findByText('Pilih dahulu loket Anda, atau “Tanpa loket”.')).toBeTruthy();
    expect(document.activeElement).toBe(glass.getByRole('radio'));
    expect(hub.asked).toEqual([]);
  });

  it('[CT4] after a wrong password leads to the field that is to be typed again', async () => {
    const { hub, enter, name } = stands();
    const password = glass.getByLabelText('Kata sandi');
    await fireEvent.input(name, { target: { value: 'admin' } });
    await fireEvent.input(password, { target: { value: 'keliru' } });
    const nowhere = glass.getByRole('radio', { name: /Tanpa loket/ });
    await fireEvent.click(nowhere);
    nowhere.focus();
    hub.answer = () => refused('wrong-name-or-password');
    enter.click();
    await expect.poll(() => document.activeElement).toBe(password);
    expect(glass.getByText(/^Nama atau kata sandi tidak cocok/)).toBeTruthy();
  });
});
