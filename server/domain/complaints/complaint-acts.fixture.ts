import type { Actor } from '../cases/case-commands.ts';
import type { HallCommand } from '../commands.ts';
import type { Hall } from '../hall.ts';
import { emptyHall } from '../hall.fixture.ts';
import { newHall } from '../hall.ts';
import type { Complainant } from './complainant.ts';
import { anonymous } from './complainant.ts';
import type { Complaint } from './complaint.ts';
import type { ActOnComplaint, NoteComplaint, ReceiveComplaint } from './complaint-commands.ts';
import type { ComplaintSetup } from './complaint-setup.ts';

/** Officials are named after the role in which they act. */
export const as = (roleId: string): Actor => ({
  clerkId: `somebody as ${roleId}`,
  roles: [roleId],
  administers: false,
});

/** An invented person. */
export const somebody: Complainant = {
  name: 'Warga Contoh',
  address: 'Dusun Satu RT 001, Desa Contoh',
  phone: '0812 0000 0000',
  email: 'warga@contoh.example',
};

/** A letter that the officer enters, unless `more` says otherwise. */
export const receives = (name: string, more: Partial<ReceiveComplaint> = {}): ReceiveComplaint => ({
  type: 'receive-complaint',
  complaintId: name,
  code: `CODE ${name}`,
  kind: 'complaint',
  channel: 'letter',
  language: 'id',
  words: 'Bantuan belum sampai.',
  complainant: anonymous,
  answerBy: null,
  cameAt: null,
  attachments: [],
  by: { is: 'clerk', actor: as('officer') },
  receipt: null,
  messageId: `receipt of ${name}`,
  ...more,
});

export const atKiosk = { is: 'kiosk', kioskId: 'kiosk-1' } as const;

export const actsOn = (
  name: string,
  roleId: string,
  stepId: string,
  outcomeId: string,
  more: Partial<ActOnComplaint> = {},
): HallCommand => ({
  type: 'act-on-complaint',
  complaintId: name,
  moveId: `${stepId} ${outcomeId}`,
  stepId,
  outcomeId,
  note: '',
  records: {},
  answer: '',
  messageId: `message of ${name}`,
  ...more,
  by: as(roleId),
});

export const notes = (name: string, roleId: string, more: Partial<NoteComplaint> = {}): HallCommand => ({
  type: 'note-complaint',
  complaintId: name,
  noteId: `note of ${name}`,
  kind: 'complaint',
  words: 'Yang disampaikan di ruangan.',
  complainant: anonymous,
  answerBy: null,
  ...more,
  by: as(roleId),
});

export const takesBackOn = (name: string, roleId: string): HallCommand => ({
  type: 'undo-complaint',
  complaintId: name,
  by: as(roleId),
});

/** From the letter until the head of division has explained it in writing. */
export const explained = (name: string, more: Partial<ReceiveComplaint> = {}): readonly HallCommand[] => [
  receives(name, more),
  actsOn(name, 'officer', 'agenda', 'verified'),
  actsOn(name, 'kadis', 'assign', 'to-kabid', { note: 'Mohon dijelaskan.' }),
  actsOn(name, 'kabid', 'explain', 'explained', { answer: 'Bantuan dikirim minggu ini.' }),
];

export const hallThatAsks = (change: Partial<ComplaintSetup>): Hall => {
  const { setup } = emptyHall;
  return newHall({ ...setup, complaints: { ...setup.complaints, ...change } });
};

export function complaintIn(hall: Hall, name: string): Complaint {
  const found = hall.complaints.get(name);
  if (!found) throw new Error(`there is no complaint ${name}`);
  return found;
}

export const openAt = (hall: Hall, name: string): string[] => complaintIn(hall, name).open.map(({ stepId }) => stepId);
