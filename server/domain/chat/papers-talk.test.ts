import { describe, expect, it } from 'vitest';
import { Caller, facts, paper, photo } from './chat.fixture.ts';

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
