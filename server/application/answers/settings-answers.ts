import type { HallFile } from '../../../contract/hall-file.ts';
import { granted, refused } from '../../../contract/reply.ts';
import { givenAs } from '../../domain/paper/given-as.ts';
import { editionOf, saveHall } from '../settings/save-hall.ts';
import type { Answers } from './screen.ts';
import { audit } from '../access/audit.ts';

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

  'settings:save-hall': saveHall,

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
        why: givenAs(why).why,
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
    await audit(office, screen.seat?.clerk.id, 'register-brought-back', String(snapshot));
    return granted(null);
  },
};

function connectionText(connection: HallFile['printers'][number]['connection']): string {
  switch (connection.kind) {
    case 'agent':
      return connectionText(connection.way);
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
