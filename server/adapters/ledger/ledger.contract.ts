import { describe, expect, it } from 'vitest';
import { granted, refused } from '../../../contract/reply.ts';
import type { HallCommand } from '../../domain/commands.ts';
import { evolve } from '../../domain/evolve.ts';
import type { HallEvent } from '../../domain/events.ts';
import {
  after,
  anaComes,
  benComes,
  callsNext,
  citraComes,
  emptyHall,
  eventsOf,
  minute,
  opens,
} from '../../domain/hall.fixture.ts';
import { loket1 } from '../../domain/hall-setup.fixture.ts';
import type { Hall } from '../../domain/hall.ts';
import type { Ledger, LedgerEntry } from '../../ports/ledger.ts';

interface LedgerUnderTest {
  readonly ledger: Ledger;
  /** The same ledger, as the hub's next start finds it. */
  reopen(): Ledger;
}

export const entryOf = (events: readonly HallEvent[], answer: LedgerEntry['answer'] = null): LedgerEntry => ({
  events,
  answer,
  letter: null,
});

/** The events of these commands, each a minute after the one before. */
export function lived(...commands: readonly HallCommand[]): { hall: Hall; events: HallEvent[] } {
  const events: HallEvent[] = [];
  let hall = emptyHall;
  commands.forEach((command, i) => {
    const next = eventsOf(hall, command, minute(i));
    events.push(...next);
    hall = next.reduce(evolve, hall);
  });
  return { hall, events };
}

/** What every ledger must guarantee; run on each of them. */
export function describeLedger(name: string, begin: () => LedgerUnderTest): void {
  describe(`the ledger ${name}`, () => {
    it('begins empty', async () => {
      expect(await begin().ledger.load()).toEqual({ snapshot: null, events: [], position: 0 });
    });

    it('[DU1] gives back after a restart what was written, in order, from the beginning', async () => {
      const { ledger, reopen } = begin();
      const { events } = lived(anaComes, opens(loket1), callsNext(loket1));
      const [first, ...rest] = events;
      if (!first) throw new Error('nothing happened');
      expect(await ledger.append([entryOf([first])])).toBe(1);
      expect(await ledger.append([entryOf(rest.slice(0, 1)), entryOf(rest.slice(1))])).toBe(events.length);
      expect(await reopen().load()).toEqual({ snapshot: null, events, position: events.length });
    });

    it('[IS2] keeps the answer to a command, a refusal too, and knows no other', async () => {
      const { ledger, reopen } = begin();
      const [yes, no] = [granted({ number: 'A001' }), refused('hall-closed', '123')];
      await ledger.append([
        entryOf(lived(anaComes).events, { commandId: 'first', at: minute(0), reply: yes }),
        entryOf([], { commandId: 'second', at: minute(0), reply: no }),
      ]);
      for (const open of [() => ledger, reopen]) {
        const each = open();
        expect(await each.answerTo('first')).toEqual(yes);
        expect(await each.answerTo('second')).toEqual(no);
        expect(await each.answerTo('third')).toBeUndefined();
      }
    });

    it('tells its position also when only an answer was kept', async () => {
      const { ledger } = begin();
      const { events } = lived(anaComes, benComes);
      await ledger.append([entryOf(events)]);
      expect(
        await ledger.append([entryOf([], { commandId: 'no', at: minute(1), reply: refused('nobody-waiting') })]),
      ).toBe(events.length);
    });

    it('[DU1] keeps all of what is appended together, or nothing', async () => {
      const { ledger, reopen } = begin();
      const { events } = lived(anaComes);
      const answer = { commandId: 'once', at: minute(1), reply: granted(null) };
      await ledger.append([entryOf([], answer)]);
      await expect(ledger.append([entryOf(events), entryOf([], answer)])).rejects.toThrow(/unique|twice/i);
      const again = reopen();
      expect(await again.load()).toEqual({ snapshot: null, events: [], position: 0 });
      expect(await again.append([entryOf(events)])).toBe(events.length);
    });

    it('[LE1] keeps no letter without its words', async () => {
      const { ledger, reopen } = begin();
      const issued: HallEvent = {
        type: 'letter-issued',
        at: minute(1),
        visitId: 'ana',
        counterId: loket1,
        clerkId: 'dewi',
        letterId: 'letter',
        number: '1',
        year: 2026,
        sequence: 1,
        code: 'KODE',
        about: { snapshot: 1, personId: 7 },
        purpose: 'sekolah',
      };
      await expect(ledger.append([entryOf([...lived(anaComes).events, issued])])).rejects.toThrow('words');
      expect((await reopen().load()).events).toEqual([]);
    });

    it('[MS1] keeps no message without its words', async () => {
      const { ledger, reopen } = begin();
      const queued: HallEvent = {
        type: 'message-queued',
        at: minute(1),
        messageId: 'answer',
        medium: 'email',
        about: { is: 'case', caseId: 'case' },
        purpose: 'request-answered',
      };
      await expect(ledger.append([entryOf([...lived(anaComes).events, queued])])).rejects.toThrow('words');
      expect((await reopen().load()).events).toEqual([]);
    });

    it('[SC1] leads by a snapshot and what came after it to the same hall as from the beginning', async () => {
      const { ledger, reopen } = begin();
      const before = lived(anaComes, benComes, opens(loket1), callsNext(loket1));
      await ledger.append([entryOf(before.events)]);
      await ledger.keepSnapshot(before.hall, before.events.length);
      const events = eventsOf(before.hall, citraComes, minute(9));
      await ledger.append([entryOf(events)]);
      const { snapshot, events: later, position } = await reopen().load();
      if (!snapshot) throw new Error('no snapshot');
      expect([later, position]).toEqual([events, before.events.length + events.length]);
      const found = later.reduce(evolve, { ...snapshot, setup: emptyHall.setup });
      const expected = events.reduce(evolve, after(anaComes, benComes, opens(loket1), callsNext(loket1)));
      expect(found).toEqual(expected);
      expect([...found.visits.keys()]).toEqual([...expected.visits.keys()]);
    });
  });
}
