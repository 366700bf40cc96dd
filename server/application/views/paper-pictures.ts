import type { HallService } from '../../../contract/hall-file.ts';
import { MOST_PICTURES } from '../../../contract/lists.ts';
import type { PaperPicture } from '../../../contract/lists.ts';

type Paper = Pick<HallService['requirements'][number], 'text' | 'documents' | 'pictures'>;

/** KI15: the office's choice, or else derived from the paper's names or sentence. */
export function picturesOf({ text, documents, pictures }: Paper): readonly PaperPicture[] {
  if (pictures) return pictures;
  const named = [...new Set(documents.flatMap(picturesIn))];
  const found = named.length > 0 ? named : picturesIn(text.text);
  return found.length > 0 ? found.slice(0, MOST_PICTURES) : ['papers'];
}

/** "Foto Copy KK", "Fotocopy KTP": a copy, in any spelling. */
const COPY = /\b[fp]h?oto\s*[ck]op(?:y|i(?:an)?)\b/g;

/** At each word the first pattern that fits counts. */
const words: readonly (readonly [RegExp, PaperPicture])[] = [
  [/^(?:e-?)?ktp\b|^kartu (?:tanda penduduk|identitas)/, 'identity-card'],
  [/^kk\b|^kartu keluarga(?! sejahtera)/, 'family-card'],
  [/^(?:kartu )?(?:kis|bpjs|jkn)\b|^kartu indonesia sehat/, 'health-card'],
  [/^(?:buku )?(?:rekening|tabungan)\b/, 'bank-book'],
  [/^(?:kartu|kks|kip|kia)\b/, 'other-card'],
  [/^pas ?foto\b|^foto (?:diri|wajah|pemohon|berwarna|ukuran|\d)/, 'portrait'],
  [/^foto .*\b(?:rumah|tempat tinggal)\b/, 'house-photo'],
  [/^foto\b/, 'photo'],
  [/^(?:surat|sktm|rekomendasi)\b/, 'letter'],
  [/^(?:formulir|blangko|pengisian|isian|kuesioner|surve[iy])\b/, 'form'],
];

/** Words after these describe the subject or the issuer: "surat keterangan kehilangan KTP". */
const whole: ReadonlySet<PaperPicture> = new Set(['letter', 'form', 'portrait', 'house-photo', 'photo']);

function picturesIn(sentence: string): PaperPicture[] {
  const said = sentence.toLowerCase().replaceAll(COPY, ' ').replaceAll(/\s+/g, ' ');
  const found = new Set<PaperPicture>();
  for (const { index } of said.matchAll(/(?<![a-z-])[a-z]/g)) {
    const picture = words.find(([word]) => word.test(said.slice(index)))?.[1];
    if (picture) found.add(picture);
    if (picture && whole.has(picture)) break;
  }
  return [...found];
}
