// What an office might build in an afternoon: one JSON document, rewritten completely with each change, and screens
// that poll every second. It keeps the same promise as far as this design can: a number is answered once its document
// is written (nothing is synced).
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { JSONFilePreset } from 'lowdb/node';

interface PlainVisit {
  readonly id: string;
  readonly number: string;
  readonly at: number;
  counter: string | null;
}

const [file = '', visits = '0'] = process.argv.slice(2);
const visitOf = (sequence: number): PlainVisit => ({
  id: randomUUID(),
  number: `A${String(sequence).padStart(3, '0')}`,
  at: Date.now(),
  counter: null,
});
const before = Array.from({ length: Number(visits) }, (_, i) => ({ ...visitOf(i + 1), counter: 'loket-1' }));
const db = await JSONFilePreset<{ visits: PlainVisit[] }>(file, { visits: before });
await db.write();

const routes: Record<string, () => Promise<unknown>> = {
  'POST /ticket': async () => {
    const visit = visitOf(db.data.visits.length + 1);
    db.data.visits.push(visit);
    await db.write();
    return visit;
  },
  'POST /call': async () => {
    const next = db.data.visits.find(({ counter }) => counter === null);
    if (next) next.counter = 'loket-1';
    await db.write();
    return next ?? null;
  },
  'GET /view': async () => ({
    waiting: db.data.visits.filter(({ counter }) => counter === null).length,
    called: db.data.visits.filter(({ counter }) => counter !== null).slice(-5),
  }),
};

async function answer({ method = '', url = '' }: IncomingMessage, response: ServerResponse): Promise<void> {
  const said = await routes[`${method} ${url}`]?.();
  response.setHeader('content-type', 'application/json').end(JSON.stringify(said ?? null));
}

const http = createServer((request, response) => void answer(request, response));
// A document that takes seconds to write must not look like a server that is gone.
http.keepAliveTimeout = 65_000;
http.listen(0, '127.0.0.1', () => process.send?.((http.address() as AddressInfo).port));
process.once('disconnect', () => process.exit());
