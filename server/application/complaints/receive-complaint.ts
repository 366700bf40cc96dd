import { refused } from '../../../contract/reply.ts';
import type { Reply } from '../../../contract/reply.ts';
import type { ComplaintReceived } from '../../../contract/requests/complaint-requests.ts';
import type { Complainant } from '../../domain/complaints/complainant.ts';
import type { ComplaintAttachment, ComplaintKind } from '../../domain/complaints/complaint.ts';
import type { ReceiveComplaint, Receiver } from '../../domain/complaints/complaint-commands.ts';
import { channelOf, meets } from '../../domain/complaints/complaint-setup.ts';
import type { ComplaintMedium } from '../../domain/complaints/complaint-setup.ts';
import type { HallEvent } from '../../domain/events.ts';
import type { Instant } from '../../domain/hall-time/instant.ts';
import type { SlipLanguage } from '../../domain/slips.ts';
import { actorOf, counterHeld } from '../access/actor.ts';
import type { SignedIn } from '../answers/screen.ts';
import { forgetKept, settleKept } from '../attachments/put-away.ts';
import type { Office } from '../office.ts';
import { messagesOf } from './complaint-messages.ts';

export interface ComplaintGiven {
  readonly commandId: string;
  readonly kind: ComplaintKind;
  readonly channel: string;
  readonly words: string;
  readonly complainant: Complainant;
  readonly language: SlipLanguage;
  /** Stored already (`office.attachments`); deleted again if the complaint is refused. */
  readonly attachments: readonly Omit<ComplaintAttachment, 'at'>[];
  /** Absent: chosen from what was given, e-mail before telephone. */
  readonly answerBy?: ComplaintMedium | null;
  /** Absent or null: now. */
  readonly cameAt?: Instant | null;
  readonly print?: boolean;
}

/** By which way it comes in. */
type ComplaintDoor =
  | { readonly is: 'clerk'; readonly seat: SignedIn }
  | { readonly is: 'kiosk'; readonly kioskId: string }
  | { readonly is: 'online' }
  | { readonly is: 'whatsapp' };

/** Too long to guess, short enough to copy by hand. */
const CODE_LENGTH = 12;

/** CM2: the only way in, whoever brings it. The same command id gets the same number and the same code. */
export async function receiveComplaint(
  office: Office,
  given: ComplaintGiven,
  by: ComplaintDoor,
): Promise<Reply<ComplaintReceived>> {
  const reply = await receive(office, given, by).catch((fault: unknown) => {
    // At a kiosk the spoken note waits for the next press (KC6); from home, photos are sent again with the form.
    if (by.is !== 'kiosk') forgetStrangers(office, given);
    throw fault;
  });
  for (const { id } of given.attachments) if (belongs(office, given, id)) settleKept(office, id);
  forgetStrangers(office, given);
  return reply;
}

async function receive(office: Office, given: ComplaintGiven, by: ComplaintDoor): Promise<Reply<ComplaintReceived>> {
  const known = await office.live.answered<ComplaintReceived>(given.commandId);
  if (known) return known;
  // IS2: the hub forgets an answer after a month, but no complaint, whose id the command id is.
  if (await office.complaintArchive.complaint(given.commandId))
    return office.live.refuse(given.commandId, 'complaint-closed');
  if (by.is === 'online' && !takesOnline(office)) return refused('channel-not-here');
  const command = commandOf(office, given, by);
  const { complaintId, words, complainant } = command;
  return office.live.perform({
    command,
    commandId: given.commandId,
    answer: (_hall, events) => receivedIn(events),
    complaint: { is: 'told', complaintId, entryId: complaintId, words, complainant },
    messages: (hall, events) => messagesOf(office, hall, events, { complainant, answer: '' }),
  });
}

/** The office may have switched it off. */
function takesOnline({ file }: Office): boolean {
  const { online } = file.current;
  return online !== undefined && online.enabled && online.complaints;
}

function commandOf(office: Office, given: ComplaintGiven, by: ComplaintDoor): ReceiveComplaint {
  const { chance, clock } = office;
  const { kind, channel, words, complainant, language, cameAt = null, print = false } = given;
  const at = clock.now();
  return {
    type: 'receive-complaint',
    complaintId: given.commandId,
    code: chance.code(CODE_LENGTH),
    kind,
    channel,
    words,
    complainant,
    language,
    cameAt,
    answerBy: given.answerBy === undefined ? answerByFor(office, given) : given.answerBy,
    attachments: given.attachments.map((each) => ({ ...each, at })),
    by: receiverOf(office, by),
    receipt: print ? { jobId: chance.id(), printerId: printerFor(office, by) } : null,
    messageId: chance.id(),
  };
}

function receiverOf(office: Office, by: ComplaintDoor): Receiver {
  return by.is === 'clerk' ? { is: 'clerk', actor: actorOf(office, by.seat) } : by;
}

function printerFor({ live }: Office, by: ComplaintDoor): string | null {
  const { kiosks } = live.hall.setup;
  if (by.is === 'kiosk') return kiosks.find(({ id }) => id === by.kioskId)?.printerId ?? null;
  return by.is === 'clerk' ? printerOfSeat({ live }, by.seat) : null;
}

/** The printer of the clerk's own counter; null: he sits at none, and any counter's printer will do. */
export function printerOfSeat({ live }: Pick<Office, 'live'>, seat: SignedIn): string | null {
  const counterId = counterHeld({ live }, seat);
  return live.hall.setup.counters.find(({ id }) => id === counterId)?.printerId ?? null;
}

/** A complainant who is met hears the answer; others get it by what they have given. */
function answerByFor({ live }: Office, { channel, complainant }: ComplaintGiven): ComplaintMedium | null {
  const { complaints } = live.hall.setup;
  const entry = channelOf(complaints, channel);
  if (!entry || meets(complaints, entry)) return null;
  if (complainant.email !== '') return 'email';
  return isMobile(complainant.phone) ? 'whatsapp' : null;
}

/** Indonesian mobile numbers begin with 08; a landline cannot be assumed to have WhatsApp. */
const isMobile = (phone: string): boolean => /^(?:\+?62|0)8\d{7,12}$/u.test(phone.replaceAll(/[\s().-]/gu, ''));

function receivedIn(events: readonly HallEvent[]): ComplaintReceived {
  const received = events.find((event) => event.type === 'complaint-received');
  if (!received) throw new Error('A complaint was received without its number.');
  const queued = events.find((event) => event.type === 'paper-queued');
  const { complaintId, number, code } = received;
  return { complaintId, number, code, jobId: queued?.jobId ?? null };
}

export const belongs = ({ live }: Office, { commandId }: Pick<ComplaintGiven, 'commandId'>, id: string): boolean =>
  live.hall.complaints.get(commandId)?.attachments.some((attachment) => attachment.id === id) ?? false;

/** A refused or repeated complaint leaves no files on disk. */
function forgetStrangers(office: Office, given: ComplaintGiven): void {
  for (const { id } of given.attachments) if (!belongs(office, given, id)) forgetKept(office, id);
}
