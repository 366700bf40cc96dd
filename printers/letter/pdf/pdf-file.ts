import PdfDocument from 'pdfkit';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const inXml = (text = ''): string => text.replaceAll(/[&<>]/gu, (sign) => entities[sign] ?? sign);

/** pdfkit 0.20.2 does not escape title and author in the file's XML: an "&" in an office's name would break it. */
export class PdfFile extends PdfDocument {
  override endMetadata(): void {
    const { info } = this;
    this.info = { ...info, Title: inXml(info.Title), Author: inXml(info.Author) };
    super.endMetadata();
    this.info = info;
  }
}
