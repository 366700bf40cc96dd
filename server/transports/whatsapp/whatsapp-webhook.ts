import { createHmac, timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { isMessagesOn, receiveNotification } from '../../application/chats/receive-notification.ts';
import type { Office } from '../../application/office.ts';
import { refuse } from '../door/refuse.ts';
import { notificationIn } from './whatsapp-notification.ts';

/** The largest notification by Meta's documentation. */
const LARGEST_NOTIFICATION = 3 * 1024 * 1024;

const notLarger = bodyLimit({
  maxSize: LARGEST_NOTIFICATION,
  onError: (c) => {
    c.header('Connection', 'close'); // the rest of the body is not read
    return refuse(c, 'file-too-large');
  },
});

/** WA9: where Meta delivers people's WhatsApp messages. Only requests signed with the app's secret are believed. */
export function whatsappWebhook(office: () => Office): Hono {
  const app = new Hono();

  app.get('/whatsapp', (c) => {
    const { 'hub.mode': mode, 'hub.verify_token': token = '', 'hub.challenge': challenge = '' } = c.req.query();
    const expected = office().secrets.get('whatsapp-verify-token');
    const fits = mode === 'subscribe' && expected !== null && isSame(Buffer.from(token), Buffer.from(expected));
    if (!fits || !/^[\w.-]{1,200}$/.test(challenge)) return refuse(c, 'not-allowed');
    return c.text(challenge, 200, { 'Cache-Control': 'no-store' });
  });

  app.post('/whatsapp', notLarger, async (c) => {
    const secret = office().secrets.get('whatsapp-app-secret');
    const cloud = isMessagesOn(office());
    if (secret === null || !cloud) return refuse(c, 'not-allowed');
    const raw = new Uint8Array(await c.req.arrayBuffer());
    if (!isSigned(raw, c.req.header('X-Hub-Signature-256') ?? '', secret)) return refuse(c, 'not-allowed');
    const notification = notificationIn(parsed(raw), cloud.phoneNumberId);
    if (!notification) return refuse(c, 'malformed-request');
    // WA8: Meta forgets what is acknowledged, so everything is on disk before that.
    await receiveNotification(office(), notification);
    return c.body(null, 200);
  });
  return app;
}

/** Checked on the raw bytes, since those are what Meta signs. */
function isSigned(raw: Uint8Array, header: string, secret: string): boolean {
  const [, hex = ''] = /^sha256=([0-9a-f]{64})$/i.exec(header) ?? [];
  return isSame(Buffer.from(hex, 'hex'), createHmac('sha256', secret).update(raw).digest());
}

/** In constant time. */
function isSame(given: Buffer, expected: Buffer): boolean {
  const [a, b] = [given, expected].map((bytes) => createHmac('sha256', 'compared').update(bytes).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}

function parsed(raw: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(raw));
  } catch {
    return null; // a body that is no JSON is refused like any empty one
  }
}
