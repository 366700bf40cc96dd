import type { Decision } from '../decision.ts';
import type { Hall } from '../hall.ts';
import type { Instant } from '../hall-time/instant.ts';
import { bringPapers } from './bring-papers.ts';
import type { HomeCommand } from './home-commands.ts';
import { receiveRequest } from './receive-request.ts';

/** What people do from home, and what clerks enter for them. */
export function decideHome(hall: Hall, command: HomeCommand, now: Instant): Decision {
  return command.type === 'receive-request' ? receiveRequest(hall, command, now) : bringPapers(hall, command, now);
}
