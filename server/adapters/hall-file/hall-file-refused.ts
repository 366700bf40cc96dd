import { faultInBoth } from './fault-in-both.ts';
import type { HallFileFault } from '../../../contract/hall-file/faults/fault.ts';

/** A hall file that the hub does not accept: which file, and what is wrong where. */
export class HallFileRefused extends Error {
  readonly file: string;
  readonly faults: readonly HallFileFault[];

  constructor(file: string, faults: readonly HallFileFault[], advice?: string) {
    const lines = faults.map((fault) => `  ${faultInBoth(fault)}`);
    super(
      [
        `Berkas balai ${file} ditolak. / The hall file ${file} is refused:`,
        ...lines,
        ...(advice === undefined ? [] : [advice]),
      ].join('\n'),
    );
    this.name = 'HallFileRefused';
    this.file = file;
    this.faults = faults;
  }
}
