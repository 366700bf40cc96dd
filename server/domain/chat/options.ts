import type { Incoming, Option } from './chat.ts';
import { isAlike, plain } from './understand.ts';

/** The option that was meant: touched, typed, or given by its position in the list. */
export function chosen(options: readonly Option[], heard: Incoming): string | undefined {
  if (heard.is === 'choice') return options.find(({ id }) => id === heard.id)?.id;
  if (heard.is !== 'text') return undefined;
  const typed = plain(heard.text);
  const place = /^\d{1,2}$/.test(typed) ? options[Number(typed) - 1] : undefined;
  return (place ?? options.find(({ title }) => isAlike(typed, plain(title))))?.id;
}
