import { Hono } from 'hono';
import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { lookUpLetter, lookUpTicket } from '../application/look-up.ts';
import type { LetterFound } from '../application/look-up.ts';
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
    const title = letter.cancelled ? 'Surat ini sudah dibatalkan' : 'Surat ini diterbitkan oleh kami';
    return c.html(page(title, office().trial, letterWords(letter, office().file.current.agency.shownName)));
  });
  return app;
}

type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** LE4: whether it still stands comes first, in words that need no second look. */
function letterWords({ title, number, issuedOn, cancelled }: LetterFound, agency: string): Html {
  const standing = cancelled
    ? html`<p class="cancelled">Surat ini sudah dibatalkan dan tidak berlaku.</p>
        <p class="cancelled" lang="en">This letter has been cancelled and is not valid.</p>`
    : html`<p lang="en">This letter was issued by this office.</p>`;
  return html`${standing}
    <dl>
      <dt>Instansi</dt>
      <dd>${agency}</dd>
      <dt>Surat</dt>
      <dd>${title}</dd>
      <dt>Nomor</dt>
      <dd>${number}</dd>
      <dt>Tanggal</dt>
      <dd>${issuedOn}</dd>
    </dl>
    <p>Halaman ini memeriksa arsip dinas dan bukan tanda tangan elektronik tersertifikasi.</p>
    <p lang="en">This page looks into the office’s archive and is not a certified electronic signature.</p>`;
}

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
          .cancelled {
            border-inline-start: 6px solid #b3261e;
            background: #fdeceb;
            color: #8c1d18;
            font-weight: 650;
            margin: 0;
            padding: 0.5rem 0.9rem;
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
