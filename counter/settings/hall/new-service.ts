import type { HallFile, HallService } from '../../../contract/hall-file.ts';
import { freeId } from './free-id.ts';

/** Without I, O and Q, which are easily misheard and misread. */
const SERIES = [...'ABCDEFGHJKLMNPRSTUVWXYZ'];

/**
 * A service with nothing filled in. Its visitors start at the hall's first station, and its words are the office's own.
 */
export function newService(hall: HallFile, words: { readonly id: string; readonly en: string }): HallService {
  const id = freeId(
    'layanan',
    hall.services.map((service) => service.id),
  );
  return {
    id,
    series: SERIES.find((letter) => hall.services.every(({ series }) => series !== letter)) ?? 'Z',
    name: { text: words.id, en: words.en, own: true },
    shortName: { ...words },
    hint: { ...words },
    icon: 'people',
    // No numbers before the office has reviewed it.
    open: false,
    programmes: [],
    requirements: [],
    procedure: [],
    timeLimit: { text: { text: '15 menit', own: true }, value: 15, unit: 'menit' },
    fee: { text: { text: 'Gratis', en: 'Free of charge', own: true }, amount: 0 },
    products: [],
    issuesLetter: false,
    journey: [firstStop(hall)],
  };
}

function firstStop({ stations }: HallFile): HallService['journey'][number] {
  const name = { id: 'Selesai dilayani', en: 'Served' };
  return {
    stationId: stations[0]?.id ?? '',
    work: ['hear-need', 'inform'],
    outcomes: [{ id: 'selesai', name, route: [], needs: [] }],
  };
}
