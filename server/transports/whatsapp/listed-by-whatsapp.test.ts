import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { factsFor } from '../../application/chats/facts-for.ts';
import { WhatsappHall } from './whatsapp.fixture.ts';

let hall: WhatsappHall;
beforeEach(async () => {
  hall = await WhatsappHall.open();
});
afterEach(() => {
  vi.restoreAllMocks();
  return hall.close();
});

it('[WA14] where one learns whether one is listed is told as the hall’s file has it', async () => {
  const { file } = hall.office;
  const advised =
    /buka cekbansos\.kemensos\.go\.id,[^]*layar kiosk[^]*: Minta desa .* ke DTKS\.\nStandar .* Surat Keterangan DTKS: “Surat Keterangan ini[^]*Jln\. Syekh/u;
  expect((await hall.phone.says('cek dtks')).text).toMatch(advised);
  await file.change({ ...file.current, register: { name: 'DTSEN', longName: 'Data Tunggal' } });
  const bare = (await hall.phone.says('cek dtks')).text;
  expect(bare).toContain('terdaftar di DTSEN');
  expect(bare).not.toMatch(/situs|ternyata tidak terdaftar|Standar/u);
});

it('[WA14] the kiosk is named only where a register can be asked there', async () => {
  const { office } = hall;
  expect((await factsFor(office, '')).register.isAtKiosk).toBe(true);
  const none = { ...office.live.hall, register: null };
  vi.spyOn(office.live, 'hall', 'get').mockReturnValue(none);
  expect((await factsFor(office, '')).register.isAtKiosk).toBe(false);
});
