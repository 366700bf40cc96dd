import type { PrintedOrOwn, PrintedStep } from '../../../contract/hall-file/parts.ts';
import type { HallFile, HallService } from '../../../contract/hall-file.ts';
import type { BoardLine, BoardPart, ComponentId } from '../../../contract/hall-file/standard-board.ts';
import { stepColumns } from '../../../contract/hall-file/standard-components.ts';
import { shown } from './printed-words.ts';

type Content = (file: HallFile, service: HallService) => BoardPart[];

/** Which parts of the hall's file make up each component. */
export const contentOf: Readonly<Record<ComponentId, Content>> = {
  persyaratan: (_, { requirements }) => [
    list(requirements.map(({ text, mandatory }) => ({ ...lineOf(text), optional: !mandatory }))),
  ],
  prosedur: (_, { procedure }) =>
    procedure.map(({ name, steps }) => ({
      title: { id: name.id, en: name.en },
      ordered: true,
      lines: steps.map((step) => ({ ...lineOf(step), columns: columnsOf(step) })),
    })),
  // Opening hours are not among the 14 components; a standard that prints them does so next to its time limit.
  'jangka-waktu': ({ hours }, { timeLimit: { text, clockStart } }) => [
    printed(text, ...(clockStart ? [clockStart] : [])),
    printed(...hours.weekly.flatMap((each) => each.printed ?? [])),
  ],
  biaya: (_, { fee }) => [printed(fee.text)],
  produk: (_, { products }) => [printed(...products)],
  pengaduan: ({ complaints }) => complaintParts(complaints),
  'dasar-hukum': ({ legalBasis, register }) => [printed(...legalBasis, ...basisBesides(legalBasis, register.basis))],
  sarana: ({ standards }) => [printed(...standards.facilities)],
  kompetensi: ({ standards }) => [printed(...standards.competences)],
  pengawasan: ({ standards }) => [printed(...standards.supervision)],
  'jumlah-pelaksana': ({ standards }) => [printed(...standards.staffing)],
  jaminan: ({ standards }) => [printed(...standards.guarantees)],
  keamanan: ({ standards }) => [printed(...standards.safety)],
  evaluasi: ({ standards }) => [printed(...standards.evaluation)],
};

const list = (lines: BoardLine[]): BoardPart => ({ title: null, ordered: false, lines });

const printed = (...sentences: readonly PrintedOrOwn[]): BoardPart =>
  list(sentences.map((sentence) => lineOf(sentence)));

function lineOf(words: PrintedOrOwn): BoardLine {
  return { label: null, text: shown(words), line: words.line ?? null, optional: false, columns: [] };
}

const columnsOf = ({ time, output }: PrintedStep): BoardLine['columns'] =>
  (['time', 'output'] as const).flatMap((column) => {
    const cell = { time, output }[column];
    return cell ? [{ name: stepColumns[column], text: shown(cell) }] : [];
  });

type Complaints = HallFile['complaints'];

function channelLine({ label, value, line }: Complaints['channels'][number]): BoardLine {
  const text = value === undefined ? null : { id: value, en: value };
  return { label: { id: label.id, en: label.en }, text, line: line ?? null, optional: false, columns: [] };
}

/** In the order of the standard: "… melalui :" stands above the ways, what becomes of a complaint below them. */
function complaintParts(complaints: Complaints): BoardPart[] {
  const ways = Math.min(...complaints.channels.flatMap(({ line }) => line ?? Infinity));
  const isAbove = ({ line }: PrintedOrOwn) => Math.min(...[line ?? 0].flat()) <= ways;
  const sentences = sentencesOf(complaints);
  const below = sentences.filter((sentence) => !isAbove(sentence));
  return [printed(...sentences.filter(isAbove)), list(complaints.channels.map(channelLine)), printed(...below)];
}

/** "NOMOR TELEPON (0363)21154" only repeats that line's channel, which stands below. */
function sentencesOf({ sentences, channels }: Complaints): PrintedOrOwn[] {
  return sentences.filter(
    ({ text, line }) =>
      line === undefined ||
      !channels.some((channel) => channel.line === line && wordsOf(text, channel.value) <= LONGEST_CHANNEL_NAME),
  );
}

const LONGEST_CHANNEL_NAME = 3;

const wordsOf = (text: string, without: string | undefined): number =>
  (without === undefined ? text : text.replace(without, '')).split(/\s+/).filter((word) => word !== '').length;

function basisBesides(known: readonly PrintedOrOwn[], basis: PrintedOrOwn | undefined): PrintedOrOwn[] {
  return basis === undefined || known.some(({ text }) => text === basis.text) ? [] : [basis];
}
