import { describe, expect, it } from 'vitest';
import { Caller, facts, hours, infoService, letterService } from './chat.fixture.ts';
import { newChat } from './chat.ts';

describe('the beginning of a conversation', () => {
  it.each(['halo', 'Assalamualaikum', 'xyz'])('[WA1] greets and says what may be done: %s', (text) => {
    const caller = new Caller().says(text);
    expect(caller.last).toContain('Dinas Sosial Kota Contoh');
    expect(caller.offered).toEqual(['request', 'listed', 'bring', 'hours', 'state', 'complaint', 'human', 'language']);
  });

  it('[WA1] offers only what this hall does by WhatsApp', () => {
    const caller = new Caller({ ...facts, requests: false, complaints: null, complaintWays: facts.contacts }).says(
      'halo',
    );
    expect(caller.offered).toEqual(['listed', 'bring', 'hours', 'state', 'human', 'language']);
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

  it.each(['Apakah saya terdaftar?', 'cek bansos', 'mau daftar dtks', 'saya desil brapa', 'am i registered'])(
    '[WA14] says where one learns it, and nothing of the writer: %s',
    (text) => {
      const caller = new Caller().says('halo', text);
      expect(caller.last).toMatch(/tidak kami sampaikan di percakapan ini[^]*cek\.example\.go\.id[^]*KTP[^]*ajukan/);
      expect(caller.chat.topic).toBeNull();
      expect(caller.handed).toEqual([]);
    },
  );

  it('[WA14] names no way that this hall has not, and what it advises whoever is not listed', () => {
    const advice = { id: 'Tanya desa', en: 'Ask your village' };
    const printed = { id: 'Kalimat standar', en: 'The standard’s sentence' };
    const ifNotListed = { advice, printed, service: letterService.name };
    const register = { name: 'DTKS', isAtKiosk: false, publicCheck: null, ifNotListed };
    const caller = new Caller({ ...facts, requests: false, register }).says('terdaftar gak ya');
    expect(caller.last).toMatch(
      /petugas[^]*tidak terdaftar: Tanya desa\.\nStandar .* Surat keterangan: “Kalimat standar”/,
    );
    expect(caller.last).not.toMatch(/situs|kiosk|ajukan/);
    expect(caller.last).toMatch(/tanyakan kepada petugas[^]*Jalan Contoh 1/);
    expect(caller.says('english').touches('listed').last).toMatch(
      /not to be listed: Ask your village\.\nThe standard .* “Letter of listing” says: “The standard’s sentence”/,
    );
  });

  it.each([
    ['Tanya desa.', 'terdaftar: Tanya desa.\n'],
    ['Tanya desa! ', 'terdaftar: Tanya desa!\n'],
    ['Tanya desa', 'terdaftar: Tanya desa.\n'],
  ])('[RG8] ends what the hall advises with one mark: %j', (advised, told) => {
    const ifNotListed = { advice: { id: advised, en: '' }, printed: facts.hours, service: null };
    const caller = new Caller({ ...facts, register: { ...facts.register, ifNotListed } }).says('terdaftar gak ya');
    expect(caller.last).toContain(`${told}Standar pelayanan kami: “Senin`);
  });

  it.each(['surat keterangan terdaftar dtks', 'minta surat terdaftar', 'mau urus surat dtks'])(
    '[WA14] hears in the name of a letter that the letter is wanted: %s',
    (text) => {
      expect(new Caller().says('halo', text).last).toContain('setuju');
    },
  );

  it.each(['terima kasih', 'Makasih ya pak', 'ok', 'Baik.', '🙏', 'thanks!'])(
    '[WA4] answers thanks with thanks: %s',
    (text) => {
      expect(new Caller().says('halo', text).last).toContain('terima kasih kembali');
    },
  );

  it.each(['terima kasih, jam berapa buka?', 'masih?', 'kasih tahu dong'])('[WA4] hears no thanks in: %s', (text) => {
    expect(new Caller().says('halo', text).last).not.toContain('terima kasih kembali');
  });

  it.each(['maaf salah kirim', 'Salah nomor pak, maaf', 'eh slh kirim', 'sorry wrong number'])(
    '[WA4] begins nothing for whoever wrote to us by mistake: %s',
    (text) => {
      const caller = new Caller().says('halo', text);
      expect(caller.last).toMatch(/^Tidak apa-apa/);
      expect(caller.says('apakah saya terdaftar').last, 'and hears the next one as ever').not.toMatch(/^Tidak apa-apa/);
    },
  );

  it.each(['bantuan salah orang', 'salah kirim foto kk'])('[WA4] hears no mistake of that kind in: %s', (text) => {
    expect(new Caller().says('halo', text).last).not.toMatch(/^Tidak apa-apa/);
  });

  it.each(['kapan pkh cair', 'bpnt kok belum keluar', 'bantuan kapan keluarnya'])(
    '[WA4] leads a question that only people can answer to them, and hears no complaint in it: %s',
    (text) => {
      expect(new Caller().says('halo', text).last).toContain('0751 000000');
    },
  );

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

it('a new chat knows nothing', () => {
  expect(newChat).toEqual({ language: 'id', topic: null, endedAt: null, heardAt: null });
});
