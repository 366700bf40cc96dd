import { readFileSync } from 'node:fs';
import { faultsInLinks } from '../../../contract/hall-file/faults/link-faults.ts';
import type { HallFileFault } from '../../../contract/hall-file/faults/fault.ts';
import { faultsInProcedures } from '../../domain/procedures/procedure-faults.ts';
import { faultsInComplaints } from '../../domain/complaints/complaint-faults.ts';
import { HallFileShape, type HallFile } from '../../../contract/hall-file.ts';
import { HallFileRefused } from './hall-file-refused.ts';
import { firstJsonFault } from './json-fault.ts';
import { faultsOfIssue } from './plain-sentence.ts';
import { withUsualComplaints } from './usual-complaints.ts';

/** HF2: the hall in a file, complete and valid; otherwise throws HallFileRefused. */
export function readHallFile(file: string): HallFile {
  return parseHallFile(bytesOf(file), file);
}

/** The hall in a file's bytes; `file` is only the name used in a refusal. */
export function parseHallFile(bytes: Uint8Array, file: string): HallFile {
  const text = textOf(bytes, file);
  const broken = firstJsonFault(text);
  if (broken) throw refused(file, `line ${broken.line}, column ${broken.column}: ${broken.sentence}`);
  const read = HallFileShape.safeParse(withUsualComplaints(JSON.parse(text)), { reportInput: true });
  if (!read.success) throw new HallFileRefused(file, read.error.issues.flatMap(faultsOfIssue));
  const faults = faultsIn(read.data);
  if (faults.length > 0) throw new HallFileRefused(file, faults);
  return read.data;
}

/** First whether its references exist; only then whether its cases and complaints can end. */
function faultsIn(hall: HallFile): HallFileFault[] {
  const links = faultsInLinks(hall);
  return links.length > 0
    ? links
    : [...faultsInProcedures({ ...hall, trial: false }), ...faultsInComplaints(hall.complaints)];
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (cause) {
    const missing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    throw refused(file, missing ? 'there is no such file' : `the file cannot be read: ${String(cause)}`);
  }
}

function textOf(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refused(file, 'this is not text in UTF-8; save it again as UTF-8');
  }
}

const refused = (file: string, sentence: string) => new HallFileRefused(file, [{ path: '', sentence }]);
