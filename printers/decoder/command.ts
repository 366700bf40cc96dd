/** What one command of the stream asks the printer to do. */
export type Command =
  | { readonly is: 'nothing' }
  | { readonly is: 'initialise' }
  | { readonly is: 'text'; readonly bytes: Buffer }
  | { readonly is: 'line-feed' }
  | { readonly is: 'code-page'; readonly page: number }
  | { readonly is: 'align'; readonly align: 0 | 1 | 2 }
  | { readonly is: 'bold' | 'inverse' | 'underline'; readonly on: boolean }
  | { readonly is: 'font'; readonly small: boolean }
  | { readonly is: 'magnify'; readonly width: number; readonly height: number }
  | { readonly is: 'feed-units'; readonly perInch: number }
  | { readonly is: 'line-spacing'; readonly units: number }
  | { readonly is: 'usual-line-spacing' }
  | { readonly is: 'feed-by'; readonly units: number }
  | { readonly is: 'feed-lines'; readonly lines: number }
  | { readonly is: 'raster'; readonly widthBytes: number; readonly height: number; readonly data: Buffer }
  | { readonly is: 'qr-module'; readonly dots: number }
  | { readonly is: 'qr-store'; readonly data: Buffer }
  | { readonly is: 'qr-print' }
  | { readonly is: 'cut'; readonly units: number }
  | { readonly is: 'report-changes'; readonly on: boolean }
  | { readonly is: 'tell-paper' }
  | { readonly is: 'tell-process-id'; readonly id: Buffer }
  | { readonly is: 'unknown'; readonly hex: string };

/** A whole command, or how many bytes are needed before it can be decoded. */
export type Read = { readonly command: Command; readonly length: number } | { readonly wanted: number };

export const incomplete = (wanted: number): Read => ({ wanted });
