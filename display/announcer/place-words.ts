import type { SpokenLanguage } from '../../ui/sound/spoken.ts';

/** Words of place labels that have a clip, which says the same word: ear and eye must find one place. */
export const placeWords: Readonly<Record<SpokenLanguage, Readonly<Record<string, string>>>> = {
  id: {
    'front office': 'front-office',
    'back office': 'back-office',
    loket: 'counter',
    meja: 'desk',
    ruang: 'room',
    ruangan: 'room',
    layanan: 'service',
    bansos: 'bansos',
    prioritas: 'priority',
    informasi: 'information',
    pengaduan: 'complaints',
    pendaftaran: 'registration',
    verifikasi: 'verification',
    pengambilan: 'collection',
  },
  en: {
    'front office': 'front-office',
    'back office': 'back-office',
    'social aid': 'bansos',
    counter: 'counter',
    desk: 'desk',
    room: 'room',
    service: 'service',
    services: 'service',
    priority: 'priority',
    information: 'information',
    complaint: 'complaints',
    complaints: 'complaints',
    registration: 'registration',
    verification: 'verification',
    collection: 'collection',
  },
};
