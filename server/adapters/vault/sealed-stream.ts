import type { KeyObject } from 'node:crypto';
import { Transform } from 'node:stream';
import { Sealer } from './sealed-file.ts';
import type { SealedAs } from './sealed-file.ts';

/** A transform stream that seals. */
export function sealing(files: KeyObject, as: SealedAs): Transform {
  const sealer = new Sealer(files, as);
  let header: Buffer | null = sealer.header;
  const begun = (sealed: Buffer): Buffer => {
    const whole = header === null ? sealed : Buffer.concat([header, sealed]);
    header = null;
    return whole;
  };
  return new Transform({
    transform: (chunk: Buffer, _encoding, next) => next(null, begun(sealer.add(chunk))),
    flush: (next) => next(null, begun(sealer.end())),
  });
}
