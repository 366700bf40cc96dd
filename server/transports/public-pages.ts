import { Hono } from 'hono';
import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { lookUpLetter, lookUpTicket } from '../application/look-up.ts';
import type { Office } from '../application/office.ts';

/** Pages for a visitor's own telephone: the ticket behind its token, the letter behind its code. No name, no NIK. */
export function publicPages(office: () => Office): Hono {
  const app = new Hono();

  app.get('/', (c) => {
    const { file, trial } = office();
    return c.html(
      page(
        file.current.agency.shownName,
        trial,
        html`<ul>
          <li><a href="/kiosk/">Kiosk: ambil nomor</a></li>
          <li><a href="/display/">Layar ruang tunggu</a></li>
          <li><a href="/counter/">Loket petugas</a></li>
        </ul>`,
      ),
    );
  });

  app.get('/t/:token', async (c) => {
    const ticket = await lookUpTicket(office(), c.req.param('token'));
    c.header('Cache-Control', 'no-store');
    c.header('Referrer-Policy', 'no-referrer');
    if (!ticket)
      return c.html(page('Nomor tidak ditemukan', office().trial, html`<p>Periksa kembali tiket Anda.</p>`), 404);
    c.header('Refresh', '15');
    return c.html(
      page(
        ticket.number,
        office().trial,
        html`<p class="state">${ticket.state}</p>
          <p lang="en">${ticket.stateEnglish}</p>`,
      ),
    );
  });

  app.get('/v/:code', async (c) => {
    const letter = await lookUpLetter(office(), c.req.param('code'));
    c.header('Cache-Control', 'no-store');
    if (!letter) {
      const words = html`<p>Tidak ada surat dengan kode ini di arsip kami.</p>
        <p lang="en">No letter with this code is in our archive.</p>`;
      return c.html(page('Surat tidak ditemukan', office().trial, words), 404);
    }
    return c.html(
      page(
        'Surat ini diterbitkan oleh kami',
        office().trial,
        html`<dl>
            <dt>Instansi</dt>
            <dd>${office().file.current.agency.shownName}</dd>
            <dt>Surat</dt>
            <dd>${letter.title}</dd>
            <dt>Nomor</dt>
            <dd>${letter.number}</dd>
            <dt>Tanggal</dt>
            <dd>${letter.issuedOn}</dd>
          </dl>
          <p>Halaman ini memeriksa arsip dinas dan bukan tanda tangan elektronik tersertifikasi.</p>
          <p lang="en">This letter was issued by this office. This page is not a certified electronic signature.</p>`,
      ),
    );
  });
  return app;
}

type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

function page(title: string, trial: boolean, body: Html): Html {
  return html`<!doctype html>
    <html lang="id">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>
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
          .state {
            font-size: 1.5rem;
            font-weight: 650;
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
          dt {
            color: #566965;
          }
          dd {
            margin: 0 0 0.8rem;
            font-weight: 600;
          }
        </style>
      </head>
      <body>
        ${trial ? html`<p class="trial">UJI COBA: bukan antrean sungguhan.</p>` : ''}
        <h1>${title}</h1>
        ${body}
      </body>
    </html>`;
}
