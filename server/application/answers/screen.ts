import type { Reply } from '../../../contract/reply.ts';
import type { Payload, RequestName, Value } from '../../../contract/requests.ts';
import type { Clerk, Device, Session } from '../../ports/access.ts';
import type { Office } from '../office.ts';

/** A connected screen, as far as answering it needs to know it. */
export interface Screen {
  readonly device: Device | null;
  readonly seat: SignedIn | null;
  /** Who has locked this screen, and may open it again (AC2); nobody sits at it meanwhile. */
  readonly locked: SignedIn | null;
  /** The hub has let a clerk in at this screen, or out. */
  sit(seat: SignedIn | null): void;
  lock(byPin: boolean): void;
  /** Sessions have ended elsewhere: whoever used one is told now, not at the next press. */
  tellOthers(): void;
  /** The address it comes from, for limits on tries. */
  readonly address: string;
}

export interface SignedIn {
  readonly clerk: Clerk;
  readonly session: Session;
}

export type Answer<Name extends RequestName> = (
  office: Office,
  screen: Screen,
  payload: Payload<Name>,
) => Promise<Reply<Value<Name>>>;

/** One answer for each request of the contract; a missing one does not compile. */
export type Answers<Name extends RequestName = RequestName> = { readonly [N in Name]: Answer<N> };
