import { describe, expect, it } from 'vitest';
import type { HallCommand } from '../commands.ts';
import type { Hall } from '../hall.ts';
import {
  after,
  at,
  callsNext,
  comes,
  continuing,
  minute,
  opens,
  refusalOf,
  stageOf,
  starts,
  undoes,
  visitOf,
  found,
  finishes,
} from '../hall.fixture.ts';
import { loket1, loket2 } from '../hall-setup.fixture.ts';
import { seconds } from '../hall-time/instant.ts';
import { undoableAt } from '../queue/undo.ts';

const counterId = loket1;
const bothCome = [opens(loket1), opens(loket2), comes('ana', { found }), comes('ben', { found })];
const anaIsCalled = after(...bothCome, callsNext(loket1));
const anaIsServed = continuing(anaIsCalled, minute(5), starts(loket1));
const ids = { caseId: 'case of ana', jobId: 'job' };

const shown = (hall: Hall, name: string) => ({ visitId: name, edition: visitOf(hall, name).edition });
type Of = ReturnType<typeof shown>;

/** What changes a stage: with whom the screen showed, in the stage that it showed. */
const stageSteps: readonly ((of: Of) => HallCommand)[] = [
  (of) => ({ type: 'hold', counterId, shown: of, reason: 'fotokopi', returnInMinutes: null }),
  (of) => ({ type: 'transfer', counterId, shown: of, stationId: 'bansos', note: '' }),
];
const whenCalled: typeof stageSteps = [
  ...stageSteps,
  (of) => ({ type: 'recall', counterId, shown: of, announcementId: 'again' }),
  (of) => ({ type: 'start-serving', counterId, shown: of }),
  (of) => ({ type: 'mark-missed', counterId, shown: of }),
];
const whenServed: typeof stageSteps = [
  ...stageSteps,
  (of) => ({ ...finishes(loket1, 'to-bansos'), shown: of }) as HallCommand,
];
/** What is written of a visitor, in whatever stage. */
const ofVisitor: readonly ((of: { visitId: string }) => HallCommand)[] = [
  (of) => ({ type: 'note-need', counterId, shown: of, need: 'beasiswa' }),
  (of) => ({ type: 'note-applicant', counterId, shown: of, applicant: 'A••' }),
  (of) => ({ type: 'note-bringer', counterId, shown: of, bringer: null }),
  (of) => ({ type: 'tick-papers', counterId, shown: of, papers: { ktp: 'present' }, caseId: ids.caseId }),
  (of) => ({ type: 'send-file', counterId, shown: of }),
  (of) => ({
    type: 'open-further',
    counterId,
    shown: of,
    serviceId: 'pengaduan',
    visitId: 'again',
    token: 'token',
    jobId: ids.jobId,
  }),
];
const linked = (visitId: string): HallCommand => ({ type: 'link-case', counterId, shown: { visitId }, ...ids });

/** Ana was taken off the counter in another window, and Ben is there in the same stage. */
const away: HallCommand = { type: 'hold', counterId, reason: 'fotokopi', returnInMinutes: null };
const benIsCalled = continuing(anaIsCalled, minute(6), away, callsNext(loket1, 'call of ben'));
const benIsServed = continuing(benIsCalled, minute(8), starts(loket1));
const nobody = continuing(anaIsServed, minute(6), away);
/** She came back to the same counter, and is there in the same stage as before. */
const resumes: HallCommand = { type: 'resume', counterId, visitId: 'ana' };
const isBack = (hall: Hall) => continuing(hall, minute(6), away, resumes, callsNext(loket1, 'her second call'));

const refusals = (hall: Hall, commands: readonly HallCommand[]) =>
  commands.map((command) => [command.type, refusalOf(hall, command, minute(20))]);
const each = (commands: readonly HallCommand[], refusal: string | null) => commands.map(({ type }) => [type, refusal]);

describe('what a clerk presses', () => {
  it('[CA18] is done with whom his screen shows', () => {
    const called = whenCalled.map((step) => step(shown(anaIsCalled, 'ana')));
    const served = [...whenServed, ...ofVisitor].map((step) => step(shown(anaIsServed, 'ana')));
    expect(refusals(anaIsCalled, called)).toEqual(each(called, null));
    const without = served.filter(({ type }) => type !== 'note-bringer');
    expect(refusals(anaIsServed, without)).toEqual(each(without, null));
    expect(refusals(anaIsServed, [linked('ana')])).toEqual([['link-case', 'unknown-case']]);
  });

  it('[CA18] is not done with the next, who is there by the time it arrives', () => {
    const called = whenCalled.map((step) => step(shown(anaIsCalled, 'ana')));
    const served = [...whenServed, ...ofVisitor].map((step) => step(shown(anaIsServed, 'ana')));
    expect(refusals(benIsCalled, called)).toEqual(each(called, 'changed-meanwhile'));
    const all = [...served, linked('ana')];
    expect(refusals(benIsServed, all)).toEqual(each(all, 'changed-meanwhile'));
    expect(refusals(nobody, all)).toEqual(each(all, 'counter-empty'));
  });

  it('[CA18] is not done once the same visitor is back for another stage, or has gone on to the next', () => {
    const called = whenCalled.map((step) => step(shown(anaIsCalled, 'ana')));
    expect(refusals(isBack(anaIsCalled), called)).toEqual(each(called, 'changed-meanwhile'));
    expect(refusals(anaIsServed, called)).toEqual(each(called, 'changed-meanwhile'));
    const served = whenServed.map((step) => step(shown(anaIsServed, 'ana')));
    const again = continuing(isBack(anaIsServed), minute(10), starts(loket1));
    expect(refusals(again, served)).toEqual(each(served, 'changed-meanwhile'));
    const written = ofVisitor.map((step) => step({ visitId: 'ana' })).filter(({ type }) => type !== 'note-bringer');
    expect(refusals(again, written), 'what is written of her is of her still').toEqual(each(written, null));
  });

  it.each(['mark-missed', 'finish-stage'] as const)(
    '[CA18] [CA10] is not done after it was undone in another window: %s',
    (type) => {
      const from = type === 'mark-missed' ? anaIsCalled : anaIsServed;
      const steps = [...whenCalled, ...whenServed].map((step) => step(shown(from, 'ana')));
      const press = steps.find((step) => step.type === type);
      if (!press) throw new Error('nothing is pressed');
      const back = continuing(from, minute(6), press, at(minute(6) + seconds(20), undoes(loket1)));
      expect(stageOf(back, 'ana')).toEqual(stageOf(from, 'ana'));
      expect(refusalOf(back, press, minute(7))).toBe('changed-meanwhile');
    },
  );

  it('[CA18] is done after a recall or a settled priority: the stage is the one that was shown', () => {
    const recall: HallCommand = { type: 'recall', counterId, announcementId: 'again' };
    const settles: HallCommand = { type: 'settle-priority', counterId, visitId: 'ana', priorityId: 'lansia' };
    const settled = continuing(anaIsCalled, minute(6), recall, settles);
    const called = whenCalled.map((step) => step(shown(anaIsCalled, 'ana')));
    expect(refusals(settled, called)).toEqual(each(called, null));
    const undone = continuing(settled, minute(7) + seconds(20), undoes(loket1));
    expect(refusals(undone, called), 'the priority was taken back').toEqual(each(called, null));
  });
});

const undo = (act: number | undefined): HallCommand => ({ type: 'undo', counterId, ...(act ? { act } : {}) });
const latest = (hall: Hall, now: number) => undoableAt(hall, loket1, now)?.undo.order;

describe('an undo', () => {
  it('[CA18] [CA10] takes back the act that the screen showed, and none that came since', () => {
    const miss: HallCommand = { type: 'mark-missed', counterId };
    const missed = continuing(anaIsCalled, minute(6), miss);
    const asked = undo(latest(missed, minute(6)));
    expect(refusalOf(missed, asked, minute(6) + seconds(20))).toBeNull();
    const next = continuing(missed, minute(6) + seconds(10), callsNext(loket1, 'call of ben'));
    expect(refusalOf(next, asked, minute(6) + seconds(20))).toBe('changed-meanwhile');
    expect(stageOf(next, 'ben').is).toBe('called');
    expect(refusalOf(next, asked), 'when nothing can be undone any more').toBe('nothing-to-undo');
  });
});
