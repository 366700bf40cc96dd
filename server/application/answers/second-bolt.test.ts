import { describe, expect, it } from 'vitest';
import { newHall } from '../../domain/hall.ts';
import { setup } from '../../domain/hall-setup.fixture.ts';
import { exportCases } from '../cases/case-export.ts';
import { seeLetter } from '../letters/letter-file.ts';
import type { Office } from '../office.ts';
import { caseActAnswers } from './case-act-answers.ts';
import { caseAnswers } from './case-answers.ts';
import { hallNowAnswers } from './hall-now-answers.ts';
import { homeAnswers } from './home-answers.ts';
import { reportAnswers } from './report-answers.ts';
import type { Screen, SignedIn } from './screen.ts';

/** There is nothing else of an office: an answer that went on would find no archive, no register and no record. */
const office = { live: { hall: newHall(setup) } } as unknown as Office;
const clerk = {
  id: 'rani',
  name: 'rani',
  fullName: 'Rani Contoh',
  stationIds: [],
  rights: ['serve'],
  roles: [],
} as const;
const without: SignedIn = { clerk, session: { id: 'session', clerkId: 'rani', counterId: null } };
const inComplaints: SignedIn = { ...without, clerk: { ...clerk, roles: ['officer'] } };

// The other acts look at their case first; in whose hands it is the hall itself decides (act-on-step.test.ts).
const acts = [
  'case:undo',
  'case:tick-papers',
  'case:detach',
  'case:print-letter',
  'outage:begin',
  'outage:end',
] as const;
const caseRequests = {
  ...caseAnswers,
  ...homeAnswers,
  ...Object.fromEntries(acts.map((name) => [name, caseActAnswers[name]])),
};
const hall = hallNowAnswers();
const { 'hall:now': now, 'hall:course': course, ...changesTheHall } = hall;
const answerabilities = { ...reportAnswers, 'hall:now': now, 'hall:course': course };

type Handler = (office: Office, screen: Screen, payload: object) => Promise<unknown>;
const handlersOf = (answers: object) => Object.entries(answers) as [string, Handler][];
/** Whatever is asked: who asks is looked at before. */
const payload = { commandId: 'c', caseId: 'case', query: {}, period: {}, papers: {}, nik: '', day: '2026-11-28' };
const asks = (handler: Handler, seat: SignedIn | null) => handler(office, { seat } as Screen, payload);
const notAllowed = { ok: false, refusal: 'not-allowed' };

/** The contract's parts are looked at before an answer is asked (takes-part.ts); should that fail, the answer itself refuses. */
describe('the second bolt', () => {
  it.each(handlersOf(caseRequests))('[AC1] [AC19] %s: nobody without a part in cases', async (_, handler) => {
    expect(await asks(handler, without)).toMatchObject(notAllowed);
    expect(await asks(handler, inComplaints)).toMatchObject(notAllowed);
  });

  it('[AC1] [AC19] nor is a list of cases or a letter made for him', async () => {
    expect(await exportCases(office, inComplaints, {} as never, 'csv')).toMatchObject(notAllowed);
    expect(await seeLetter(office, inComplaints, 'letter')).toMatchObject(notAllowed);
  });

  it.each(handlersOf(answerabilities))(
    '[AC1] [RP6] %s: nobody who is not answerable for the hall',
    async (_, handler) => {
      expect(await asks(handler, without)).toMatchObject(notAllowed);
      expect(await asks(handler, null)).toMatchObject(notAllowed);
    },
  );

  it.each(handlersOf(changesTheHall))(
    '[AC1] [HN2] %s: nobody who does not run the hall, an official neither',
    async (_, handler) => {
      expect(await asks(handler, without)).toMatchObject(notAllowed);
      expect(await asks(handler, inComplaints)).toMatchObject(notAllowed);
    },
  );
});
