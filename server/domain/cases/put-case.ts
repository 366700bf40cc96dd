import type { Hall } from '../hall.ts';
import type { CaseId } from '../ids.ts';
import { withEntry } from '../ordered-map.ts';
import type { Case } from './case.ts';

export function putCase(hall: Hall, next: Case): Hall {
  return { ...hall, cases: withEntry(hall.cases, next.id, next) };
}

export function caseIn(hall: Hall, id: CaseId): Case {
  const found = hall.cases.get(id);
  if (!found) throw new Error(`The ledger mentions case ${id} before it was opened.`);
  return found;
}
