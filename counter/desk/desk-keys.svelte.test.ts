import { afterEach, describe, expect, it } from 'vitest';
import { atCounter, calledVisitor, visitor } from '../counter-view.fixture.ts';
import { PaperHub } from '../paper-hub.fixture.svelte.ts';
import { Desk } from './desk.svelte.ts';
import { actionOf } from './desk-keys.ts';
import type { KeyPress } from './desk-keys.ts';

afterEach(() => document.body.replaceChildren());

function put(tag: string, type?: string): HTMLElement {
  const element = document.createElement(tag);
  if (type) element.setAttribute('type', type);
  document.body.append(element);
  return element;
}

function press(key: string, change: Partial<KeyPress> = {}): KeyPress {
  return {
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    repeat: false,
    target: document.body,
    ...change,
  };
}

describe('the keys of the desk', () => {
  it.each([
    [' ', 'main'],
    ['Enter', 'main'],
    ['F2', 'main'],
    ['F3', 'recall'],
    ['F6', 'transfer'],
    ['F7', 'hold'],
    ['F8', 'miss'],
    ['F9', 'break'],
    ['F10', 'window'],
    ['ArrowRight', 'work'],
    ['n', 'number'],
    ['N', 'number'],
    ['c', 'find'],
    ['l', 'further'],
    ['?', 'keys'],
  ])('ask for what %o stands for: %s', (key, action) => {
    expect(actionOf(press(key))).toBe(action);
  });

  it('undo with Ctrl and Z only', () => {
    expect(actionOf(press('z', { ctrlKey: true }))).toBe('undo');
    expect(actionOf(press('z'))).toBeNull();
    expect(actionOf(press('F3', { ctrlKey: true }))).toBeNull();
  });

  it.each([
    ['input', 'text'],
    ['textarea', undefined],
    ['select', undefined],
  ])('[CT2] are typed into %s, but for those that type nothing', (tag, type) => {
    for (const key of ['n', 'F', '?', ' ', 'Enter', 'ArrowRight'])
      expect(actionOf(press(key, { target: put(tag, type) }))).toBeNull();
    expect(actionOf(press('F2', { target: put(tag, type) }))).toBe('main');
    expect(actionOf(press('F8', { target: put(tag, type) }))).toBe('miss');
    expect(actionOf(press('z', { target: put(tag, type), ctrlKey: true }))).toBeNull();
  });

  it('[CT2] are function keys by themselves: Shift + F10 opens the context menu, of what is typed into too', () => {
    for (const target of [document.body, put('textarea')])
      for (const key of ['F2', 'F4', 'F8', 'F10']) expect(actionOf(press(key, { shiftKey: true, target }))).toBeNull();
    expect(actionOf(press('?', { shiftKey: true }))).toBe('keys');
    expect(actionOf(press('N', { shiftKey: true }))).toBe('number');
  });

  it('leave Space and Enter to the control in focus, but not F2', () => {
    const target = put('button');
    expect(actionOf(press(' ', { target }))).toBeNull();
    expect(actionOf(press('Enter', { target }))).toBeNull();
    expect(actionOf(press('F2', { target }))).toBe('main');
  });

  it('[CT3] leave the arrow to what is typed into or chosen with it', () => {
    expect(actionOf(press('ArrowRight', { target: put('input', 'radio') }))).toBeNull();
    expect(actionOf(press('ArrowRight', { target: put('textarea') }))).toBeNull();
    expect(actionOf(press('ArrowRight', { target: put('button') }))).toBe('work');
  });

  it('do nothing when a key is held down', () => {
    expect(actionOf(press(' ', { repeat: true }))).toBeNull();
  });

  it('rest while a dialog is open', () => {
    const hub = new PaperHub();
    hub.view = atCounter({ visitor: visitor() });
    const desk = new Desk(hub);
    expect(desk.pressKey(press('F2'))).toBe(true);
    expect(desk.open).toEqual({ is: 'finish' });
    expect(desk.pressKey(press('F8'))).toBe(false);
  });

  it('are ours even when the view does not allow the act, so that F3 opens no search of the browser', () => {
    const hub = new PaperHub();
    hub.view = atCounter({ visitor: { ...calledVisitor(), may: { ...calledVisitor().may, recall: false } } });
    expect(new Desk(hub).pressKey(press('F3'))).toBe(true);
    expect(hub.asked).toEqual([]);
  });
});
