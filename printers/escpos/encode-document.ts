import type { Block, PaperDocument } from '../document.ts';
import type { PrinterModel } from '../models.ts';
import * as commands from './commands.ts';
import { ContainedEscpos } from './contained-escpos.ts';
import { LINE_SPACING_DOTS, printLines, columnsFor } from './encode-lines.ts';
import { encodeBlack, encodeQr, encodeRaster, encodeRule } from './encode-pictures.ts';
import { plainText } from './plain-text.ts';
import { centred, hang, toEdges, wrap, wrapEvenly } from './wrap.ts';

const BAR_EDGE_DOTS = 6;

/** Encodes a document for one printer model. No line is wider than its paper. */
export function encodeDocument(document: PaperDocument, model: PrinterModel): Buffer {
  const paper = new ContainedEscpos();
  paper.initialise();
  paper.raw(commands.leaveChineseMode, commands.selectCodePage(model.codePage));
  if (model.unitsPerInch !== null) paper.raw(commands.feedUnits(model.unitsPerInch));
  paper.raw(commands.lineSpacing(LINE_SPACING_DOTS));
  for (const block of document.blocks) encodeBlock(paper, block, model);
  return paper.bytes();
}

function encodeBlock(paper: ContainedEscpos, block: Block, model: PrinterModel): void {
  switch (block.is) {
    case 'text': {
      const style = block.style ?? {};
      const broken = block.align === 'center' ? wrapEvenly : wrap;
      const lines = broken(plainText(block.text).trim(), columnsFor(model, style));
      return printLines(paper, lines, style, block.align);
    }
    case 'bar':
      return encodeBar(paper, block.text, model);
    case 'field': {
      const head = `${plainText(block.label).slice(0, block.labelColumns).padEnd(block.labelColumns)}: `;
      return printLines(paper, hang(head, plainText(block.value).trim(), model.columns));
    }
    case 'item':
      return printLines(paper, hang(`${plainText(block.mark)} `, plainText(block.text).trim(), model.columns));
    case 'edges': {
      const style = block.style ?? {};
      const lines = toEdges(plainText(block.left).trim(), plainText(block.right).trim(), columnsFor(model, style));
      return printLines(paper, lines, style);
    }
    case 'rule':
      return encodeRule(paper, block.kind, model);
    case 'feed':
      return paper.raw(commands.feedDots(block.dots));
    case 'qr':
      return encodeQr(paper, block.data, block.moduleDots, model);
    case 'raster':
      return encodeRaster(paper, block.bitmap, block.align ?? 'left', model);
    case 'cut':
      return encodeCut(paper, model);
  }
}

/** White text in a black strip; without line spacing, or white seams would run through it. */
function encodeBar(paper: ContainedEscpos, text: string, model: PrinterModel): void {
  encodeBlack(paper, BAR_EDGE_DOTS, model);
  paper.raw(commands.inverse(true), commands.bold(true), commands.lineSpacing(24));
  for (const line of wrapEvenly(plainText(text).trim(), model.columns - 2)) paper.line(centred(line, model.columns));
  paper.raw(commands.inverse(false), commands.bold(false), commands.lineSpacing(LINE_SPACING_DOTS));
  encodeBlack(paper, BAR_EDGE_DOTS, model);
}

function encodeCut(paper: ContainedEscpos, model: PrinterModel): void {
  paper.raw(commands.feedDots(model.feedToCutterDots));
  if (model.cutter === 'partial') paper.raw(commands.cutPartially);
}
