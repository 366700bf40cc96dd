import { granted, refused } from '../../../contract/reply.ts';
import type { Reply } from '../../../contract/reply.ts';
import { requests } from '../../../contract/requests.ts';
import type { RequestName, RequestShape } from '../../../contract/requests.ts';
import type { Answers } from '../../application/answers/screen.ts';
import { diskTroubleIn } from '../../application/seen/disk-watch.ts';
import type { Office } from '../../application/office.ts';
import { takesPart } from '../../application/access/takes-part.ts';
import type { Asking } from '../door/pace.ts';
import type { ConnectedScreen, ScreenSocket } from './connected-screen.ts';
import { holdBack } from './hold-back.ts';
import { noteAnswer } from './note-answer.ts';
import type { Noted } from './note-answer.ts';
import type { UnderWay } from './under-way.ts';

/** What answering needs: the office that is open now, and the table of answers. */
export interface Desk {
  readonly office: () => Office;
  readonly answers: Answers;
  readonly underWay: UnderWay;
}

/** Parse, permit, perform, acknowledge. Nothing past this point sees a payload that was not parsed (DU3). */
export function answerAll(socket: ScreenSocket, screen: ConnectedScreen, desk: Desk, pace: Asking): void {
  for (const name of Object.keys(requests) as RequestName[]) {
    socket.on(name, (raw: unknown, acknowledge: unknown) => {
      // Without an acknowledgement nobody would receive the answer, so nothing is done.
      if (typeof acknowledge !== 'function' || desk.underWay.over) return;
      if (!pace.allows(desk.office().steady.elapsedMs())) {
        acknowledge(refused('too-many-tries'));
        // A hall's screen is told to wait; a stranger is disconnected.
        if (screen.device) holdBack(socket);
        else socket.disconnect(true);
        return;
      }
      const noted = noteAnswer(desk.office(), name, screen.role);
      void desk.underWay.add(
        reply(screen, desk, name, raw, noted).then((answer) => {
          noted.answered(answer);
          return acknowledge(answer) as unknown;
        }),
      );
    });
  }
}

async function reply(
  screen: ConnectedScreen,
  desk: Desk,
  name: RequestName,
  raw: unknown,
  { request }: Noted,
): Promise<Reply<unknown>> {
  const office = desk.office();
  try {
    const refusal = await permit(screen, office, name);
    if (refusal) return refusal;
    const payload = requests[name].payload.safeParse(raw);
    if (!payload.success) return refused('malformed-request');
    // The table pairs each payload with its answer, which TypeScript cannot follow for a name known only at runtime.
    const perform = desk.answers[name] as (
      office: Office,
      screen: ConnectedScreen,
      payload: unknown,
    ) => Promise<Reply<unknown>>;
    const answer = await perform(office, screen, payload.data);
    if (!answer.ok) return answer;
    // Fields that the contract does not name never leave the hub.
    const value = requests[name].value.safeParse(answer.value);
    if (value.success) return granted(value.data);
    // IS2: the command id of another kind of request, whose answer is none to this one.
    if (office.live.isRepeated(answer)) return refused('malformed-request');
    throw value.error;
  } catch (fault) {
    office.log.fault(`${name} could not be answered`, fault, { request });
    const trouble = diskTroubleIn(fault);
    return trouble === null ? refused('hub-fault') : refused('not-kept', trouble);
  }
}

/** DU2, AC1: the right screen, a paired device, a valid session, the right and the part; checked anew for every request. */
async function permit(screen: ConnectedScreen, office: Office, name: RequestName): Promise<Reply<never> | undefined> {
  const { from, right, part, whileLocked }: RequestShape = requests[name];
  if (screen.role !== from) return refused('not-allowed');
  if (from !== 'counter') return screen.device ? undefined : refused('not-paired');
  await screen.renewSeat(office);
  if (screen.locked) return whileLocked === true ? undefined : refused('locked');
  if (right === null) return undefined;
  const rights = screen.seat?.clerk.rights ?? [];
  if (!screen.seat) return refused('not-signed-in');
  if (!screen.device && !rights.includes('administer')) return refused('not-paired');
  office.presence.seen(screen.seat.session.id);
  if (right !== 'any' && !rights.includes(right)) return refused('not-allowed');
  return part === undefined || takesPart[part](office, screen.seat) ? undefined : refused('not-allowed');
}
