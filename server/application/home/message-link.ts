import type { Medium } from '../../domain/post/message.ts';
import type { Written } from './written-words.ts';

/** HM5: opens the clerk's own chat or mailbox with the message ready to be sent. */
export function messageLink(medium: Medium, { to, subject, text }: Written): string {
  if (medium === 'whatsapp') return `https://wa.me/${to}?text=${encodeURIComponent(text)}`;
  const lines = text.replaceAll('\n', '\r\n');
  return `mailto:${encodeURIComponent(to)}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines)}`;
}
