import { complaintTime } from '../views/complaints/complaint-inbox.ts';
import type { Scene } from '../views/hall-parts.ts';

export interface ComplaintsDue {
  readonly late: number;
  readonly near: number;
}

/** HN9: counts only, nothing of what complaints say. */
export function complaintsDue(scene: Scene): ComplaintsDue {
  const times = [...scene.hall.complaints.values()].map((complaint) => complaintTime(scene, complaint)?.is);
  const count = (is: keyof ComplaintsDue) => times.filter((each) => each === is).length;
  return { late: count('late'), near: count('near') };
}
