import { expect, it } from 'vitest';
import { contactsOf } from './contact-links.ts';

const label = { id: 'Kontak', en: 'Contact' };
const hrefOf = (kind: string, value: string) => contactsOf({ contacts: [{ kind, label, value }], post: {} })[0]?.href;

it('[ON1] dials a number as it is printed, and of two the first', () => {
  expect(hrefOf('telepon', '(0751) 91234')).toBe('tel:075191234');
  expect(hrefOf('telepon', '(0751) 91234 / 91235')).toBe('tel:075191234');
  expect(hrefOf('telepon', '(0751) 91234, 91235')).toBe('tel:075191234');
  expect(hrefOf('telepon', '+62 751 91234')).toBe('tel:+6275191234');
  expect(hrefOf('telepon', '0812.6600.0000')).toBe('tel:081266000000');
  expect(hrefOf('telepon', '0751.91234 / 0751.91235')).toBe('tel:075191234');
  expect(hrefOf('whatsapp', '0812-6600-0000')).toBe('https://wa.me/6281266000000');
  expect(hrefOf('whatsapp', '0812-6600-0000, 0813-7700-1111')).toBe('https://wa.me/6281266000000');
});

it('[ON1] leads to mailboxes and sites, and leaves what is neither to be read', () => {
  expect(hrefOf('email', 'dinsos@contoh.go.id')).toBe('mailto:dinsos@contoh.go.id');
  expect(hrefOf('situs', 'dinsos.contoh.go.id')).toBe('http://dinsos.contoh.go.id');
  expect(hrefOf('instagram', '@dinsoscontoh')).toBeNull();
  expect(hrefOf('telepon', '112')).toBeNull();
});
