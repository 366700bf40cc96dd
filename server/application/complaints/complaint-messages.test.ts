import { describe, expect, it } from 'vitest';
import { shippedHall } from '../../adapters/hall-file/shipped-halls.ts';
import { actsOn, explained, receives, somebody } from '../../domain/complaints/complaint-acts.fixture.ts';
import type { HallCommand } from '../../domain/commands.ts';
import { after, continuing, emptyHall, eventsOf, minute } from '../../domain/hall.fixture.ts';
import type { Hall } from '../../domain/hall.ts';
import { anonymous } from '../../domain/complaints/complainant.ts';
import { evolve } from '../../domain/evolve.ts';
import { stateAddress } from '../online/public-address.ts';
import { messagesOf } from './complaint-messages.ts';

const file = { current: shippedHall('pariaman'), change: () => Promise.resolve(true) };
const online = { enabled: true, requests: false, complaints: true };
const withSite: Hall = { ...emptyHall, setup: { ...emptyHall.setup, online } };

function messageAfter(hall: Hall, command: HallCommand, telling: Parameters<typeof messagesOf>[3]) {
  const events = eventsOf(hall, command, minute(9));
  const [message] = messagesOf({ file }, events.reduce(evolve, hall), events, telling);
  if (!message) throw new Error('nothing was written');
  return message;
}

describe('what is written to a complainant', () => {
  const byMail = receives('a', { complainant: somebody, answerBy: 'email', code: 'K7QM4RTDXPW2' });
  const told = { complainant: somebody, answer: '' };

  it('[CM9] [CM10] is a receipt with number, code and the page where its state is seen, and not a word of it', () => {
    const { to, subject, text, letterId } = messageAfter(withSite, byMail, told);
    expect({ to, subject, letterId }).toEqual({
      to: somebody.email,
      subject: 'Tanda terima pengaduan P-2026-00001',
      letterId: null,
    });
    expect(text).toContain('Yth. Bapak/Ibu Warga Contoh,');
    expect(text).toContain(stateAddress({ live: { hall: withSite } } as never, 'complaint', 'K7QM4RTDXPW2'));
    expect(text).toContain('Dinas Sosial');
    expect(text).not.toContain('Bantuan belum sampai');
  });

  it('[CM9] names no page where the hall has none', () => {
    const { text } = messageAfter(emptyHall, byMail, told);
    expect(text).not.toContain('http');
    expect(text).toContain('petugas pengaduan dengan kode K7QM4RTDXPW2');
  });

  const written = ['+62 812-0000-0000', '+62 0812 0000 0000', '0062 812 0000 0000', '812-0000-0000'];
  it.each(written)('[CM10] is the answer, in his language, to his number as the world writes it: %s', (number) => {
    const phone = { ...anonymous, phone: number };
    const hall = after(
      ...explained('a', { complainant: phone, answerBy: 'whatsapp', language: 'en', kind: 'suggestion' }),
    );
    const { to, subject, text } = messageAfter(hall, actsOn('a', 'officer', 'tell', 'told'), {
      complainant: phone,
      answer: 'Aid leaves this week.',
    });
    expect({ to, subject }).toEqual({ to: '6281200000000', subject: 'Answer to your suggestion P-2026-00001' });
    expect(text).toMatch(/^Dear Sir or Madam,\n\n.*P-2026-00001:\n\nAid leaves this week\.\n\nYours sincerely,\n/su);
  });

  it('[CM10] is nothing where nothing is sent', () => {
    const hall = continuing(emptyHall, minute(0), receives('a'));
    const events = eventsOf(hall, receives('b'), minute(1));
    expect(messagesOf({ file }, events.reduce(evolve, hall), events, told)).toEqual([]);
  });
});
