import { listServices, showOrganization, type Service } from '../../src/features/directory/index.ts';
import { assignNeed } from '../../src/features/matching/index.ts';
import { perform, Refusal } from '../../src/kernel/index.ts';
import { say } from '../../src/phrases/index.ts';
import { hears, type Turn } from '../command.ts';
import { readAssignment } from '../understand/offers/offers.ts';
import { isBroker } from './who.ts';

interface Assignment {
  readonly number: string;
  /** The service's name, after its organization's where several services have the name. */
  readonly service: string;
}

/** A broker sends a need from the queue to a service of their choice. */
export const assignCommand = hears({
  name: 'matching.assign',
  example: '派给 N20261122-482195 便民水电维修',
  shownTo: isBroker,
  during: 'keeps-dialogue',
  hear: readAssignment,
  async run(turn, { number, service: name }: Assignment) {
    if (name === '') return { say: [say('matching.say-service')] };
    const service = await serviceCalled(turn, name);
    await perform(assignNeed, turn.app, turn.actor, { number, serviceId: service.id }, { once: turn.once });
    return { say: [say('matching.assigned', { number, service: service.name })] };
  },
});

async function serviceCalled(turn: Turn, words: string): Promise<Service> {
  const [only, ...more] = await servicesNamed(turn, words);
  if (only !== undefined && more.length === 0) return only;
  if (only !== undefined) throw new Refusal('invalid', 'matching.several-services', { service: words });

  const [organization, ...name] = words.split(' ');
  for (const service of await servicesNamed(turn, name.join(' '))) {
    const { organization: owner } = await perform(showOrganization, turn.app, turn.actor, {
      organizationId: service.organization,
    });
    if (owner.name === organization) return service;
  }
  throw new Refusal('missing', 'directory.service-missing');
}

const MOST_NAMESAKES = 100;

async function servicesNamed({ app, actor }: Turn, name: string): Promise<readonly Service[]> {
  if (name === '') return [];
  return (await perform(listServices, app, actor, { name, limit: MOST_NAMESAKES })).items;
}
