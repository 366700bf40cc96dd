import { describe, expect, it } from 'vitest';
import { Caller, facts, goodAnswers } from './chat.fixture.ts';

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

  it.each(['Santi', 'Yanti', 'Ranti'])('[WA4] takes "%s" for a name, not for a slip in "nanti"', (name) => {
    const caller = new Caller().says('pengaduan', 'ya').touches('complaint').says('Petugas tidak ada di loket.');
    caller.says(name, goodAnswers.address, 'kirim');
    expect(caller.handed[0]).toMatchObject({ complaint: { name, address: goodAnswers.address } });
  });

  it.each(['balik', 'disagree'])('[WA4] sends nothing for "%s", which is no slip in a yes', (said) => {
    const caller = new Caller().says('pengaduan', 'ya').touches('complaint').says('Petugas tidak ada di loket.');
    caller.says('lewati', 'lewati', said);
    expect(caller.handed).toEqual([]);
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
