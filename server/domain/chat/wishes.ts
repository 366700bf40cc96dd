import { plain, strength, wordsOf } from './understand.ts';

export type Wish = 'state' | 'papers' | 'complaint' | 'human' | 'hours' | 'bring' | 'request' | 'listed';

/** Words that speak for a wish; the weak ones speak for it only where nothing else is said. */
interface Words {
  readonly wish: Wish;
  readonly strong: readonly string[];
  readonly weak: readonly string[];
}

const letter = words('surat srt suket sk surek serat letter');

/** More specific ones first: "surat apa yang dibawa" asks what to bring. */
const wishes: readonly Words[] = [
  {
    wish: 'state',
    strong: words('status kode progres perkembangan progress state code'),
    weak: words('berkas proses diproses selesai permohonan'),
  },
  {
    wish: 'papers',
    strong: words('susulan menyusul kekurangan melengkapi lengkapi missing'),
    weak: words('kirim ngirim mengirim kurang'),
  },
  {
    wish: 'complaint',
    strong: words(
      'pengaduan aduan mengadu ngadu keluhan lapor laporkan melapor melaporkan dipotong pemotongan kasar galak judes marah dipersulit komplain protes saran masukan kritik pungli ' +
        'complaint complain suggestion feedback',
    ),
    weak: words('calo'),
  },
  {
    wish: 'human',
    // "Kapan PKH keluar?" is no misspelled "keluhan"; only people can answer it.
    strong: words(
      'petugas manusia admin operator telepon telp nelpon nelpun bicara ngomong ngobrol human person staff ' +
        'cair pencairan dicairkan cairnya keluar mati nonaktif dinonaktifkan dicoret diblokir hilang',
    ),
    weak: words('orang'),
  },
  {
    wish: 'hours',
    strong: words(
      'jam buka bukak tutup libur operasional antre antrean antri antrian ramai rame alamat lokasi alamatnya ' +
        'hours open opening closed queue waiting busy where',
    ),
    weak: words('sebelah arah peta kantor kantornya dimana dmn hari sabtu minggu senin besok'),
  },
  {
    wish: 'bring',
    strong: words(
      'syarat syaraik persyaratan bawa bawak dibawa membawa dokumen kelengkapan siapkan disiapkan diperlukan dibutuhkan biaya bayar ' +
        'tarif ongkos gratis fotokopi fotocopy layanan pelayanan requirements bring fee documents services',
    ),
    weak: words('berkas asli perlu butuh cara caranya caronyo carane how'),
  },
  {
    wish: 'request',
    strong: words(
      'ajukan mengajukan ajuin ngajuin permohonan mohon buat buatkan dibuatkan bikin bikinkan gawe damel urus mengurus ngurus ' +
        'cetak minta mintak nyuwun apply request',
    ).concat(letter),
    weak: [],
  },
  {
    wish: 'listed',
    strong: words(
      'terdaftar kedaftar tadaftar daftar mendaftar didaftarkan daftarkan cek ngecek dicek kepesertaan penerima bansos dtks dtsen desil ' +
        'listed registered check',
    ),
    weak: words('dapat dapet dpt bantuan pkh bpnt sembako blt kis pbi nama'),
  },
];

const AID = 'bantuan|bansos|pkh|bpnt|sembako|blt|dtks|dtsen';

const ownPapers = /\b(?:permohonan|pengajuan|berkas|surat)(?:nya)? (?:sy|saya|aku|ku|kami|ambo|kulo|titiang)\b/u;
const toMake = words(
  'buat buatkan bikin bikinkan gawe damel urus mengurus ngurus cetak cetakkan ajukan mengajukan ajuin ngajuin',
);

/** "Surat saya" is asked about, unless it is still to be made: "mau buat surat saya". */
function isSaid(told: RegExp, said: string): boolean {
  const found = told.exec(said);
  if (found === null || told !== ownPapers) return found !== null;
  return !wordsOf(said.slice(0, found.index)).some((word) => strength(word, toMake) > 0);
}

/** What is said in more than one word. */
const phrases: readonly (readonly [Wish, RegExp])[] = [
  ['complaint', /\b(?:minta|mintak|dimintai|diminta) (?:uang|duit|bayaran|pitih)\b/u],
  ['complaint', /\b(?:tidak|tdk|gak|ga|nggak|kurang) (?:puas|ramah|sopan|adil)\b/u],
  [
    'state',
    /\b(?:sampai|sampe|nyampe) (?:di ?)?(?:mana|mano)\b|\b(?:sudah|sdh|udah|udh|dah|wis) (?:jadi|dadi|selesai|siap|beres)\b/u,
  ],
  ['state', /\b(?:kapan|kpn|belum|blm|blom) (?:jadi|selesai|siap)\b/u],
  ['state', ownPapers],
  ['human', /\b(?:kapan|kpn|belum|blm|blom|durung) (?:cair|turun|masuk|keluar)/u],
  ['listed', new RegExp(`\\b(?:status|keadaan)\\b.*\\b(?:${AID}|desil|kepesertaan)\\b`, 'u')],
  ['bring', /\bberkas\w* (?:apa|apo|napa|napi)\b/u],
  ['human', /\b(?:tidak|tdk|gak|ga|nggak|non) aktif\b/u],
];

/** Aid itself is decided elsewhere; here one learns how to be listed for it. */
const wantsAid = new RegExp(
  `\\b(?:minta|mintak|mohon|ajukan|mengajukan|ngajuin|pengajuan|usul\\w*|diusulkan|mengusulkan|dapat|dapet|dpt)\\b.*\\b(?:${AID})\\b`,
  'u',
);
const asksHow = /\b(?:cara\w*|caronyo|gimana|gmn|gmana|gimna|bgmn|bgaimana|bagaimana|pripun|piye|cak mano|baa|how)\b/u;

/** The most likely wish; undefined: none can be told. */
export function wishIn(text: string): Wish | undefined {
  const said = plain(text).replace(/\bminta tolong\b/u, 'tolong');
  const phrase = phrases.find(([, told]) => isSaid(told, said));
  if (phrase) return phrase[0];
  const wish = mostSpoken(said);
  return wish === 'request' || wish === 'listed' ? requestOrListed(said, wish) : wish;
}

/** The first of the most mentioned. */
function mostSpoken(text: string): Wish | undefined {
  let best: { readonly wish: Wish; readonly count: number } | undefined;
  for (const { wish, strong, weak } of wishes) {
    const count = strength(text, strong, weak);
    if (count > (best?.count ?? 0)) best = { wish, count };
  }
  return best?.wish;
}

/** "Surat keterangan terdaftar" is the name of a letter, "terdaftar …? surat dari desa ada" is not; "ajukan" is what we say to type. */
function requestOrListed(said: string, wish: 'request' | 'listed'): Wish {
  const heard = wordsOf(said);
  if (heard.some((word) => strength(word, toBring) > 0)) return 'bring';
  const has = (...wanted: readonly string[]) => heard.some((word) => wanted.includes(word));
  const namesLetter = heard.findIndex((word) => strength(word, letter) > 0);
  const order = has('ajukan', 'apply');
  if (namesLetter === -1 && !(order && has('cek', 'check')) && wantsAid.test(said)) return 'listed';
  const listed = heard.findIndex((word) => strength(word, strongOf('listed')) > 0);
  const asks = heard.some((word) => strength(word, verbs) > 0);
  const isRequest =
    order ||
    asks ||
    (namesLetter !== -1 && (listed === -1 || namesLetter < listed)) ||
    (wish === 'request' && listed === -1);
  if (!isRequest) return 'listed';
  return asksHow.test(said) ? 'bring' : 'request';
}

function strongOf(wish: Wish): readonly string[] {
  return wishes.find((each) => each.wish === wish)?.strong ?? [];
}

/** Who names a letter and asks for its papers or its price wants to know these first. */
const toBring = words('syarat persyaratan syaraik dibawa biaya bayar ongkos');

/** Without the letter's own name. */
const verbs = strongOf('request').filter((word) => !letter.includes(word));

function words(listed: string): readonly string[] {
  return listed.split(' ');
}
