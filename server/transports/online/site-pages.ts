import { Hono } from 'hono';
import { homePage } from '../../../online/pages/home.ts';
import { servicePage, servicesPage } from '../../../online/pages/services.ts';
import { standardPage } from '../../../online/pages/standard.ts';
import { onlineHome } from '../../application/online/home.ts';
import { onlineService, onlineServices } from '../../application/online/services.ts';
import { standardBoard } from '../../application/standard/standard-board.ts';
import { send, siteOf, sorry } from './visitor-site.ts';
import type { VisitorParts } from './visitor-site.ts';

/** Public pages: hours, people waiting, what to bring. */
export function sitePages(parts: VisitorParts): Hono {
  const app = new Hono();
  const file = () => parts.office().file.current;

  app.get('/online', (c) => c.redirect('/online/', 301));
  app.get('/online/', (c) => send(c, homePage(siteOf(c, parts), onlineHome(parts.office()))));
  app.get('/online/layanan', (c) => send(c, servicesPage(siteOf(c, parts), onlineServices(file()))));
  app.get('/online/layanan/:service', (c) => {
    const service = onlineService(file(), c.req.param('service'));
    return service ? send(c, servicePage(siteOf(c, parts), service)) : sorry(c, parts, 'notFound', 404);
  });
  app.get('/online/layanan/:service/standar', (c) => {
    const service = onlineService(file(), c.req.param('service'));
    const board = service && standardBoard(file(), service.id);
    return board ? send(c, standardPage(siteOf(c, parts), board)) : sorry(c, parts, 'notFound', 404);
  });
  return app;
}
