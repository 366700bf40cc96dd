import type { Readable } from 'node:stream';
import type { mediaKinds } from '../../contract/lists.ts';

export type MediaKind = (typeof mediaKinds)[number];

export interface MediaFile {
  readonly file: string;
  /** By its content; null: no display can show it. */
  readonly kind: MediaKind | null;
  readonly bytes: number;
  /** Changes with the content. */
  readonly edition: string;
}

/** First and last byte, both inclusive. */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

/** The hall's folder of videos and pictures. Files copied into it by hand count like uploads. */
export interface HallMedia {
  /** Sorted by name. */
  readonly files: readonly MediaFile[];
  /** Undefined: no such file that can be shown. */
  read(file: string, range: ByteRange): Readable | undefined;
  /** On disk when it resolves, under the name it returns. */
  keep(stream: Readable, name: string): Promise<{ readonly file: string } | 'too-large' | 'not-accepted' | 'disk-full'>;
  /** False: there was none. */
  remove(file: string): Promise<boolean>;
}
