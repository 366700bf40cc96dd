import { z } from 'zod';
import { visible } from '../../../contract/visible.ts';
import type { Notification, Report } from '../../application/chats/notification.ts';
import type { IncomingContent, IncomingMessage } from '../../ports/chats.ts';

/**
 * Meta's notification (Graph API, field `messages`). Unknown fields are ignored, since Meta adds some without notice. A sender who shows a
 * user name has no number, only a `from_user_id`.
 */
const id = z.string().min(1).max(512);
const Media = z.object({ id, caption: z.string().optional() });
const Chosen = z.object({ id });

const Message = z.object({
  id,
  from: z
    .string()
    .regex(/^\d{5,20}$/)
    .optional(),
  from_user_id: z
    .string()
    .regex(/^[A-Z]{2}\.[A-Za-z0-9.]{1,128}$/)
    .optional(),
  group_id: z.string().optional(),
  timestamp: z.string().regex(/^\d{1,12}$/),
  type: z.string(),
  text: z.object({ body: z.string() }).optional(),
  image: Media.optional(),
  document: Media.optional(),
  button: z.object({ text: z.string() }).optional(),
  interactive: z.object({ button_reply: Chosen.optional(), list_reply: Chosen.optional() }).optional(),
});
type Message = z.output<typeof Message>;

const Status = z.object({
  id,
  status: z.string(),
  biz_opaque_callback_data: z.string().max(512).optional(),
  errors: z.array(z.object({ code: z.number(), title: z.string().optional() })).optional(),
});

const Value = z.object({
  metadata: z.object({ phone_number_id: z.string() }),
  messages: z.array(z.unknown()).default([]),
  statuses: z.array(z.unknown()).default([]),
});

const Envelope = z.object({
  object: z.literal('whatsapp_business_account'),
  entry: z.array(z.object({ changes: z.array(z.object({ field: z.string(), value: z.unknown() })) })),
});

/** Null: no notification. Parts for other numbers or other fields are ignored. */
export function notificationIn(body: unknown, phoneNumberId: string): Notification | null {
  const envelope = Envelope.safeParse(body);
  if (!envelope.success) return null;
  const changes = envelope.data.entry.flatMap((entry) => entry.changes).filter(({ field }) => field === 'messages');
  const values = changes.map(({ value }) => Value.safeParse(value));
  if (values.some(({ success }) => !success)) return null;
  const ours = values.flatMap(({ data }) => (data?.metadata.phone_number_id === phoneNumberId ? [data] : []));
  return {
    incoming: ours.flatMap(({ messages }) => messages.flatMap((message) => incomingIn(message) ?? [])),
    reports: ours.flatMap(({ statuses }) => statuses.flatMap((status) => reportIn(status) ?? [])),
  };
}

/** Kinds that expect no answer. */
const UNANSWERED = new Set(['reaction', 'system', 'edit', 'revoke', 'ephemeral']);
const LONGEST_TEXT = 4_096;

function incomingIn(raw: unknown): IncomingMessage | null {
  const { data: message } = Message.safeParse(raw);
  if (!message) return null; // of a kind newer than this program: ignored, so that the others are still read
  const address = message.from ?? message.from_user_id;
  if (address === undefined || message.group_id !== undefined || UNANSWERED.has(message.type)) return null;
  return { wamid: message.id, address, at: Number(message.timestamp) * 1_000, content: contentIn(message) };
}

function contentIn({ type, text, image, document, button, interactive }: Message): IncomingContent {
  const file = type === 'image' ? image : type === 'document' ? document : undefined;
  const chosen = interactive?.button_reply ?? interactive?.list_reply;
  if (file) return { is: 'file', mediaId: file.id, caption: visible(file.caption ?? '').slice(0, 200) };
  if (chosen) return { is: 'choice', id: chosen.id.slice(0, 256) };
  // A template's button carries its own text; AC24.
  const words = text?.body ?? button?.text;
  return words === undefined ? { is: 'other' } : { is: 'text', text: visible(words).slice(0, LONGEST_TEXT) };
}

function reportIn(raw: unknown): Report | null {
  const { data: status } = Status.safeParse(raw);
  const state = status && states[status.status];
  if (!state) return null;
  const [error] = status.errors ?? [];
  const said = error ? visible(`${error.code} ${error.title ?? ''}`).trim() : '';
  return {
    wamid: status.id,
    reference: status.biz_opaque_callback_data ?? null,
    state,
    code: error?.code ?? null,
    said,
  };
}

/** A message that was read was delivered. */
const states: Readonly<Record<string, Report['state']>> = {
  sent: 'sent',
  delivered: 'delivered',
  read: 'delivered',
  played: 'delivered',
  failed: 'failed',
};
