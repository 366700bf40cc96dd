import { visitsPapersClerks } from './migrations/1-visits-papers-clerks.ts';
import { cases } from './migrations/2-cases.ts';
import { whereASessionBegan } from './migrations/3-where-a-session-began.ts';
import { messagesSurveysComplaintsReportsChats } from './migrations/4-messages-surveys-complaints-reports-chats.ts';
import { lockedSessions } from './migrations/5-locked-sessions.ts';
import { forgottenPapers } from './migrations/6-forgotten-papers.ts';
import { corrections } from './migrations/7-corrections.ts';
import { untoldGone } from './migrations/8-untold-gone.ts';
import { whoseAskings } from './migrations/9-whose-askings.ts';
import { papersWithBytes } from './migrations/10-papers-with-bytes.ts';
import { wordsInSealedPages } from './migrations/11-words-in-sealed-pages.ts';
import { snapshotsInParts } from './migrations/12-snapshots-in-parts.ts';
import { whoBroughtIt } from './migrations/13-who-brought-it.ts';
import { whoWasRemoved } from './migrations/14-who-was-removed.ts';

/** One step per version of hall.db; a shipped step is never edited. Instants are milliseconds, days are in hall time. */
export const migrations: readonly string[] = [
  visitsPapersClerks,
  cases,
  whereASessionBegan,
  messagesSurveysComplaintsReportsChats,
  lockedSessions,
  forgottenPapers,
  corrections,
  untoldGone,
  whoseAskings,
  papersWithBytes,
  wordsInSealedPages,
  snapshotsInParts,
  whoBroughtIt,
  whoWasRemoved,
];
