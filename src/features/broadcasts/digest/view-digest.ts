import { z } from 'zod';
import { allow, defineUseCase, type Clock } from '../../../kernel/index.ts';
import { regionsInCare } from '../policy.ts';
import { digestOf, type DigestPorts } from './digest.ts';
import { linesOfDigest } from './word-digest.ts';

interface Ports extends DigestPorts {
  readonly clock: Clock;
}

/** What waits today in the regions one cares for, in words, a line each. */
export const viewDigest = defineUseCase({
  name: 'broadcasts.view-digest',
  input: z.object({}),
  async run({ clock, ...ports }: Ports, actor) {
    const regions = regionsInCare(actor);
    allow(regions.length > 0, 'broadcasts.staff-only');
    return { lines: linesOfDigest(await digestOf(ports, regions, clock())) };
  },
});
