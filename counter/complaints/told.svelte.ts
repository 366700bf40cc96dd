import { LONGEST_COMPLAINT } from '../../contract/lists.ts';
import type { ComplainantGiven } from '../../contract/requests/complaint-requests.ts';
import type { ComplaintDetail, ComplaintInbox, ComplaintKind } from '../../contract/views/complaint-view.ts';
import type { Body } from '../presses.svelte.ts';
import type { ComplaintMedium } from '../../contract/hall-file/complaints.ts';

export type Lack = 'name' | 'address' | 'phone' | 'email';
export const LONGEST = LONGEST_COMPLAINT;

/** What is told and by whom, as an officer writes it down. */
export class Told {
  kind = $state<ComplaintKind>('complaint');
  words = $state('');
  name = $state('');
  address = $state('');
  phone = $state('');
  email = $state('');
  /** How the answer travels; null: as it turns out. */
  answerBy = $state<ComplaintMedium | null>(null);
  readonly identityRequired: boolean;
  /** What was shown of it when this was opened. */
  readonly was: Body<'complaint:note'>['was'];

  constructor({ identityRequired }: Pick<ComplaintInbox, 'identityRequired'>, known: ComplaintDetail | null = null) {
    this.identityRequired = identityRequired;
    this.was = wasOf(known);
    if (!known) return;
    ({ kind: this.kind, words: this.words, answerBy: this.answerBy } = known);
    const { name = '', address = '', phone = '', email = '' } = known.complainant ?? {};
    [this.name, this.address, this.phone, this.email] = [name, address, phone, email];
  }

  /** Only where nobody has put it right since. */
  takeUp({ was, kind, words, name, address, phone, email, answerBy }: Told): void {
    if (JSON.stringify(was) !== JSON.stringify(this.was)) return;
    Object.assign(this, { kind, words, name, address, phone, email, answerBy });
  }

  get complainant(): ComplainantGiven {
    const { name, address, phone, email } = this;
    return { name: name.trim(), address: address.trim(), phone: phone.trim(), email: email.trim() };
  }

  /** What the hall or the way of the answer cannot do without. */
  get lacks(): readonly Lack[] {
    const { name, address, phone, email } = this.complainant;
    const needs: Partial<Record<Lack, boolean>> = {
      name: (this.identityRequired && !/\p{L}.*\p{L}/su.test(name)) || (this.answerBy === 'letter' && name === ''),
      address:
        (this.identityRequired && (address.length < 8 || !/\p{L}.*\p{L}.*\p{L}/su.test(address))) ||
        (this.answerBy === 'letter' && address === ''),
      phone: (this.answerBy === 'phone' || this.answerBy === 'whatsapp') && !/\d{6}/.test(phone.replaceAll(/\D/g, '')),
      email: email === '' ? this.answerBy === 'email' : !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email),
    };
    return (['name', 'address', 'phone', 'email'] as const).filter((field) => needs[field]);
  }

  get body() {
    const { kind, words, complainant, answerBy } = this;
    return { kind, words: words.trim(), complainant, answerBy };
  }
}

function wasOf(known: ComplaintDetail | null): Told['was'] {
  const { kind = 'complaint', words = '', answerBy = null } = known ?? {};
  const complainant = known?.complainant ?? { name: '', address: '', phone: '', email: '' };
  return { kind, words, complainant, answerBy };
}
