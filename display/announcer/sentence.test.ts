import { describe, expect, it } from 'vitest';
import type { SpokenLanguage } from '../../ui/sound/spoken.ts';
import type { Announcement } from './announcement.ts';
import { call } from './hall-sound.fixture.ts';
import { briefly, sentence } from './sentence.ts';

const keys = (more: Partial<Announcement>, language: SpokenLanguage = 'id') =>
  sentence(call('one', 0, more), language).clips.map(({ key }) => key);

const briefKeys = (place: string, kind: 'call' | 'recall' = 'call') =>
  briefly(call('one', 0, { kind, place: { id: place, en: place } }), 'id').clips.map(({ key }) => key);

const toPlace = (id: string) => keys({ number: 'A', place: { id, en: 'Counter' } }).slice(2);

describe('the sentence of a call', () => {
  it('says the number sign by sign and the counter as a number', () => {
    expect(keys({ number: 'A007', place: { id: 'Loket 3', en: 'Counter 3' } })).toEqual([
      'queue-number',
      'letter-a',
      'number-0',
      'number-0',
      'number-7-final',
      'please-go-to',
      'counter',
      'number-3-final',
    ]);
  });

  it('says a recall as a recall', () => {
    expect(keys({ kind: 'recall' }).slice(0, 2)).toEqual(['recall', 'queue-number']);
  });

  it('[VL8] says briefly the number and the counter, in that order, and nothing else', () => {
    const number = ['letter-a', 'number-0', 'number-0', 'number-7-final'];
    expect(briefKeys('Loket 3')).toEqual([...number, 'counter', 'number-3-final']);
    expect(briefKeys('Loket 3', 'recall')).toEqual(briefKeys('Loket 3'));
    expect(briefKeys('Ruang Konsultasi 2')).toEqual([...number, 'please-see-screen']);
  });

  it('breathes before the place, and not between digits', () => {
    const { clips } = sentence(call('one', 0), 'id');
    const pauses = Object.fromEntries(clips.map(({ key, pauseAfterMs }) => [key, pauseAfterMs]));
    expect(pauses).toMatchObject({ 'letter-a': 60, 'number-0': 20, 'number-7-final': 180, 'number-3-final': 0 });
  });

  it('does not read the dash of a number', () => {
    expect(keys({ number: 'B-12' }).slice(1, 4)).toEqual(['letter-b', 'number-1', 'number-2-final']);
  });

  it.each([
    ['Loket 10', ['counter', 'number-10-final']],
    ['Loket 12', ['counter', 'number-12-final']],
    ['Loket 20', ['counter', 'number-20-final']],
    ['Loket 45', ['counter', 'number-40', 'number-5-final']],
    ['Loket 99', ['counter', 'number-90', 'number-9-final']],
    ['Loket 03', ['counter', 'number-3-final']],
    ['Loket 3A', ['counter', 'number-3', 'letter-a']],
    ['Ruang 101', ['room', 'number-1', 'number-0', 'number-1-final']],
    ['Front Office 2', ['front-office', 'number-2-final']],
    ['Front Office', ['front-office']],
    ['Meja Bansos', ['desk', 'bansos']],
    ['LOKET PENGADUAN', ['counter', 'complaints']],
    ['7', ['counter', 'number-7-final']],
  ])('leads to %s', (label, clips) => {
    expect(toPlace(label)).toEqual(['please-go-to', ...clips]);
  });

  it.each(['Ruang Konsultasi 2', 'Loket Akta 3', 'Office 4', '', '—'])(
    'points to the screen rather than to a wrong place for “%s”',
    (label) => {
      expect(toPlace(label)).toEqual(['please-see-screen']);
    },
  );

  it('takes the English label for the English sentence', () => {
    const place = { id: 'Meja Bansos 2', en: 'Social aid desk 2' };
    expect(keys({ place }, 'en').slice(-4)).toEqual(['please-go-to', 'bansos', 'desk', 'number-2-final']);
  });
});
