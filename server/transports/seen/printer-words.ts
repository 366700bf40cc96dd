import type { StateWords } from './state-words.ts';

type PrinterWords = StateWords['printers'];

export const printersId: PrinterWords = {
  ready: { what: 'siap.', todo: [] },
  'paper-low': { what: 'kertas hampir habis.', todo: ['Siapkan gulungan baru, dan ganti ketika hall sepi.'] },
  'paper-out': { what: 'kertas habis.', todo: ['Pasang gulungan baru. Yang belum tercetak keluar dengan sendirinya.'] },
  'cover-open': { what: 'tutupnya terbuka.', todo: ['Tutup printer sampai berbunyi klik.'] },
  cutter: {
    what: 'pisau pemotongnya macet.',
    todo: ['Matikan printer, buka tutupnya, keluarkan kertas yang terjepit, lalu nyalakan lagi.'],
  },
  offline: {
    what: 'tidak siap mencetak.',
    todo: ['Lihat lampu di printer. Matikan lalu nyalakan lagi.', 'Periksa kertas dan tutupnya.'],
  },
  unplugged: {
    what: 'tidak ditemukan.',
    todo: ['Periksa kabel listrik dan kabel data printer.', 'Bila memakai jaringan, periksa alamatnya di Pengaturan.'],
  },
  unreachable: {
    what: 'tidak terjangkau lewat jaringan.',
    todo: ['Lihat apakah printer menyala dan kabel jaringannya terpasang.', 'Periksa alamatnya di Pengaturan.'],
  },
  'agent-away': {
    what: 'komputer tempat printer itu terpasang tidak terhubung.',
    todo: ['Nyalakan komputer itu, dan jalankan program printernya ("npm run print-agent").', 'Periksa jaringannya.'],
  },
  busy: { what: 'dipakai program lain.', todo: ['Tutup program lain yang mencetak ke printer ini.'] },
  'no-permission': {
    what: 'hub tidak diizinkan memakainya.',
    todo: [
      'Beri pengguna yang menjalankan hub hak atas perangkat USB printer (lihat panduan "Memasang di kantor"), lalu cabut dan pasang lagi.',
    ],
  },
  silent: {
    what: 'tidak menjawab.',
    todo: ['Matikan printer, tunggu sepuluh detik, lalu nyalakan lagi.', 'Periksa kabelnya.'],
  },
  broken: {
    what: 'rusak.',
    todo: ['Matikan lalu nyalakan lagi. Bila tetap sama, panggil teknisi dan pakai printer lain.'],
  },
};

export const printersEn: PrinterWords = {
  ready: { what: 'ready.', todo: [] },
  'paper-low': {
    what: 'the paper is nearly out.',
    todo: ['Have a new roll ready, and change it when the hall is quiet.'],
  },
  'paper-out': { what: 'the paper is out.', todo: ['Put in a new roll. What was not printed comes out by itself.'] },
  'cover-open': { what: 'the cover is open.', todo: ['Close it until it clicks.'] },
  cutter: {
    what: 'the cutter is jammed.',
    todo: ['Switch the printer off, open the cover, take out the paper that is stuck, and switch it on again.'],
  },
  offline: {
    what: 'not ready to print.',
    todo: ['Look at its lamps. Switch it off and on again.', 'Check paper and cover.'],
  },
  unplugged: {
    what: 'not found.',
    todo: ['Check its power and data cables.', 'If it is on the network, check its address in the settings.'],
  },
  unreachable: {
    what: 'not to be reached over the network.',
    todo: ['See that it is on and its network cable is in.', 'Check its address in the settings.'],
  },
  'agent-away': {
    what: 'the computer that it hangs on is not connected.',
    todo: ['Switch that computer on, and start its print program ("npm run print-agent").', 'Check its network.'],
  },
  busy: { what: 'in use by another program.', todo: ['Close the other program that prints on it.'] },
  'no-permission': {
    what: 'the hub may not use it.',
    todo: [
      'Give the user who runs the hub the right to the USB device (see the guide "Memasang di kantor"), then unplug it and plug it in again.',
    ],
  },
  silent: {
    what: 'does not answer.',
    todo: ['Switch the printer off, wait ten seconds, and switch it on again.', 'Check its cable.'],
  },
  broken: {
    what: 'broken.',
    todo: ['Switch it off and on again. If nothing changes, call a technician and use another printer.'],
  },
};
