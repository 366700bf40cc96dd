import { describe, expect, it } from 'vitest';
import { after, at, continuing, emptyHall, eventOf, eventsOf, minute, refusalOf } from '../hall.fixture.ts';
import { instantOf } from '../hall-time/zone.ts';
import { as, atKiosk, complaintIn, hallThatAsks, openAt, receives, somebody } from './complaint-acts.fixture.ts';
import { complaintSetup } from './complaint-setup.fixture.ts';

const refused = (channel: string, more: Parameters<typeof receives>[1]) =>
  refusalOf(emptyHall, receives('a', { channel, ...more }), minute(0));
const kinds = (command: ReturnType<typeof receives>) => eventsOf(emptyHall, command, minute(0)).map(({ type }) => type);

describe('a complaint is taken in', () => {
  it.each(complaintSetup.channels.map(({ kind, opens }) => [kind, opens] as const))(
    '[CM1] [CM4] by the officer through %s, and the steps of the hall’s file begin',
    (channel, opens) => {
      expect(openAt(after(receives('a', { channel })), 'a')).toEqual(opens);
    },
  );

  it('[CM2] with all that decides about its way, and nothing that tells of anybody', () => {
    const received = eventOf('complaint-received', emptyHall, receives('a', { complainant: somebody }), minute(0));
    expect(received).toEqual({
      type: 'complaint-received',
      at: minute(0),
      complaintId: 'a',
      code: 'CODE a',
      kind: 'complaint',
      number: 'P-2026-00001',
      year: 2026,
      sequence: 1,
      channel: 'letter',
      medium: 'letter',
      language: 'id',
      answerBy: null,
      cameAt: minute(0),
      hasWords: true,
      attachments: [],
      open: ['agenda'],
      arrived: [],
      by: { is: 'clerk', clerkId: 'somebody as officer', roleId: 'officer' },
    });
  });

  it('[CM3] under the next number of the agenda, whoever enters it, and anew each year', () => {
    const hall = after(
      receives('a'),
      receives('b', { channel: 'box', by: atKiosk }),
      at(instantOf('2026-12-31', '15:00', 'WIB'), receives('c')),
      at(instantOf('2027-01-04', '08:00', 'WIB'), receives('d', { channel: 'website', by: { is: 'online' } })),
    );
    expect([...hall.complaints.values()].map(({ number }) => number)).toEqual([
      'P-2026-00001',
      'P-2026-00002',
      'P-2026-00003',
      'P-2027-00001',
    ]);
  });

  it('[CM3] and a refused one takes no number', () => {
    const hall = after(receives('a'));
    expect(refusalOf(hall, receives('b', { channel: 'pigeon' }), minute(1))).toBe('unknown-channel');
    expect(complaintIn(continuing(hall, minute(2), receives('c')), 'c').number).toBe('P-2026-00002');
  });

  it('[CM2] when it came, which is not after it was entered', () => {
    const yesterday = minute(-600);
    expect(complaintIn(after(receives('a', { cameAt: yesterday })), 'a').receivedAt).toBe(yesterday);
    expect(complaintIn(after(receives('a', { cameAt: minute(99) })), 'a').receivedAt).toBe(minute(0));
  });
});

describe('who enters it', () => {
  it('[CM4] is the officer and no other clerk', () => {
    const by = { is: 'clerk', actor: as('front-office') } as const;
    expect(refusalOf(emptyHall, receives('a', { by }), minute(0))).toBe('not-your-step');
  });

  it('[CM4] or the complainant himself, where the hall’s file says so', () => {
    expect(refused('box', { by: atKiosk })).toBeNull();
    expect(refused('box', { by: { is: 'online' } })).toBeNull();
    expect(refused('in-person', { by: atKiosk })).toBeNull();
    expect(refused('in-person', { by: { is: 'online' } })).toBe('channel-not-here');
    expect(refused('website', { by: atKiosk })).toBe('channel-not-here');
    expect(refused('letter', { by: atKiosk })).toBe('channel-not-here');
  });

  it('[CM4] [CM10] or the hub that led a conversation on WhatsApp, by that way only', () => {
    const whatsapp = { kind: 'wa', label: { id: 'WA', en: 'WA' }, medium: 'whatsapp', opens: ['agenda'] } as const;
    const hall = hallThatAsks({ channels: [...complaintSetup.channels, whatsapp] });
    const by = { is: 'whatsapp' } as const;
    const told = receives('a', { channel: 'wa', by, complainant: somebody, answerBy: 'whatsapp' });
    const types = eventsOf(hall, told, minute(0)).map(({ type }) => type);
    expect(types).toContain('complaint-received');
    expect(types, 'the conversation tells him the number').not.toContain('message-queued');
    expect(refusalOf(hall, receives('a', { channel: 'website', by }), minute(0))).toBe('channel-not-here');
  });

  it('[CM4] says something, in writing or aloud, unless he waits to say it himself', () => {
    const silent = { words: '', by: atKiosk } as const;
    const voice = { id: 'voice', kind: 'audio/webm', bytes: 9, at: minute(0) } as const;
    expect(refusalOf(emptyHall, receives('a', { ...silent, channel: 'box' }), minute(0))).toBe('words-wanted');
    expect(refusalOf(emptyHall, receives('a', { ...silent, channel: 'in-person' }), minute(0))).toBeNull();
    const spoken = receives('a', { ...silent, channel: 'box', attachments: [voice] });
    expect(complaintIn(after(spoken), 'a')).toMatchObject({ hasWords: false, attachments: [voice] });
    expect(refusalOf(emptyHall, receives('a', { words: '' }), minute(0))).toBeNull();
  });
});

describe('who complains', () => {
  const strict = hallThatAsks({ identityRequired: true });

  it.each([
    ['says nothing of himself', {}],
    ['gives no address', { name: 'Warga Contoh' }],
    ['gives no name', { address: 'Dusun Satu RT 001, Desa Contoh' }],
    ['gives a dot for a name', { name: '.', address: 'Dusun Satu RT 001, Desa Contoh' }],
    ['gives an address that leads nowhere', { name: 'Warga Contoh', address: 'RT 1' }],
    ['gives an address of a few signs', { name: 'Warga Contoh', address: 'Jl. A 1' }],
  ])('[CM4] is refused where the hall asks for name and clear address and he %s', (_, given) => {
    const complainant = { ...somebody, name: '', address: '', ...given };
    expect(refusalOf(strict, receives('a', { complainant }), minute(0))).toBe('identity-wanted');
    expect(refusalOf(emptyHall, receives('a', { complainant }), minute(0))).toBeNull();
  });

  it('[CM4] is taken in there when he gives both, by every channel', () => {
    for (const { kind } of complaintSetup.channels) {
      expect(refusalOf(strict, receives('a', { channel: kind, complainant: somebody }), minute(0))).toBeNull();
    }
  });

  it.each([
    ['email', { email: '' }],
    ['whatsapp', { phone: '' }],
    ['phone', { phone: 'tidak ada' }],
    ['letter', { address: '' }],
  ] as const)('[CM4] is not promised an answer by %s that could not reach him', (answerBy, lacking) => {
    const given = { answerBy, complainant: { ...somebody, ...lacking } };
    expect(refusalOf(emptyHall, receives('a', given), minute(0))).toBe('address-wanted');
    expect(refusalOf(emptyHall, receives('a', { answerBy, complainant: somebody }), minute(0))).toBeNull();
  });
});

describe('the receipt', () => {
  const onPaper = { receipt: { jobId: 'job', printerId: 'printer-kiosk' } } as const;
  it('[CM9] is printed with number, day and code, and tells nothing of anybody', () => {
    const command = receives('a', { ...onPaper, complainant: somebody, words: 'Bantuan belum sampai.' });
    const { paper, printerId } = eventOf('paper-queued', emptyHall, command, minute(0));
    expect(printerId).toBe('printer-kiosk');
    expect(paper).toEqual({
      kind: 'complaint-receipt',
      agency: 'Dinas Sosial Kota Contoh',
      language: 'id',
      trial: false,
      at: { day: '2026-11-23', time: '08.00', zone: 'WIB' },
      number: 'P-2026-00001',
      code: 'CODE a',
      about: 'complaint',
      statusUrl: null,
    });
  });

  it('[CM9] names the page where the state is seen, where the hall has one; the code stands where no log has it', () => {
    const { setup } = emptyHall;
    // ON6: the page exists even where the site takes no complaints.
    const online = { enabled: true, requests: false, complaints: false };
    const hall = { ...emptyHall, setup: { ...setup, online } };
    const { paper } = eventOf('paper-queued', hall, receives('a', { ...onPaper, code: 'KODE' }), minute(0));
    expect(paper).toMatchObject({ statusUrl: 'http://hall.example/online/pengaduan/status#KODE' });
    const off = { ...hall, setup: { ...setup, online: { ...online, enabled: false } } };
    expect(eventOf('paper-queued', off, receives('a', onPaper), minute(0)).paper).toMatchObject({ statusUrl: null });
  });

  it('[CM9] is printed at a counter where nobody says where', () => {
    const command = receives('a', { receipt: { jobId: 'job', printerId: null } });
    expect(eventOf('paper-queued', emptyHall, command, minute(0)).printerId).toBe('printer-loket');
    const counters = emptyHall.setup.counters.map(({ printerId: _, ...counter }) => counter);
    const without = { ...emptyHall, setup: { ...emptyHall.setup, counters } };
    expect(refusalOf(without, command, minute(0))).toBe('unknown-printer');
  });

  it('[CM10] goes by message where there is no paper and an address to send it to', () => {
    const reachable = { complainant: somebody, answerBy: 'email' } as const;
    expect(kinds(receives('a'))).not.toContain('message-queued');
    expect(kinds(receives('a', { ...reachable, ...onPaper }))).not.toContain('message-queued');
    expect(eventOf('message-queued', emptyHall, receives('a', reachable), minute(0))).toEqual({
      type: 'message-queued',
      at: minute(0),
      messageId: 'receipt of a',
      medium: 'email',
      about: { is: 'complaint', complaintId: 'a' },
      purpose: 'complaint-received',
    });
  });
});
