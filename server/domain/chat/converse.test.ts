import { describe, expect, it } from 'vitest';
import { Caller, facts, goodAnswers, hours, infoService, letterService, paper, photo } from './chat.fixture.ts';
import { newChat } from './chat.ts';

describe('the beginning of a conversation', () => {
  it.each(['halo', 'Assalamualaikum', 'xyz'])('[WA1] greets and says what may be done: %s', (text) => {
    const caller = new Caller().says(text);
    expect(caller.last).toContain('Dinas Sosial Kota Contoh');
    expect(caller.offered).toEqual(['request', 'bring', 'hours', 'state', 'complaint', 'human', 'language']);
  });

  it('[WA1] offers only what this hall does by WhatsApp', () => {
    const caller = new Caller({ ...facts, requests: false, complaints: null, complaintWays: facts.contacts }).says(
      'halo',
    );
    expect(caller.offered).toEqual(['bring', 'hours', 'state', 'human', 'language']);
    expect(caller.says('saya mau mengadu').last).toContain('0751 000000');
    expect(caller.says('mau buat surat').last).toContain('belum dapat diterima');
  });

  it('[WA4] knows opening hours and how many wait', () => {
    expect(new Caller().says('jam brapa bukanya? rame gak').last).toMatch(/08\.00–16\.00[^]*3 orang menunggu/);
    expect(new Caller({ ...facts, waiting: null }).says('buka jam berapa').last).not.toContain('menunggu');
  });

  it('[WA4] says what to bring, and asks for which service only where there are several', () => {
    const caller = new Caller().says('syaratnya apa');
    expect(caller.offered).toEqual(['surat-keterangan', 'informasi']);
    expect(caller.says('surat ketrangan').last).toMatch(/Foto Copy KK[^]*bila perlu/);
    expect(new Caller({ ...facts, services: [infoService] }).says('apa yang dibawa').last).toContain(
      'Tidak ada syarat',
    );
  });

  it('[WA4] speaks English on request, and comes back', () => {
    const caller = new Caller().says('english');
    expect(caller.last).toContain('What do you need?');
    expect(caller.says('talk to a person please').last).toContain('You can reach our staff');
    expect(caller.says('bahasa indonesia').last).toContain('Apa yang Bapak/Ibu perlukan?');
    expect(caller.touches('language').last).toContain('What do you need?');
  });

  it.each([['menu', 'batla', 'btal', 'bataaal', ' Batal! ', 'tidak jadi']])(
    '[WA4] understands slips of the finger: %s',
    (...words) => {
      for (const word of words) {
        const caller = new Caller().says('halo', 'ajukan').says(word);
        expect(caller.chat.topic).toBeNull();
      }
    },
  );
});

describe('a request by conversation', () => {
  it('[WA2] first says in plain words what is asked for and what becomes of it', () => {
    const caller = new Caller().says('mau urus surat dtks');
    expect(caller.last).toMatch(/NIK[^]*foto KK dan KTP[^]*hanya dipakai[^]*hapus[^]*setuju/);
    expect(caller.offered).toEqual(['yes', 'no']);
    expect(caller.sendsPhoto('a').chat.topic).toMatchObject({ agreed: false, photos: [] });
    expect(caller.says('tidak setuju').last).toContain('tidak ada yang kami simpan');
    expect(caller.chat.topic).toBeNull();
  });

  it('[WA5][WA10] is handed over when form and papers are whole and he has looked it over', () => {
    const caller = new Caller().fillsTheForm().sendsPhoto('foto-kk').sendsPhoto('foto-ktp').says('lanjut');
    expect(caller.last).toMatch(/Siti Contoh[^]*Foto KTP: ✓/);
    expect(caller.last).not.toMatch(/\d{16}/);
    expect(caller.handed).toEqual([]);
    caller.touches('send');
    const given = { ...goodAnswers, nik: '1377015203990001', familyCard: '1377010101200002', phone: '6281234567890' };
    const photos = [
      { ...photo('foto-kk'), requirementId: 'kk' },
      { ...photo('foto-ktp'), requirementId: 'ktp' },
    ];
    expect(caller.handed).toEqual([{ is: 'request', request: { serviceId: 'surat-keterangan', given, photos } }]);
    expect(caller.said.at(-1)).toBeNull();
  });

  it('[WA5] says number, code and by when it is answered', () => {
    const caller = new Caller().fillsTheForm().sendsPhoto('1').sendsPhoto('2').says('lanjut', 'kirim');
    caller.isTold({ is: 'request-in', number: '2026-00012', code: 'K7X3M9QP', within: letterService.answeredWithin });
    expect(caller.last).toMatch(/2026-00012[^]*K7X3M9QP[^]*1 hari kerja/);
    expect(JSON.stringify(caller.chat)).not.toContain('Siti');
  });

  it('[WA5] keeps what was filled in when the hall cannot take it now', () => {
    const caller = new Caller().fillsTheForm().sendsPhoto('1').sendsPhoto('2').says('lanjut', 'kirim');
    expect(caller.isTold({ is: 'not-taken' }).last).toMatch(/belum dapat kami terima[^]*Siti Contoh/);
    expect(caller.isTold({ is: 'limit' }).last).toContain('terlalu banyak');
    expect(caller.touches('send').handed).toHaveLength(2);
  });

  it.each([
    ['123', /16 angka[^]*Terbaca 3 angka/],
    ['1377015213990001', /bulan lahirnya/],
    ['1377013202990001', /tanggal lahirnya/],
    ['1377015203990000', /0000/],
    ['nanti ya', /16 angka/],
  ])('[WA3] checks each answer as it comes: NIK %s', (text, why) => {
    const caller = new Caller().says('ajukan', 'ya', goodAnswers.name).says(text);
    expect(caller.last).toMatch(why);
    expect(caller.last).toContain('Tulis *NIK*');
  });

  it('[WA3] checks names, card numbers and addresses', () => {
    const caller = new Caller().says('ajukan', 'ya', 'Budi 2');
    expect(caller.last).toContain('tidak memuat angka');
    expect(caller.says('?').last).toContain('terlalu pendek');
    caller.says(goodAnswers.name, goodAnswers.nik, goodAnswers.nik);
    expect(caller.last).toContain('Itu NIK');
    expect(caller.says(goodAnswers.familyCard, 'x').last).toContain('terlalu pendek');
    expect(caller.says('a'.repeat(201)).last).toContain('terlalu panjang');
  });

  it('[WA3] changes one thing and asks for nothing else again', () => {
    const caller = new Caller().fillsTheForm().sendsPhoto('1').sendsPhoto('2').says('lanjut');
    caller.touches('change').says('Alamat');
    expect(caller.last).toContain('Tulis *alamat*');
    expect(caller.says('Jalan Baru 5, Desa Contoh').last).toMatch(/diperiksa[^]*Jalan Baru 5/);
    caller.says('ubah').touches('paper:kk');
    expect(caller.last).toContain('foto *KK*');
    expect(caller.sendsPhoto('3').says('lanjut').last).toContain('Kirim sekarang?');
    expect(caller.says('ubah', 'entahlah').last).toContain('Apa yang ingin diubah?');
  });

  it('[WA3] takes a photo that comes early, or with its name, for what it is', () => {
    const caller = new Caller().says('ajukan', 'ya', goodAnswers.name).sendsPhoto('1', 'ini ktp saya');
    expect(caller.last).toMatch(/kami catat sebagai KTP[^]*Tulis \*NIK\*/);
    caller.says(goodAnswers.nik, goodAnswers.familyCard, goodAnswers.address, goodAnswers.need);
    expect(caller.last).toContain('foto *KK*');
    expect(caller.sendsPhoto('2').last).toContain('dokumen lain');
    expect(caller.sendsPhoto('2').last).toContain('dokumen lain');
  });

  it('[WA6] asks again for a photo that cannot be opened, and waits for one that comes later', () => {
    const caller = new Caller().fillsTheForm();
    expect(caller.hears({ is: 'unreadable', why: 'wrong-kind' }).last).toMatch(/bukan foto[^]*foto \*KK\*/);
    expect(caller.hears({ is: 'unreadable', why: 'too-large' }).last).toContain('terlalu besar');
    expect(caller.hears({ is: 'unreadable', why: 'gone' }).last).toContain('sekali lagi');
    expect(caller.hears({ is: 'other' }).last).toContain('hanya dapat membaca');
    expect(caller.says('nanti').last).toContain('24 jam');
    expect(caller.silentFor(hours(20)).sendsPhoto('1').last).toContain('Foto KK sudah diterima');
  });

  it('[WA3] where the standard takes another paper instead, asks for that', () => {
    const papers = [
      paper('dtks', 'bukti DTKS', { alternatives: ['sktm'] }),
      paper('sktm', 'SKTM', { mandatory: false }),
    ];
    const caller = new Caller({ ...facts, services: [{ ...letterService, papers }] }).fillsTheForm();
    expect(caller.last).toContain('bukti DTKS');
    expect(caller.says('tidak punya').last).toContain('foto *SKTM*');
    expect(caller.sendsPhoto('1').last).toContain('Kirim sekarang?');
  });

  it('[WA3] asks for a number only where WhatsApp does not show it', () => {
    const caller = new Caller({ ...facts, number: null }).fillsTheForm();
    expect(caller.last).toContain('nomor WhatsApp');
    expect(caller.says('12').last).toContain('bukan nomor');
    expect(caller.says('0812-3456-7890').chat.topic).toMatchObject({ given: { phone: '6281234567890' } });
  });

  it('[WA3] takes no more photos than are of use', () => {
    const caller = new Caller().fillsTheForm().sendsPhoto('1').sendsPhoto('2');
    for (const id of ['3', '4', '5', '6', '7']) caller.sendsPhoto(id);
    expect(caller.last).toContain('Dokumen tambahan: 5');
    expect(caller.sendsPhoto('8').last).toContain('sudah cukup');
  });

  it('[WA1] ends where the hall has closed the service meanwhile', () => {
    const caller = new Caller().says('ajukan', 'ya');
    caller.facts = { ...facts, requests: false };
    expect(caller.says('Siti').last).toContain('belum dapat diterima');
    expect(caller.chat.topic).toBeNull();
  });
});

describe('at any time', () => {
  it('[WA1] batal gives up, ulang begins anew, menu leads back', () => {
    const caller = new Caller().fillsTheForm().sendsPhoto('1').says('ulang');
    expect(caller.last).toMatch(/dari awal[^]*setuju/);
    expect(caller.chat.topic).toMatchObject({ given: { phone: '6281234567890' }, photos: [] });
    expect(caller.says('ya', 'batal').last).toContain('kami hapus');
    expect(caller.says('ajukan', 'ya', 'menu').last).toContain('tidak disimpan');
    expect(caller.chat.topic).toBeNull();
    expect(caller.says('batal').last).toContain('Tidak ada yang sedang diisi');
  });

  it('[WA4] a name is a name, even if it is almost an order', () => {
    expect(new Caller().says('ajukan', 'ya', 'Batall').chat.topic).toMatchObject({ given: { name: 'Batall' } });
    expect(new Caller().says('ajukan', 'ya', 'batal').chat.topic).toBeNull();
  });

  it('[WA7] after 24 hours of silence knows nothing of what was typed, and says so', () => {
    const caller = new Caller()
      .says('english')
      .fillsTheForm()
      .silentFor(hours(24) + 1_000)
      .says('1377015203990001');
    expect(caller.last).toContain('Yesterday');
    expect(caller.chat).toMatchObject({ language: 'en', topic: null });
  });

  it('[WA8] lets go what was written before the topic ended', () => {
    const caller = new Caller().says('ajukan', 'ya', 'batal');
    const { chat } = caller;
    caller.hears({ is: 'text', text: 'Siti Contoh' }, caller.at - 5_000);
    expect(caller.said.at(-1)).toBeNull();
    expect(caller.chat).toEqual(chat);
  });
});

describe('papers that were asked for afterwards', () => {
  const wanted = { code: 'K7X3M9QP', number: '2026-00012', papers: [paper('ktp', 'KTP')] };

  it('[WA6] are taken from whoever just sends the photo', () => {
    const caller = new Caller({ ...facts, wanted: [wanted] }).sendsPhoto('1');
    const photos = [{ ...photo('1'), requirementId: 'ktp' }];
    expect(caller.handed).toEqual([{ is: 'papers', code: 'K7X3M9QP', photos }]);
    expect(caller.isTold({ is: 'papers-in', number: '2026-00012' }).last).toContain('2026-00012');
  });

  it('[WA6] are asked for one by one', () => {
    const both = { ...wanted, papers: [paper('kk', 'KK'), paper('ktp', 'KTP')] };
    const caller = new Caller({ ...facts, wanted: [both] }).says('halo').touches('papers');
    expect(caller.last).toMatch(/2026-00012[^]*foto \*KK\*/);
    expect(caller.says('nanti').last).toContain('kapan pun');
    expect(caller.says('sudah belum?').last).toContain('Mohon kirim fotonya');
    expect(caller.hears({ is: 'unreadable', why: 'gone' }).last).toContain('sekali lagi');
    expect(caller.sendsPhoto('1').last).toMatch(/Foto KK sudah diterima[^]*foto \*KTP\*/);
    expect(caller.sendsPhoto('2').handed[0]).toMatchObject({
      photos: [{ requirementId: 'kk' }, { requirementId: 'ktp' }],
    });
  });

  it('[WA6] are not taken when nobody asked for them', () => {
    const caller = new Caller().says('halo').sendsPhoto('1');
    expect(caller.last).toContain('tidak kami simpan');
    expect(caller.says('foto susulan').last).toContain('Tidak ada foto');
    expect(caller.isTold({ is: 'papers-not-wanted' }).last).toContain('tidak menunggu');
  });
});

describe('the state by its code', () => {
  it.each(['K7X3M9QP', '2026-00012'])('[WA1] a code alone is understood: %s', (code) => {
    expect(new Caller().says(code).handed).toEqual([{ is: 'state', code }]);
  });

  it('[WA1] is asked for, and found in a sentence', () => {
    const caller = new Caller().says('status permohonan saya');
    expect(caller.says('lupa').last).toContain('bukan kode');
    expect(caller.says('ini kodenya: K7X3M9QP').handed).toEqual([{ is: 'state', code: 'K7X3M9QP' }]);
    const state = { id: 'Sedang diperiksa', en: 'Being checked' };
    const found = { is: 'state', number: '2026-00012', state } as const;
    expect(caller.isTold({ ...found, wanted: null }).last).toContain('Sedang diperiksa');
    const wanted = { code: 'K7X3M9QP', number: '2026-00012', papers: [paper('ktp', 'KTP')] };
    expect(caller.isTold({ ...found, wanted }).last).toMatch(/Sedang diperiksa[^]*foto \*KTP\*/);
    expect(caller.chat.topic).toMatchObject({ is: 'papers', code: 'K7X3M9QP' });
    expect(caller.isTold({ is: 'unknown-code' }).last).toContain('tidak ada pada kami');
  });
});

describe('a complaint by conversation', () => {
  it('[WA2] says that it is confidential, and asks for no name where none is needed', () => {
    const caller = new Caller().says('mau lapor');
    expect(caller.last).toContain('dirahasiakan');
    caller.says('setuju').touches('complaint').says('Petugas tidak ada di loket sejak pagi.');
    caller.says('lewati').touches('skip');
    expect(caller.last).toMatch(/Nama: tidak disebut/);
    caller.says('kirim');
    const complaint = {
      kind: 'complaint',
      words: 'Petugas tidak ada di loket sejak pagi.',
      name: '',
      address: '',
      phone: '6281234567890',
    };
    expect(caller.handed).toEqual([{ is: 'complaint', complaint }]);
    caller.isTold({ is: 'complaint-in', number: 'P-2026-00001', code: 'M2N4P6Q8' });
    expect(caller.last).toMatch(/P-2026-00001[^]*M2N4P6Q8/);
  });

  it('[WA3] asks for name and address where the hall must know them', () => {
    const caller = new Caller({ ...facts, complaints: { identityRequired: true } });
    caller.says('pengaduan', 'ya', 'saran', 'Mohon ada kursi roda di pintu.', 'lewati');
    expect(caller.last).toContain('diperlukan');
    caller.says('Siti Contoh', goodAnswers.address);
    expect(caller.says('ubah', 'isi').last).toContain('kata-kata sendiri');
    caller.says('Mohon ada kursi roda dan payung.', 'kirim');
    expect(caller.handed[0]).toMatchObject({ complaint: { kind: 'suggestion', name: 'Siti Contoh' } });
  });

  it('[WA1] takes words, not photos', () => {
    const caller = new Caller().says('komplain', 'ya').touches('input').sendsPhoto('1');
    expect(caller.last).toContain('kata-kata');
    expect(caller.chat.topic).toMatchObject({ is: 'complaint' });
  });
});

it('a new chat knows nothing', () => {
  expect(newChat).toEqual({ language: 'id', topic: null, endedAt: null, heardAt: null });
});
