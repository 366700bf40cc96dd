import { createHash } from 'node:crypto';
import { HallFileShape } from '../../../contract/hall-file.ts';
import type { HallFile } from '../../../contract/hall-file.ts';
import { faultsInLinks } from '../../../contract/hall-file-links.ts';
import { granted, refused } from '../../../contract/reply.ts';
import { faultsInProcedures } from '../../domain/cases/procedure-faults.ts';
import { strandedBy } from '../../domain/stranded.ts';
import { setupOf } from '../office.ts';
import type { Office } from '../office.ts';
import type { Answers, Screen } from './screen.ts';

export const settingsAnswers: Answers<
  | 'settings:hall'
  | 'settings:save-hall'
  | 'settings:printers'
  | 'printer:test'
  | 'settings:papers'
  | 'settings:register'
  | 'register:bring-back'
> = {
  'settings:hall': ({ file }) => Promise.resolve(granted({ hall: file.current, edition: editionOf(file.current) })),

  'settings:save-hall': async (office, screen, { hall, edition }) => {
    if (edition !== editionOf(office.file.current)) return refused('changed-meanwhile');
    const parsed = HallFileShape.safeParse(hall);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      return refused('broken-hall-file', `${pathText(issue?.path ?? [])}: ${issue?.message ?? ''}`);
    }
    const next = setupOf(parsed.data, office.trial, office.publicUrl);
    const [fault = faultsInProcedures(next)[0]] = faultsInLinks(parsed.data);
    if (fault) return refused('broken-hall-file', `${fault.path}: ${fault.sentence}`);
    if (parsed.data.timeZone !== office.file.current.timeZone || parsed.data.id !== office.file.current.id) {
      return refused('broken-hall-file', 'id, timeZone: the numbers given today hang on them');
    }
    const strange = parsed.data.printers.findIndex(({ model }) => !office.printRoom.knowsModel(model));
    if (strange >= 0) return refused('broken-hall-file', `printers[${strange}].model: no such model is known`);
    const stranded = strandedBy(next, office.live.hall);
    if (stranded) return refused('broken-hall-file', `${stranded.path}: ${stranded.number} is still here today`);
    await office.file.change(parsed.data);
    await office.printRoom.rearrange();
    office.postRoom.hurry('email');
    office.postRoom.hurry('whatsapp');
    await record(office, screen, 'hall-changed', office.file.current.id);
    return granted({ edition: editionOf(office.file.current) });
  },

  'settings:printers': ({ file, live }) =>
    Promise.resolve(
      granted(
        file.current.printers.map(({ id, name, model, connection }) => ({
          id,
          name,
          model,
          connection: connectionText(connection),
          condition: live.hall.printers.get(id) ?? 'ready',
        })),
      ),
    ),

  'printer:test': (office, _screen, { commandId, printerId }) => {
    const jobId = office.chance.id();
    const command = { type: 'print-test', jobId, printerId } as const;
    return office.live.perform({ command, commandId, answer: () => ({ jobId }) });
  },

  'settings:papers': async ({ archive, file }, _screen, { before }) => {
    const jobs = await archive.newestJobs(before, 50);
    const printerName = (id: string) => file.current.printers.find((printer) => printer.id === id)?.name ?? id;
    return granted(
      jobs.map(({ id, queuedAt, printerId, paper, number, state, why }) => ({
        jobId: id,
        at: queuedAt,
        printerId,
        printer: printerName(printerId),
        kind: paper.kind,
        number,
        state,
        why,
      })),
    );
  },

  'settings:register': ({ register }) => {
    const active = register.current()?.number;
    const snapshots = register.list().map((info) => ({
      snapshot: info.number,
      name: info.registerName,
      period: info.period,
      source: info.sourceName,
      importedAt: info.importedAt,
      people: info.people,
      refused: info.refused,
      active: info.number === active,
    }));
    return Promise.resolve(granted({ snapshots, importing: { ...register.importing } }));
  },

  'register:bring-back': async (office, screen, { snapshot }) => {
    if (!office.register.bringBack(snapshot)) return refused('unknown-snapshot');
    await record(office, screen, 'register-brought-back', String(snapshot));
    return granted(null);
  },
};

/** Tells one content of the hall's file from another, also across a restart. */
export function editionOf(file: HallFile): number {
  return createHash('sha256').update(JSON.stringify(file)).digest().readUIntBE(0, 6);
}

function connectionText(connection: HallFile['printers'][number]['connection']): string {
  switch (connection.kind) {
    case 'virtual':
      return 'virtual';
    case 'file':
      return connection.path;
    case 'usb':
      return 'USB';
    case 'tcp':
      return `${connection.host}:${connection.port}`;
  }
}

const pathText = (path: readonly PropertyKey[]): string =>
  path.map((part, i) => (typeof part === 'number' ? `[${part}]` : `${i > 0 ? '.' : ''}${String(part)}`)).join('');

export function record({ access, clock }: Office, screen: Screen, what: string, subject: string): Promise<void> {
  return access.record({ at: clock.now(), clerkId: screen.seat?.clerk.id ?? null, what, subject });
}
