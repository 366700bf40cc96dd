import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Value } from '../../../contract/requests.ts';
import type { TestHub } from '../hub.fixture.ts';
import type { Line } from '../hub.fixture.ts';

const simple = { note: '', records: {}, purpose: '', recipient: { to: 'applicant', name: '' } } as const;

/** The back office of a hub, which handles requests from home. */
export class HomeDesk {
  readonly line: Line;
  readonly #hub: TestHub;

  private constructor(hub: TestHub, line: Line) {
    [this.#hub, this.line] = [hub, line];
  }

  static async at(hub: TestHub): Promise<HomeDesk> {
    return new HomeDesk(hub, await hub.clerk('back-office', 'back-office-1'));
  }

  acts(caseId: string, stepId: string, outcomeId: string, words: string, asked: string[] = []) {
    const edition = this.#hub.edition(caseId, stepId);
    const act = { ...this.press(), ...simple, caseId, stepId, outcomeId, edition };
    return this.line.emitWithAck('case:act', { ...act, message: { words, asked } });
  }

  checks(caseId: string, nik: string) {
    return this.line.emitWithAck('case:check', { ...this.press(), caseId, nik });
  }

  async see(caseId: string): Promise<Value<'case:see'>> {
    const reply = await this.line.emitWithAck('case:see', { caseId });
    if (!reply.ok) throw new Error(`the case cannot be seen: ${reply.refusal}`);
    return reply.value;
  }

  /** Messages to the applicant, newest first. */
  async written(caseId: string) {
    return (await this.#hub.hub.office.outbox.about({ is: 'case', caseId })).map(({ words }) => words);
  }

  press() {
    return { commandId: this.#hub.hub.office.chance.id() };
  }
}

export function filesOnDisk({ folder }: Pick<TestHub, 'folder'>): number {
  const attachments = join(folder, 'trial', 'attachments');
  return existsSync(attachments)
    ? readdirSync(attachments, { recursive: true, withFileTypes: true }).filter((each) => each.isFile()).length
    : 0;
}
