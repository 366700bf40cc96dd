import type { AgentPayload, AgentRequestName, AgentValue } from '../../../contract/agent.ts';
import { granted, refused } from '../../../contract/reply.ts';
import type { Reply } from '../../../contract/reply.ts';
import type { Office } from '../office.ts';

/** As the door calls it, without the types of payload and value. */
export type AgentAnswer = (office: Office, agentId: string, payload: unknown) => Promise<Reply<unknown>>;

type Answers = {
  readonly [Name in AgentRequestName]: (
    office: Office,
    agentId: string,
    payload: AgentPayload<Name>,
  ) => Promise<Reply<AgentValue<Name>>>;
};

/** Requests of a print agent (PR10): its own printers and papers, and nothing else of the hall. */
export const agentAnswers: Answers = {
  'agent:greet': async ({ printRoom }, agentId, { journal }) => {
    await printRoom.agents.greet(agentId, journal);
    return granted(null);
  },

  'agent:fetch': async ({ printRoom }, agentId, asked) => {
    const bytes = await printRoom.agents.bytes(agentId, asked);
    return bytes ? granted({ base64: Buffer.from(bytes).toString('base64') }) : refused('unknown-job');
  },

  'agent:job': async ({ printRoom }, agentId, report) => {
    await printRoom.agents.jobReported(agentId, report);
    return granted(null);
  },

  'agent:printer': ({ printRoom }, agentId, { printerId, condition }) => {
    printRoom.agents.printerReported(agentId, printerId, condition);
    return Promise.resolve(granted(null));
  },
};
