import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Office } from '../../application/office.ts';
import { nonceOf } from '../door/office-headers.ts';

/** Links to the office's screens, under the hub's bare address. Not available from outside (ON3). */
export function frontPage(office: () => Office): Hono {
  const app = new Hono();
  app.get('/', (c) => {
    const { file, trial } = office();
    return c.html(
      html`<!doctype html>
        <html lang="id">
          <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <title>${file.current.agency.shownName}</title>
            <style nonce="${nonceOf(c)}">
              body {
                font:
                  1.15rem/1.5 system-ui,
                  sans-serif;
                max-width: 34rem;
                margin: 0 auto;
                padding: 1.5rem;
                color: #12211f;
              }
              h1 {
                font-size: 2rem;
                line-height: 1.15;
              }
              .trial {
                border: 2px solid #8a5a00;
                padding: 0.4rem 0.8rem;
              }
              a {
                color: #14508c;
                display: inline-block;
                padding: 0.6rem 0;
              }
            </style>
          </head>
          <body>
            ${trial ? html`<p class="trial">UJI COBA: bukan antrean sungguhan.</p>` : ''}
            <h1>${file.current.agency.shownName}</h1>
            <ul>
              <li><a href="/kiosk/">Kiosk: ambil nomor</a></li>
              <li><a href="/display/">Layar ruang tunggu</a></li>
              <li><a href="/counter/">Loket petugas</a></li>
              <li><a href="/online/">Situs untuk HP pengunjung</a></li>
            </ul>
          </body>
        </html>`,
    );
  });
  return app;
}
