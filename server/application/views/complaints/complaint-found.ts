import type { ComplaintFound } from '../../../../contract/views/complaint-view.ts';
import { stepOf } from '../../../domain/procedures/procedure.ts';
import type { FoundComplaint } from '../../../ports/complaint-archive.ts';
import { channelName, inWords } from './complaint-inbox.ts';
import type { Scene } from '../hall-parts.ts';

/** A complaint in a list; who complains is shown only on its own page. */
export function complaintFound(scene: Scene, { id, channel, ...rest }: FoundComplaint): ComplaintFound {
  const { complaints: setup } = scene.hall.setup;
  const open = scene.hall.complaints.get(id)?.open ?? [];
  return {
    ...rest,
    complaintId: id,
    channel: channelName(scene, channel),
    at: open.flatMap(({ stepId }) => {
      const step = stepOf(setup, stepId);
      return step ? [inWords(step.name)] : [];
    }),
  };
}
