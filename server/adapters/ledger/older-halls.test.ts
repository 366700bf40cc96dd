import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jsonLog } from '../json-log.ts';
import { LiveHall } from '../../application/live-hall/live-hall.ts';
import type { EventType, HallEvent } from '../../domain/events.ts';
import { evolve } from '../../domain/evolve.ts';
import { HALL_SHAPE, newHall } from '../../domain/hall.ts';
import type { Hall } from '../../domain/hall.ts';
import { absencesIn } from '../../domain/cases/absences-in.ts';
import type { Case } from '../../domain/cases/case.ts';
import { Replayed } from '../check/replayed.ts';
import { SqliteReportArchive } from './sqlite-report-archive.ts';
import { checkLedger } from '../check/check-ledger.ts';
import { parseHallFile } from '../hall-file/read-hall-file.ts';
import { openDatabase } from './open-database.ts';
import { hallToText } from './snapshot-text.ts';
import { SqliteLedger } from './sqlite-ledger.ts';

/**
 * What halls of earlier days have left, of invented people: first the hall's file, then a line for each ledger. They are never edited. Beside each
 * what it comes to, event by event. Where that changes on purpose, the hall is remembered otherwise than before: raise `HALL_SHAPE` with it, or
 * a snapshot of before the update is taken for what it is not.
 */
const older = [
  ['2026-11-25-karangasem', 8, '2e235ed365082ada314fc0a5d1191501f8fc7db12ac0dcb908449fc7dcd7672d'],
  ['2026-11-26-pariaman', 8, '31b1c64268b20d5b463822ba73f8a5894b41f5f1d42f0286f910a92bc75ce03c'],
  ['2026-11-27-pariaman', 8, '1fd51e596220b854cc83aaafb1cbf42dd1fd186243bdcb460d62ab372868bce2'],
  ['2026-11-27-oku-selatan', 8, '8bad494bd1e1d70cfcccf9cfe97dabbbac09876c74ec6f71f6010fc338554fb0'],
  ['2026-11-27-banjarnegara', 8, '0079dba62610aeb5475f3428b8658e9fb960f614c81a362bd6ddbd7042d95e9b'],
  ['2026-11-28-banyuasin', 8, '17dc07bdfc87ddb2b7af6f820ca4544ff41df51ba3983ac8d9f96705252d25bd'],
] as const;

function left(name: string) {
  const [file = '', ...lines] = readFileSync(join(import.meta.dirname, 'older-halls', `${name}.jsonl`), 'utf8')
    .trimEnd()
    .split('\n');
  const setup = { ...parseHallFile(Buffer.from(file), 'hall.json'), publicUrl: '', trial: false };
  return { setup, ledgers: lines.map((line) => JSON.parse(line) as HallEvent[]) };
}

describe.each(older)('the hall of %s', (name, shape, comesTo) => {
  const { setup, ledgers } = left(name);
  const led = (events: readonly HallEvent[]): Hall => events.reduce(evolve, newHall(setup));

  it('[DU15] is remembered as the shape of the hall says, after each of its events', () => {
    const digest = createHash('sha256');
    for (const events of ledgers) {
      let hall = newHall(setup);
      for (const event of events) digest.update(hallToText((hall = evolve(hall, event))));
    }
    expect([HALL_SHAPE, digest.digest('hex')]).toEqual([shape, comesTo]);
  });

  it('[DU15] goes on as its ledger says, whatever an older Antrean kept beside it as a shorter way', async () => {
    for (const events of ledgers) {
      const db = openDatabase(':memory:', null);
      const add = db.prepare('INSERT INTO ledger (position, at, type, body) VALUES (?, ?, ?, ?)');
      for (const [at, event] of events.entries()) add.run(at + 1, event.at, event.type, JSON.stringify(event));
      const text = hallToText({ ...led(events), day: '2020-01-01' });
      const keep = db.prepare('INSERT INTO snapshot (position, body) VALUES (?, ?)');
      keep.run(events.length - 2, text);
      keep.run(events.length - 1, `sha256:${digestOf(text)}\n${text}`);
      keep.run(events.length, `sha256:${digestOf(text)} in 1 parts\n`);
      db.prepare('INSERT INTO snapshot_part (position, part, text) VALUES (?, 0, ?)').run(events.length, text);

      const { hall, position } = await LiveHall.open(setup, new SqliteLedger(db), { now: () => 0 }, jsonLog());

      expect([hallToText(hall), position]).toEqual([hallToText(led(events)), events.length]);
      expect(checkLedger(db, setup).filter(({ what }) => what.startsWith('Ringkasan'))).toEqual([]);
      db.close();
    }
  });
});

it.each(older)(
  '[CS13] [RP4] of the cases of %s, kept by a program that knew of no absences, reports read them off their stories',
  async (name) => {
    const { setup, ledgers } = left(name);
    for (const events of ledgers) {
      const replayed = new Replayed(setup);
      const known = new Map<string, Case['away']>();
      for (const [at, event] of events.entries()) {
        replayed.live(event, at + 1, JSON.stringify(event));
        for (const [id, { away }] of replayed.hall.cases) known.set(id, away);
      }
      replayed.db.exec("UPDATE case_body SET body = json_remove(body, '$.away')");
      const archive = new SqliteReportArchive(replayed.db);
      for (const [id, away] of known) {
        expect((await archive.caseFacts(id))?.away).toBeNull();
        expect(absencesIn(setup, id, await archive.storyOf(id))).toEqual(away);
        await archive.keepAway(id, away ?? []);
        expect((await archive.caseFacts(id))?.away).toEqual(away);
      }
      replayed.close();
    }
  },
);

/** Every kind of event there is; the compiler asks for one that is new. */
const kinds: Readonly<Record<EventType, true>> = {
  'day-opened': true,
  'day-closed': true,
  'hall-restored': true,
  'ticket-issued': true,
  'counter-opened': true,
  'counter-paused': true,
  'counter-resumed': true,
  'counter-closed': true,
  'need-noted': true,
  'applicant-noted': true,
  'bringer-noted': true,
  'papers-ticked': true,
  'file-sent': true,
  'file-taken': true,
  'file-released': true,
  'register-checked': true,
  'letter-issued': true,
  'letter-copied': true,
  'case-opened': true,
  'case-linked': true,
  'case-moved': true,
  'case-papers-ticked': true,
  'case-checked': true,
  'paper-attached': true,
  'paper-detached': true,
  'handed-over': true,
  'visit-summoned': true,
  'case-undone': true,
  'request-received': true,
  'papers-brought': true,
  'papers-asked': true,
  'request-answered': true,
  'complaint-received': true,
  'complaint-noted': true,
  'complaint-moved': true,
  'answer-written': true,
  'answer-endorsed': true,
  'answer-delivered': true,
  'complaint-attached': true,
  'complaint-undone': true,
  'applicant-corrected': true,
  'letter-drafted': true,
  'paraf-given': true,
  'letter-signed': true,
  'case-letter-copied': true,
  'letter-cancelled': true,
  'outage-began': true,
  'outage-ended': true,
  'paper-queued': true,
  'job-changed': true,
  'printer-changed': true,
  'message-queued': true,
  'message-changed': true,
  'help-asked': true,
  'help-answered': true,
  'alarm-raised': true,
  'alarm-answered': true,
  'alarm-ended': true,
  'service-closed': true,
  'service-opened': true,
  'day-ended': true,
  'day-resumed': true,
  'clock-set-right': true,
  'hall-told': true,
  'message-taken-back': true,
  'register-asked': true,
  'survey-collected': true,
  'register-switched': true,
  'visit-called': true,
  'visit-recalled': true,
  'serving-started': true,
  'visit-held': true,
  'visit-resumed': true,
  'visit-transferred': true,
  'visit-missed': true,
  'visit-restored': true,
  'stage-finished': true,
  'priority-settled': true,
  'action-undone': true,
};

it('[DU15] each kind of event stands in the ledger of an older hall: of one that stands in none nobody is told when it is remembered otherwise', () => {
  const frozen = new Set(older.flatMap(([name]) => left(name).ledgers.flat()).map(({ type }) => type));
  // A new kind: let a hall of the day have it, keep that hall's file and ledger as one more of these, and never edit them.
  expect(Object.keys(kinds).filter((kind) => !frozen.has(kind as EventType))).toEqual([]);
});

it('[DU15] the ledger of years is read in parts, each a turn of its own, to the last event and no further than memory holds', async () => {
  const { setup } = left('2026-11-25-karangasem');
  const db = openDatabase(':memory:', null);
  const add = db.prepare("INSERT INTO ledger (at, type, body) VALUES (?, 'day-opened', ?)");
  const events = 25_000;
  db.exec('BEGIN');
  for (let at = 1; at <= events; at++) add.run(at, JSON.stringify({ type: 'day-opened', at, day: `day ${at}` }));
  db.exec('COMMIT');
  const ledger = new SqliteLedger(db);
  const others = { turns: 0 };
  const turn = setInterval(() => (others.turns += 1), 0);

  const { hall, position } = await LiveHall.open(setup, ledger, { now: () => 0 }, jsonLog());

  clearInterval(turn);
  expect(others.turns).toBeGreaterThan(1);
  expect([hall.day, position]).toEqual([`day ${events}`, events]);
  expect((await ledger.load()).events.length).toBeLessThan(events / 2);
  db.close();
});

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');
