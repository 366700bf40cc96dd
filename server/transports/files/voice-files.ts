import { Hono } from 'hono';
import type { Context } from 'hono';
import { z } from 'zod';
import { LARGEST_CLIP, LARGEST_WISH } from '../../../contract/voice.ts';
import type { Office } from '../../application/office.ts';
import { keepRecording, removeRecording } from '../../application/voice/own-recordings.ts';
import { refuse } from '../door/refuse.ts';
import { seated } from '../door/seated.ts';
import type { Seated } from '../door/seated.ts';
import { asSent } from './as-sent.ts';
import { atMost } from '../door/at-most.ts';

const Wish = z.strictObject({ language: z.enum(['id', 'en']), text: z.string().min(1).max(2_000) });
const FOR_EVER = 'public, max-age=31536000, immutable';
const CLIP = '/:pack/:language/:file{[a-z0-9-]+}';

/** Sound for screens in the office network: the hall's own recordings, and its sentences as speech. Not available from outside (VO6). */
export function voiceFiles(office: () => Office): Hono {
  const app = new Hono();
  app.get('/own.json', (c) => {
    const { edition, clips } = office().ownVoice;
    c.header('Cache-Control', 'no-store');
    return c.json({ edition, clips });
  });

  app.get(`/own${CLIP.replace('}', String.raw`\.wav}`)}`, async (c) => {
    const wav = await office().ownVoice.read(nameOf(c).replace(/\.wav$/, ''));
    if (!wav) return c.notFound();
    // The address contains a digest of the content: a newer recording has another address.
    return c.body(wav, 200, { 'Content-Type': 'audio/wav', 'Cache-Control': FOR_EVER });
  });

  app.post('/said', async (c) => {
    const bytes = await atMost(LARGEST_WISH, c);
    const wish = Wish.safeParse(bytes && jsonIn(bytes));
    if (!wish.success) return refuse(c, 'malformed-request');
    const said = await office().speaking.say(wish.data.language, wish.data.text);
    if (said.is !== 'wav') return refuse(c, said.is === 'not-ours' ? 'not-of-this-hall' : 'no-voice');
    return c.body(said.wav, 200, { 'Content-Type': 'audio/wav', 'Cache-Control': 'no-store' });
  });
  return app;
}

/** For administrators: replaces a clip by a recording, or removes it. */
export function ownRecordings(office: () => Office): Hono<Seated> {
  const app = new Hono<Seated>();
  app.use('/voice/*', seated(office, { right: 'administer' }));

  app.put(`/voice/own${CLIP}`, asSent(), async (c) => {
    const wav = await atMost(LARGEST_CLIP, c);
    if (!wav) return refuse(c, 'file-too-large');
    const reply = await keepRecording(office(), c.get('seat'), nameOf(c), wav);
    return reply.ok ? c.json(reply) : refuse(c, reply.refusal);
  });

  app.delete(`/voice/own${CLIP}`, async (c) => {
    const reply = await removeRecording(office(), c.get('seat'), nameOf(c));
    return reply.ok ? c.json(reply) : refuse(c, reply.refusal);
  });
  return app;
}

function nameOf(c: Context): string {
  const { pack, language, file } = c.req.param();
  return `${pack}/${language}/${file}`;
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return null; // no JSON: refused as malformed
  }
}
