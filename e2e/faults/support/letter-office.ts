import { randomUUID } from 'node:crypto';
import { vi } from 'vitest';
import type { Payload, RequestName, Value } from '../../../contract/requests.ts';
import type { CounterView } from '../../../contract/views/counter-view.ts';
import type { PageItem } from '../../../printers/decoder/page.ts';
import { Sheet } from '../../../printers/drawing/sheet.ts';
import { drawWarnings } from '../../../printers/letter/draw-head.ts';
import { measuresFor } from '../../../printers/letter/measures.ts';
import { shippedHall } from '../../../server/adapters/hall-file/shipped-halls.ts';
import { slipWords } from '../../../server/adapters/paper/words.ts';
import { PaperOffice } from './paper-office.ts';
import { signedIn } from './signed-in.ts';
import { StubbornScreen } from './stubborn-screen.ts';

const HALL = 'oku-selatan';
const SERVICE = 'pelayanan-dtks';
const PURPOSE = 'Beasiswa';

const applicant = { to: 'applicant', name: '' } as const;
const anyCase = { text: '', state: 'any', serviceId: null, clerkId: null, from: null, to: null } as const;

type Desks = Readonly<Record<'front' | 'back' | 'coordinator' | 'head', StubbornScreen>>;

/** A hall whose letters are printed at a print agent, with one case whose letter is drafted. */
export class LetterOffice {
  readonly paper: PaperOffice;
  readonly #desks: Desks;
  #caseId = '';

  private constructor(paper: PaperOffice, desks: Desks) {
    this.paper = paper;
    this.#desks = desks;
  }

  static async open(): Promise<LetterOffice> {
    const paper = await PaperOffice.open('agent', { hallId: HALL, printerId: 'printer-loket' });
    const signs = (name: string, counterId: string | null = null) =>
      signedIn(paper.hub.url, paper.keys, { name, counterId });
    const office = new LetterOffice(paper, {
      front: await signs('front-office', 'front-office-1'),
      back: await signs('back-office', 'back-office-1'),
      coordinator: await signs('koordinator-pkh'),
      head: await signs('kepala-dinas'),
    });
    await office.#bringCase();
    return office;
  }

  /** Returns its print job. */
  async signLetter(): Promise<string> {
    const before = await this.paper.jobsOf('letter');
    await this.#act('coordinator', 'validasi', 'valid');
    await this.#act('head', 'tanda-tangan', 'ditandatangani');
    const jobId = (await this.paper.jobsOf('letter')).find((each) => !before.includes(each));
    if (jobId === undefined) throw new Error('The letter that was signed is not to be printed.');
    return jobId;
  }

  async cancelLetter(): Promise<void> {
    const cancels = { caseId: this.#caseId, reason: 'Nama keliru' };
    await this.#ask('head', 'case:cancel-letter', { commandId: randomUUID(), ...cancels });
  }

  draftAnew(): Promise<void> {
    return this.#act('back', 'verifikasi-ulang', 'diperbaiki');
  }

  /** Letters printed so far, each as a reader would understand it. */
  get letters(): readonly ('valid' | 'cancelled')[] {
    const { papers, dots } = this.paper.simulator.printer;
    return papers.map((paper) => (isHeadedCancelled(paper, dots) ? 'cancelled' : 'valid'));
  }

  /** Kills hub and agent. Returns the first view of a clerk's screen when they are back. */
  async dieAndStart(): Promise<CounterView> {
    await this.paper.killAgent();
    await this.paper.hub.kill();
    const shown = this.#desks.front.firstView();
    await this.paper.startHub();
    this.paper.startAgent();
    return shown;
  }

  async toldToFetch(jobId: string): Promise<void> {
    const { front } = this.#desks;
    await vi.waitUntil(() => front.view && toBeFetched(front.view).includes(jobId), 60_000);
  }

  /** Somebody went to the printer and took it away. */
  async fetched(jobId: string): Promise<CounterView> {
    const shown = this.#desks.front.firstView();
    await this.#ask('front', 'print:decide', { jobId, answer: 'printed' });
    return shown;
  }

  async close(): Promise<void> {
    for (const desk of Object.values(this.#desks)) desk.close();
    await this.paper.close();
  }

  /** A listed person with all papers, at the front office and then at the back office, where his letter is drafted. */
  async #bringCase(): Promise<void> {
    const kiosk = new StubbornScreen(this.paper.hub.url, { role: 'kiosk', device: this.paper.keys.devices.kiosk });
    const wish = { serviceId: SERVICE, priorityId: null, language: 'id', checkId: null } as const;
    await kiosk.ask('ticket:issue', { commandId: randomUUID(), ...wish });
    kiosk.close();
    const comes = await this.#calls('front');
    await this.#ask('front', 'visit:tick-papers', { commandId: randomUUID(), visitId: comes, papers: allPapers() });
    await this.#ends('front', 'lengkap');
    const visitId = await this.#calls('back');
    await this.#ask('back', 'file:check', { commandId: randomUUID(), visitId, nik: this.paper.keys.nik });
    await this.#ends('back', 'terverifikasi');
    const { found } = await this.#ask('head', 'case:search', { query: anyCase, before: null });
    this.#caseId = found[0]?.caseId ?? '';
  }

  /** Called by whoever sits there then. */
  async #calls(at: 'front' | 'back'): Promise<string> {
    await this.#ask(at, 'counter:call-next', { commandId: randomUUID() });
    const called = await this.#desks[at].visitorIn('called');
    await this.#ask(at, 'counter:start', { commandId: randomUUID(), ...called });
    return called.visitId;
  }

  async #ends(at: 'front' | 'back', outcomeId: string): Promise<void> {
    const told = { note: '', programmes: [], owner: '', purpose: PURPOSE, recipient: applicant, thenCall: false };
    const shown = await this.#desks[at].visitorIn('serving');
    await this.#ask(at, 'counter:finish', { commandId: randomUUID(), ...shown, outcomeId, ...told });
  }

  async #act(at: keyof Desks, stepId: string, outcomeId: string): Promise<void> {
    const caseId = this.#caseId;
    const { mine } = await this.#ask(at, 'case:see', { caseId });
    const edition = mine.find(({ row }) => row.stepId === stepId)?.row.edition ?? '';
    const told = { edition, note: '', records: {}, purpose: PURPOSE, recipient: applicant };
    await this.#ask(at, 'case:act', { commandId: randomUUID(), caseId, stepId, outcomeId, ...told });
  }

  async #ask<Name extends RequestName>(at: keyof Desks, name: Name, payload: Payload<Name>): Promise<Value<Name>> {
    const reply = await this.#desks[at].ask(name, payload);
    if (!reply.ok) throw new Error(`${name} was refused: ${reply.refusal}.`);
    return reply.value;
  }
}

/** Papers to be fetched from a printer, as the screen shows them. */
export const toBeFetched = (view: CounterView): readonly string[] =>
  'troubles' in view
    ? view.troubles.flatMap(({ jobs }) => jobs.filter((job) => job.toBeFetched).map(({ jobId }) => jobId))
    : [];

/** A letter is a picture; it is headed DIBATALKAN if its first band is that of these words. */
function isHeadedCancelled(paper: readonly PageItem[], dots: number): boolean {
  const sheet = new Sheet(dots);
  drawWarnings(sheet, [slipWords('id').cancelled], measuresFor(dots));
  const first = paper.find((item) => item.is === 'raster');
  return first !== undefined && first.data.equals(sheet.finish().data.subarray(0, first.data.length));
}

function allPapers(): Record<string, 'present'> {
  const { requirements = [] } = shippedHall(HALL).services.find(({ id }) => id === SERVICE) ?? {};
  return Object.fromEntries(requirements.map(({ id }) => [id, 'present'] as const));
}
