import type { Readable } from 'node:stream';
import type { mediaKinds } from '../../contract/lists.ts';

export type MediaKind = (typeof mediaKinds)[number];

export interface MediaFile {
  readonly file: string;
  /** By its content; null: nothing that a display can show. */
  readonly kind: MediaKind | null;
  readonly bytes: number;
  /** Other content under the same name has another edition. */
  readonly edition: string;
}

/** From one byte to another, both sent. */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

/** The hall's folder of videos and pictures. What somebody copies into it by hand counts as much as an upload. */
export interface HallMedia {
  /** By name. */
  readonly files: readonly MediaFile[];
  /** Undefined: there is no such file that can be shown. */
  read(file: string, range: ByteRange): Readable | undefined;
  /** On the disk under the name it answers, when it resolves. */
  keep(stream: Readable, name: string): Promise<{ readonly file: string } | 'too-large' | 'not-accepted' | 'disk-full'>;
  /** False: there was none. */
  remove(file: string): Promise<boolean>;
}
