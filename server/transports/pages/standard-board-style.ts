import { raw } from 'hono/html';

/** Read while standing at a wall: nothing under 9 pt, component names in their own column, no row split across pages. */
export const boardStyle = raw(`
@page { size: A4 portrait; margin: 12mm 14mm 14mm;
  @bottom-right { content: 'Halaman ' counter(page) ' dari ' counter(pages); font: 8pt sans-serif; color: #2b3f3c; } }
* { box-sizing: border-box; margin: 0; padding: 0; }
body { font: 9.8pt/1.35 'Noto Sans', 'Segoe UI', 'Helvetica Neue', 'Liberation Sans', Arial, sans-serif; color: #12211f; background: #e6ebe8; }
article { width: 210mm; min-height: 297mm; margin: 6mm auto; padding: 13mm 14mm; background: #fff; }
.screen { padding: 3mm; background: #06312d; color: #fff; text-align: center; }
.trial { margin-bottom: 4mm; padding: 1.5mm; border: 0.6mm solid #8a5a00; font-weight: 700; text-align: center; }
header { padding-bottom: 4mm; border-bottom: 1mm solid #0b5750; }
.agency { font-size: 11.5pt; font-weight: 700; letter-spacing: 0.01em; }
h1 { margin-top: 2.5mm; font-size: 23pt; line-height: 1.12; color: #06312d; text-wrap: balance; }
h1 small { display: block; margin-bottom: 0.8mm; font-size: 11pt; letter-spacing: 0.12em; text-transform: uppercase;
  color: #0b5750; }
.full { margin-top: 1.8mm; text-wrap: pretty; }
.about { margin-top: 1.2mm; text-wrap: pretty; }
.decree { margin-top: 1mm; font-weight: 600; }
section { margin-top: 4.5mm; }
h2 { padding: 1.1mm 2.5mm; background: #0b5750; color: #fff; font-size: 11pt; break-after: avoid; }
section > ol { list-style: none; }
section > ol > li { display: grid; grid-template-columns: 8mm 44mm 1fr; gap: 0 3mm; padding: 1.5mm 0;
  border-bottom: 0.25mm solid #b9c6c1; break-inside: avoid; }
b { display: grid; place-items: center; width: 7mm; height: 7mm; border-radius: 50%; background: #0b5750; color: #fff;
  font-size: 10pt; }
h3 { padding-top: 0.9mm; font-size: 10pt; line-height: 1.3; hyphens: manual; }
section div { padding-top: 0.9mm; overflow-wrap: anywhere; }
h4 { margin-top: 1mm; font-size: 10pt; }
h4:first-child { margin-top: 0; }
ul, .steps { padding-left: 5mm; list-style-type: disc; }
.steps { list-style-type: decimal; }
section > ol > li.long { break-inside: auto; }
li li { break-inside: avoid; }
.steps li, ul li { padding-left: 0.8mm; }
ul li::marker { color: #0b5750; }
.steps li::marker { color: #0b5750; font-weight: 700; }
.quiet { color: #4a5c58; font-style: italic; }
.lacking b, .mentioned b { background: #fff; color: #4a5c58; box-shadow: inset 0 0 0 0.3mm #7d918d; }
.lacking h3 { color: #4a5c58; }
footer { margin-top: 4mm; font-size: 9pt; color: #2b3f3c; break-inside: avoid; }
footer p + p { margin-top: 0.8mm; }
@media print {
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  body { background: none; }
  article { width: auto; min-height: 0; margin: 0; padding: 0; }
  .screen { display: none; }
}
`);
