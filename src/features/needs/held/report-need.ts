import { z } from 'zod';
import { HELD_NEEDS } from '../../../../config/people/held-needs.ts';
import { allow, defineUseCase, found, perform, type Actor } from '../../../kernel/index.ts';
import { draftOf } from '../intake/draft.ts';
import { submitNeed, type SubmittedNeed, type SubmitPorts } from '../intake/submit-need.ts';
import { maySubmit } from '../policy.ts';
import type { HeldNeedStore } from './held-need-store.ts';

interface Ports extends SubmitPorts {
  readonly heldNeeds: HeldNeedStore;
}

/** The need that was kept, or the token of what its sender has to confirm first. */
export type Reported = { readonly need: SubmittedNeed } | { readonly token: string };

/**
 * A need from a door that reads nothing back: it is kept at once, but for words that seem to ask for nothing, which wait
 * until whoever sent them says that they meant it. Danger never waits.
 */
export const reportNeed = defineUseCase({
  name: 'needs.report-need',
  input: submitNeed.input,
  ...(submitNeed.takesRest !== undefined && { takesRest: submitNeed.takesRest }),
  async run(ports: Ports, actor, input, call): Promise<Reported> {
    const { kind } = draftOf(input.text);
    if (kind === 'need') return { need: await submitNeed.run(ports, actor, input, call) };
    allow(maySubmit(actor), 'needs.not-resident');
    const token = call.newId('held');
    await ports.heldNeeds.hold(actor.id, token, input, HELD_NEEDS.untilConfirmedMs);
    return { token };
  },
});

/** Whoever sent it meant it: it is kept, once however often this is said. */
export const confirmHeld = defineUseCase({
  name: 'needs.confirm-held',
  input: z.object({ token: z.string().min(1).max(60) }),
  async run(ports: Ports, actor, { token }): Promise<{ readonly number: string }> {
    allow(maySubmit(actor), 'needs.not-resident');
    const sent = await ports.heldNeeds.sentBy(actor.id, token);
    if (sent === null) return { number: found(await ports.heldNeeds.numberOf(token), 'needs.no-such-token') };
    const { number } = await submitAgain(ports, actor, sent, token);
    await ports.heldNeeds.settle(actor.id, token, number, HELD_NEEDS.numberKeptMs);
    return { number };
  },
});

/** Under which number it was kept, for whoever has the token. */
export const followHeld = defineUseCase({
  name: 'needs.follow-held',
  input: z.object({ token: z.string().min(1).max(60) }),
  async run({ heldNeeds }: Ports, _actor, { token }): Promise<{ readonly number: string }> {
    return { number: found(await heldNeeds.numberOf(token), 'needs.no-such-token') };
  },
});

const submitAgain = (ports: Ports, actor: Actor, sent: unknown, token: string): Promise<SubmittedNeed> =>
  perform(submitNeed, ports, actor, sent as z.input<typeof submitNeed.input>, { once: token });
