import { nowhere, opening } from '../procedures/marking.ts';
import { accept, refuse } from '../decision.ts';
import type { Decision, Refusal } from '../decision.ts';
import type { EventOf, HallEvent } from '../events.ts';
import { lastOf } from '../given-ahead.ts';
import type { Hall } from '../hall.ts';
import type { Instant } from '../hall-time/instant.ts';
import { evolve } from '../evolve.ts';
import { messageQueued } from '../post/message-events.ts';
import { isIdentified, isReachable } from './complainant.ts';
import type { ReceivedBy } from './complaint.ts';
import type { ReceiveComplaint } from './complaint-commands.ts';
import { printReceipt } from './complaint-receipt.ts';
import { channelOf, meets } from './complaint-setup.ts';
import type { ComplaintChannel, ComplaintSetup } from './complaint-setup.ts';

/** CM2: whoever enters it, it has a number of the agenda, and the steps of its channel begin. */
export function receiveComplaint(hall: Hall, command: ReceiveComplaint, now: Instant): Decision {
  const { complaints } = hall.setup;
  const channel = channelOf(complaints, command.channel);
  if (!channel) return refuse('unknown-channel');
  const lacking = mayNotEnter(complaints, channel, command) ?? lacks(complaints, channel, command);
  if (lacking) return refuse(lacking);
  const received = receivedEvent(hall, channel, command, now);
  return withReceipt(evolve(hall, received), received, command, now);
}

function receivedEvent(
  hall: Hall,
  channel: ComplaintChannel,
  command: ReceiveComplaint,
  now: Instant,
): EventOf<'complaint-received'> {
  const { complaintId, code, kind, language, answerBy, attachments } = command;
  const { open, arrived } = opening(hall.setup.complaints, nowhere, channel.opens);
  return {
    type: 'complaint-received',
    at: now,
    complaintId,
    ...nextNumber(hall),
    code,
    kind,
    language,
    answerBy,
    channel: channel.kind,
    medium: channel.medium,
    // Nothing reaches the house after it was entered.
    cameAt: Math.min(command.cameAt ?? now, now),
    by: receivedBy(hall, command),
    hasWords: command.words !== '',
    attachments,
    open,
    arrived,
  };
}

/** CM3: one after another, anew each year, in the order in which they are entered. */
function nextNumber({ day, lastComplaint, givenAhead, restored }: Hall): {
  number: string;
  year: number;
  sequence: number;
} {
  const year = Number(day.slice(0, 4));
  const sequence = lastOf(year, lastComplaint, givenAhead?.complaints, restored?.complaints) + 1;
  return { number: `P-${year}-${String(sequence).padStart(5, '0')}`, year, sequence };
}

function receivedBy({ setup }: Hall, { by }: ReceiveComplaint): ReceivedBy {
  if (by.is !== 'clerk') return by;
  return { is: 'clerk', clerkId: by.actor.clerkId, roleId: setup.complaints.officer.roleId };
}

/** CM4: the officer enters what comes by any channel, the complainant himself only where the hall's file says so. */
function mayNotEnter(
  { officer }: ComplaintSetup,
  { at = [], medium }: ComplaintChannel,
  { by }: ReceiveComplaint,
): Refusal | null {
  if (by.is === 'clerk') return by.actor.roles.includes(officer.roleId) ? null : 'not-your-step';
  if (by.is === 'whatsapp') return medium === 'whatsapp' ? null : 'channel-not-here';
  return at.includes(by.is) ? null : 'channel-not-here';
}

function lacks(setup: ComplaintSetup, channel: ComplaintChannel, command: ReceiveComplaint): Refusal | null {
  const { complainant, answerBy, words, attachments, by } = command;
  if (setup.identityRequired && !isIdentified(complainant)) return 'identity-wanted';
  if (!isReachable(complainant, answerBy)) return 'address-wanted';
  // The officer may be about to scan the letter; and whoever waits to be met says it himself.
  return by.is === 'clerk' || meets(setup, channel) || words !== '' || attachments.length > 0 ? null : 'words-wanted';
}

/** CM9: on paper where it is printed, else by message if there is a way to send one. A conversation tells it itself. */
function withReceipt(
  hall: Hall,
  received: EventOf<'complaint-received'>,
  { receipt, messageId, by }: ReceiveComplaint,
  now: Instant,
): Decision {
  const { complaintId, answerBy } = received;
  const complaint = hall.complaints.get(complaintId);
  if (receipt && complaint) {
    const printed = printReceipt(hall, complaint, receipt, now);
    return printed.ok ? accept(received, ...printed.events) : printed;
  }
  if (by.is === 'whatsapp' || (answerBy !== 'email' && answerBy !== 'whatsapp')) return accept(received);
  const about = { is: 'complaint', complaintId } as const;
  const message: HallEvent = messageQueued(now, {
    messageId,
    medium: answerBy,
    about,
    purpose: 'complaint-received',
  });
  return accept(received, message);
}
