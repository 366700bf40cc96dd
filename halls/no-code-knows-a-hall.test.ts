import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shippedHalls } from '../server/adapters/hall-file/shipped-halls.ts';

const root = join(import.meta.dirname, '..');
const rooms = ['contract', 'counter', 'display', 'kiosk', 'printers', 'server', 'ui'];
/** The one place that may name a hall: the one a trial begins with. */
const mayName = new Set(['server/house.ts']);

const sources = rooms.flatMap((room) =>
  globSync(`${room}/**/*.{ts,svelte}`, {
    cwd: root,
    exclude: (name) => /[.](test|fixture|contract)([.]svelte)?[.]ts$/.test(name),
  }),
);

describe('a sixth hall is a file', () => {
  it.each(shippedHalls().map(({ id }) => id))('[HF1] finds no code that knows %s by name', (id) => {
    const knowing = sources.filter(
      (file) => !mayName.has(file) && readFileSync(join(root, file), 'utf8').includes(`'${id}'`),
    );
    expect(knowing).toEqual([]);
  });
});
