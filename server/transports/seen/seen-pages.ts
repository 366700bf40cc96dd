import { Hono } from 'hono';
import type { MiddlewareHandler } from 'hono';
import type { Office } from '../../application/office.ts';
import { faultsNow } from '../../application/seen/faults-now.ts';
import { isOutage } from '../../application/seen/hall-faults.ts';
import { placesNow } from '../../application/seen/places-now.ts';
import { nonceOf } from '../door/office-headers.ts';
import { isOwnNetwork } from '../door/own-network.ts';
import { hubMetrics } from './hub-metrics.ts';
import { PROMETHEUS_TEXT, prometheusText } from './prometheus-text.ts';
import { statePage } from './state-page.ts';
import { isAtTheHub, peerOf, showsToken } from './watcher.ts';

/** Health, metrics and state of the hub: for monitoring, Prometheus, and whoever looks after the machines. */
export function seenPages(office: () => Office): Hono {
  const app = new Hono();
  for (const path of ['/healthz', '/metrics', '/keadaan']) app.use(path, neverKept);
  for (const path of ['/metrics', '/keadaan']) app.use(path, ownNetworkOnly);
  app.get('/healthz', async (c) => {
    const { live, file, trial, register, selfCheck } = office();
    const faults = await selfCheck.faults();
    const reasons = faults.filter((fault) => isOutage(fault)).map(({ is }) => is);
    const ok = reasons.length === 0;
    // Outsiders learn only whether the hub works.
    if (!isAtTheHub(c) && showsToken(office(), c) !== true) return c.json({ ok }, ok ? 200 : 503);
    const hall = { hall: file.current.id, trial, day: live.hall.day, revision: live.position };
    const inUse = register.current();
    const state = { reasons, warnings: faults.filter((fault) => !isOutage(fault)).map(({ is }) => is) };
    return c.json(
      { ok, ...hall, register: inUse && { name: inUse.registerName, period: inUse.period }, ...state },
      ok ? 200 : 503,
    );
  });
  app.get('/metrics', async (c) => {
    const own = office();
    const shown = showsToken(own, c);
    // If no token is set, the page does not exist for others; if one is set, wrong tokens are told so.
    if (shown === null && !isAtTheHub(c)) return c.text('Tidak ditemukan.', 404);
    if (shown === false) return c.text('Token tidak cocok.', 401, { 'WWW-Authenticate': 'Bearer' });
    const [faults, places, room] = await Promise.all([faultsNow(own), placesNow(own), own.look.diskRoom()]);
    return c.text(prometheusText(hubMetrics({ office: own, faults, places, room })), 200, {
      'Content-Type': PROMETHEUS_TEXT,
    });
  });
  app.get('/keadaan', async (c) => {
    const own = office();
    const [faults, places, room] = await Promise.all([faultsNow(own), placesNow(own), own.look.diskRoom()]);
    const language = c.req.query('bahasa') === 'en' ? 'en' : 'id';
    return c.html(statePage({ office: own, faults, places, room, language, nonce: nonceOf(c) }));
  });
  return app;
}

const neverKept: MiddlewareHandler = async (c, next) => {
  await next();
  c.header('Cache-Control', 'no-store');
};

/** OB2: device names and the hall's load are for the office's own network only; through a proxy the page does not exist (ON3). */
const ownNetworkOnly: MiddlewareHandler = async (c, next) =>
  isOwnNetwork(peerOf(c)) ? next() : c.text('Tidak ditemukan.', 404);
