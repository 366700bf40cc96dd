import type { HallSetup } from '../hall-setup.ts';
import type { CallingOrder } from './next-visitor.ts';

export const callingOrder = (setup: HallSetup): CallingOrder => ({
  priorities: setup.priorities,
  maxOvertakes: setup.queue.maxOvertakes,
});
