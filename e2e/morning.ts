import { expect } from './fixtures.ts';
import type { TestHall } from './hall.ts';
import type { CaseStep, JourneyStage, Service, Step, Stop } from './journey.ts';
import type { ToTell } from './screens/act-dialog.ts';
import type { DeskPage } from './screens/desk-page.ts';
import type { DisplayScreen } from './screens/display-screen.ts';
import type { InboxPage } from './screens/inbox-page.ts';
import type { KioskScreen } from './screens/kiosk-screen.ts';

interface Staff {
  readonly hall: TestHall;
  readonly kiosk: KioskScreen;
  readonly display: DisplayScreen;
  readonly clerkAt: (counter: string) => Promise<DeskPage>;
  readonly officialAs: (roleId: string) => Promise<InboxPage>;
}

const WRITTEN = { text: 'Catatan rekaan', day: '2026-11-23', rupiah: '1500000' } as const;

/** A morning in which one visitor goes his way; each clerk or official signs in when needed. */
export class Morning {
  readonly #staff: Staff;
  readonly #service: Service;
  readonly #desks = new Map<string, DeskPage>();
  readonly #inboxes = new Map<string, InboxPage>();
  #number = '';

  constructor(staff: Staff, service: Service) {
    this.#staff = staff;
    this.#service = service;
  }

  async takeNumber(): Promise<void> {
    const ticket = await this.#staff.kiosk.takeNumberFor(this.#service.shortName.id);
    this.#number = await ticket.number();
    await expect(ticket.paper).toHaveAttribute('data-state', 'printed');
    await ticket.done();
  }

  /** At a station: called, served as the hall file says, and sent on. */
  async goTo({ stage, wants, comesBack, outcome }: Stop): Promise<void> {
    if (comesBack) await this.takeNumber();
    const counter = this.#counterAt(stage.stationId);
    const desk = await this.#deskAt(counter);
    await desk.callNext();
    await expect(desk.number).toHaveText(this.#number);
    await desk.start();
    await expect(this.#staff.display.called(this.#number)).toContainText(counter);
    if (comesBack) await desk.joinToCase(this.caseNumber);
    if (wants) await desk.act(wants.outcome.name.id, this.#told(wants));
    else await this.#workOn(desk, stage);
    await desk.ready();
    await desk.finish(outcome.name.id);
  }

  /** At the desk of the first role that may do it, with all records that the standard requires. */
  async act(wanted: Step): Promise<void> {
    const inbox = await this.#inboxOf(wanted.step);
    const { name, does = [] } = wanted.outcome;
    if (does.includes('sign')) await inbox.sign(this.caseNumber, name.id);
    else await inbox.act(this.caseNumber, name.id, this.#told(wanted));
  }

  get caseNumber(): string {
    const [behind] = this.#staff.hall.hub.office.live.hall.cases.values();
    return behind?.number ?? '';
  }

  #told({ step, outcome }: Step): ToTell {
    const records = (step.records ?? []).map(({ name, kind }) => [name.id, WRITTEN[kind]] as const);
    return {
      records: Object.fromEntries(records),
      ...(outcome.does?.includes('hand-over') ? { recipient: { to: 'applicant' } } : {}),
    };
  }

  /** The work that the hall file lists for this station, in its order. */
  async #workOn(desk: DeskPage, stage: JourneyStage): Promise<void> {
    const { hall } = this.#staff;
    const has = new Set(stage.work);
    if (has.has('hear-need')) await desk.hearNeed('Keperluan rekaan');
    if (has.has('check-papers')) await desk.allPapersPresent();
    if (has.has('send-file')) await this.#sendFile(desk, stage);
    const { name, nik } = hall.listedPerson(2);
    if (has.has('check-register') && (await desk.checkAnswer.count()) === 0) await desk.checkNik(nik);
    else if (has.has('note-applicant')) await desk.noteApplicant(name, nik);
    if (!has.has('issue-letter')) return;
    await desk.issueLetter(hall.file.letter?.purposes[0] ?? '');
    await expect(desk.letterJob).toHaveText('tercetak');
  }

  async #sendFile(desk: DeskPage, { fileTo }: JourneyStage): Promise<void> {
    await desk.sendFile();
    const checker = await this.#deskAt(this.#counterAt(fileTo ?? ''));
    await checker.takeFile(this.#number);
    await checker.checkNik(this.#staff.hall.listedPerson(2).nik);
    await desk.fileIs('answered').waitFor();
  }

  async #deskAt(counter: string): Promise<DeskPage> {
    const desk = this.#desks.get(counter) ?? (await this.#staff.clerkAt(counter));
    this.#desks.set(counter, desk);
    return desk;
  }

  async #inboxOf({ id, roles }: CaseStep): Promise<InboxPage> {
    const { stations } = this.#staff.hall.file;
    const role = roles.find((each) => !stations.some(({ roleId }) => roleId === each));
    if (role === undefined) throw new Error(`The step ${id} has nobody without a counter.`);
    const inbox = this.#inboxes.get(role) ?? (await this.#staff.officialAs(role));
    this.#inboxes.set(role, inbox);
    return inbox;
  }

  #counterAt(stationId: string): string {
    const counter = this.#staff.hall.file.counters.find((each) => each.stationId === stationId);
    if (!counter) throw new Error(`${stationId} has no counter.`);
    return counter.name.id;
  }
}
