type KeyName = 'shift' | 'erase' | 'space' | 'enter' | 'figures' | 'letters' | 'left' | 'right';
export type Key = { readonly is: 'sign'; readonly sign: string } | { readonly is: KeyName };

/** Rows of keys as on a telephone; Indonesian needs no other letters. */
const letters = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'] as const;
const figures = ['1234567890', '-/:;()&@"+', "?!'%=#*_"] as const;

const signs = (row: string): Key[] => [...row].map((sign) => ({ is: 'sign', sign }));

function rowsOf([first, second, third]: readonly [string, string, string], before: KeyName[], turn: KeyName): Key[][] {
  return [
    signs(first),
    signs(second),
    [...before.map((is) => ({ is })), ...signs(third), { is: 'erase' }],
    [{ is: turn }, ...signs(','), { is: 'space' }, ...signs('.'), { is: 'left' }, { is: 'right' }, { is: 'enter' }],
  ];
}

export const pages = {
  letters: rowsOf(letters, ['shift'], 'figures'),
  figures: rowsOf(figures, [], 'letters'),
} as const;
export type KeyPage = keyof typeof pages;

const columns: Partial<Record<Key['is'], number>> = { shift: 3, erase: 3, space: 7, figures: 3, letters: 3 };

/** In a row of twenty columns a character key takes two. */
export const widthOf = (key: Key): number => columns[key.is] ?? 2;
