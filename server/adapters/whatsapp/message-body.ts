import type { MessageOption, Outgoing } from '../../ports/post.ts';
import { lineOf } from '../post/safe-words.ts';

export interface Template {
  readonly name: string;
  readonly language: string;
}

/** Meta's limits, in characters. */
const LONGEST = { text: 4_096, interactive: 1_024, caption: 1_024, button: 20, row: 24, hint: 72, file: 240 } as const;
const MOST = { buttons: 3, rows: 10 } as const;

/** The body of `POST /<phone number id>/messages`. `reference` is returned with every report on it. */
export function bodyOf(to: string, reference: string, content: Record<string, unknown>): string {
  // A number, or WhatsApp's substitute for it (a business-scoped user id, "ID.1349…").
  const recipient = /^\d+$/.test(to) ? { to } : { recipient: to };
  return JSON.stringify({
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    ...recipient,
    ...content,
    biz_opaque_callback_data: reference,
  });
}

/** Text with buttons or a list where they fit; otherwise the text names the choices. Text that is too long becomes several messages. */
export function wordsContents({
  text,
  options = [],
}: Pick<Outgoing, 'text' | 'options'>): readonly Record<string, unknown>[] {
  const fits = options.length > 0 && options.length <= MOST.rows && text.length <= LONGEST.interactive;
  if (fits) return [{ type: 'interactive', interactive: { ...interactive(options), body: { text } } }];
  const named = options.map(({ title }, i) => `${i + 1}. ${title}`);
  const whole = [text, named.join('\n')].filter((part) => part !== '').join('\n\n');
  return inParts(whole).map((body) => ({ type: 'text', text: { preview_url: false, body } }));
}

function inParts(text: string): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > LONGEST.text) {
    const at = endOfPart(rest);
    parts.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).trimStart();
  }
  return [...parts, rest];
}

/** Between paragraphs, lines or words; if there are none, between two characters. */
function endOfPart(text: string): number {
  for (const between of ['\n\n', '\n', ' ']) {
    const at = text.lastIndexOf(between, LONGEST.text);
    if (at > LONGEST.text / 2) return at;
  }
  const cutsSign = /[\uDC00-\uDFFF]/.test(text.charAt(LONGEST.text));
  return cutsSign ? LONGEST.text - 1 : LONGEST.text;
}

function interactive(options: readonly MessageOption[]): Record<string, unknown> {
  const isShort = options.length <= MOST.buttons && options.every(({ hint }) => hint === undefined);
  if (isShort && options.every(({ title }) => title.length <= LONGEST.button)) {
    const buttons = options.map(({ id, title }) => ({ type: 'reply', reply: { id, title } }));
    return { type: 'button', action: { buttons } };
  }
  const rows = options.map(({ id, title, hint }) => ({ id, ...rowOf(title, hint) }));
  return { type: 'list', action: { button: 'Pilih / Choose', sections: [{ title: 'Pilihan', rows }] } };
}

/** A title that is too long continues in the description. */
function rowOf(title: string, hint: string | undefined): { title: string; description?: string } {
  const below = hint ?? (title.length > LONGEST.row ? title : undefined);
  const row = { title: clipped(title, LONGEST.row) };
  return below === undefined ? row : { ...row, description: clipped(below, LONGEST.hint) };
}

export function documentContent(mediaId: string, filename: string, caption: string): Record<string, unknown> {
  return {
    type: 'document',
    document: { id: mediaId, filename: clipped(filename, LONGEST.file), caption: clipped(caption, LONGEST.caption) },
  };
}

export const fitsCaption = (text: string): boolean => text.length <= LONGEST.caption;

/** WA11: outside the window only a fixed text is allowed; it names just the sender and the number. */
export function templateContent({ name, language }: Template, values: readonly string[]): Record<string, unknown> {
  const parameters = values.map((value) => ({ type: 'text', text: lineOf(value, 200) }));
  return {
    type: 'template',
    template: { name, language: { code: language }, components: [{ type: 'body', parameters }] },
  };
}

/** By whole characters, so that none is cut in half. */
function clipped(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const kept = [...text].slice(0, longest - 1);
  while (kept.join('').length > longest - 1) kept.pop();
  return `${kept.join('').trimEnd()}…`;
}
