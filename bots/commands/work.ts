import { DIGEST } from '../../config/work.ts';
import {
  categoryName,
  recordAcknowledgement,
  refuseNeed,
  submitNeed,
  triageNeed,
} from '../../src/features/needs/index.ts';
import { viewDigest } from '../../src/features/broadcasts/index.ts';
import { mask } from '../../src/features/privacy/index.ts';
import { verifyResident } from '../../src/features/residents/index.ts';
import { perform } from '../../src/kernel/index.ts';
import { say } from '../../src/phrases/index.ts';
import { inPages } from '../chat/pages.ts';
import { answer, hears, type Answer, type Command, type Turn } from '../command.ts';
import {
  asksForDigest,
  readForOther,
  readHotline,
  readRefusal,
  readRerouting,
  readVerification,
  type ForOtherWords,
  type HotlineWords,
  type RefusalWords,
  type ReroutingWords,
  type VerificationWords,
} from '../understand/work.ts';
import { isCarer } from './who.ts';

const LEAST_LETTERS = 2;

/** What a worker does with the needs of a community, a sentence each. */
export const workCommands: readonly Command[] = [
  hears({
    name: 'work.digest',
    example: '今日工作',
    shownTo: isCarer,
    during: 'keeps-dialogue',
    hear: (text) => (asksForDigest(text) ? {} : null),
    async run({ app, actor, utterance }) {
      if (utterance.room !== undefined) return answer('work.private-only');
      const { lines } = await perform(viewDigest, app, actor, {});
      if (lines.length === 0) return answer('work.digest-nothing');
      return inPages(lines, { perPage: DIGEST.linesAtOnce, word: (list) => say('work.digest', { lines: list }) });
    },
  }),
  hears({
    name: 'needs.register-hotline',
    example: '受理号 N20261122-482195 12345-88213',
    shownTo: isCarer,
    during: 'keeps-dialogue',
    hear: readHotline,
    async run({ app, actor, once }, { number, acknowledgement }: HotlineWords) {
      if (acknowledgement.length < LEAST_LETTERS) return answer('work.say-hotline', { number });
      await perform(recordAcknowledgement, app, actor, { number, acknowledgement }, { once });
      return answer('work.hotline-kept', { number, acknowledgement });
    },
  }),
  hears({
    name: 'needs.refuse',
    example: '不予受理 N20261122-482195 不归社区管，请找物业',
    shownTo: isCarer,
    during: 'keeps-dialogue',
    hear: readRefusal,
    async run({ app, actor, once }, { number, reason, instead }: RefusalWords) {
      if (reason.length < LEAST_LETTERS || instead.length < LEAST_LETTERS)
        return answer('work.say-refusal', { number });
      await perform(refuseNeed, app, actor, { number, reason, instead }, { once });
      return answer('work.refused', { number });
    },
  }),
  hears({
    name: 'needs.triage',
    example: '改派 N20261122-482195 议事厅',
    shownTo: isCarer,
    during: 'keeps-dialogue',
    hear: readRerouting,
    async run({ app, actor, once }, { number, route }: ReroutingWords) {
      if (route === undefined) return answer('work.say-route', { number });
      await perform(triageNeed, app, actor, { number, route }, { once });
      return answer('work.rerouted', { number, route: say(`needs.route-${route}`) });
    },
  }),
  hears({
    name: 'residents.verify',
    example: '核实 r7k2m9x4',
    shownTo: isCarer,
    during: 'keeps-dialogue',
    hear: readVerification,
    async run({ app, actor, once }, { residentId, step }: VerificationWords) {
      const { id, trust } = await perform(verifyResident, app, actor, { residentId, step }, { once });
      return answer('work.verified', { id, trust: say(`chat.trust-${trust}`) });
    },
  }),
  hears({
    name: 'needs.for-other',
    example: '代登记 张大爷没有手机，来电说3号楼水管漏水',
    shownTo: isCarer,
    during: 'keeps-dialogue',
    takesLongTexts: true,
    hear: readForOther,
    run: submitForOther,
  }),
];

/** For somebody without a phone, whom the system does not know: what comes of it is told to whoever entered it. */
async function submitForOther(turn: Turn, { onBehalf, text }: ForOtherWords): Promise<Answer> {
  if (onBehalf.length < LEAST_LETTERS || text.length < LEAST_LETTERS) return answer('work.say-for-other');
  const region = turn.actor.region ?? turn.region;
  const input = { text, onBehalf, ...(region !== undefined && { region }) };
  const { number, category, route } = await perform(submitNeed, turn.app, turn.actor, input, { once: turn.once });
  return answer('work.entered', {
    number,
    onBehalf: turn.utterance.room === undefined ? onBehalf : mask(onBehalf),
    category: categoryName(category),
    route: say(`needs.route-${route}`),
  });
}
