import { z } from 'zod';
import type { HallFile } from '../../../contract/hall-file.ts';
import { SILENCE } from '../../domain/chat/chat.ts';
import type { ChatBook } from '../../ports/chats.ts';
import type { Carried, Carrier, Outgoing } from '../../ports/post.ts';
import type { SecretBook } from '../../ports/secrets.ts';
import type { Clock } from '../../ports/world.ts';
import { askGraph, META } from './graph-api.ts';
import type { GraphAccess, GraphAnswer } from './graph-api.ts';
import { bodyOf, documentContent, fitsCaption, templateContent, wordsContents } from './message-body.ts';
import type { Template } from './message-body.ts';
import { verdictOn } from './verdict.ts';

type Book = Pick<ChatBook, 'window' | 'closeWindow' | 'told' | 'rememberSent'>;

export interface CloudCarrierParts {
  readonly access: GraphAccess;
  readonly phoneNumberId: string;
  readonly template: Template;
  readonly senderName: string;
  readonly book: Book;
  readonly clock: Clock;
  readonly patienceMs?: number;
}

/** A carrier for the present WhatsApp settings; null: they are incomplete. */
export function cloudCarrierOf(file: HallFile, secrets: SecretBook, book: Book, clock: Clock): Carrier | null {
  const cloud = file.post?.whatsapp?.cloud;
  const access = graphAccess(file, secrets);
  if (!cloud || !access) return null;
  const { phoneNumberId, template } = cloud;
  return new CloudCarrier({ access, phoneNumberId, template, senderName: file.agency.shownName, book, clock });
}

export function graphAccess({ post }: HallFile, secrets: SecretBook): GraphAccess | null {
  const token = secrets.get('whatsapp-token');
  if (!post?.whatsapp?.cloud || token === null) return null;
  return { apiUrl: (post.whatsapp.cloud.apiUrl ?? META).replace(/\/+$/, ''), token };
}

const Accepted = z.object({ messages: z.array(z.object({ id: z.string() })).min(1) });
const Uploaded = z.object({ id: z.string().min(1) });
/** The window ends by Meta's clock; a message sent in its last moment might find it closed. */
const BEFORE_IT_CLOSES = 60_000;
const TOLD = 'told:';
const PART = 'part:';

/** WhatsApp by the Cloud API: the message itself inside the window; outside it, a template saying that something waits (WA11). */
export class CloudCarrier implements Carrier {
  readonly #parts: CloudCarrierParts;

  constructor(parts: CloudCarrierParts) {
    this.#parts = parts;
  }

  async send(message: Outgoing, end: AbortSignal): Promise<Carried> {
    if (!/^(\d{8,15}|[A-Z]{2}\.[A-Za-z0-9.]{1,128})$/.test(message.to)) {
      return { is: 'refused', why: 'address-refused', said: '' };
    }
    const { heardAt } = await this.#parts.book.window(message.to);
    if (heardAt === null || !(await this.isOpenTo(message.to))) return this.#tellThatItWaits(message, end);
    const carried = message.letter
      ? await this.#sendLetter(message, message.letter, end)
      : await this.#sendAll(message, wordsContents(message), end);
    if (carried.is !== 'window-closed') return carried;
    await this.#parts.book.closeWindow(message.to, heardAt);
    if (await this.isOpenTo(message.to)) return { is: 'try-later', why: 'window-closed', said: '', stops: 'this' };
    return this.#tellThatItWaits(message, end);
  }

  async isOpenTo(address: string): Promise<boolean> {
    const { heardAt } = await this.#parts.book.window(address);
    return heardAt !== null && this.#parts.clock.now() - heardAt < SILENCE - BEFORE_IT_CLOSES;
  }

  /** At most once a day; the message itself is sent when the person answers. For a conversation that fell silent it is not worth it. */
  async #tellThatItWaits(message: Outgoing, end: AbortSignal): Promise<Carried> {
    const { book, clock, senderName, template } = this.#parts;
    if (message.about?.is === 'chat') return { is: 'refused', why: 'window-closed', said: '' };
    const waits: Carried = { is: 'try-later', why: 'window-closed', said: '', stops: 'this' };
    const { toldAt } = await book.window(message.to);
    // The absolute difference also covers a clock that was ahead and has been corrected (DU9).
    if (toldAt !== null && Math.abs(clock.now() - toldAt) < SILENCE) return waits;
    const content = templateContent(template, [senderName, message.subject]);
    const told = await this.#post(bodyOf(message.to, `${TOLD}${message.messageId}`, content), end);
    // Perhaps sent counts as sent, so that nobody is notified twice.
    if (told.is === 'ok' || told.is === 'broken') await book.told(message.to, clock.now());
    if (told.is === 'ok' && message.about === null) return { is: 'sent' };
    if (told.is === 'ok' || told.is === 'broken') return waits;
    const verdict = verdictOn(told);
    return verdict.is === 'window-closed' ? { is: 'refused', why: 'refused', said: verdict.said } : verdict;
  }

  /** Until the first part is accepted nothing has been sent; after that, a clerk decides about missing parts. */
  async #sendAll(message: Outgoing, contents: readonly Record<string, unknown>[], end: AbortSignal) {
    for (const [i, content] of contents.entries()) {
      const carried = await this.#offer(message, content, { isLast: i === contents.length - 1 }, end);
      if (carried.is === 'sent') continue;
      return i === 0 ? carried : ({ is: 'maybe-sent', why: 'no-answer', said: carried.said } as const);
    }
    return { is: 'sent' } as const;
  }

  /** Uploaded first: until a message refers to it nobody receives it. */
  async #sendLetter(message: Outgoing, letter: NonNullable<Outgoing['letter']>, end: AbortSignal) {
    const uploaded = await this.#upload(letter, end);
    if (uploaded.is !== 'ok') {
      const verdict = verdictOn(uploaded);
      return verdict.is === 'maybe-sent' ? ({ ...verdict, is: 'try-later', stops: 'this' } as const) : verdict;
    }
    const media = Uploaded.safeParse(uploaded.body);
    if (!media.success) return { is: 'try-later', why: 'no-answer', said: '', stops: 'this' } as const;
    const isShort = fitsCaption(message.text);
    const content = documentContent(media.data.id, letter.name, isShort ? message.text : message.subject);
    return this.#sendAll(message, isShort ? [content] : [content, ...wordsContents(message)], end);
  }

  #upload({ name, pdf }: NonNullable<Outgoing['letter']>, end: AbortSignal): Promise<GraphAnswer> {
    const form = new FormData();
    form.set('messaging_product', 'whatsapp');
    form.set('type', 'application/pdf');
    form.set('file', new Blob([new Uint8Array(pdf)], { type: 'application/pdf' }), name);
    const { access, phoneNumberId, patienceMs } = this.#parts;
    return askGraph(access, `${phoneNumberId}/media`, { method: 'POST', body: form }, end, patienceMs);
  }

  async #offer(
    { to, messageId }: Outgoing,
    content: Record<string, unknown>,
    { isLast }: { readonly isLast: boolean },
    end: AbortSignal,
  ) {
    const answer = await this.#post(bodyOf(to, isLast ? messageId : `${PART}${messageId}`, content), end);
    if (answer.is !== 'ok') return verdictOn(answer);
    const accepted = Accepted.safeParse(answer.body);
    if (!accepted.success) return { is: 'maybe-sent', why: 'no-answer', said: '' } as const;
    const [{ id } = { id: '' }] = accepted.data.messages;
    await this.#parts.book.rememberSent(id, messageId, this.#parts.clock.now());
    return { is: 'sent' } as const;
  }

  #post(body: string, end: AbortSignal): Promise<GraphAnswer> {
    const { access, phoneNumberId, patienceMs } = this.#parts;
    return askGraph(access, `${phoneNumberId}/messages`, { method: 'POST', body }, end, patienceMs);
  }
}
