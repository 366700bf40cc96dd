export type DeskAction =
  | 'main'
  | 'recall'
  | 'transfer'
  | 'hold'
  | 'miss'
  | 'break'
  | 'undo'
  | 'window'
  | 'lock'
  | 'work'
  | 'further'
  | 'number'
  | 'find'
  | 'keys';

/** Every key of the desk; the overview behind `?` lists the same (CT2). */
export const byKey: Readonly<Record<string, DeskAction>> = {
  ' ': 'main',
  Enter: 'main',
  F2: 'main',
  F3: 'recall',
  F4: 'lock',
  F6: 'transfer',
  F7: 'hold',
  F8: 'miss',
  F9: 'break',
  F10: 'window',
  ArrowRight: 'work',
  N: 'number',
  C: 'find',
  L: 'further',
  '?': 'keys',
};

export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'repeat' | 'target'>;

/** The action of a key; null for what is typed, a key that is held down, or one that belongs to the control in focus. */
export function actionOf(press: KeyPress): DeskAction | null {
  if (press.repeat || press.altKey || press.metaKey) return null;
  const isFunctionKey = /^F\d/.test(press.key);
  // CT2: Shift + F10 is the context menu's.
  if (isFunctionKey && press.shiftKey) return null;
  // CT2: function keys type nothing. What stands in the field is kept as by a press beside it.
  if (isTyping(press.target) && !isFunctionKey) return null;
  if (press.ctrlKey) return press.key.toLowerCase() === 'z' ? 'undo' : null;
  if ((press.key === ' ' || press.key === 'Enter') && isControl(press.target)) return null;
  if (press.key === 'ArrowRight' && press.target instanceof HTMLInputElement) return null;
  // Caps Lock makes no difference.
  return byKey[press.key.length === 1 ? press.key.toUpperCase() : press.key] ?? null;
}

export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['radio', 'checkbox', 'button'].includes(target.type);
  return target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName);
}

/** Space and Enter belong to a control that has the focus. */
function isControl(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('button, a, input, summary, dialog') !== null;
}
