import { jpeg } from '../../adapters/attachments/attachment-samples.fixture.ts';
import type { RequestGiven, RequestReceived } from '../../application/home/receive-request.ts';
import { receiveRequest } from '../../application/home/receive-request.ts';
import type { TestHub } from '../hub.fixture.ts';

/** The form filled in by somebody of the trial's invented register. */
export function formOf(
  { hub: { office } }: Pick<TestHub, 'hub'>,
  change: Partial<RequestGiven> = {},
  nth = 1,
): RequestGiven {
  const person = office.register.byId(office.register.current()?.number ?? 0, nth);
  if (!person) throw new Error('the register of the trial is empty');
  const { name, nik, kk: familyCard, birthDate } = person;
  return {
    commandId: office.chance.id(),
    serviceId: 'surat-keterangan-dtks',
    applicant: {
      name,
      nik,
      familyCard,
      birthDate,
      address: 'Jalan Contoh 1',
      phone: '0812-3456-7890',
      email: 'warga@contoh.example',
    },
    purpose: 'PIP atau KIP Kuliah',
    need: '',
    answerBy: 'email',
    consent: true,
    language: 'id',
    papers: ['kk', 'ktp'].map((requirementId) => ({ requirementId, bytes: jpeg() })),
    ...change,
  };
}

export async function requested(hub: TestHub, change: Partial<RequestGiven> = {}, nth = 1): Promise<RequestReceived> {
  const reply = await receiveRequest(hub.hub.office, formOf(hub, change, nth), 'online');
  if (!reply.ok) throw new Error(`the request was refused: ${reply.refusal}`);
  return reply.value;
}
