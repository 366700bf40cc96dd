import { sentenceStart } from '../../../contract/hall-file/sentence-start.ts';
import { Hono } from 'hono';
import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type {
  BoardComponent,
  BoardLine,
  BoardPart,
  StandardBoard,
} from '../../../contract/hall-file/standard-board.ts';
import type { Office } from '../../application/office.ts';
import { lackingIn, standardBoard } from '../../application/standard/standard-board.ts';
import { nonceOf } from '../door/office-headers.ts';
import { boardStyle } from './standard-board-style.ts';

const LONG_LINES = 8;

type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** SB1: the standard of a service as a page to print on A4 and hang up. Public; nothing about a person. */
export function standardPages(office: () => Office): Hono {
  const app = new Hono();
  app.get('/standar/:serviceId', (c) => {
    const board = standardBoard(office().file.current, c.req.param('serviceId'));
    c.header('Cache-Control', 'no-store');
    return board ? c.html(boardPage(office(), board, nonceOf(c))) : c.text('Layanan ini tidak ada.', 404);
  });
  return app;
}

function boardPage({ file, trial }: Office, board: StandardBoard, nonce: string): Html {
  const { agency, address } = file.current;
  return html`<!doctype html>
    <html lang="id">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Standar pelayanan: ${board.service.id}</title>
        <style nonce="${nonce}">
          ${boardStyle}
        </style>
      </head>
      <body>
        <p class="screen">Cetak halaman ini pada kertas A4 dengan perintah cetak peramban, lalu tempelkan.</p>
        <article>
          ${trial ? html`<p class="trial">UJI COBA: bukan pelayanan sungguhan</p>` : ''}
          <header>
            <p class="agency">${agency.shownName}</p>
            <h1><small>Standar Pelayanan</small> ${board.service.id}</h1>
            <p class="full">${board.fullName.id}</p>
            ${board.about.map(({ id }) => html`<p class="about">${id}</p>`)}
            ${board.decree ? html`<p class="decree">${board.decree.id}</p>` : ''}
          </header>
          ${board.groups.map((group) => groupPart(group))} ${footPart(board, address)}
        </article>
      </body>
    </html>`;
}

function groupPart({ name, components }: StandardBoard['groups'][number]): Html {
  return html`<section>
    <h2>${name.id}</h2>
    <ol>
      ${components.map((component) => componentPart(component))}
    </ol>
  </section>`;
}

function componentPart({ number, name, state, parts }: BoardComponent): Html {
  // A component that fills half a page may continue on the next.
  const length = parts.some(({ lines }) => lines.length > LONG_LINES) ? 'long' : '';
  return html`<li class="${state} ${length}">
    <b>${number}</b>
    <h3>${name.id}</h3>
    <div>${contentPart(state, parts)}</div>
  </li>`;
}

function contentPart(state: BoardComponent['state'], parts: readonly BoardPart[]): Html {
  if (state === 'lacking') return html`<p class="quiet">Belum ditetapkan dalam standar pelayanan kantor ini.</p>`;
  if (parts.length === 0) return html`<p class="quiet">Standar tidak menyebut apa pun untuk layanan ini.</p>`;
  const mentioned =
    state === 'mentioned'
      ? html`<p class="quiet">Belum ditetapkan tersendiri. Bagian lain dari standar menyebut:</p>`
      : '';
  return html`${mentioned}${parts.map((part) => linesPart(part, parts.length > 1))}`;
}

function linesPart({ title, ordered, lines }: BoardPart, isOneOfSeveral: boolean): Html {
  const head = title && isOneOfSeveral ? html`<h4>${title.id}</h4>` : '';
  const entries = lines.map((line) => html`<li>${linePart(line)}</li>`);
  if (ordered)
    return html`${head}
      <ol class="steps">
        ${entries}
      </ol>`;
  const [only] = lines;
  if (only && lines.length === 1)
    return html`${head}
      <p>${linePart(only)}</p>`;
  return html`${head}
    <ul>
      ${entries}
    </ul>`;
}

function linePart({ label, text, optional, columns }: BoardLine): Html {
  const before = label ? html`<strong>${label.id}${text ? ':' : ''}</strong> ` : '';
  const words = label ? (text?.id ?? '') : sentenceStart(text?.id ?? '');
  const cells = columns.map(({ name, text: cell }) => html`<br /><span class="quiet">${name.id}: ${cell.id}</span>`);
  return html`${before}${words}${optional ? html` <span class="quiet">(bila perlu)</span>` : ''}${cells}`;
}

function footPart(board: StandardBoard, address: readonly { readonly text: string }[]): Html {
  const lacking = lackingIn(board).length;
  return html`<footer>
    ${board.enactment.length > 0 ? html`<p>${board.enactment.map(({ id }) => id).join(' · ')}</p>` : ''}
    <p>
      Ditulis seperti dalam standar pelayanan kantor ini, menurut susunan 14 komponen Peraturan Menteri PANRB Nomor 15
      Tahun 2014.${lacking > 0 ? ` ${lacking} komponen belum ditetapkan.` : ''}
    </p>
    ${address.length > 0 ? html`<p>${address.map(({ text }) => text).join(', ')}</p>` : ''}
  </footer>`;
}
