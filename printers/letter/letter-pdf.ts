import type { Letter } from './letter.ts';
import { logoPicture } from './logo.ts';
import { setAnnex } from './pdf/pdf-annex.ts';
import { setBody } from './pdf/pdf-body.ts';
import { footHeight, setFoot } from './pdf/pdf-foot.ts';
import { setAddressedHead, setCopyMark, setTitle } from './pdf/pdf-head.ts';
import { LOGO_SIDE, setLetterhead } from './pdf/pdf-letterhead.ts';
import type { PdfLogo } from './pdf/pdf-letterhead.ts';
import { setMarks, setWatermark } from './pdf/pdf-marks.ts';
import { SPACINGS } from './pdf/pdf-measures.ts';
import type { Spacing } from './pdf/pdf-measures.ts';
import { PdfSheet } from './pdf/pdf-sheet.ts';
import { setSignature, signatureHeight } from './pdf/pdf-signature.ts';
import { plainLetter } from './plain-letter.ts';

/** 65 points at 500 pixels an inch. */
const LOGO_PIXELS = 450;

/**
 * The letter on A4. The same letter gives the same bytes: its only date is its own. The file's metadata names title and
 * agency; the person it is about is named only on the page.
 */
export async function letterPdf(given: Letter): Promise<Uint8Array> {
  const letter = plainLetter(given);
  const logo = await pdfLogo(letter.letterhead.logo);
  const sheet = onFewestPages(letter, logo);
  if (letter.annex) setAnnex(sheet, letter.annex);
  setMarks(sheet, letter);
  return bytesOf(sheet);
}

/** Tighter spacing where it saves a page, and only there. */
function onFewestPages(letter: Letter, logo: PdfLogo | null): PdfSheet {
  const [airy, ...closer] = SPACINGS;
  let best = compose(letter, logo, airy);
  for (const spacing of closer) {
    if (best.pages === 1) break;
    const sheet = compose(letter, logo, spacing);
    if (sheet.pages < best.pages) best = sheet;
  }
  return best;
}

function compose(letter: Letter, logo: PdfLogo | null, spacing: Spacing): PdfSheet {
  const sheet = new PdfSheet(infoOf(letter), (page) => setWatermark(page, letter.warnings));
  setLetterhead(sheet, letter.letterhead, logo);
  setCopyMark(sheet, letter.copyMark);
  if (letter.addressed) setAddressedHead(sheet, letter.addressed, spacing);
  else setTitle(sheet, letter, spacing);
  const foot = footHeight(sheet, letter);
  setBody(sheet, letter.body, spacing, signatureHeight(sheet, letter.signature, spacing) + foot);
  setSignature(sheet, letter.signature, spacing);
  setFoot(sheet, letter);
  return sheet;
}

function infoOf({ title, letterhead, day }: Letter): { Title: string; Author: string; CreationDate: Date } {
  const made = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(made.getTime())) throw new Error(`A letter bears the day "${day}", which is none.`);
  return { Title: title, Author: letterhead.agency, CreationDate: made };
}

export async function pdfLogo(logo: string): Promise<PdfLogo | null> {
  const picture = await logoPicture(logo, LOGO_PIXELS);
  if (!picture) return null;
  const points = LOGO_SIDE / LOGO_PIXELS;
  return { png: await picture.encode('png'), width: picture.width * points, height: picture.height * points };
}

export async function bytesOf({ doc }: PdfSheet): Promise<Uint8Array> {
  doc.end();
  const chunks: Buffer[] = [];
  for await (const chunk of doc) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
