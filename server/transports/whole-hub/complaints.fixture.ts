import { editionOf } from '../../domain/complaints/complaint.ts';
import type { Payload } from '../../../contract/requests.ts';
import type { Complainant } from '../../domain/complaints/complainant.ts';
import { somebody } from '../../domain/complaints/complaint-acts.fixture.ts';
import { TestHub } from '../hub.fixture.ts';
import type { Line } from '../hub.fixture.ts';

export const nobody: Complainant = { name: '', address: '', phone: '', email: '' };

/** A hub of the hall that has the whole procedure (003), with its officials signed in. */
export class ComplaintHub {
  readonly hub: TestHub;
  readonly officer: Line;
  readonly head: Line;
  readonly kabid: Line;
  readonly team: Line;
  readonly frontOffice: Line;
  readonly kiosk: Line;

  private constructor(hub: TestHub, [officer, head, kabid, team, frontOffice, kiosk]: readonly Line[]) {
    if (!officer || !head || !kabid || !team || !frontOffice || !kiosk) throw new Error('Somebody is missing.');
    this.hub = hub;
    [this.officer, this.head, this.kabid, this.team] = [officer, head, kabid, team];
    [this.frontOffice, this.kiosk] = [frontOffice, kiosk];
  }

  static async start(): Promise<ComplaintHub> {
    const hub = await TestHub.start({ hallId: 'banjarnegara' });
    const officials = ['petugas-pengaduan', 'kepala-dinas', 'kabid', 'tim-pengaduan', 'front-office'];
    const lines: Line[] = [];
    for (const name of officials) lines.push(await hub.clerk(name));
    return new ComplaintHub(hub, [...lines, await hub.screen('kiosk')]);
  }

  get office() {
    return this.hub.hub.office;
  }

  press(): { commandId: string } {
    return { commandId: this.office.chance.id() };
  }

  letter(more: Partial<Payload<'complaint:receive'>> = {}): Payload<'complaint:receive'> {
    return {
      ...this.press(),
      kind: 'complaint',
      words: 'Bantuan belum sampai.',
      complainant: somebody,
      language: 'id',
      channel: 'surat',
      cameAt: null,
      answerBy: null,
      print: false,
      ...more,
    };
  }

  atKiosk(more: Partial<Payload<'complaint:leave'>> = {}): Payload<'complaint:leave'> {
    return {
      ...this.press(),
      kind: 'complaint',
      words: 'Antrean terlalu lama.',
      complainant: somebody,
      language: 'id',
      channel: 'kotak-saran',
      recordingId: null,
      ...more,
    };
  }

  async received(more: Partial<Payload<'complaint:receive'>> = {}): Promise<string> {
    const reply = await this.officer.emitWithAck('complaint:receive', this.letter(more));
    if (!reply.ok) throw new Error(`the letter was refused: ${reply.refusal}`);
    return reply.value.complaintId;
  }

  /** The page of a complaint, as this clerk is shown it. */
  async seen(line: Line, complaintId: string) {
    const reply = await line.emitWithAck('complaint:see', { complaintId });
    if (!reply.ok) throw new Error(`the complaint is not shown: ${reply.refusal}`);
    return reply.value;
  }

  /** As it is written down by somebody to whom the page as it stands is shown. */
  async note(
    line: Line,
    complaintId: string,
    told: Omit<Payload<'complaint:note'>, 'commandId' | 'complaintId' | 'was'>,
  ) {
    const known = await this.office.complaintArchive.complaint(complaintId);
    const { words = '', complainant = nobody } = known?.told.at(-1) ?? {};
    const { kind = told.kind, answerBy = null } = known?.complaint ?? {};
    const was = { kind, words, complainant, answerBy };
    return line.emitWithAck('complaint:note', { ...this.press(), complaintId, ...told, was });
  }

  act(
    line: Line,
    complaintId: string,
    stepId: string,
    outcomeId: string,
    more: Partial<Payload<'complaint:act'>> = {},
  ) {
    const complaint = this.office.live.hall.complaints.get(complaintId);
    const open = complaint?.open.find((step) => step.stepId === stepId);
    return line.emitWithAck('complaint:act', {
      ...this.press(),
      complaintId,
      stepId,
      outcomeId,
      edition: complaint && open ? editionOf(complaint, open) : '',
      note: '',
      records: {},
      answer: '',
      ...more,
    });
  }

  /** By letter until the head of division has explained it. */
  async explained(more: Partial<Payload<'complaint:receive'>> = {}): Promise<string> {
    const id = await this.received(more);
    await this.act(this.officer, id, 'agenda', 'terverifikasi');
    await this.act(this.head, id, 'disposisi', 'ke-kabid', { note: 'Mohon dijelaskan.' });
    await this.act(this.kabid, id, 'jawab-bidang', 'dijelaskan', { answer: 'Bantuan dikirim minggu ini.' });
    return id;
  }
}
