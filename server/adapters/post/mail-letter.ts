import type { Outgoing } from '../../ports/post.ts';
import { lineOf } from './safe-words.ts';

export interface Sender {
  readonly name: string;
  readonly address: string;
}

/** The whole e-mail as bytes: plain text, the same as HTML, and the letter. */
export async function mailBytes(message: Outgoing, from: Sender, at: number): Promise<Buffer> {
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  const composer = new MailComposer({
    from: { name: lineOf(from.name, 120), address: from.address },
    to: message.to,
    subject: lineOf(message.subject, 200),
    // The same at each sending, so that a duplicate can be recognised.
    messageId: messageIdOf(message.messageId, from.address),
    date: new Date(at),
    // Tells other programs not to answer automatically (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated' },
    text: message.text,
    html: pageOf(message.text),
    attachments: message.letter
      ? [{ filename: message.letter.name, content: Buffer.from(message.letter.pdf), contentType: 'application/pdf' }]
      : [],
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

const messageIdOf = (id: string, from: string): string => `<${id}@${from.slice(from.lastIndexOf('@') + 1)}>`;

const PLACE = /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)]/g;

/** Paragraphs and links, and nothing that a mail program would have to load. */
function pageOf(text: string): string {
  const paragraphs = escaped(text)
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${paragraph.replaceAll('\n', '<br>')}</p>`)
    .join('\n');
  const linked = paragraphs.replaceAll(PLACE, (url) => `<a href="${url}">${url}</a>`);
  const style = 'font: 16px/1.5 sans-serif; color: #1b1b1b; max-width: 40em';
  return `<!doctype html><html><body style="${style}">\n${linked}\n</body></html>`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
