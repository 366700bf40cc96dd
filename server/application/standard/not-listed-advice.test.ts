import { expect, it } from 'vitest';
import { shippedHall } from '../../adapters/hall-file/shipped-halls.ts';
import { notListedAdvice } from './not-listed-advice.ts';

it.each([
  ['pariaman', 'Surat Keterangan DTKS'],
  ['karangasem', 'Cek bansos dan surat DTKS'],
  ['oku-selatan', 'Surat DTKS'],
  ['banyuasin', 'Usulan baru DTKS'],
  ['banjarnegara', 'Santunan lanjut usia terlantar'],
])('[RG8] names in %s the service whose standard advises whoever is not listed', (hallId, service) => {
  expect(notListedAdvice(shippedHall(hallId))?.service?.id).toBe(service);
});

it('[RG8] says in two of the halls all of it: what is done and to whom it is brought (000 line 27, 004 line 1)', () => {
  expect(notListedAdvice(shippedHall('banyuasin'))?.advice.id).toMatch(/usulan baru DTKS kepada Kepala Dinas/u);
  expect(notListedAdvice(shippedHall('pariaman'))?.advice.id).toMatch(/desa atau kelurahan mendaftarkan Anda ke DTKS/u);
});

it('[RG8] names no service at random, and advises nothing where the hall’s file does not', () => {
  const file = shippedHall('banyuasin');
  const [service] = file.services;
  const services = [service!, { ...service!, id: 'lain' }];
  expect(notListedAdvice({ ...file, services })?.service).toBeNull();
  expect(notListedAdvice({ ...file, register: { name: 'DTKS', longName: '' } })).toBeNull();
});
