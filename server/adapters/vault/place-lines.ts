import type { KeyPlace } from './key-place.ts';

/** Where the key is stored and which thief that stops, for the IT officer. */
export function placeLines(place: KeyPlace): readonly string[] {
  switch (place.is) {
    case 'command':
      return [
        `Kunci dibawa program (KEY_COMMAND): ${place.command}`,
        'Pencuri cadangan dan pencuri komputer ini tidak dapat membaca data, selama program itu tidak memberi kunci di tempat lain.',
      ];
    case 'file':
      return [
        `Kunci ada di ${place.file}.`,
        'Pencuri cadangan atau salinan folder data tidak dapat membacanya. Pencuri seluruh komputer dapat, jika disknya tidak dienkripsi.',
      ];
    case 'beside':
      return [
        `PERHATIAN: kunci ada di samping data (${place.file}). Siapa pun yang menyalin folder data dapat membacanya.`,
        'Pindahkan dengan npm run hall-key -- --move BERKAS; cadangan yang dibuat Antrean tidak memuat kunci.',
      ];
  }
}
