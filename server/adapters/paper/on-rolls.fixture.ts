import { createCanvas, loadImage } from '@napi-rs/canvas';
import jsQR from 'jsqr';
import { decode } from '../../../printers/decoder/decode.ts';
import { printerModels } from '../../../printers/models.ts';
import type { PrinterModel } from '../../../printers/models.ts';
import { pageText } from '../../../printers/preview/page-text.ts';
import type { Slip } from '../../domain/slips.ts';
import { previewPng, slipBytes } from './slip-layout.ts';

export const wide = modelOf('virtual');
export const narrow = modelOf('virtual-58');

function modelOf(id: string): PrinterModel {
  const model = printerModels.find((one) => one.id === id);
  if (!model) throw new Error(`No model ${id}`);
  return model;
}

export async function textOf(slip: Slip, model: PrinterModel, reprint = false): Promise<string> {
  return pageText(decode(await slipBytes(slip, model, { reprint }), model.dots).items, model.dots);
}

export const printed = async (slip: Slip): Promise<Buffer> => Buffer.from(await slipBytes(slip, wide));

/** The text as read, independent of line breaks. */
export const asRead = (text: string): string => text.replaceAll(/\s+/gu, ' ');

export async function codeOn(slip: Slip, model: PrinterModel): Promise<string | undefined> {
  const picture = await loadImage(await previewPng(await slipBytes(slip, model), model));
  const context = createCanvas(picture.width, picture.height).getContext('2d');
  context.drawImage(picture, 0, 0);
  const { data } = context.getImageData(0, 0, picture.width, picture.height);
  return jsQR(data, picture.width, picture.height)?.data;
}
