import { cleanup, render, screen as glass } from '@testing-library/svelte';
import { ALARM_KEY } from '../../alarm/alarm-desk.svelte.ts';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CounterScreen } from '../../counter-screen.svelte.ts';
import { atCounter, calledVisitor, nine, noAlarms, visitor } from '../../counter-view.fixture.ts';
import { PaperHub } from '../../paper-hub.fixture.svelte.ts';
import { callText } from '../../words/call-text.ts';
import { en } from '../../words/en.ts';
import { id } from '../../words/id.ts';
import { byKey } from '../desk-keys.ts';
import SmallWindow from './SmallWindow.svelte';
import { toggleSmallWindow } from './small-window.ts';

afterEach(cleanup);

function open(view = atCounter()) {
  const hub = new PaperHub();
  hub.view = view;
  const memory = { getItem: () => null, setItem: () => undefined };
  const screen = new CounterScreen({ hub, clock: { now: nine }, memory });
  const told: string[] = [];
  const props = { screen, ontomain: () => told.push('main'), onleft: () => told.push('left') };
  render(SmallWindow, props);
  return { hub, screen, told };
}

const main = () => glass.getByRole<HTMLButtonElement>('button', { name: /F2/ });

describe('the small window', () => {
  it('[CT1] shows whom it is about, the next step and how many wait', () => {
    open(atCounter({ visitor: calledVisitor() }));
    expect(glass.getByRole('heading').textContent).toBe(calledVisitor().card.number);
    expect(main().textContent).toContain(id.main.start);
    expect(glass.getByText(id.smallWindow.waiting(atCounter().queueLength), { exact: false })).toBeTruthy();
  });

  it('[CT1] and the desk behind it do a press once, whichever windows it was made in', async () => {
    const { hub, screen } = open();
    main().click();
    await screen.desk.press('main');
    await screen.desk.presses.send('counter:call-next', {});
    expect(hub.asked.filter(({ name }) => name === 'counter:call-next')).toHaveLength(1);
  });

  it('[CT1] sends the clerk to the counter window where something is to be chosen', async () => {
    const { told } = open(atCounter({ visitor: visitor() }));
    main().click();
    await glass.findByRole('button', { name: id.smallWindow.elsewhere });
    expect(told).toEqual(['main']);
  });

  it('[CT1] is closed when nobody sits at the counter any more', () => {
    const { hub, told } = open();
    const { revision, now, hall } = atCounter();
    hub.view = {
      revision,
      now,
      hall,
      is: 'signed-out',
      counters: [],
      fixedCounterId: null,
      locked: null,
      alarms: noAlarms,
    };
    return expect.poll(() => told).toEqual(['left']);
  });

  it('[SA2] shows that a colleague asks for help, and says that one goes', async () => {
    const raised = {
      alarmId: 'alarm-1',
      place: { id: 'Loket 2', en: 'Counter 2' },
      clerk: 'Budi',
      since: nine,
      mine: null,
      coming: [],
      amComing: false,
      ended: null,
    };
    const { hub, screen } = open({ ...atCounter(), alarms: { ...noAlarms, raised: [raised] } });
    await screen.fetchCalls();
    const t = callText('id').alarm;
    expect((await glass.findByText(t.wanted('Loket 2'))).getAttribute('role')).toBe('alert');
    glass.getByRole('button', { name: t.go }).click();
    expect(hub.asked.at(-1)).toMatchObject({ name: 'alarm:answer', payload: { alarmId: 'alarm-1' } });
  });

  it('[CT1] [SA2] looks like the page, also what was fetched after it was opened', async () => {
    const there = document.implementation.createHTMLDocument();
    const small = Object.assign(new EventTarget(), { document: there, closed: false, close: () => undefined });
    const opens = vi.spyOn(window, 'open').mockReturnValue(small as unknown as Window);
    const { screen } = open();
    await toggleSmallWindow(screen);
    opens.mockRestore();
    const rules = () => [...there.head.querySelectorAll('style')].map(({ textContent }) => textContent);
    const later = document.head.appendChild(document.createElement('style'));
    later.textContent = '.band { color: red }';
    await expect.poll(rules).toContain('.band { color: red }');
    small.dispatchEvent(new Event('pagehide'));
    later.remove();
  });

  it('[AC2] is closed when the screen is locked, also while the hub is away', () => {
    const { screen, told } = open();
    screen.covered = true;
    return expect.poll(() => told).toEqual(['left']);
  });

  it.each([id, en])('[CT2] its keys and all others of the desk are those in the list', ({ keys }) => {
    const shown = keys.list
      .flatMap(([key]) => key.split(' / '))
      .map((key) => (/^(Spasi|Space)$/.test(key) ? ' ' : key === '→' ? 'ArrowRight' : key));
    expect(Object.keys(byKey).filter((key) => !shown.includes(key))).toEqual([]);
    const notOfTheDesk = new Set(['Ctrl + Z', 'Ctrl + Enter', '↑ ↓', '1 – 9', ALARM_KEY]);
    expect(shown.filter((key) => !(key in byKey) && !notOfTheDesk.has(key))).toEqual([]);
  });
});
