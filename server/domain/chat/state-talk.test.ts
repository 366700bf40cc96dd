import { describe, expect, it } from 'vitest';
import { Caller, paper } from './chat.fixture.ts';

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
