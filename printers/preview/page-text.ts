import type { PageItem } from '../decoder/page.ts';

const NORMAL_CELL_DOTS = 12;
/** A picture this low over the whole paper is a rule. */
const RULE_HEIGHT_DOTS = 8;
const RULE_WIDTH = 0.9;

/** The paper as lines of characters, as wide as the paper is in its normal font. */
export function pageText(items: readonly PageItem[], dots: number): string {
  const columns = Math.floor(dots / NORMAL_CELL_DOTS);
  return items.map((item) => itemText(item, dots, columns)).join('\n');
}

function itemText(item: PageItem, dots: number, columns: number): string {
  switch (item.is) {
    case 'line': {
      const text = item.runs.map((run) => run.text).join('');
      const spare = { 0: 0, 1: (dots - item.width) / 2, 2: dots - item.width }[item.align];
      return (' '.repeat(Math.max(0, Math.floor(spare / NORMAL_CELL_DOTS))) + text).trimEnd();
    }
    case 'feed':
      return '';
    case 'raster': {
      const isRule = item.height <= RULE_HEIGHT_DOTS && item.widthBytes * 8 > dots * RULE_WIDTH;
      return isRule ? '-'.repeat(columns) : `[picture ${item.widthBytes * 8}x${item.height}]`;
    }
    case 'qr':
      return `[QR ${item.data.toString('utf8')}]`;
    case 'cut':
      return '- '.repeat(columns / 2).trimEnd();
  }
}
