import { z } from 'zod';
import { defineUseCase, found } from '../../../kernel/index.ts';
import { maskName } from '../../privacy/index.ts';
import { electorLabels, type LabelPorts } from '../doors/elector-labels.ts';
import { mayTakeIn } from '../doors/policy.ts';
import { ensureDoor } from '../doors/taking-in.ts';
import type { PollStore } from '../poll-store.ts';
import { rollRules } from '../rules/index.ts';
import { standingOf } from './authorisation.ts';
import type { ProxiesStore } from './proxies-store.ts';

interface Ports extends LabelPorts {
  readonly polls: Pick<PollStore, 'find'>;
  readonly proxies: Pick<ProxiesStore, 'find'>;
}

/**
 * Who votes for whom: for everybody where the rule pack has the list published, names masked; else for officers only. Whether
 * a proxy has voted, and who recorded it, is for officers.
 */
export const listProxies = defineUseCase({
  name: 'polls.list-proxies',
  input: z.object({ pollId: z.string().max(64) }),
  async run({ polls, proxies, ...ports }: Ports, actor, { pollId }) {
    const poll = found(await polls.find(pollId), 'polls.missing');
    ensureDoor(poll, 'proxy');
    const isListed = poll.rules !== undefined && rollRules(poll.rules.pack, poll.rules.roll).proxies.listed;
    const keeps = mayTakeIn(actor, poll);
    found(isListed || keeps ? true : null, 'doors.proxies-not-published');

    const known = await proxies.find(pollId);
    const shown = known === null ? [] : keeps ? known.authorisations : standingOf(known);
    const labels = await electorLabels(
      ports,
      poll,
      shown.map(({ elector }) => elector),
    );
    const residents = await ports.residents.findMany([...new Set(shown.map(({ proxy }) => proxy))]);
    const names = new Map(residents.map(({ id, name = '' }) => [id, name]));
    return {
      poll,
      keeps,
      items: shown.map((authorisation) => ({
        authorisation,
        principal: labels.get(authorisation.elector)!,
        proxyName: maskName(names.get(authorisation.proxy) ?? ''),
      })),
    };
  },
});
