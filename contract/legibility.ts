/** A display's glass and the seat from which it must still be read. */
export interface Glass {
  readonly diagonalInches: number;
  readonly farthestSeatMetres: number;
  readonly upright?: boolean | undefined;
}

/** What nobody has measured: the television of a usual waiting room. */
export const USUAL_GLASS: Glass = { diagonalInches: 50, farthestSeatMetres: 6 };

/** Minutes of arc that a capital takes up in the eye: ISO 9241-3 prefers 20 to 22 and allows 16; 42 (0.7°) serve low vision (EN 301 549). */
export const ARC_MINUTES = { list: 22, atLeast: 16, called: 42 } as const;

const MM_PER_INCH = 25.4;
/** Height of a capital of Noto Sans in its font size. */
export const CAPITAL = 0.714;

/** Millimetres a capital must be high to be seen under this angle from the farthest seat. */
export const capitalMm = (minutes: number, { farthestSeatMetres }: Glass): number =>
  farthestSeatMetres * 1_000 * Math.tan((minutes / 60) * (Math.PI / 180));

/** The shorter side of a panel of 16 to 9, in millimetres. */
export const shorterSideMm = ({ diagonalInches }: Glass): number =>
  (diagonalInches * MM_PER_INCH * 9) / Math.hypot(16, 9);

export interface ToRead {
  /** Letters of the longest place and number that are called here. */
  readonly place: number;
  /** Of its longest line, where long places are broken at their words into two lines, and into three; absent: none is long. */
  readonly broken?: readonly number[] | undefined;
  readonly number: number;
  readonly media: boolean;
}

/** A place that is longer than this may be written on several lines. */
const LONG_PLACE = 24;
const MOST_LINES = 3;

/** Letters of the longest line of a name that is broken at its words into at most so many lines, as even as can be. */
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

/** How the waiting room's picture is laid out, in hundredths of the glass's shorter side and shares of its width. */
export interface Layout {
  /** Share of the width that the list of calls has; 1: nothing beside it. */
  readonly listShare: number;
  readonly rows: number;
  /** How much higher the first row is. */
  readonly first: number;
  readonly numberSize: number;
  readonly placeSize: number;
  /** On which a place is written. */
  readonly lines: number;
  /** Share of a row's height that a line of a place takes at most. */
  readonly lineInRow: number;
}

/** Narrower, and a row is torn apart; wider, and nothing of use fits beside it. */
const LEAST_LIST = 0.42;
const MOST_LIST = 0.66;
/** Rows, and how much higher the first is: the richest that can be read is taken. */
const ROWS = [
  { rows: 6, first: 1.3 },
  { rows: 5, first: 1.3 },
  { rows: 4, first: 1.3 },
  { rows: 4, first: 1 },
  { rows: 3, first: 1 },
] as const;
/** Widths in parts of the letter's size: digits, letters, and what stands between. */
const [DIGIT, LETTER, BETWEEN, EDGES] = [0.605, 0.57, 1.1, 4];
/** What head, foot and the strip of services leave, in hundredths of the shorter side. */
const HEIGHT_OF_LIST = { wide: 52, upright: 56 } as const;
const GAP = 1.2;
/** At both sides and between the list and what stands beside it. */
const MARGIN = 2;
/** Of a row's height: a number that touches the edges is harder to read. */
const NUMBER_IN_ROW = 0.9;
/** The same of a place, by its lines. */
const LINE_IN_ROW = [0.62, 0.42, 0.28] as const;

/** DI1: what must be read comes first; what remains of the glass goes to videos, pictures and hints. */
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

/** How much of what the farthest seat needs there is, of what has least of it. */
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

/** Both grow with the room there is; what the number leaves of the width is the place's. */
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

/** Of the call that fills the glass, a line of the place at most so high, by its lines. */
const CALLED_LINE = { wide: [20, 11, 7.5], upright: [20, 16, 12] } as const;

/** Of the call that fills the glass: as large as the glass allows. */
function calledSizes({ upright }: Glass, { place, broken = [], number }: Pick<ToRead, 'place' | 'broken' | 'number'>) {
  const width = upright ? 100 : (100 * 16) / 9;
  const most = CALLED_LINE[upright ? 'upright' : 'wide'];
  const inLines = [place, ...broken].map((letters, i) =>
    Math.min(most[i] ?? 0, (0.9 * width) / ((letters + 2.2) * 0.6)),
  );
  return { number: Math.min(43, (0.92 * width) / (number * 0.62)), place: Math.max(...inLines) };
}

/** Whether the farthest seat reads what it must: the list, and the call that fills the glass. */
export function isRead(glass: Glass, longest: ToRead): boolean {
  const mm = (size: number) => ((size * CAPITAL) / 100) * shorterSideMm(glass);
  const isSeen = (size: number, minutes: number) => mm(size) >= capitalMm(minutes, glass) - 0.01;
  const list = layoutFor(glass, longest);
  const call = calledSizes(glass, longest);
  const listIsRead = isSeen(list.numberSize, ARC_MINUTES.list) && isSeen(list.placeSize, ARC_MINUTES.atLeast);
  return listIsRead && isSeen(call.number, ARC_MINUTES.called) && isSeen(call.place, ARC_MINUTES.list);
}
