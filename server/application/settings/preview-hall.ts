import type { HallFile, HallService } from '../../../contract/hall-file.ts';
import { granted, refused } from '../../../contract/reply.ts';
import type { Reply } from '../../../contract/reply.ts';
import { newHall } from '../../domain/hall.ts';
import type { Hall } from '../../domain/hall.ts';
import { ticketNumber } from '../../domain/queue/numbering.ts';
import { ticketSlip } from '../../domain/paper/visit-slips.ts';
import type { LetterSlip, Slip } from '../../domain/slips.ts';
import { letterSlipFor, templateOf } from '../letters/letter-words.ts';
import { setupOf } from '../office.ts';
import type { Office } from '../office.ts';
import { checkedHall } from './checked-hall.ts';

export interface Preview {
  /** Pictures as data URLs. */
  readonly ticket: string;
  /** Null: the service issues no letter. */
  readonly letter: string | null;
}

/** SE8: how a service's papers would look with this file. Nothing is saved, printed, numbered or recorded. */
export async function previewHall(
  office: Office,
  { hall: wished, serviceId }: { readonly hall: unknown; readonly serviceId: string },
): Promise<Reply<Preview>> {
  const checked = checkedHall(office, wished);
  if (!checked.ok) {
    const [fault] = checked.faults;
    return refused('broken-hall-file', `${fault?.path ?? ''}: ${fault?.sentence ?? ''}`);
  }
  const file = checked.hall;
  const service = file.services.find(({ id }) => id === serviceId);
  if (!service) return refused('unknown-service');
  const draft = newHall(setupOf(file, office.trial, office.ownAddress()));
  const letter = sampleLetter(office, file, draft, service);
  return granted({
    ticket: await drawn(office, file, sampleTicket(office, draft, service)),
    letter: letter && (await drawn(office, file, letter)),
  });
}

async function drawn({ printRoom }: Office, file: HallFile, slip: Slip): Promise<string> {
  const printerId = slip.kind === 'ticket' ? file.kiosks[0]?.printerId : file.counters[0]?.printerId;
  const printer = file.printers.find(({ id }) => id === printerId) ?? file.printers[0];
  const picture = await printRoom.drawing(slip, printer?.model ?? '');
  return `data:image/png;base64,${Buffer.from(picture).toString('base64')}`;
}

/** A made-up visitor's number. */
const SAMPLE_NUMBER = 17;

function sampleTicket({ clock }: Office, draft: Hall, { id, series, journey }: HallService): Slip {
  const service = draft.setup.services.find((each) => each.id === id);
  if (!service) throw new Error(`The service ${id} of the draft is not in its setup.`);
  return ticketSlip(draft, service, {
    type: 'ticket-issued',
    at: clock.now(),
    visitId: 'contoh',
    token: 'contoh',
    day: draft.day,
    series,
    sequence: SAMPLE_NUMBER,
    number: ticketNumber(series, SAMPLE_NUMBER),
    serviceId: id,
    stationId: journey[0]?.stationId ?? '',
    priorityId: null,
    language: 'id',
    kioskId: '',
    found: null,
  });
}

/** A made-up person: no real name or NIK appears in pictures of settings. */
const nobody = {
  name: 'WARGA CONTOH',
  nik: '0000000000000000',
  familyCard: '0000000000000000',
  birthDate: '1980-01-01',
  address: 'Alamat contoh',
  phone: '',
  email: '',
};

const savesNothing = (): Promise<never> => Promise.reject(new Error('A picture of a draft saves nothing.'));

function sampleLetter(office: Office, file: HallFile, draft: Hall, service: HallService): LetterSlip | null {
  const sources = {
    file: { current: file, change: savesNothing },
    register: office.register,
  };
  const template = templateOf(sources, service.id);
  if (!service.issuesLetter || !template) return null;
  const isListed = template.about !== 'applicant';
  const findings = isListed ? [{ label: 'Status', value: `TERDAFTAR DALAM ${file.register.name}` }] : [];
  const slip = letterSlipFor(sources, draft, {
    serviceId: service.id,
    at: office.clock.now(),
    state: 'draft',
    number: '',
    code: '',
    signedAs: null,
    purpose: template.purposes[0] ?? '',
    about: null,
    applicant: nobody,
    findings,
  });
  return { ...slip, copy: 0 };
}
