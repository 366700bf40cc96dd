/** A display's glass and the seat from which it must still be read. */
export interface Glass {
  readonly diagonalInches: number;
  readonly farthestSeatMetres: number;
  readonly upright?: boolean | undefined;
}

/** Assumed where nobody has measured: the television of a usual waiting room. */
export const USUAL_GLASS: Glass = { diagonalInches: 50, farthestSeatMetres: 6 };

/** Minutes of arc that a capital takes up in the eye: ISO 9241-3 prefers 20 to 22 and allows 16; 42 (0.7°) serve low vision (EN 301 549). */
export const ARC_MINUTES = { list: 22, atLeast: 16, called: 42 } as const;

const MM_PER_INCH = 25.4;
/** Cap height of Noto Sans, as a share of its font size. */
export const CAPITAL = 0.714;

/** Cap height in millimetres that subtends this visual angle at the farthest seat. */
export const capitalMm = (minutes: number, { farthestSeatMetres }: Glass): number =>
  farthestSeatMetres * 1_000 * Math.tan((minutes / 60) * (Math.PI / 180));

/** The shorter side of a 16:9 panel, in millimetres. */
export const shorterSideMm = ({ diagonalInches }: Glass): number =>
  (diagonalInches * MM_PER_INCH * 9) / Math.hypot(16, 9);

export interface ToRead {
  /** Letters of the longest place and number that are called here. */
  readonly place: number;
  /** Length of the longest line when long places are wrapped into two lines, and into three; absent: none is long. */
  readonly broken?: readonly number[] | undefined;
  readonly number: number;
  readonly media: boolean;
}

/** A place that is longer than this may be written on several lines. */
const LONG_PLACE = 24;
const MOST_LINES = 3;

/**
 * Length of the longest line of a name that is wrapped between words into at most so many lines, as evenly as possible.
 */
export function lettersIn(name: string, lines: number): number {
  const words = name.split(' ').map(({ length }) => length);
  for (let width = Math.max(...words, Math.ceil(name.length / lines)); ; width += 1) {
    if (linesOf(words, width) <= lines) return width;
  }
}

function linesOf(words: readonly number[], width: number): number {
  let [lines, used] = [1, -1];
  for (const letters of words) {
    used += 1 + letters;
    if (used > width) [lines, used] = [lines + 1, letters];
  }
  return lines;
}

/** What has to be read of these places, the longest of all. */
export function longestPlaces(names: readonly string[]): Pick<ToRead, 'place' | 'broken'> {
  const longestIn = (lines: number) => Math.max(7, ...names.map((name) => lettersIn(name, lines)));
  const place = longestIn(1);
  return place > LONG_PLACE ? { place, broken: [longestIn(2), longestIn(MOST_LINES)] } : { place };
}

/** Layout of the waiting room's display, in hundredths of the panel's shorter side and shares of its width. */
export interface Layout {
  /** Share of the width that the list of calls has; 1: nothing beside it. */
  readonly listShare: number;
  readonly rows: number;
  /** Height of the first row, as a multiple of the others. */
  readonly first: number;
  readonly numberSize: number;
  readonly placeSize: number;
  /** The most lines that a place may take. */
  readonly lines: number;
  /** The most that one line of a place may take of a row's height. */
  readonly lineInRow: number;
}

/** Any narrower, and rows break; any wider, and nothing useful fits beside the list. */
const LEAST_LIST = 0.42;
const MOST_LIST = 0.66;
/** Numbers of rows, and how much higher the first is: the richest that is still legible is taken. */
const ROWS = [
  { rows: 6, first: 1.3 },
  { rows: 5, first: 1.3 },
  { rows: 4, first: 1.3 },
  { rows: 4, first: 1 },
  { rows: 3, first: 1 },
] as const;
/** Widths in em: a digit, a letter, the gap between number and place, the edges. */
const [DIGIT, LETTER, BETWEEN, EDGES] = [0.605, 0.57, 1.1, 4];
/** What head, foot and the strip of services leave, in hundredths of the shorter side. */
const HEIGHT_OF_LIST = { wide: 52, upright: 56 } as const;
const GAP = 1.2;
/** At both sides and between the list and what stands beside it. */
const MARGIN = 2;
/** Share of a row's height: a number that touches the edges is harder to read. */
const NUMBER_IN_ROW = 0.9;
/** The same for a place, by its number of lines. */
const LINE_IN_ROW = [0.62, 0.42, 0.28] as const;

/** DI1: what must be read comes first; the remaining area goes to videos, pictures and hints. */
export function layoutFor(glass: Glass, toRead: ToRead): Layout {
  const { place, broken = [] } = toRead;
  const ways = [place, ...broken].map((letters, i) =>
    layoutOf(glass, { ...toRead, place: letters }, LINE_IN_ROW[i] ?? 0, i + 1),
  );
  const best =
    ways.find((way) => shortOf(glass, way) >= 1) ?? ways.toSorted((a, b) => shortOf(glass, b) - shortOf(glass, a))[0];
  if (!best) throw new Error('A place has one line at least.');
  return best;
}

/** Size of the worst part, as a share of what the farthest seat needs. */
function shortOf(glass: Glass, { numberSize, placeSize }: Layout): number {
  const rounding = 1.0001;
  return (
    rounding * Math.min(numberSize / sizeOf(ARC_MINUTES.list, glass), placeSize / sizeOf(ARC_MINUTES.atLeast, glass))
  );
}

function layoutOf(glass: Glass, { place, number, media }: ToRead, lineInRow: number, lines: number): Layout {
  const [width, height] = glass.upright
    ? [100 - 2 * MARGIN, HEIGHT_OF_LIST.upright]
    : [(100 * 16) / 9 - 3 * MARGIN, HEIGHT_OF_LIST.wide];
  const want = sizeOf(ARC_MINUTES.list, glass);
  const needed = (rowWidth(want, sizeOf(ARC_MINUTES.atLeast, glass), { place, number }) + EDGES) / width;
  const listShare = glass.upright || needed > MOST_LIST ? 1 : Math.max(media ? LEAST_LIST : 0.63, needed);
  const heightOf = ({ rows, first }: (typeof ROWS)[number]) => (height - rows * GAP) / (rows - 1 + first);
  const [leastOfNumber, leastOfLine] = [
    want / NUMBER_IN_ROW,
    lines > 1 ? sizeOf(ARC_MINUTES.atLeast, glass) / lineInRow : 0,
  ];
  const chosen = ROWS.find((each) => heightOf(each) >= Math.max(leastOfNumber, leastOfLine)) ?? ROWS[4];
  const row = { width: listShare * width - EDGES, height: heightOf(chosen), lineInRow };
  return { listShare, ...chosen, ...sizesIn(row, want, { place, number }), lines, lineInRow };
}

const sizeOf = (minutes: number, glass: Glass) => ((capitalMm(minutes, glass) / CAPITAL) * 100) / shorterSideMm(glass);

const rowWidth = (numberSize: number, placeSize: number, { place, number }: Pick<ToRead, 'place' | 'number'>) =>
  numberSize * (number * DIGIT + BETWEEN) + placeSize * place * LETTER;

/** Both grow with the available room; the place gets the width that the number leaves. */
function sizesIn(
  row: { readonly width: number; readonly height: number; readonly lineInRow: number },
  want: number,
  longest: Pick<ToRead, 'place' | 'number'>,
): Pick<Layout, 'numberSize' | 'placeSize'> {
  const atLeast = (want * ARC_MINUTES.atLeast) / ARC_MINUTES.list;
  const grown = Math.min(row.width / rowWidth(want, atLeast, longest), (row.height * NUMBER_IN_ROW) / want);
  const numberSize = want * grown;
  const left = row.width - numberSize * (longest.number * DIGIT + BETWEEN);
  return { numberSize, placeSize: Math.min(row.height * row.lineInRow, left / (longest.place * LETTER), numberSize) };
}

/** In the full-screen call: the highest a line of the place may be, by its number of lines. */
const CALLED_LINE = { wide: [20, 11, 7.5], upright: [20, 16, 12] } as const;

/** Sizes of the full-screen call: as large as the panel allows. */
function calledSizes({ upright }: Glass, { place, broken = [], number }: Pick<ToRead, 'place' | 'broken' | 'number'>) {
  const width = upright ? 100 : (100 * 16) / 9;
  const most = CALLED_LINE[upright ? 'upright' : 'wide'];
  const inLines = [place, ...broken].map((letters, i) =>
    Math.min(most[i] ?? 0, (0.9 * width) / ((letters + 2.2) * 0.6)),
  );
  return { number: Math.min(43, (0.92 * width) / (number * 0.62)), place: Math.max(...inLines) };
}

/** Whether list and full-screen call are legible from the farthest seat. */
export function isRead(glass: Glass, longest: ToRead): boolean {
  const mm = (size: number) => ((size * CAPITAL) / 100) * shorterSideMm(glass);
  const isSeen = (size: number, minutes: number) => mm(size) >= capitalMm(minutes, glass) - 0.01;
  const list = layoutFor(glass, longest);
  const call = calledSizes(glass, longest);
  const listIsRead = isSeen(list.numberSize, ARC_MINUTES.list) && isSeen(list.placeSize, ARC_MINUTES.atLeast);
  return listIsRead && isSeen(call.number, ARC_MINUTES.called) && isSeen(call.place, ARC_MINUTES.list);
}
