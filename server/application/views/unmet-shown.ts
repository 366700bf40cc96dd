import type { Unmet } from '../../../contract/views/visit-card-parts.ts';
import type { FileFacts } from '../../domain/cases/file-facts.ts';
import { unmetNeeds } from '../../domain/cases/papers.ts';
import type { ServiceSetup } from '../../domain/hall-setup.ts';
import type { OutcomeNeed } from '../../domain/procedures/work.ts';

/** VI3: what an outcome still lacks, as a clerk reads it: of the register not that nobody knows, once it was checked. */
export const unmetShown = (needs: readonly OutcomeNeed[], service: ServiceSetup, facts: FileFacts): Unmet[] =>
  unmetNeeds(needs, service, facts).map((need) => {
    if (facts.check === null) return need;
    if (need === 'listed') return 'found-unlisted';
    return need === 'not-listed' ? 'found-listed' : need;
  });
