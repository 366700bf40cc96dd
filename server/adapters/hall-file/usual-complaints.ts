import { z } from 'zod';
import type { Complaints } from '../../../contract/hall-file/complaints.ts';

const OFFICER = 'petugas-pengaduan';
const officerRole = {
  id: OFFICER,
  name: {
    id: 'Pengelola Pengaduan',
    en: 'Complaints officer',
    assumed: true,
  },
};

/** The steps for a hall whose source says only that an officer receives complaints. */
const usualSteps: Complaints['steps'] = [
  {
    id: 'terima',
    name: {
      id: 'Terima dan tangani',
      en: 'Receive and handle',
    },
    shownAs: {
      id: 'Pengaduan Anda ada pada pengelola pengaduan',
      en: 'Your complaint is with the complaints officer',
    },
    roles: [OFFICER],
    place: 'desk',
    outcomes: [
      {
        id: 'dijawab',
        name: {
          id: 'Dijawab langsung',
          en: 'Answered at once',
        },
        opens: [],
        ends: 'answered',
        needs: [],
        does: ['write-answer', 'deliver'],
        assumed: true,
      },
      {
        id: 'jawaban-ditulis',
        name: {
          id: 'Jawaban ditulis, perlu disampaikan',
          en: 'Answer written, to be delivered',
        },
        opens: ['sampaikan'],
        needs: [],
        does: ['write-answer'],
        assumed: true,
      },
      {
        id: 'bukan-pengaduan',
        name: {
          id: 'Bukan urusan dinas ini',
          en: 'Not a matter of this agency',
        },
        opens: [],
        ends: 'closed',
        needs: [],
        wantsNote: true,
        assumed: true,
      },
    ],
    assumed: true,
  },
  {
    id: 'sampaikan',
    name: {
      id: 'Sampaikan jawaban',
      en: 'Deliver the answer',
    },
    shownAs: {
      id: 'Jawaban sudah ada dan sedang disampaikan',
      en: 'There is an answer, and it is on its way',
    },
    roles: [OFFICER],
    place: 'desk',
    outcomes: [
      {
        id: 'disampaikan',
        name: {
          id: 'Jawaban disampaikan',
          en: 'Answer delivered',
        },
        opens: [],
        ends: 'answered',
        needs: ['answer-written'],
        does: ['deliver'],
        assumed: true,
      },
      {
        id: 'tidak-terjangkau',
        name: {
          id: 'Pengadu tidak dapat dihubungi',
          en: 'The complainant cannot be reached',
        },
        opens: [],
        ends: 'closed',
        needs: [],
        wantsNote: true,
        assumed: true,
      },
    ],
    assumed: true,
  },
];

const [FIRST] = usualSteps.map(({ id }) => id);
const Stepless = z.looseObject({
  roles: z.array(z.looseObject({ id: z.unknown() })),
  complaints: z.looseObject({ steps: z.undefined().optional(), channels: z.array(z.looseObject({})) }),
});

/**
 * CM1: a file without complaint steps (the office states none, or the file is older) gets the usual ones: the officer receives, answers and
 * delivers. A hall without such an officer gets the role, too. All of it is marked as assumed, for the office to confirm (SE6, DU15).
 */
export function withUsualComplaints(told: unknown): unknown {
  const read = Stepless.safeParse(told);
  if (!read.success) return told;
  const { complaints, ...hall } = read.data;
  const channels = complaints.channels.map((each) => ({ medium: 'in-person', ...each, opens: [FIRST], assumed: true }));
  const officer = { roleId: OFFICER, assumed: true };
  const roles = hall.roles.some(({ id }) => id === OFFICER) ? hall.roles : [...hall.roles, officerRole];
  return { ...hall, roles, complaints: { officer, ...complaints, channels, steps: usualSteps } };
}
