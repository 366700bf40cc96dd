import { granted, refused } from '../../../contract/reply.ts';
import type { Reply } from '../../../contract/reply.ts';
import type { ComplaintReceived } from '../../../contract/requests/complaint-requests.ts';
import type { Payload } from '../../../contract/requests.ts';
import type { HallCommand } from '../../domain/commands.ts';
import { hours } from '../../domain/hall-time/instant.ts';
import { actorOf } from '../access/actor.ts';
import { actOnComplaint, noteComplaint } from '../complaints/complaint-acts.ts';
import { hasPart, isOfficer, maySee } from '../complaints/complaint-roles.ts';
import { complaintSearchOf } from '../complaints/complaint-search.ts';
import { belongs, printerOfSeat, receiveComplaint } from '../complaints/receive-complaint.ts';
import type { Recordings } from '../complaints/recordings.ts';
import type { Office } from '../office.ts';
import { complaintDetail } from '../views/complaints/complaint-detail.ts';
import { complaintFound } from '../views/complaints/complaint-found.ts';
import { sceneOf } from '../views/hall-parts.ts';
import { Tries } from '../access/tries.ts';
import { howMany, searchInWords } from '../access/what-was-asked.ts';
import type { Answers, Screen, SignedIn } from './screen.ts';
import { audit } from '../access/audit.ts';

/** KC7: a person needs a minute or two per complaint; a program with a kiosk's token would fill the agenda. */
const LEFT_AT_A_KIOSK = { most: 30, lasting: hours(1) };
/** About two screens full; the next page is one press away. */
const FOUND_AT_ONCE = 50;

type ComplaintRequest = Extract<keyof Answers, `complaint:${string}`>;

/** Requests of the complaint officer, officials and visitors at the kiosk. The hall decides each time who may (CM5). */
export function complaintAnswers(recordings: Recordings): Answers<ComplaintRequest> {
  const left = new Tries(LEFT_AT_A_KIOSK);
  return {
    ...officialAnswers,
    'complaint:leave': (office, { device }, asked) =>
      device?.place ? leave(office, { recordings, left }, device.place, asked) : Promise.resolve(refused('not-paired')),
  };
}

const officialAnswers: Answers<Exclude<ComplaintRequest, 'complaint:leave'>> = {
  'complaint:receive': (office, screen, given) =>
    seated(screen, async (seat) => {
      // The command id is the complaint's, which lists tell: sent again by others it would be answered with the complainant's code.
      if (!isOfficer(office.live.hall.setup.complaints, actorOf(office, seat).roles)) return refused('not-your-step');
      return receiveComplaint(office, { ...given, attachments: [] }, { is: 'clerk', seat });
    }),

  'complaint:see': (office, screen, { complaintId }) =>
    seated(screen, async (seat) => {
      const actor = actorOf(office, seat);
      const archived = await office.complaintArchive.complaint(complaintId);
      if (!archived) return refused('unknown-complaint');
      if (!maySee(office.live.hall.setup.complaints, archived, actor.roles)) return refused('not-allowed');
      await audit(office, seat.clerk.id, 'complaint-seen', complaintId);
      return granted(await complaintDetail(office, archived, actor));
    }),

  'complaint:note': (office, screen, asked) => seated(screen, (seat) => noteComplaint(office, seat, asked)),
  'complaint:act': (office, screen, asked) => seated(screen, (seat) => actOnComplaint(office, seat, asked)),

  'complaint:undo': (office, screen, { commandId, complaintId }) =>
    seated(screen, (seat) =>
      perform(office, commandId, { type: 'undo-complaint', complaintId, by: actorOf(office, seat) }, null),
    ),

  'complaint:print-receipt': (office, screen, { commandId, complaintId }) =>
    seated(screen, (seat) => {
      const jobId = office.chance.id();
      const printerId = printerOfSeat(office, seat);
      const by = actorOf(office, seat);
      return perform(
        office,
        commandId,
        { type: 'print-complaint-receipt', complaintId, jobId, printerId, by },
        { jobId },
      );
    }),

  'complaint:search': (office, screen, { query, before }) =>
    seated(screen, async (seat) => {
      if (!hasPart(office.live.hall.setup.complaints, actorOf(office, seat).roles)) return refused('not-allowed');
      const search = complaintSearchOf(query, office.file.current.timeZone, office.clock.now());
      const { found, more } = await office.complaintArchive.search(search, before, FOUND_AT_ONCE);
      const subject = howMany(searchInWords(office, search), found.length, more);
      await audit(office, seat.clerk.id, 'complaints-searched', subject);
      const scene = sceneOf(office);
      return granted({ found: found.map((each) => complaintFound(scene, each)), more });
    }),
};

function seated<Value>(screen: Screen, ask: (seat: SignedIn) => Promise<Reply<Value>>): Promise<Reply<Value>> {
  return screen.seat ? ask(screen.seat) : Promise.resolve(refused('not-signed-in'));
}

const perform = <Value>(
  { live }: Office,
  commandId: string,
  command: HallCommand,
  value: Value,
): Promise<Reply<Value>> => live.perform({ command, commandId, answer: () => value });

/** CM9: the receipt is printed where the complaint was left. */
async function leave(
  office: Office,
  { recordings, left }: { readonly recordings: Recordings; readonly left: Tries },
  kioskId: string,
  { recordingId, ...given }: Payload<'complaint:leave'>,
): Promise<Reply<ComplaintReceived>> {
  // A repeat is answered before its recording is looked up: that belongs to the complaint by now (IS2).
  const known = await office.live.answered<ComplaintReceived>(given.commandId);
  if (known) {
    if (recordingId !== null) recordings.discard(office, kioskId, recordingId);
    return known;
  }
  const recording = recordingId === null ? undefined : recordings.of(office, kioskId, recordingId);
  if (recordingId !== null && !recording) return refused('unknown-attachment');
  const attachments = recording ? [recording] : [];
  if (!left.allows(kioskId, office.clock.now())) return refused('too-many-tries');
  const reply = await receiveComplaint(office, { ...given, attachments, print: true }, { is: 'kiosk', kioskId }).catch(
    (fault: unknown) => {
      left.giveBack(kioskId);
      // AT2: also after a later fault, if the complaint has it. Otherwise it waits for the next press (KC6).
      if (recordingId !== null && belongs(office, given, recordingId)) recordings.used(recordingId);
      throw fault;
    },
  );
  if (!reply.ok) left.giveBack(kioskId);
  if (recordingId !== null) recordings.used(recordingId);
  return reply;
}
