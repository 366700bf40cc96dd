import { expect, it } from 'vitest';
import { shippedHall } from '../../adapters/hall-file/shipped-halls.ts';
import { onlineServices } from './services.ts';

const hall = shippedHall('pariaman');

it.each([
  [1, 'hari', '1 hari', '1 day'],
  [14, 'hari', '14 hari', '14 days'],
  [1, 'hari kerja', '1 hari kerja', '1 working day'],
  [30, 'menit', '30 menit', '30 minutes'],
  [2, 'bulan', '2 bulan', '2 months'],
] as const)('[CS5] a request from home is told its limit as the office counts it: %d %s', (value, unit, id, en) => {
  const services = hall.services.map((service) => ({
    ...service,
    ...(service.fromHome ? { fromHome: { ...service.fromHome, limit: { value, unit } } } : {}),
  }));
  const told = onlineServices({ ...hall, services }).flatMap(({ fromHome }) => (fromHome ? [fromHome.limit] : []));
  expect(told.length).toBeGreaterThan(0);
  for (const limit of told) expect(limit).toEqual({ id, en });
});

it('[SB3] each paper on the site begins with a capital, as at the kiosk, where the decree lists it in the middle of a sentence: 004 line 12', () => {
  const papers = onlineServices(hall).flatMap((service) => service.papers);
  expect(papers.find(({ id }) => id === 'tambahan')?.text.id).toMatch(/^Dokumen tambahan lainnya/);
  for (const { text } of papers) expect(`${text.id} ${text.en}`).not.toMatch(/^[a-z]/);
});
