import { isExactly, isOneOf, plain, wordsOf } from './understand.ts';

/** Orders understood at any point of a conversation. */
export type Order = 'menu' | 'cancel' | 'again' | 'english' | 'indonesian';

const orders: Readonly<Record<Order, readonly string[]>> = {
  menu: ['menu', 'kembali', 'kembali ke menu', 'menu utama', 'main menu', 'bantuan', 'help'],
  cancel: ['batal', 'batalkan', 'dibatalkan', 'cancel', 'stop', 'berhenti', 'tidak jadi', 'gak jadi', 'nggak jadi'],
  again: ['ulang', 'ulangi', 'mulai lagi', 'dari awal', 'restart', 'start again', 'start over'],
  english: ['english', 'inggris', 'bahasa inggris', 'in english'],
  indonesian: ['indonesia', 'indonesian', 'bahasa', 'bahasa indonesia'],
};

/** `strictly`: where the answer may be any text, such as a name, only the exact word is an order. */
export function orderIn(text: string, strictly: boolean): Order | undefined {
  const isIt = strictly ? isExactly : isOneOf;
  return (Object.keys(orders) as Order[]).find((order) => isIt(text, orders[order]));
}

/** Words that stand a letter or two from a yes ("baik", "i agree") and mean something else. */
const noYes: readonly string[] = ['balik', 'disagree'];

const yes: readonly string[] = [
  'ya',
  'iya',
  'iyaa',
  'y',
  'setuju',
  'saya setuju',
  'oke',
  'ok',
  'baik',
  'boleh',
  'benar',
  'betul',
  'sudah benar',
  'yes',
  'agree',
  'i agree',
  'sure',
  'kirim',
  'send',
  'lanjut',
  'continue',
];

export const saysYes = (text: string): boolean => !isExactly(text, noYes) && isOneOf(text, yes);

export const saysNo = (text: string): boolean =>
  isOneOf(text, ['tidak', 'tdk', 'gak', 'nggak', 'enggak', 'tidak setuju', 'jangan', 'no', 'nope', 'disagree']);

const later: readonly string[] = [
  'nanti',
  'nanti saja',
  'belum ada',
  'tidak ada',
  'gak ada',
  'nggak ada',
  'tidak punya',
  'belum',
  'menyusul',
  'lewati',
  'lewat',
  'later',
  'skip',
  'not now',
  'none',
  'do not have it',
  'no',
];

/** The request is for the writer himself. */
export const saysMyself = (text: string): boolean =>
  isOneOf(text, ['saya', 'sendiri', 'saya sendiri', 'diri sendiri', 'untuk saya', 'untuk diri saya', 'pemohon']) ||
  isOneOf(text, ['myself', 'me', 'i myself', 'for myself', 'the applicant']);

/** The writer does not have it at hand. */
export const saysLater = (text: string): boolean => isOneOf(text, later);

/** The writer would rather not say, where a name or an address is asked for. Exact: "Santi" is no misspelled "nanti". */
export const saysSkip = (text: string): boolean => isExactly(text, later);

export const saysEnough = (text: string): boolean =>
  isOneOf(text, ['lanjut', 'lanjutkan', 'cukup', 'sudah', 'selesai', 'tidak ada', 'tidak', 'done', 'enough']) ||
  isOneOf(text, ['continue', 'no', 'none', 'nothing', 'gak ada', 'nggak ada', 'itu saja']);

export const saysChange = (text: string): boolean =>
  isOneOf(text, ['ubah', 'ganti', 'perbaiki', 'salah', 'ada yang salah', 'change', 'edit', 'correct', 'wrong']);

const thanks: ReadonlySet<string> = new Set([
  'makasih',
  'makasi',
  'terimakasih',
  'trimakasih',
  'trims',
  'thanks',
  'thankyou',
  'thank',
  'thx',
  'tq',
  'suwun',
  'nuhun',
]);
const fine: readonly string[] = ['ok', 'oke', 'okay', 'baik', 'baiklah', 'siap', 'sip', 'ya', 'iya'];

/** The writer is done. Exact: "masih" is no misspelled "makasih". */
export const saysThanks = (text: string): boolean =>
  /terima kasih|[\u{1F64F}\u{1F44D}]/u.test(`${plain(text)} ${text}`) ||
  wordsOf(text).some((word) => thanks.has(word)) ||
  isExactly(text, fine);

const beside =
  'maaf|maap|mf|mohon|sori|sory|sorry|ups|eh|aduh|waduh|astaga|saya|sy|aku|pak|bu|bapak|ibu|kak|min|mas|mbak|mba|ya|tadi|ini|itu|pesan|wa|chat';
const elsewhere = 'kirim|ngirim|mengirim|krim|krm|sambung|nomor|nomer|no|orang|ketik|pencet|tekan|chat|grup|wa';
const mistaken = new RegExp(
  `^(?:(?:${beside}) )*(?:(?:salah|slh|keliru) (?:${elsewhere})|wrong (?:number|person|chat))(?: (?:${beside}))*$`,
  'u',
);

/** It was meant for somebody else. More words may be about us: "bantuan salah orang", "salah kirim foto KK". */
export const saysMistake = (text: string): boolean => mistaken.test(plain(text));
