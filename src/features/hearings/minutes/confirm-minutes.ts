import { z } from 'zod';
import { HEARINGS } from '../../../../config/deliberation/hearings.ts';
import { allow, defineUseCase, ensure, found } from '../../../kernel/index.ts';
import { mask } from '../../privacy/index.ts';
import { step, type ClerkPorts } from '../conduct.ts';
import type { Hearing } from '../hearing.ts';
import { wasThere } from '../session/session.ts';
import { ensureState } from '../steps.ts';
import type { Confirmation } from './minutes.ts';

/** Somebody who was there confirms the minutes under their own account, or adds a remark; the last word counts. */
export const confirmMinutes = defineUseCase({
  name: 'hearings.confirm-minutes',
  input: z.object({
    hearingId: z.string(),
    /** The version that was read, where it matters that no other one is confirmed. */
    version: z.number().int().min(1).optional(),
    remark: z.string().trim().min(2).max(HEARINGS.longest.remark).optional(),
  }),
  async run(ports: Pick<ClerkPorts, 'hearings' | 'clock'>, actor, { hearingId, version, remark }, call) {
    const known = found(await ports.hearings.find(hearingId), 'hearings.missing');
    ensureState(known, 'confirming');
    const isTheirs = known.session !== undefined && wasThere(known.session).includes(actor.id);
    allow(isTheirs, 'hearings.was-not-there', { number: known.number });

    const said = remark === undefined ? {} : { remark: mask(remark) };
    return step(ports, actor, hearingId, call, (hearing, at) => {
      ensureState(hearing, 'confirming');
      const { number, minutes } = hearing;
      ensure(minutes?.confirmUntil !== undefined && at < minutes.confirmUntil, 'hearings.confirmation-over', {
        number,
      });
      ensure(version === undefined || version === minutes.version, 'hearings.other-version', { number });
      return { next: confirmed(hearing, { resident: actor.id, at, ...said }) };
    });
  },
});

function confirmed(hearing: Hearing, confirmation: Confirmation): Hearing {
  const minutes = hearing.minutes!;
  const before = minutes.confirmations.find(({ resident }) => resident === confirmation.resident);
  if (before !== undefined && before.remark === confirmation.remark) return hearing;
  const others = minutes.confirmations.filter((one) => one !== before);
  return { ...hearing, minutes: { ...minutes, confirmations: [...others, confirmation] } };
}
