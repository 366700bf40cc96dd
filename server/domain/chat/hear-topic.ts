import { saysNo } from './asks-for.ts';
import { newRequest } from './chat.ts';
import type { ChoosingTopic, Incoming, Says, Topic } from './chat.ts';
import { askComplaint, hearComplaint, nextComplaintQuestion } from './complaint-talk.ts';
import { askedFromHome } from './hall-facts.ts';
import type { HallFacts, ServiceFact } from './hall-facts.ts';
import { bringTold, noComplaintsTold, serviceOptions, servicesFor } from './menu-talk.ts';
import { chosen } from './options.ts';
import { askPapers, hearPapers } from './papers-talk.ts';
import { nextQuestion } from './request-form.ts';
import { askRequest, hearRequest } from './request-talk.ts';
import { hearState } from './state-talk.ts';
import { goesOn, over, says, stays } from './talk.ts';
import type { Around, Step } from './talk.ts';

/** The question that a topic asks now. */
export function askTopic(topic: Topic, around: Around): Says {
  const { facts, words } = around;
  switch (topic.is) {
    case 'choosing':
      return says(words.whichService, serviceOptions(servicesFor(topic.what, facts), around));
    case 'request': {
      const service = requested(topic.serviceId, facts);
      return service ? askRequest(topic, service, around) : says(words.noRequests);
    }
    case 'complaint':
      return askComplaint(topic, around);
    case 'papers':
      return askPapers(topic, around);
    case 'state':
      return says(words.askCode);
  }
}

export function hearTopic(topic: Topic, heard: Incoming, around: Around): Step {
  const { facts, words } = around;
  switch (topic.is) {
    case 'choosing':
      return hearChoice(topic, heard, around);
    case 'request': {
      // The hall may have closed the service since the conversation began.
      const service = requested(topic.serviceId, facts);
      return service ? hearRequest(topic, service, heard, around) : over(words.noRequests);
    }
    case 'complaint':
      return facts.complaints ? hearComplaint(topic, heard, around) : over(noComplaintsTold(around));
    case 'papers':
      return hearPapers(topic, heard, around);
    case 'state':
      return hearState(heard, around);
  }
}

const requested = (id: string, facts: HallFacts): ServiceFact | undefined =>
  askedFromHome(facts).find((service) => service.id === id);

function hearChoice({ what }: ChoosingTopic, heard: Incoming, around: Around): Step {
  const services = servicesFor(what, around.facts);
  const id = chosen(serviceOptions(services, around), heard);
  const service = services.find((each) => each.id === id);
  if (service)
    return what === 'request' ? goesOn(newRequest(service.id, around.facts.number)) : over(bringTold(service, around));
  return heard.is === 'text' && saysNo(heard.text) ? over('') : stays(around.words.notUnderstood);
}

/** The question accepts any text: only exact words are orders. */
export function isFreelyAnswered(topic: Topic | null, facts: HallFacts): boolean {
  if (topic?.is === 'complaint') return ['words', 'name', 'address'].includes(nextComplaintQuestion(topic));
  if (topic?.is !== 'request') return false;
  const service = requested(topic.serviceId, facts);
  const question = service && nextQuestion(topic, service);
  return question?.is === 'field' && question.field !== 'broughtAs';
}
