// Takes the pictures of every screen and paper for the guides, from trial halls with invented people:
// `npm run pictures`, or `npm run pictures -- officials settings` for those stories alone.
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright';
import { TestHall } from '../e2e/hall.ts';
import { CHROMIUM_ARGS, ensureBrowser } from './browser.mjs';
import { aid } from './pictures/aid.ts';
import { Album, FOLDER } from './pictures/album.ts';
import type { PictureStory } from './pictures/album.ts';
import { complaints } from './pictures/complaints.ts';
import { displays } from './pictures/displays.ts';
import { fromHome } from './pictures/from-home.ts';
import { hallNow } from './pictures/hall-now.ts';
import { lettersHall } from './pictures/letters-hall.ts';
import { officials } from './pictures/officials.ts';
import { person } from './pictures/person.ts';
import { proposal } from './pictures/proposal.ts';
import { reports } from './pictures/reports.ts';
import { settings } from './pictures/settings.ts';
import { site } from './pictures/site.ts';
import { survey } from './pictures/survey.ts';
import { voice } from './pictures/voice.ts';
import { waysOut } from './pictures/ways-out.ts';

const stories: Readonly<Record<string, PictureStory>> = {
  lettersHall,
  officials,
  proposal,
  aid,
  settings,
  voice,
  waysOut,
  complaints,
  displays,
  fromHome,
  reports,
  hallNow,
  person,
  survey,
  site,
};

const wished = process.argv.slice(2);
const unknown = wished.filter((name) => !(name in stories));
if (unknown.length > 0) {
  console.error(`There is no story ${unknown.join(', ')}; there are ${Object.keys(stories).join(', ')}.`);
  process.exit(1);
}

mkdirSync(FOLDER, { recursive: true });
const { path } = await ensureBrowser();
const browser = await chromium.launch({ executablePath: path, args: CHROMIUM_ARGS });
try {
  for (const [name, { wish, tell }] of Object.entries(stories)) {
    if (wished.length > 0 && !wished.includes(name)) continue;
    const hall = await TestHall.open(wish);
    const album = new Album(hall, browser);
    try {
      await tell(album);
    } finally {
      await album.close();
      await hall.close();
    }
  }
} finally {
  await browser.close();
}
