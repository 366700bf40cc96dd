import type { Attachment } from '../cases/case.ts';
import type { ServiceSetup } from '../hall-setup.ts';
import type { PaperState } from '../queue/visit.ts';

export const areKnown = ({ requirements }: ServiceSetup, attachments: readonly Attachment[]): boolean =>
  attachments.every(
    ({ requirementId }) => requirementId === null || requirements.some(({ id }) => id === requirementId),
  );

export const papersIn = (attachments: readonly Attachment[]): Record<string, PaperState> =>
  Object.fromEntries(
    attachments.flatMap(({ requirementId }) => (requirementId === null ? [] : [[requirementId, 'present']])),
  );
