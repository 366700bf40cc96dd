import { createHmac, timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import type { Context } from 'hono';
import { isMessagesOn, receiveNotification } from '../../application/chats/receive-notification.ts';
import type { Office } from '../../application/office.ts';
import { senderOf } from '../door/from-outside.ts';
import { HeldBodies } from '../door/held-bodies.ts';
import { refuse } from '../door/refuse.ts';
import { notificationIn } from './whatsapp-notification.ts';

/** The largest notification by Meta's documentation. */
const LARGEST_NOTIFICATION = 3 * 1024 * 1024;

/** Of eight of the largest; most are some hundred bytes. */
const MOST_HELD = 8 * LARGEST_NOTIFICATION;

/** WA9: where Meta delivers people's WhatsApp messages. Only requests signed with the app's secret are believed. */
export function whatsappWebhook(office: () => Office, proxies: readonly string[] = []): Hono {
  const app = new Hono();
  const bodies = new HeldBodies(MOST_HELD);

  app.get('/whatsapp', (c) => {
    const { 'hub.mode': mode, 'hub.verify_token': token = '', 'hub.challenge': challenge = '' } = c.req.query();
    const expected = office().secrets.get('whatsapp-verify-token');
    const fits = mode === 'subscribe' && expected !== null && isSame(Buffer.from(token), Buffer.from(expected));
    if (!fits || !/^[\w.-]{1,200}$/.test(challenge)) return refuse(c, 'not-allowed');
    return c.text(challenge, 200, { 'Cache-Control': 'no-store' });
  });

  app.post('/whatsapp', async (c) => {
    const secret = office().secrets.get('whatsapp-app-secret');
    const cloud = isMessagesOn(office());
    if (secret === null || !cloud) return refuse(c, 'not-allowed');
    const raw = await bodyOf(c, bodies, proxies);
    if (raw === 'busy') return c.body(null, 503, { 'Retry-After': '10' }); // Meta delivers again
    if (raw === 'too-large') return refuse(c, 'file-too-large');
    if (!isSigned(raw, c.req.header('X-Hub-Signature-256') ?? '', secret)) return refuse(c, 'not-allowed');
    const notification = notificationIn(parsed(raw), cloud.phoneNumberId);
    if (!notification) return refuse(c, 'malformed-request');
    // WA8: Meta forgets what is acknowledged, so everything is on disk before that.
    await receiveNotification(office(), notification);
    return c.body(null, 200);
  });
  return app;
}

async function bodyOf(c: Context, bodies: HeldBodies, proxies: readonly string[]) {
  const isTooLarge = Number(c.req.header('Content-Length') ?? 0) > LARGEST_NOTIFICATION;
  const { body } = c.req.raw;
  if (!body) return new Uint8Array();
  const raw = isTooLarge ? 'too-large' : await bodies.read(senderOf(c, proxies), body, LARGEST_NOTIFICATION);
  if (typeof raw === 'string') c.header('Connection', 'close'); // the rest of the body is not read
  return raw;
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
