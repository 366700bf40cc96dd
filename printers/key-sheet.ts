import PdfKit from 'pdfkit';
import QRCode from 'qrcode';

export interface KeySheet {
  readonly agency: string;
  readonly keyId: string;
  readonly lines: readonly string[];
  readonly day: string;
}

const MARGIN = 64;
const QR_SIZE = 150;

/** The recovery sheet on A4: six lines for a person to type, and the same as a QR code. */
export async function keySheet({ agency, keyId, lines, day }: KeySheet): Promise<Uint8Array> {
  const qr = await QRCode.toBuffer(lines.join(''), { errorCorrectionLevel: 'M', margin: 0, width: 600 });
  const pdf = new PdfKit({ size: 'A4', margin: MARGIN, info: { Title: `Lembar pemulihan ${keyId}` } });
  const pieces: Buffer[] = [];
  pdf.on('data', (piece: Buffer) => pieces.push(piece));
  const ended = new Promise<void>((resolve) => pdf.once('end', () => resolve()));
  head(pdf, agency, keyId, day);
  const top = pdf.y;
  for (const [i, line] of lines.entries())
    pdf
      .font('Courier-Bold')
      .fontSize(20)
      .text(`${i + 1}   ${line}`, { lineGap: 8 });
  pdf.image(qr, pdf.page.width - MARGIN - QR_SIZE, top, { width: QR_SIZE });
  foot(pdf);
  pdf.end();
  await ended;
  return Buffer.concat(pieces);
}

function head(pdf: PDFKit.PDFDocument, agency: string, keyId: string, day: string): void {
  pdf.font('Helvetica-Bold').fontSize(22).text('Lembar pemulihan kunci balai');
  pdf.font('Helvetica').fontSize(12).text(agency, { lineGap: 2 });
  pdf.text(`Kunci ${keyId} – dicetak ${dayInWords(day)}`).moveDown(1.2);
  pdf.text(
    'Tanpa kunci ini, data dan semua cadangan balai tidak dapat dibaca oleh siapa pun, juga tidak oleh pembuat programnya.',
  );
  pdf.moveDown(2.5);
}

const dayInWords = (day: string): string =>
  new Date(day).toLocaleDateString('id-ID', { dateStyle: 'long', timeZone: 'UTC' });

function foot(pdf: PDFKit.PDFDocument): void {
  pdf.moveDown(2).font('Helvetica').fontSize(12);
  const advice = [
    'Simpan lembar ini di brankas atau amplop tertutup, jangan di ruang yang sama dengan komputer balai.',
    'Siapa pun yang memegang lembar ini dan salinan data dapat membaca semuanya. Jangan difoto.',
    'Saat dibutuhkan: pasang Antrean, jalankan npm run hall-key -- --restore --data FOLDER-CADANGAN, ketik keenam baris, lalu pulihkan cadangan.',
    'Huruf terakhir setiap baris memeriksa barisnya: salah ketik diketahui di baris mana.',
    'Bila lembar ini hilang: npm run hall-key -- --change --data FOLDER, lalu cetak yang baru.',
  ];
  pdf.list(advice, MARGIN, undefined, { bulletRadius: 2, lineGap: 4 });
  pdf.moveDown(2).text('Disimpan oleh: ______________   Tempat: ______________   Tanggal: __________');
}
