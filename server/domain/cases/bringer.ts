import type { Bilingual } from '../bilingual.ts';

/** Who may bring a request for the applicant, as the service's standard states it (000 line 27, 003 line 24). */
export interface BringerSetup {
  readonly id: string;
  readonly name: Bilingual;
  /** The kind of recipient as which the bringer fetches the result (LE5). */
  readonly fetchesAs: 'family' | 'representative';
}

/** CS11: who brings the request if not the applicant; the name masked, as in a list. */
export interface Bringer {
  readonly id: BringerSetup['id'];
  readonly name: string;
}

/** CS11: one of the kinds that the hall's file names, with a name. */
export function isBringerOf(
  service: { readonly broughtBy?: readonly BringerSetup[] | undefined } | undefined,
  { id, name }: Bringer,
): boolean {
  return name !== '' && service?.broughtBy?.some((each) => each.id === id) === true;
}
