import type { HallFile } from '../../../contract/hall-file.ts';
import type { ComplaintWays, OnlineContact } from '../../../contract/views/online-view.ts';

type Contact = HallFile['contacts'][number];

/** The contacts of the hall's file with links for telephones: the text stays as printed, the link is derived. */
export function contactsOf({ contacts, post }: Pick<HallFile, 'contacts' | 'post'>): OnlineContact[] {
  const printed = contacts.flatMap(contactOf);
  const number = post?.whatsapp?.number;
  const written = number === undefined || printed.some(({ href }) => href === waLink(number));
  if (written) return printed;
  return [...printed, { label: { id: 'WhatsApp', en: 'WhatsApp' }, value: `+${number}`, href: waLink(number) }];
}

/** Complaint channels that have an address and may be missing from the hall's contacts. */
export function channelContacts({ complaints }: Pick<HallFile, 'complaints'>): OnlineContact[] {
  return complaints.channels.flatMap(({ medium, ...contact }) => contactOf({ ...contact, kind: medium }));
}

const AT_THE_OFFICE: ReadonlySet<string> = new Set(['in-person', 'box', 'book']);

/** Ways to complain besides the site; those without an address are used in person. */
export const complaintWays = (file: Pick<HallFile, 'complaints'>): ComplaintWays => ({
  contacts: channelContacts(file),
  atTheOffice: file.complaints.channels
    .filter(({ medium, value }) => value === undefined && AT_THE_OFFICE.has(medium))
    .map(({ label }) => ({ id: label.id, en: label.en })),
});

function contactOf({ kind, label, value }: Pick<Contact, 'kind' | 'label' | 'value'>): OnlineContact[] {
  if (value === undefined) return [];
  return [{ label: { id: label.id, en: label.en }, value, href: hrefOf(kind, value) }];
}

function hrefOf(kind: string, value: string): string | null {
  const digits = firstNumber(value).replaceAll(/[^\d+]/g, '');
  if (/@/.test(value) && /^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(value)) return `mailto:${value}`;
  if (/whatsapp|^wa$/.test(kind) && digits.length >= 9) return waLink(international(digits));
  if (/^https?:\/\/\S+$/.test(value)) return value;
  // A value that ends in digits is a telephone number written with dots.
  if (/^([a-z0-9-]+\.)+[a-z][a-z0-9-]+$/i.test(value)) return `http://${value}`;
  return digits.length >= 5 && /^[\d\s()+.,;/-]+$/.test(value) ? `tel:${digits}` : null;
}

/** "(0751) 91234 / 91235" gives two numbers; dialled together they reach nobody. */
const firstNumber = (value: string): string => /\+?[\d\s().-]{5,}/.exec(value)?.[0] ?? '';

const waLink = (number: string): string => `https://wa.me/${number}`;

/** "0812…", also after the country code, is "62812…" internationally. */
const international = (digits: string): string => digits.replace(/^\+/, '').replace(/^(62)?0/, '62');
