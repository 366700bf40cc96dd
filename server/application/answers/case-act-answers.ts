import { granted, refused } from '../../../contract/reply.ts';
import type { Reply } from '../../../contract/reply.ts';
import type { Payload, Value } from '../../../contract/requests.ts';
import type { Actor, CaseCommand, OutageCommand } from '../../domain/cases/case-commands.ts';
import type { HallCommand } from '../../domain/commands.ts';
import { dayAt } from '../../domain/hall-time/zone.ts';
import { isFromHome } from '../../domain/home/home.ts';
import type { VisitId } from '../../domain/ids.ts';
import { nikWarnings, readNik } from '../../domain/register/nik.ts';
import { actorOf, counterHeld, worksOnCases } from '../access/actor.ts';
import { noteApplicant, noteBringer } from '../cases/note-applicant.ts';
import { applicantFound, applicantOf, maskFound, nobody } from '../cases/applicant.ts';
import { detachPaper } from '../attachments/attachments.ts';
import { letterSignedIn, signsOfNobody } from '../letters/case-letter.ts';
import { wordsFor } from '../home/message-words.ts';
import type { Asking } from '../live-hall/asking.ts';
import type { Office } from '../office.ts';
import { atCounter, deedOf } from './counter-answers.ts';
import type { Answers, Screen } from './screen.ts';
import { recordLookUp } from '../access/record-look-up.ts';

type ActRequest =
  | 'case:act'
  | 'case:act-together'
  | 'case:undo'
  | 'case:tick-papers'
  | 'case:check'
  | 'case:detach'
  | 'case:print-letter'
  | 'case:cancel-letter'
  | 'case:link'
  | 'visit:note-applicant'
  | 'visit:note-bringer'
  | 'outage:begin'
  | 'outage:end';

/** What officials and clerks do with cases. Whose step it is, the hall decides each time (CS2). */
export const caseActAnswers: Answers<ActRequest> = {
  'case:act': (office, screen, act) => actOn(office, screen, act),

  'case:act-together': async (office, screen, { acts }) => {
    const simple = { note: '', records: {}, purpose: '', recipient: { to: 'applicant', name: '' } } as const;
    const done = [];
    for (const act of acts) {
      const reply = await actOn(office, screen, { ...act, ...simple }).catch((fault: unknown) => {
        // What breaks at one of them is told of that one: the others are done, and known to be.
        office.log.fault('one of several acts could not be done', fault);
        return refused('hub-fault');
      });
      done.push({ caseId: act.caseId, refusal: reply.ok ? null : reply.refusal });
    }
    return granted(done);
  },

  'case:undo': (office, screen, { commandId, caseId }) =>
    asActor(office, screen, commandId, (by) => ({ type: 'undo-move', caseId, by })),
  'case:tick-papers': (office, screen, { commandId, caseId, papers }) =>
    asActor(office, screen, commandId, (by) => ({ type: 'tick-case-papers', caseId, papers, by })),
  'case:detach': (office, screen, { commandId, ...detached }) =>
    detachPaper(office, detached, () =>
      asActor(office, screen, commandId, (by) => ({ type: 'detach-paper', ...detached, by })),
    ),

  'case:check': checkCase,

  'case:print-letter': (office, screen, { commandId, caseId }) =>
    asActor(office, screen, commandId, (by) => ({
      type: 'copy-case-letter',
      caseId,
      jobId: office.chance.id(),
      by,
      printerId: printerHere(office, screen),
    })),

  'case:cancel-letter': (office, screen, asked) =>
    office.cancelling.inTurn(asked.caseId, () => cancelLetter(office, screen, asked)),

  'case:link': (office, screen, { commandId, visitId, caseId }) =>
    atCounter(office, screen, commandId, { type: 'link-case', shown: { visitId }, caseId }),

  'visit:note-applicant': noteApplicant,

  'visit:note-bringer': noteBringer,

  'outage:begin': (office, screen, { commandId, reason }) =>
    asActor(office, screen, commandId, (by) => ({ type: 'begin-outage', reason, by })),
  'outage:end': (office, screen, { commandId }) =>
    asActor(office, screen, commandId, (by) => ({ type: 'end-outage', by })),
};

function checkCase(office: Office, screen: Screen, asked: Payload<'case:check'>): Promise<Reply<Value<'case:check'>>> {
  const visitId = office.live.hall.cases.get(asked.caseId)?.visitId ?? '';
  return office.writing.inTurn(visitId, () => checkNow(office, screen, asked, visitId));
}

async function checkNow(
  office: Office,
  screen: Screen,
  { commandId, caseId, nik }: Payload<'case:check'>,
  visitId: VisitId,
): Promise<Reply<Value<'case:check'>>> {
  // A repeat is answered before the register is asked: by now it may be another (IS2).
  const known = await office.live.answered<Value<'case:check'>>(commandId);
  if (known) return known;
  if (!office.register.current()) return office.live.refuse(commandId, 'no-register');
  const reading = readNik(nik, dayAt(office.clock.now(), office.file.current.timeZone));
  if (!reading.ok) return refused('malformed-nik', reading.refusal);
  const person = office.register.find(nik);
  const found = person ? { snapshot: person.snapshot, personId: person.personId } : null;
  const applicant = maskFound(office, found);
  const before = await office.caseArchive.applicant(visitId);
  const told = { listed: found !== null, warnings: nikWarnings(reading.nik, person?.person ?? {}) };
  const checks = (by: Actor) => ({ type: 'check-case', caseId, found, applicant, by }) as const;
  const reply = await askedBy(office, screen, commandId, checks, {
    answer: () => told,
    applicant: () => applicantFound(office, found, visitId, before),
  });
  if (reply.ok) await recordLookUp(office, screen.seat?.clerk.id, nik, caseId);
  return reply;
}

async function cancelLetter(
  office: Office,
  screen: Screen,
  { commandId, caseId, reason }: Payload<'case:cancel-letter'>,
): Promise<Reply<null>> {
  // A repeat is answered before the letter is looked at: by now it is cancelled, or the case has another (IS2).
  const known = await office.live.answered<null>(commandId);
  if (known) return known;
  const archived = await office.caseArchive.case(caseId);
  const letterId = archived?.case.letter?.id;
  const letter = letterId === undefined ? undefined : await office.caseArchive.letter(letterId);
  if (!archived || !letter) return office.live.refuse(commandId, 'unknown-letter');
  if (letter.cancelledWhy !== null) return office.live.refuse(commandId, 'letter-cancelled-already');
  const { serviceId } = archived.case;
  return asActor(office, screen, commandId, (by) => ({
    type: 'cancel-letter',
    letterId: letter.id,
    serviceId,
    reason,
    by,
    caseId: office.live.hall.cases.has(caseId) ? caseId : null,
    fromHome: isFromHome(archived.case),
  }));
}

/** A letter is signed about him as he is written down by then. */
function actOn(office: Office, screen: Screen, act: Payload<'case:act'>): Promise<Reply<null>> {
  const behind = office.live.hall.cases.get(act.caseId);
  return behind
    ? office.writing.inTurn(behind.visitId, () => actNow(office, screen, act))
    : actNow(office, screen, act);
}

async function actNow(office: Office, screen: Screen, act: Payload<'case:act'>): Promise<Reply<null>> {
  const { commandId, caseId, stepId, outcomeId, edition, note, records, purpose, recipient, message } = act;
  const behind = office.live.hall.cases.get(caseId);
  if (behind && signsOfNobody(office, behind, act)) return office.live.refuse(commandId, 'not-listed');
  // A letter speaks of the applicant: his data are at hand before it is signed in one transaction with its number.
  const applicant = behind && (await applicantOf(office, behind));
  return asActor(
    office,
    screen,
    commandId,
    (by) => ({
      type: 'act-on-step',
      caseId,
      stepId,
      outcomeId,
      edition,
      note,
      records,
      by,
      deed: {
        ...deedOf(office, purpose, recipient.to),
        message: message && { messageId: office.chance.id(), ...message },
      },
    }),
    {
      recipient: recipient.name,
      letter: (hall, events) => (applicant ? letterSignedIn(office, hall, events, applicant) : null),
      messages: wordsFor(office, applicant ?? nobody, message ?? { words: '', asked: [] }),
    },
  );
}

type Acted = CaseCommand | OutageCommand;

function asActor(
  office: Office,
  screen: Screen,
  commandId: string,
  command: (by: Actor) => Acted,
  besides: Pick<Asking<null>, 'applicant' | 'recipient' | 'letter' | 'messages'> = {},
): Promise<Reply<null>> {
  return askedBy(office, screen, commandId, command, { ...besides, answer: () => null });
}

/** The same, with an answer that tells something. */
function askedBy<Value>(
  office: Office,
  screen: Screen,
  commandId: string,
  command: (by: Actor) => Acted,
  besides: Omit<Asking<Value>, 'command' | 'commandId'>,
): Promise<Reply<Value>> {
  if (!screen.seat) return Promise.resolve(refused('not-signed-in'));
  const by = actorOf(office, screen.seat);
  if (!worksOnCases(office, screen.seat) && !by.administers) return Promise.resolve(refused('not-allowed'));
  const asked: HallCommand = command(by);
  return office.live.perform({ command: asked, commandId, ...besides });
}

function printerHere(office: Office, { seat }: Screen): string | null {
  const counterId = seat && counterHeld(office, seat);
  return office.live.hall.setup.counters.find(({ id }) => id === counterId)?.printerId ?? null;
}
