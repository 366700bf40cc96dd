import type { Look } from '../../../contract/personal-looks.ts';
import type { Reply } from '../../../contract/reply.ts';
import { jpeg } from '../../adapters/attachments/attachment-samples.fixture.ts';
import type { RegisteredPerson } from '../../domain/register/person.ts';
import { formOf, requested } from '../whole-hub/home.fixture.ts';
import { TestHub } from '../hub.fixture.ts';
import type { Line } from '../hub.fixture.ts';

/** Told only here, so that whoever finds it in an answer has found somebody. */
export const told = {
  address: 'Jalan Tersembunyi 17',
  email: 'warga.tersembunyi@contoh.example',
  phone: '0813-9999-0001',
  words: 'Beras bantuan yang berkutu',
  complainant: 'Pengadu Tersembunyi',
};

export const granted = async <Value>(asked: Promise<Reply<Value>>): Promise<Value> => {
  const reply = await asked;
  if (!reply.ok) throw new Error(`refused: ${reply.refusal}`);
  return reply.value;
};

/** Somebody else of the register, so that whoever looks for the others finds them once. */
const ANSWERED = 4;

/** What was asked, and what came back, as text. */
export type Ask = () => Promise<{ text: string; ok: boolean }>;

/** A hall in which there is somebody behind everything: a visitor, an applicant, who complains; and clerks before whom nothing is hidden. */
export class PeopledHall {
  readonly hub: TestHub;
  lines!: Record<'kiosk' | 'display' | 'counter', Line>;
  back!: Line;
  bearer = '';
  readonly people: readonly [RegisteredPerson, RegisteredPerson];
  readonly at = {
    caseId: '',
    visitId: '',
    complaintId: '',
    messageId: '',
    letterId: '',
    paperId: '',
    token: '',
    attachmentId: '',
    scanId: '',
    code: '',
    answeredWith: '',
  };

  private constructor(hub: TestHub) {
    this.hub = hub;
    const { register } = hub.hub.office;
    const person = (nth: number) => register.byId(register.current()?.number ?? 0, nth);
    const [first, second] = [person(1), person(2)];
    if (!first || !second || second.birthDate === '') throw new Error('the register of the trial is too small');
    this.people = [first, second];
  }

  static async start(): Promise<PeopledHall> {
    const hub = await TestHub.start();
    const hall = new PeopledHall(hub);
    const [kiosk, display, counter] = [
      await hub.screen('kiosk'),
      await hub.screen('display'),
      await hub.screen('counter'),
    ];
    hall.lines = { kiosk, display, counter };
    hall.back = await hub.screen('counter');
    hall.bearer = await hall.#somebodyWhoMayAll();
    await hall.#aRequestFromHome();
    await hall.#anAnsweredRequest();
    await hall.#aVisitor();
    await hall.#aComplaint();
    return hall;
  }

  get office() {
    return this.hub.hub.office;
  }

  press(): { commandId: string } {
    return { commandId: this.office.chance.id() };
  }

  get headers() {
    return { Authorization: `Bearer ${this.bearer}` };
  }

  /** What the applicant of the answered request would type to fetch his letter. */
  get fetchesLetter() {
    return { code: this.at.code, digits: formOf(this.hub, {}, ANSWERED).applicant.birthDate };
  }

  complaint() {
    const { complainant: name, address, phone, email, words } = told;
    const complainant = { name, address, phone, email };
    return { ...this.press(), kind: 'complaint' as const, words, language: 'id' as const, complainant };
  }

  /** Who of them is in the text. */
  named(text: string): string[] {
    const secrets = [
      ...Object.values(told),
      ...this.people.flatMap(({ name, nik, kk, address }) =>
        [name, nik, kk, address].filter((each) => each.length > 4),
      ),
    ];
    return secrets.filter((secret) => text.includes(secret));
  }

  /** What is wrong with an answer: whom it names though nobody was to be, or what is missing on record. */
  async faultsOf(look: Look, ask: Ask, by = 'segala'): Promise<unknown[]> {
    if (!('recorded' in look)) {
      const { text } = await ask();
      return look.tells === 'himself' ? [] : this.named(text);
    }
    const [before] = await this.#newest(look);
    const { text, ok } = await ask();
    if (!ok) return ['was refused', text];
    await this.office.live.settle();
    const [position, subject, clerkId] = await this.#newest(look);
    if (position <= before) return ['left no record'];
    if (look.in === 'ledger') return [];
    const about = this.#subjects()[look.recorded] ?? /^$/u;
    const isHis = clerkId === ((await this.office.access.clerkByName(by))?.id ?? null);
    const isAbout = typeof about === 'string' ? subject === about : about.test(subject);
    return [
      ...(isHis ? [] : ['names another clerk', clerkId]),
      ...(isAbout ? [] : ['is about', subject]),
      ...this.named(subject),
    ];
  }

  /** The newest line of the record, or of the ledger, by that name. */
  async #newest({
    recorded,
    in: where,
  }: Extract<Look, { recorded: string }>): Promise<readonly [number, string, string | null]> {
    if (where === 'ledger') return [this.office.live.position, '', null];
    const [line] = await this.office.access.recorded({ before: null, what: [recorded], count: 1 });
    return [line?.position ?? 0, line?.subject ?? '', line?.clerkId ?? null];
  }

  /** What the record has to name: the visit, the case; or a mark of the NIK; or what was asked, and how many. */
  #subjects(): Partial<Record<string, string | RegExp>> {
    const { at } = this;
    const [searched, asked] = this.people.map(({ nik }) => this.office.mark(nik));
    return {
      'person-seen': at.visitId,
      'register-checked': /^[\w-]{22}$/u,
      'person-data-seen': new RegExp(`^${asked} himself 7/XI$`, 'u'),
      'person-data-taken': new RegExp(`^${asked} himself 7/XI$`, 'u'),
      'case-seen': at.caseId,
      'message-previewed': at.caseId,
      'message-looked-at': at.messageId,
      'complaint-seen': at.complaintId,
      'attachment-seen': new RegExp(`^${at.attachmentId} \\d{4}-\\d{5}$`, 'u'),
      'complaint-attachment-seen': at.scanId,
      'letter-seen': at.letterId,
      'letter-fetched': at.answeredWith,
      'paper-seen': at.paperId,
      'cases-searched': new RegExp(`^nik ${searched} = 1$`, 'u'),
      'complaints-searched': /^name [\w-]{22} = \d+$/u,
      'cases-exported': /^all = \d+$/u,
      'book-seen': /^guests 2026-11-23 2026-11-23 = \d+$/u,
      'report-exported': /^guests \d+ 2026-11-23 2026-11-23$/u,
      'refused-rows-seen': /^last$/u,
    };
  }

  /** All rights and all roles at one counter: whatever there is to be seen, he sees. */
  async #somebodyWhoMayAll(): Promise<string> {
    const { access, chance, live, file } = this.office;
    const { stations, complaints } = live.hall.setup;
    const roles = [
      ...file.current.services.flatMap((each) => each.case?.steps.flatMap((step) => step.roles ?? []) ?? []),
      ...complaints.steps.flatMap((step) => step.roles),
      complaints.officer.roleId,
    ];
    const rights = ['serve', 'call-out-of-order', 'supervise', 'administer'] as const;
    const stationIds = stations.map(({ id }) => id);
    const clerk = { fullName: 'Petugas Segala', rights, roles: [...new Set(roles)], stationIds };
    const password = this.hub.hub.trial?.password ?? '';
    for (const name of ['segala', 'belakang']) await access.saveClerk({ ...clerk, id: chance.id(), name }, password);
    await granted(this.hub.signIn(this.back, 'belakang', 'back-office-1'));
    const { session } = await granted(this.hub.signIn(this.lines.counter, 'segala', 'front-office-1'));
    return this.hub.bearer(session);
  }

  async #aRequestFromHome(): Promise<void> {
    const { applicant } = formOf(this.hub);
    const { address, email, phone } = told;
    await requested(this.hub, { applicant: { ...applicant, address, email, phone } });
    const [behind] = this.office.live.hall.cases.values();
    [this.at.caseId, this.at.attachmentId] = [behind?.id ?? '', behind?.attachments[0]?.id ?? ''];
    this.at.messageId = (await this.office.outbox.about({ is: 'case', caseId: this.at.caseId }))[0]?.id ?? '';
  }

  /** With a letter, which can be fetched with the code. */
  async #anAnsweredRequest(): Promise<void> {
    const { caseId, code } = await requested(this.hub, {}, ANSWERED);
    const { counter } = this.lines;
    const { nik } = formOf(this.hub, {}, ANSWERED).applicant;
    await granted(counter.emitWithAck('case:check', { ...this.press(), caseId, nik }));
    const act = { caseId, stepId: 'periksa-permohonan', outcomeId: 'surat-dikirim', note: '', records: {} } as const;
    const message = { words: 'Sudah selesai.', asked: [] };
    const edition = this.hub.edition(caseId, act.stepId);
    const written = { edition, purpose: '', recipient: { to: 'applicant', name: '' } as const, message };
    await granted(counter.emitWithAck('case:act', { ...this.press(), ...act, ...written }));
    this.at.code = code;
    this.at.answeredWith = this.office.live.hall.cases.get(caseId)?.letter?.id ?? '';
  }

  /** Checked at the kiosk, called and served; his papers have come to the back office, which issues his letter. */
  async #aVisitor(): Promise<void> {
    const { at, back } = this;
    const { kiosk, counter } = this.lines;
    const { nik, birthDate } = this.people[1];
    const check = await granted(kiosk.emitWithAck('register:check', { nik, second: { is: 'birth-date', birthDate } }));
    const checkId = check.listed ? check.checkId : null;
    const wish = { serviceId: 'surat-keterangan-dtks', priorityId: null, language: 'id', checkId } as const;
    await granted(kiosk.emitWithAck('ticket:issue', { ...this.press(), ...wish }));
    const { visits } = this.office.live.hall;
    const visit = [...visits.values()].at(-1);
    [at.visitId, at.token] = [visit?.id ?? '', visit?.token ?? ''];
    await granted(counter.emitWithAck('counter:call-next', this.press()));
    await granted(counter.emitWithAck('counter:start', { ...this.press(), ...this.hub.stage(counter) }));
    const papers = { kk: 'present', ktp: 'present' } as const;
    await granted(counter.emitWithAck('visit:tick-papers', { ...this.press(), ...this.hub.here(counter), papers }));
    await granted(counter.emitWithAck('file:send', { ...this.press(), ...this.hub.here(counter) }));
    await granted(back.emitWithAck('file:take', { ...this.press(), visitId: at.visitId }));
    const letter = { ...this.press(), visitId: at.visitId, purpose: 'Beasiswa' };
    const issued = await back.emitWithAck('letter:issue', letter);
    at.letterId = this.office.live.hall.visits.get(at.visitId)?.letter?.id ?? '';
    at.paperId = issued.ok ? issued.value.jobId : '';
  }

  async #aComplaint(): Promise<void> {
    const channel = this.office.file.current.complaints?.channels[0]?.kind ?? '';
    const letter = { ...this.complaint(), channel, cameAt: null, answerBy: null, print: false };
    this.at.complaintId = (await granted(this.lines.counter.emitWithAck('complaint:receive', letter))).complaintId;
    const scan = { method: 'POST', headers: this.headers, body: new Blob([new Uint8Array(jpeg())]) };
    await fetch(`${this.hub.hub.url}/api/complaints/${this.at.complaintId}/attachments`, scan);
    this.at.scanId = this.office.live.hall.complaints.get(this.at.complaintId)?.attachments[0]?.id ?? '';
  }
}
