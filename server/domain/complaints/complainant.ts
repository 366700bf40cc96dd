import type { ComplaintMedium } from './complaint-setup.ts';

/** Who complains, as far as told: stored beside the ledger, never in it (CM7). */
export interface Complainant {
  readonly name: string;
  readonly address: string;
  readonly phone: string;
  readonly email: string;
}

export const anonymous: Complainant = { name: '', address: '', phone: '', email: '' };

export const isAnonymous = ({ name, address, phone, email }: Complainant): boolean =>
  [name, address, phone, email].every((words) => words === '');

/** 003 line 84: a name, and an address at which a letter or a visitor finds the house; a character or two is neither. */
export const isIdentified = ({ name, address }: Complainant): boolean =>
  /\p{L}.*\p{L}/su.test(name) && /\p{L}.*\p{L}.*\p{L}/su.test(address) && address.length >= 8;

/** Whether an answer by this medium can reach the complainant. */
export function isReachable({ name, address, phone, email }: Complainant, by: ComplaintMedium | null): boolean {
  switch (by) {
    case 'email':
      return email !== '';
    case 'whatsapp':
    case 'phone':
      return /\d{6}/u.test(phone.replaceAll(/[^\d]/gu, ''));
    case 'letter':
      return name !== '' && address !== '';
    default:
      return true;
  }
}
