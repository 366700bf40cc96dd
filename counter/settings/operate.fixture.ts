import { fireEvent } from '@testing-library/svelte';
import { tick } from 'svelte';

/** Opens all that is folded, and what is folded in it. */
export async function unfold(): Promise<void> {
  for (;;) {
    const folded = [...document.querySelectorAll('details')].filter(({ open }) => !open);
    if (folded.length === 0) return;
    for (const details of folded) {
      details.open = true;
      await fireEvent(details, new Event('toggle'));
    }
    await tick();
  }
}

const MANY_TICKS = 6;

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement | HTMLButtonElement;

/** Puts something else into every field of the page, one after another, and puts back what can be put back. */
export async function operate(isSafe: (button: string) => boolean, after: () => void): Promise<void> {
  await unfold();
  const used = new WeakSet<Control>();
  for (let rounds = 0; rounds < 3; rounds += 1) {
    for (const control of inOrder().filter((each) => !used.has(each))) {
      used.add(control);
      if (control.isConnected && !control.disabled) await change(control, isSafe, after);
    }
    await unfold();
  }
}

/** What is written first, since a switch takes away what hangs on it. Of the ticks of one field two tell as much as all. */
function inOrder(): Control[] {
  const all = [...document.querySelectorAll<Control>('input, select, textarea, button')];
  const isTick = (control: Control) => control.type === 'checkbox' || control.type === 'button';
  const ticks = all.filter((control) => isTick(control) && !isThird(control));
  return [...all.filter((control) => !isTick(control)), ...ticks];
}

function isThird(control: Control): boolean {
  const field = control.closest('fieldset');
  const ticks = [...(field?.querySelectorAll('input[type=checkbox]') ?? [])];
  return ticks.length > MANY_TICKS && ticks.indexOf(control) > 1;
}

async function change(control: Control, isSafe: (button: string) => boolean, after: () => void): Promise<void> {
  if (control instanceof HTMLButtonElement) {
    if (!isSafe(control.textContent.trim())) return;
    await fireEvent.click(control);
    return after();
  }
  if (control instanceof HTMLSelectElement) return choose(control, after);
  if (control.type === 'file' || control.type === 'search') return;
  if (control.type === 'checkbox' || control.type === 'radio') {
    for (let turn = 0; turn < 2 && control.isConnected; turn += 1) {
      await fireEvent.click(control);
      after();
    }
    return;
  }
  await write(control, other(control));
  after();
}

async function choose(control: HTMLSelectElement, after: () => void): Promise<void> {
  const { value } = control;
  const other = [...control.options].map((option) => option.value).findLast((option) => option !== value);
  for (const option of other === undefined ? [] : [other, value]) {
    if (!control.isConnected) return;
    await fireEvent.change(control, { target: { value: option } });
    after();
  }
}

async function write(control: HTMLInputElement | HTMLTextAreaElement, value: string): Promise<void> {
  await fireEvent.input(control, { target: { value } });
  await fireEvent.change(control, { target: { value } });
  await fireEvent.blur(control);
}

function other({ type, value, dataset }: HTMLInputElement | HTMLTextAreaElement): string {
  if (type === 'number') return String(Number(value) + 1);
  if (dataset['day'] !== undefined) return value === '01/03/2027' ? '02/03/2027' : '01/03/2027';
  if (type === 'time' || /^\d\d:\d\d$/.test(value)) return value === '09:30' ? '09:45' : '09:30';
  return type === 'tel' ? `${value}9` : `${value}x`;
}
