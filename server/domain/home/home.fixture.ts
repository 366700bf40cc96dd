import type { Actor, MessageDetail } from '../cases/case-commands.ts';
import type { Attachment, Case } from '../cases/case.ts';
import { outcome, step } from '../procedures/procedure.fixture.ts';
import type { Procedure } from '../procedures/procedure.ts';
import type { HallCommand } from '../commands.ts';
import { continuing, deedOf, minute, found } from '../hall.fixture.ts';
import type { Step } from '../hall.fixture.ts';
import { newHall } from '../hall.ts';
import type { Hall } from '../hall.ts';
import type { HallSetup, JourneyStop } from '../hall-setup.ts';
import { setup as plain } from '../hall-setup.fixture.ts';
import type { BringPapers, ReceiveRequest } from './home-commands.ts';

/** The back office checks photos and register and answers in one press; an unreadable photo is asked for again. */
const answered: Procedure = {
  steps: [
    step(
      'look',
      ['back-office'],
      [
        outcome('letter', [], {
          needs: ['papers-complete', 'listed'],
          does: ['draft-letter', 'sign', 'reply'],
          ends: 'done',
        }),
        outcome('not-listed', [], { needs: ['not-listed'], does: ['reply'], ends: 'refused' }),
        outcome('ask', ['wait'], { does: ['ask-papers'] }),
        outcome('draft-only', ['answer'], { needs: ['listed'], does: ['draft-letter'] }),
        outcome('served', [], { needs: ['handed-over'], ends: 'done' }),
      ],
      { work: ['check-papers', 'check-register'] },
    ),
    step(
      'answer',
      ['back-office'],
      [outcome('sent', [], { does: ['reply'], ends: 'done' }), outcome('signed', ['answer'], { does: ['sign'] })],
    ),
    step(
      'wait',
      ['back-office'],
      [outcome('there', ['look']), outcome('given-up', [], { does: ['reply'], ends: 'refused' })],
      {
        place: 'home',
      },
    ),
  ],
};

/** Whoever comes to the hall after all is handed the letter there. */
const givesIt = (stop: JourneyStop): JourneyStop => ({
  ...stop,
  outcomes: [
    ...stop.outcomes,
    {
      id: 'given',
      name: { id: 'Diserahkan', en: 'Given' },
      route: [],
      ends: true,
      needs: ['letter-issued'],
      does: ['hand-over'],
    },
  ],
});

export const homeSetup: HallSetup = {
  ...plain,
  services: plain.services.map((service) =>
    service.id === 'surat'
      ? {
          ...service,
          journey: service.journey.map((stop) => (stop.stationId === 'back-office' ? givesIt(stop) : stop)),
          case: answered,
          fromHome: { opens: ['look'], limit: { value: 1, unit: 'hari kerja' } },
        }
      : service,
  ),
  online: { enabled: true, requests: true, complaints: true },
};

export const homeHall: Hall = newHall(homeSetup);

export const photo = (requirementId: string | null, nth = 1): Attachment => ({
  id: `photo ${requirementId} ${nth}`,
  requirementId,
  kind: 'image/jpeg',
  bytes: 1_000,
  at: minute(0),
});

/** The case of somebody at home is named after him. */
export const caseFromHome = (name: string): string => `case of ${name}`;

export const asks = (name: string, more: Partial<ReceiveRequest> = {}): ReceiveRequest => ({
  type: 'receive-request',
  caseId: caseFromHome(name),
  visitId: `request of ${name}`,
  code: `CODE${name}`,
  messageId: `receipt for ${name}`,
  serviceId: 'surat',
  via: 'online',
  answerBy: 'email',
  language: 'id',
  applicant: 'S•••',
  purpose: 'Beasiswa',
  need: '',
  attachments: [photo('ktp'), photo('sktm')],
  by: null,
  ...more,
});

export const brings = (name: string, ...papers: readonly string[]): BringPapers => ({
  type: 'bring-papers',
  caseId: caseFromHome(name),
  attachments: papers.map((id) => photo(id, 2)),
});

export const as = (roleId: string): Actor => ({
  clerkId: `somebody as ${roleId}`,
  roles: [roleId],
  administers: false,
});

export const checks = (name: string, listed: boolean): HallCommand => ({
  type: 'check-case',
  caseId: caseFromHome(name),
  by: as('back-office'),
  found: listed ? found : null,
  applicant: listed ? 'S•••' : '',
});

export const does = (
  name: string,
  stepId: string,
  outcomeId: string,
  message: Partial<MessageDetail> | null = { words: 'Silakan.' },
): HallCommand => ({
  type: 'act-on-step',
  caseId: caseFromHome(name),
  stepId,
  outcomeId,
  note: '',
  records: {},
  by: as('back-office'),
  deed: {
    ...deedOf(`${outcomeId} of ${name}`),
    ...(message ? { message: { messageId: `${outcomeId} to ${name}`, words: '', asked: [], ...message } } : {}),
  },
});

export const asksForKtp = (name: string): HallCommand => does(name, 'look', 'ask', { words: 'Buram.', asked: ['ktp'] });

export const homeHallAfter = (...steps: readonly (HallCommand | Step)[]): Hall =>
  continuing(homeHall, minute(0), ...steps);

export function caseIn(hall: Hall, name: string): Case {
  const found = hall.cases.get(caseFromHome(name));
  if (!found) throw new Error(`${name} has asked for nothing.`);
  return found;
}

export const openAt = (hall: Hall, name: string): string[] => caseIn(hall, name).open.map(({ stepId }) => stepId);
