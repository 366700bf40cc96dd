import type { RefusalCode, Reply } from '../../contract/reply.ts';
import type { CommandName, Payload, RequestName, Value } from '../../contract/requests.ts';
import type { ScreenRole } from '../../contract/handshake.ts';
import type { Screen } from '../hub/screen.ts';
import type { Visitor } from './visitor.ts';
import { commandId } from '../../ui/command-id.ts';

/** What the simulation has observed from outside, and what went wrong. */
export class DayRecord {
  readonly byNumber = new Map<string, Visitor>();
  readonly problems: string[] = [];
  /** Numbers as answered to the kiosk, one for each intended press. */
  readonly issued: string[] = [];
  /** Visitors who went home with a receipt and will return today. */
  readonly comingBack: Visitor[];
  /** The same, on the next service day. */
  readonly comingTomorrow: Visitor[] = [];
  cameBack = 0;

  constructor(comingBack: readonly Visitor[] = []) {
    this.comingBack = [...comingBack];
  }

  /** Sends a request; a refusal that the hall's rules do not explain is a problem of this day. */
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

  /** Sends a command with a new id. */
  command<Name extends CommandName>(
    screen: Screen<ScreenRole>,
    name: Name,
    rest: Omit<Payload<Name>, 'commandId'>,
    mayBeRefused: readonly RefusalCode[] = [],
  ): Promise<Reply<Value<Name>>> {
    // The payload is `rest` with the command id; TypeScript cannot infer that for a generic name.
    const payload = { ...rest, commandId: commandId() } as unknown as Payload<Name>;
    return this.ask(screen, name, payload, mayBeRefused);
  }

  /** Visitors who have returned by now. */
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
