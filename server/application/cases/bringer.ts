import type { HallFile } from '../../../contract/hall-file.ts';
import type { ShownBringer } from '../../../contract/views/case-view.ts';
import type { Bringer } from '../../domain/cases/bringer.ts';
import { maskName } from '../../domain/register/person.ts';
import type { Brought } from '../../ports/ledger.ts';

/** The applicant brings it himself. */
export const byHimself: Brought = { broughtAs: '', broughtBy: '' };

/** CS11: the form for events and lists. */
export const maskedBringer = ({ broughtAs, broughtBy }: Brought): Bringer | null =>
  broughtAs === '' ? null : { id: broughtAs, name: maskName(broughtBy) };

/** A kind that the hall has removed from its file: its id would tell a clerk nothing. */
const notListed = { id: 'Pihak yang tidak lagi tercantum', en: 'Somebody no longer listed' };

/** The hall's words for a kind of bringer. */
export function bringerShown(
  { services }: Pick<HallFile, 'services'>,
  serviceId: string,
  bringer: Bringer | null | undefined,
): ShownBringer | null {
  if (!bringer || bringer.id === '') return null;
  const { id, name } = bringer;
  const named = services.find((service) => service.id === serviceId)?.broughtBy?.find((each) => each.id === id);
  const called = named ? { id: named.name.id, en: named.name.en } : notListed;
  return { called, as: named?.fetchesAs ?? 'representative', name };
}
