import { z } from 'zod';
import { defineUseCase, type Actor } from '../../../kernel/index.ts';
import { needResident, type ResidentStore } from '../../residents/index.ts';
import { electorLabels, type LabelPorts } from '../doors/elector-labels.ts';
import type { Poll } from '../poll.ts';
import type { PollStore } from '../poll-store.ts';
import type { Authorisation } from './authorisation.ts';
import type { ProxiesStore } from './proxies-store.ts';

interface Ports extends LabelPorts {
  readonly polls: Pick<PollStore, 'find'>;
  readonly proxies: Pick<ProxiesStore, 'namingProxy'>;
  readonly residents: LabelPorts['residents'] & Pick<ResidentStore, 'joinedFrom'>;
}

/** Somebody one may vote for now. */
export interface OwnProxy {
  readonly poll: Poll;
  readonly authorisation: Authorisation;
  readonly label: string;
}

/** For whom one votes, in the polls that are open. */
export const findOwnProxies = defineUseCase({
  name: 'polls.find-own-proxies',
  input: z.object({}),
  async run(ports: Ports, actor): Promise<OwnProxy[]> {
    needResident(actor);
    const ids = await idsOf(ports, actor);
    const own: OwnProxy[] = [];
    for (const { id, authorisations } of await ports.proxies.namingProxy(ids)) {
      const poll = await ports.polls.find(id);
      if (poll?.state !== 'open') continue;
      const mine = authorisations.filter(({ proxy, revoked }) => revoked === undefined && ids.includes(proxy));
      const labels = await electorLabels(
        ports,
        poll,
        mine.map(({ elector }) => elector),
      );
      own.push(...mine.map((authorisation) => ({ poll, authorisation, label: labels.get(authorisation.elector)! })));
    }
    return own;
  },
});

/** Does the authorisation name them, under this record or one that was joined with it? */
export async function isProxy(
  ports: { readonly residents: Pick<ResidentStore, 'joinedFrom'> },
  actor: Actor,
  { proxy }: Authorisation,
): Promise<boolean> {
  return (await idsOf(ports, actor)).includes(proxy);
}

/** All ids under which they were known. */
export const idsOf = async (
  { residents }: { readonly residents: Pick<ResidentStore, 'joinedFrom'> },
  { id }: Actor,
): Promise<string[]> => [id, ...(await residents.joinedFrom([id])).keys()];
