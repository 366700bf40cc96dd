import { describe, expect, it } from 'vitest';
import { bringers, Caller, facts, goodAnswers, hours, letterService, paper, photo } from './chat.fixture.ts';

const himself = { broughtAs: '', broughtBy: '' };

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
    const given = {
      ...himself,
      ...goodAnswers,
      nik: '1377015203990001',
      familyCard: '1377010101200002',
      phone: '6281234567890',
    };
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
    ['tidak punya', /juga di Kartu Keluarga[^]*belum punya NIK[^]*kantor/],
  ])('[WA3] checks each answer as it comes: NIK %s', (text, why) => {
    const caller = new Caller().says('ajukan', 'ya', goodAnswers.name).says(text);
    expect(caller.last).toMatch(why);
    expect(caller.last).toContain('Tulis *NIK*');
  });

  it('[WA3] checks names, card numbers and addresses', () => {
    const caller = new Caller().says('ajukan', 'ya', 'Budi 2');
    expect(caller.last).toContain('tidak memuat angka');
    expect(caller.says('?').last).toContain('terlalu pendek');
    expect(caller.says(goodAnswers.name, goodAnswers.nik, '123').last).toMatch(/Nomor KK[^]*Terbaca 3 angka/);
    expect(caller.says(goodAnswers.familyCard, 'x').last).toContain('terlalu pendek');
    expect(caller.says('a'.repeat(201)).last).toContain('terlalu panjang');
  });

  it('[WA1] lets somebody who wrote the number of the family card as NIK correct it, instead of refusing the right number for ever', () => {
    const caller = new Caller().says('ajukan', 'ya', goodAnswers.name, goodAnswers.familyCard, goodAnswers.familyCard);
    expect(caller.last).toMatch(/tidak pernah sama[^]*Tulis \*NIK\*/);
    expect(caller.says(goodAnswers.nik).last).toContain('nomor KK');
    expect(caller.says(goodAnswers.familyCard).last).toContain('Tulis *alamat*');
  });

  it('[WA3] changes one thing and asks for nothing else again', () => {
    const caller = new Caller().fillsTheForm().sendsPhoto('1').sendsPhoto('2').says('lanjut');
    expect(caller.touches('change').offered).toContain('paper:ktp');
    expect(caller.offered, 'no photo that he never sent').not.toContain('paper:tambahan');
    caller.says('Alamat');
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

  it.each(['HP +62 0812 3456 7890', '81234567890', '0062 81234567890'])('[WA3] reads the number %s', (number) => {
    const { topic } = new Caller({ ...facts, number: null }).fillsTheForm().says(number).chat;
    expect(topic).toMatchObject({ given: { phone: '6281234567890' } });
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

const handedBy = (caller: Caller) => {
  const [done] = caller.sendsPhoto('1').sendsPhoto('2').says('lanjut', 'kirim').handed;
  return done?.is === 'request' ? done.request.given : undefined;
};

describe('a request that somebody brings for its applicant', () => {
  const known = { ...facts, services: [{ ...letterService, broughtBy: bringers }] };
  const asks = () => new Caller(known).says('ajukan', 'setuju');
  const answers = Object.values(goodAnswers);

  it('[CS11] is asked who brings it where the hall says who may, himself first', () => {
    const caller = asks();
    expect(caller.last).toContain('Siapa yang mengajukan?');
    expect(caller.offered).toEqual(['myself', 'as:keluarga', 'as:cancel']);
    expect(new Caller().says('ajukan', 'setuju').last, 'a hall that says nothing of it').toContain('nama lengkap');
  });

  it('[CS11] [WA2] and is told first that his own name is asked for', () => {
    expect(new Caller(known).says('ajukan').last).toContain('nama Bapak/Ibu bila mengajukan untuk orang lain');
    expect(new Caller().says('ajukan').last).not.toContain('untuk orang lain');
  });

  it.each(['1', 'saya sendiri', 'Sendiri', 'untuk saya'])('[CS11] is his own in one answer: %s', (text) => {
    const caller = asks().says(text);
    expect(caller.last).toContain('nama lengkap');
    expect(handedBy(caller.says(...answers))).toMatchObject({ ...himself, name: goodAnswers.name });
  });

  it('[CS11] hands in who, with his name, and whom it is about', () => {
    const caller = asks().says('2');
    expect(caller.last).toMatch(/nama Bapak\/Ibu[^]*pemohon/);
    expect(caller.says('Budi 2').last).toContain('tidak memuat angka');
    caller.says('Budi Rekaan', ...answers);
    expect(caller.sendsPhoto('1').sendsPhoto('2').says('lanjut').last).toMatch(
      /Yang mengajukan: Keluarga\nNama yang mengajukan: Budi Rekaan\nNama: Siti Contoh/,
    );
    const [done] = caller.touches('send').handed;
    const given = { broughtAs: 'keluarga', broughtBy: 'Budi Rekaan', name: goodAnswers.name };
    expect(done).toMatchObject({ is: 'request', request: { given } });
  });

  it.each(['tetangga', '9', '0', 'tidak'])('[CS11] [WA3] asks again for what is none of them: %s', (text) => {
    const caller = asks().says(text);
    expect(caller.last).toMatch(/belum paham[^]*Siapa yang mengajukan/);
    expect(caller.sendsPhoto('1').last, 'a photo that comes early is kept').toContain('Siapa yang mengajukan');
    expect(caller.touches('as:keluarga').last).toContain('nama Bapak/Ibu');
  });

  it.each(['batal', 'btal'])('[CS11] [WA1] is given up there: %s', (text) => {
    expect(asks().says(text).chat.topic).toBeNull();
  });

  it('[CS11] is no order, whatever the hall calls him in its file', () => {
    const caller = asks().touches('as:cancel');
    expect(caller.chat.topic).toMatchObject({ given: { broughtAs: 'cancel' } });
  });

  it('[CS11] [WA3] is his own after all, and no name goes with it', () => {
    const caller = asks().says('keluarga', 'Budi Rekaan', ...answers);
    caller.sendsPhoto('1').sendsPhoto('2').says('lanjut', 'ubah', 'Yang mengajukan', 'saya sendiri');
    expect(caller.last).toMatch(/Yang mengajukan: Saya sendiri\nNama: Siti/);
    const [done] = caller.says('kirim').handed;
    expect(done).toMatchObject({ request: { given: himself } });
  });

  it('[CS11] is asked again when the hall has taken out of its file whom he chose', () => {
    const caller = asks().says('keluarga', 'Budi Rekaan');
    caller.facts = { ...facts, services: [{ ...letterService, broughtBy: bringers.slice(1) }] };
    expect(caller.says('Siti Contoh').last).toContain('Siapa yang mengajukan?');
    caller.facts = facts;
    expect(handedBy(caller.says(...answers))).toMatchObject(himself);
  });
});
