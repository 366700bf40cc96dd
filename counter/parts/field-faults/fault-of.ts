import type { FaultWords } from './fault-id.ts';

export type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** What is wrong with a field that its browser does not take, in one sentence that says what to do. */
export function faultOf(field: Field, t: FaultWords): string {
  const { validity, type } = field;
  const told = (name: string) => field.getAttribute(name) ?? '';
  if (field.dataset['day'] !== undefined) return dayFault(field.dataset['day'], t);
  // A number that was begun is no value yet, so it lacks as well.
  if (validity.badInput) return t.number;
  // Its words may be one of the choices above it, too.
  if (field.dataset['choices']) return t.chooseOrWrite;
  if (validity.valueMissing || field.value.trim() === '')
    return type === 'file' ? t.file : isChosen(type) ? t.choice : t.empty;
  if (validity.tooShort) return t.short(Number(told('minlength')));
  if (validity.typeMismatch) return type === 'email' ? t.email : t.address;
  if (validity.rangeUnderflow) return t.least(told('min'));
  if (validity.rangeOverflow) return t.most(told('max'));
  if (validity.stepMismatch) return t.whole;
  return t.like(field.dataset['example'] ?? told('placeholder'));
}

const dayFault = (day: string, t: FaultWords): string =>
  day === 'other' ? t.otherDay : day === 'none' ? t.noDay : t.day;

const isChosen = (type: string): boolean => type === 'radio' || type === 'checkbox' || type.startsWith('select');
