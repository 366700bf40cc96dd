import type { Reply } from '../../../contract/reply.ts';
import type { Done, GivenComplaint, GivenRequest, Photo } from '../../domain/chat/chat.ts';
import type { Outcome } from '../../domain/chat/conclude.ts';
import { serviceFact } from '../../domain/chat/hall-facts.ts';
import type { HallFacts } from '../../domain/chat/hall-facts.ts';
import type { KeptChat, KeptIncoming } from '../../ports/chats.ts';
import { receiveComplaint } from '../complaints/receive-complaint.ts';
import { nobody } from '../cases/applicant.ts';
import { bringPapers } from '../home/bring-papers.ts';
import type { PaperGiven } from '../home/keep-papers.ts';
import { receiveRequest } from '../home/receive-request.ts';
import type { Office } from '../office.ts';
import { complaintChannel } from './chat-parts.ts';
import { stateByCode } from './state-by-code.ts';

interface HandingIn {
  readonly kept: KeptChat;
  readonly incoming: KeptIncoming;
  readonly facts: HallFacts;
}

/** Hands it to the hall, once, under the incoming message's id. */
export function handIn(office: Office, at: HandingIn, done: Done): Promise<Outcome> {
  switch (done.is) {
    case 'request':
      return handInRequest(office, at, done.request);
    case 'complaint':
      return handInComplaint(office, at, done.complaint);
    case 'papers':
      return handInPapers(office, at, done);
    case 'state':
      return stateByCode(office, at.kept, done.code);
  }
}

async function handInRequest(office: Office, at: HandingIn, request: GivenRequest): Promise<Outcome> {
  const { serviceId, given, photos } = request;
  const { broughtAs, broughtBy, name, nik, familyCard, address, need, phone } = given;
  const reply = await withinLimit(office, at, async () =>
    receiveRequest(
      office,
      {
        commandId: at.incoming.id,
        serviceId,
        purpose: need,
        need: '',
        answerBy: 'whatsapp',
        consent: true,
        bringer: { broughtAs, broughtBy },
        applicant: { ...nobody, name, nik, familyCard, address, phone },
        language: at.kept.chat.language,
        papers: await papersOf(office, photos),
      },
      'whatsapp',
    ),
  );
  if (!reply) return { is: 'limit' };
  if (!reply.ok) return notTaken(office, reply, 'a request by WhatsApp was refused');
  const { number, code } = reply.value;
  return { is: 'request-in', number, code, within: serviceFact(at.facts, serviceId)?.answeredWithin ?? null };
}

async function handInComplaint(office: Office, at: HandingIn, given: GivenComplaint): Promise<Outcome> {
  const { kind, words, name, address, phone } = given;
  const channel = complaintChannel(office.file.current);
  if (channel === undefined) return { is: 'not-taken' };
  const reply = await withinLimit(office, at, () =>
    receiveComplaint(
      office,
      {
        commandId: at.incoming.id,
        kind,
        channel,
        words,
        language: at.kept.chat.language,
        attachments: [],
        complainant: { name, address, phone, email: '' },
        answerBy: 'whatsapp',
      },
      { is: 'whatsapp' },
    ),
  );
  if (!reply) return { is: 'limit' };
  if (!reply.ok) return notTaken(office, reply, 'a complaint by WhatsApp was refused');
  return { is: 'complaint-in', number: reply.value.number, code: reply.value.code };
}

async function handInPapers(
  office: Office,
  { incoming }: HandingIn,
  { code, photos }: Extract<Done, { is: 'papers' }>,
): Promise<Outcome> {
  const reply = await bringPapers(office, { code }, await papersOf(office, photos), incoming.id);
  if (reply.ok) return { is: 'papers-in', number: reply.value.number };
  office.log.info('papers by WhatsApp were refused', { why: reply.refusal });
  return { is: 'papers-not-wanted' };
}

/** WA13: a daily limit; a repeat counts once, and what was refused or could not be stored does not count. Null: the limit is reached. */
async function withinLimit<Taken extends Reply<unknown>>(
  { live, chatDesk, clock }: Office,
  { kept, incoming }: HandingIn,
  takeIn: () => Promise<Taken>,
): Promise<Taken | null> {
  if ((await live.answered(incoming.id)) !== undefined) return takeIn();
  if (!chatDesk.mayHandIn(kept.id, clock.now())) return null;
  let isIn = false;
  try {
    const taken = await takeIn();
    isIn = taken.ok;
    return taken;
  } finally {
    if (!isIn) chatDesk.notHandedIn(kept.id);
  }
}

async function papersOf({ attachments }: Office, photos: readonly Photo[]): Promise<PaperGiven[]> {
  const read = await Promise.all(photos.map(({ id }) => attachments.read(id)));
  return photos.flatMap(({ requirementId }, i) => {
    const bytes = read[i];
    return bytes ? [{ requirementId, bytes }] : [];
  });
}

function notTaken({ log }: Office, reply: Extract<Reply<unknown>, { ok: false }>, what: string): Outcome {
  log.info(what, { why: reply.refusal });
  return { is: 'not-taken' };
}
