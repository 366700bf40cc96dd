import { setup as plain } from '../hall-setup.fixture.ts';
import type { HallSetup, OutcomeSetup, ServiceSetup } from '../hall-setup.ts';
import type { Procedure, StepOutcome, StepSetup } from '../procedures/procedure.ts';

const named = <Part extends { readonly id: string }>(part: Part) => ({ ...part, name: { id: part.id, en: part.id } });

type OutcomeParts = Omit<StepOutcome, 'name' | 'opens' | 'needs'> & Partial<Pick<StepOutcome, 'opens' | 'needs'>>;
const step = (
  parts: Omit<StepSetup, 'name' | 'work' | 'outcomes'> & { work?: StepSetup['work'] },
  ...ways: OutcomeParts[]
) => named({ work: [], ...parts, outcomes: ways.map((way) => named({ opens: [], needs: [], ...way })) });

/** A letter with initials by either of two roles, a signature and a hand-over; parallel checks in the field and the archive; a ministry outside. */
const procedure: Procedure = {
  steps: [
    step(
      { id: 'initials', roles: ['kabid', 'fungsional'], place: 'desk' },
      { id: 'initialled', opens: ['signature'], does: ['paraf'] },
      { id: 'sent-back', opens: ['correction'], returns: true },
    ),
    step(
      { id: 'signature', roles: ['kadis'], place: 'desk' },
      { id: 'signed', opens: ['hand-over'], does: ['sign'] },
      { id: 'sent-back', opens: ['correction'], returns: true },
    ),
    step(
      { id: 'correction', roles: ['back-office'], place: 'desk', work: ['check-register'] },
      { id: 'corrected', opens: ['initials'], needs: ['listed'], does: ['draft-letter'] },
      { id: 'not-listed', needs: ['not-listed'], ends: 'refused' },
    ),
    step(
      { id: 'hand-over', roles: ['front-office'], place: 'counter', visitorAt: 'front-office' },
      { id: 'handed-over', does: ['hand-over'], ends: 'done' },
    ),
    step({ id: 'visit-at-home', roles: ['fungsional'], place: 'field' }, { id: 'seen', opens: ['decision'] }),
    step({ id: 'look-in-archive', roles: ['back-office'], place: 'desk' }, { id: 'looked', opens: ['decision'] }),
    step(
      { id: 'decision', roles: ['kabid'], place: 'desk', joins: ['visit-at-home', 'look-in-archive'] },
      { id: 'granted', ends: 'done' },
      { id: 'look-again', opens: ['visit-at-home'], returns: true },
    ),
    step({ id: 'ministry', roles: ['back-office'], place: 'outside' }, { id: 'answered', ends: 'done' }),
  ],
};

type Way = Omit<OutcomeSetup, 'name' | 'route' | 'needs'> & Partial<Pick<OutcomeSetup, 'route' | 'needs'>>;
const way = (parts: Way): OutcomeSetup => named({ route: [], needs: [], ...parts });
const letterBegins = { needs: ['papers-complete', 'listed'], opens: ['initials'], does: ['draft-letter'] } as const;

const journey: ServiceSetup['journey'] = [
  {
    stationId: 'front-office',
    work: ['hear-need', 'check-papers'],
    outcomes: [
      way({ id: 'on', route: ['back-office'], needs: ['papers-complete'] }),
      way({ id: 'handed', ends: true, needs: ['handed-over'] }),
      way({ id: 'told', ends: true }),
      way({ id: 'incomplete', ends: true, needs: ['papers-missing'] }),
    ],
  },
  {
    stationId: 'back-office',
    work: ['check-register', 'issue-letter'],
    outcomes: [
      way({ id: 'waits', waitsAt: 'front-office', ...letterBegins }),
      way({ id: 'fetches-later', ends: true, slip: 'receipt', ...letterBegins }),
      way({ id: 'looked-into', ends: true, needs: ['papers-complete'], opens: ['visit-at-home', 'look-in-archive'] }),
      way({ id: 'to-ministry', ends: true, needs: ['papers-complete'], slip: 'receipt', opens: ['ministry'] }),
      way({ id: 'told', ends: true }),
    ],
  },
];

/** The hall of the other tests, with a procedure behind its letter. */
export const caseSetup: HallSetup = {
  ...plain,
  services: plain.services.map((service) =>
    service.id === 'surat' ? { ...service, journey, case: procedure } : service,
  ),
  letter: {
    numberPattern: '{kode}/{urut:0000}/{unit}/{tahun}',
    code: '400.9',
    unit: 'DINSOS',
    paraf: [['kabid', 'fungsional']],
  },
};
