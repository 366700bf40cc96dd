import { Hono } from 'hono';
import { ticketLostPart, ticketPage, ticketPart, ticketUnknownPage } from '../../../online/pages/ticket.ts';
import { lookUpTicket, ticketsAreLost, visitOfToken } from '../../application/online/ticket.ts';
import { isKnown } from '../door/known.ts';
import type { TicketFollowers } from './ticket-followers.ts';
import { languageOf, send, siteOf } from './visitor-site.ts';
import type { VisitorParts } from './visitor-site.ts';

/** The page behind a ticket's QR, without name and NIK. It exists even if the hall has no other part of the site. */
export function ticketPages(parts: VisitorParts, followers: TicketFollowers): Hono {
  const app = new Hono();

  app.get('/t/:token', async (c) => {
    const site = siteOf(c, parts);
    const token = c.req.param('token');
    const ticket = await lookUpTicket(parts.office(), token);
    if (!ticket) return send(c, ticketUnknownPage(site, token, ticketsAreLost(parts.office())), 404);
    return send(c, ticketPage(site, token, ticket));
  });

  app.get('/t/:token/live', async (c) => {
    const token = c.req.param('token');
    const visit = await visitOfToken(parts.office(), token);
    if (!visit) return c.body(null, 404);
    const stream = followers.follow(visit, token, languageOf(c));
    if (!stream) return c.body(null, 503);
    isKnown(c);
    return c.body(stream, 200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store, no-transform',
      // Otherwise nginx would buffer events.
      'X-Accel-Buffering': 'no',
    });
  });

  /** A single answer, for networks where no connection can be kept open. */
  app.get('/t/:token/now', async (c) => {
    const token = c.req.param('token');
    const ticket = await lookUpTicket(parts.office(), token);
    if (!ticket && ticketsAreLost(parts.office())) {
      return c.json({ html: (await ticketLostPart(siteOf(c, parts))).toString(), is: 'over' });
    }
    if (!ticket) return c.body(null, 404);
    const html = await ticketPart(siteOf(c, parts), ticket, token);
    return c.json({ html: html.toString(), is: ticket.now.is });
  });
  return app;
}
