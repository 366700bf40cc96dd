import { afterAll, beforeAll, expect, it } from 'vitest';
import { HallFileShape } from '../../../contract/hall-file.ts';
import { granted } from '../../../contract/reply.ts';
import { jpeg } from '../../adapters/attachments/attachment-samples.fixture.ts';
import { shippedHall } from '../../adapters/hall-file/shipped-halls.ts';
import { receiveRequest } from '../../application/home/receive-request.ts';
import { TestHub } from '../hub.fixture.ts';
import type { Line } from '../hub.fixture.ts';
import { formOf } from './home.fixture.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await TestHub.start({ hallId: 'karangasem' });
});
afterAll(() => hub.stop());

const named = (id: string) => ({ id, name: { id, en: id } });

/** A letter that is initialled, signed and handed over at the counter; the settings now offer it from home, too. */
function fromHomeToo(): unknown {
  const file = shippedHall('karangasem');
  const [service, ...others] = file.services;
  const steps = (service?.case?.steps ?? []).map((step) =>
    step.id === 'penyerahan'
      ? {
          ...step,
          outcomes: [...step.outcomes, { ...named('dikirim'), opens: [], ends: 'done', needs: [], does: ['reply'] }],
        }
      : step,
  );
  const look = {
    ...named('periksa'),
    roles: ['back-office'],
    place: 'desk',
    work: ['check-papers', 'check-register'],
    outcomes: [
      { ...named('konsep'), opens: ['paraf'], needs: ['papers-complete', 'listed'], does: ['draft-letter'] },
      { ...named('tidak-dipenuhi'), opens: [], ends: 'refused', needs: [], does: ['reply'] },
    ],
  };
  const fromHome = { opens: ['periksa'], limit: { value: 1, unit: 'hari kerja' }, printed: [] };
  return {
    ...file,
    online: { enabled: true, requests: true, complaints: false, survey: false, waiting: false },
    services: [{ ...service, case: { steps: [...steps, look] }, fromHome }, ...others],
  };
}

const commandId = () => hub.hub.office.chance.id();
const acts = (line: Line, caseId: string, stepId: string, outcomeId: string) =>
  line.emitWithAck('case:act', {
    commandId: commandId(),
    caseId,
    stepId,
    outcomeId,
    edition: hub.edition(caseId, stepId),
    note: '',
    records: {},
    purpose: '',
    recipient: { to: 'applicant', name: '' },
    message: { words: '', asked: [] },
  });

it('[HM1] [HM3] [HF1] a hall with initials and a signature is asked from home by settings alone: the letter is signed, then sent', async () => {
  const { office } = hub.hub;
  const admin = await hub.clerk('admin');
  const before = await admin.emitWithAck('settings:hall', {});
  const edition = before.ok ? before.value.edition : 0;
  const hall = HallFileShape.parse(fromHomeToo());
  expect(await admin.emitWithAck('settings:save-hall', { hall, edition })).toMatchObject({ ok: true });

  const papers = ['kk-ktp', 'suket-desa'].map((requirementId) => ({ requirementId, bytes: jpeg() }));
  const form = formOf(hub, { papers });
  const received = await receiveRequest(office, form, 'online');
  const caseId = received.ok ? received.value.caseId : '';
  const back = await hub.clerk('back-office', 'back-office-1');
  await back.emitWithAck('case:check', { commandId: commandId(), caseId, nik: form.applicant.nik });
  expect(await acts(back, caseId, 'periksa', 'konsep')).toEqual(granted(null));
  expect(await acts(await hub.clerk('kabid'), caseId, 'paraf', 'diparaf')).toEqual(granted(null));
  expect(await acts(await hub.clerk('kepala-dinas'), caseId, 'tanda-tangan', 'ditandatangani')).toEqual(granted(null));
  expect(await acts(await hub.clerk('front-office', 'front-office-1'), caseId, 'penyerahan', 'dikirim')).toEqual(
    granted(null),
  );

  const behind = office.live.hall.cases.get(caseId);
  expect(behind).toMatchObject({ stage: { as: 'done' }, letter: { state: 'signed' }, handedOver: { to: 'applicant' } });
  const [answer] = await office.outbox.about({ is: 'case', caseId });
  expect(answer).toMatchObject({ purpose: 'request-answered', words: { letterId: behind?.letter?.id } });
  expect([...office.live.hall.jobs.values()].filter(({ kind }) => kind === 'letter')).toEqual([]);
});
