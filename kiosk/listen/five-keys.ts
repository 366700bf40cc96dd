/** The keypad of kiosks for blind people: previous, next, OK, repeat, help. Any keyboard has these keys, too. */
export type FiveKey = 'previous' | 'next' | 'ok' | 'repeat' | 'help';

const keys: Readonly<Record<string, FiveKey>> = {
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  ArrowRight: 'next',
  ArrowDown: 'next',
  Enter: 'ok',
  ' ': 'ok',
  r: 'repeat',
  R: 'repeat',
  F1: 'repeat',
  h: 'help',
  H: 'help',
  F2: 'help',
};

export function fiveKeyOf({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): FiveKey | null {
  return ctrlKey || altKey || metaKey ? null : (keys[key] ?? null);
}
