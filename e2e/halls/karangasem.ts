import { stepsOf } from './source-steps.ts';

export const step = stepsOf('karangasem');
export const service = 'Cek bansos dan surat DTKS';
export const number = '2026-00001';

/** How every letter of this hall begins. */
export const toTheOperator = [service, 'Ke Back Office untuk pemeriksaan'] as const;

/** A Monday, past nine in Amlapura. */
export const wish = { hallId: 'karangasem', at: '2026-11-23 09:10', kind: 'real' } as const;
