import { HallFileShape } from '../../../contract/hall-file.ts';
import type { HallFile } from '../../../contract/hall-file.ts';
import type { HallFileFault } from '../../../contract/hall-file/faults/fault.ts';
import { faultsInLinks } from '../../../contract/hall-file/faults/link-faults.ts';
import { faultsInProcedures } from '../../domain/procedures/procedure-faults.ts';
import { strandedBy } from '../../domain/stranded.ts';
import { setupOf } from '../office.ts';
import type { Office } from '../office.ts';

type CheckedHall =
  | { readonly ok: true; readonly hall: HallFile }
  | {
      readonly ok: false;
      readonly faults: readonly HallFileFault[];
      /** Null: it does not have the form of a hall's file. */
      readonly hall: HallFile | null;
    };

/** HF4: whether this may become the hall's file now, with all its faults and not only the first. */
export function checkedHall(office: Office, wished: unknown): CheckedHall {
  const parsed = HallFileShape.safeParse(wished);
  if (!parsed.success) {
    return {
      ok: false,
      hall: null,
      faults: parsed.error.issues.map(({ path, message }) => ({ path: pathText(path), sentence: message })),
    };
  }
  const hall = parsed.data;
  const next = setupOf(hall, office.trial, office.ownAddress());
  const faults = [...faultsInLinks(hall), ...faultsInProcedures(next), ...faultsHere(office, hall)];
  if (faults.length > 0) return { ok: false, faults, hall };
  const stranded = strandedBy(next, office.live.hall);
  if (!stranded) return { ok: true, hall };
  return { ok: false, faults: [{ path: stranded.path, sentence: `${stranded.number} is still here today` }], hall };
}

/** Faults that depend on this hub and the present hall. */
function faultsHere({ file, printRoom }: Office, hall: HallFile): HallFileFault[] {
  const isAnother = hall.timeZone !== file.current.timeZone || hall.id !== file.current.id;
  return [
    ...(hall.publicUrl === undefined || ONLY_A_NAME.test(hall.publicUrl)
      ? []
      : [{ path: 'publicUrl', sentence: 'write the name alone, and nothing behind it' }]),
    ...(isAnother ? [{ path: 'id, timeZone', sentence: 'the numbers given today hang on them' }] : []),
    ...hall.printers.flatMap(({ model }, i) =>
      printRoom.knowsModel(model) ? [] : [{ path: `printers[${i}].model`, sentence: 'no such model is known' }],
    ),
  ];
}

/** ON11: pages lie at the root of the address, and their paths are appended to it. */
const ONLY_A_NAME = /^https?:\/\/[^/\\?#@]+$/i;

const pathText = (path: readonly PropertyKey[]): string =>
  path.map((part, i) => (typeof part === 'number' ? `[${part}]` : `${i > 0 ? '.' : ''}${String(part)}`)).join('');
