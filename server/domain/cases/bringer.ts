import type { Bilingual } from '../bilingual.ts';

/** Who may bring a request for the applicant, as the text of the service has it (000 line 27, 003 line 24). */
export interface BringerSetup {
  readonly id: string;
  readonly name: Bilingual;
  /** As whom he fetches what comes of it (LE5). */
  readonly fetchesAs: 'family' | 'representative';
}

/** CS11: who brings it, where it is not the applicant himself; the name masked, as in a list. */
export interface Bringer {
  readonly id: BringerSetup['id'];
  readonly name: string;
}

/** CS11: one of those that the text names, with a name. */
export function isBringerOf(
  service: { readonly broughtBy?: readonly BringerSetup[] | undefined } | undefined,
  { id, name }: Bringer,
): boolean {
  return name !== '' && service?.broughtBy?.some((each) => each.id === id) === true;
}
