import { createCanvas } from '@napi-rs/canvas';

/** A photo of an invented paper. */
export function familyCard(): Buffer {
  const canvas = createCanvas(1200, 800);
  const context = canvas.getContext('2d');
  context.fillStyle = '#e4ecf2';
  context.fillRect(0, 0, 1200, 800);
  context.fillStyle = '#20323f';
  context.font = 'bold 64px sans-serif';
  context.fillText('KARTU KELUARGA', 300, 120);
  context.font = '40px sans-serif';
  context.fillText('CONTOH – bukan data sungguhan', 280, 190);
  for (let line = 0; line < 9; line += 1) context.fillRect(80, 270 + line * 55, 1040 - (line % 3) * 120, 6);
  return canvas.toBuffer('image/png');
}
