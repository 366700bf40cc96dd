import type { RefusalCode, Reply } from '../../contract/reply.ts';
import type { Payload, RequestName, Value } from '../../contract/requests.ts';
import type { ScreenRole } from '../../contract/handshake.ts';
import type { Screen } from '../hub/screen.ts';
import type { Visitor } from './visitor.ts';
import { commandId } from '../../ui/command-id.ts';

type CommandName = { [Name in RequestName]: Payload<Name> extends { commandId: string } ? Name : never }[RequestName];

/** What the simulation has seen of the day from outside, and what went wrong. */
export class DayRecord {
  readonly byNumber = new Map<string, Visitor>();
  readonly problems: string[] = [];
  /** Numbers as the kiosk was answered, one for each press that was meant. */
  readonly issued: string[] = [];
  /** Who went home with a receipt and will come for the rest. */
  readonly comingBack: Visitor[] = [];
  cameBack = 0;

  /** Asks; a refusal that the rules of the hall do not give reason for is a problem of this day. */
  async ask<Name extends RequestName>(
    screen: Screen<ScreenRole>,
    name: Name,
    payload: Payload<Name>,
    mayBeRefused: readonly RefusalCode[] = [],
  ): Promise<Reply<Value<Name>>> {
    const reply = await screen.ask(name, payload);
    if (!reply.ok && !mayBeRefused.includes(reply.refusal)) this.problems.push(`${name} refused: ${reply.refusal}`);
    return reply;
  }

  /** Asks for something that happens once, under an id of its own. */
  command<Name extends CommandName>(
    screen: Screen<ScreenRole>,
    name: Name,
    rest: Omit<Payload<Name>, 'commandId'>,
    mayBeRefused: readonly RefusalCode[] = [],
  ): Promise<Reply<Value<Name>>> {
    // A payload without its command id and the id are the payload; TypeScript cannot put a generic one together again.
    const payload = { ...rest, commandId: commandId() } as unknown as Payload<Name>;
    return this.ask(screen, name, payload, mayBeRefused);
  }

  /** Whoever has come back by now. */
  backBy(now: number): Visitor[] {
    const back = this.comingBack.filter(({ arrivesAt }) => arrivesAt <= now);
    for (const visitor of back) this.comingBack.splice(this.comingBack.indexOf(visitor), 1);
    this.cameBack += back.length;
    return back;
  }

  visitorWith(number: string): Visitor {
    const visitor = this.byNumber.get(number);
    if (!visitor) throw new Error(`The hub shows ${number}, which no kiosk was given.`);
    return visitor;
  }
}
