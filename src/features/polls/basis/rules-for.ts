import { DAY, ensure, Refusal, type RegionPath } from '../../../kernel/index.ts';
import type { PollMethod, PollRules } from '../poll.ts';
import { ballotsOf, packIn, RULE_BOOK, type RollKind, type RulePack } from '../rules/index.ts';

interface Asked {
  readonly region: RegionPath;
  readonly method: PollMethod;
  readonly form?: 'open' | 'secret' | undefined;
  readonly pack?: string | undefined;
  readonly roll?: RollKind | undefined;
}

/**
 * By what a poll is judged, and whether its ballots are open or secret.
 * @throws Refusal when there is no such pack, or the pack does not go with the method, the roll or the form that was asked for
 */
export function rulesFor({ region, method, form, pack: id, roll }: Asked): {
  readonly form: 'open' | 'secret';
  readonly rules?: PollRules;
} {
  if (id === undefined) return { form: form ?? 'open' };
  const pack = packNamed(id, region);
  const { title } = pack;
  ensure(pack.kind !== 'election', 'polls.elections-apart', { title });
  const methods: readonly string[] = pack.methods;
  if (!methods.includes(method)) throw new Refusal('invalid', 'polls.method-not-of-pack', { title, methods });
  const kind = rollKindOf(pack, roll);

  const chosen = ballotsOf(pack, form ?? 'open');
  if (form !== undefined && chosen !== form) throw new Refusal('invalid', `polls.pack-asks-${chosen}`, { title });
  return { form: chosen, rules: { pack, roll: kind } };
}

/** @throws Refusal when there is no such pack, naming those there are */
export function packNamed(id: string, region: RegionPath): RulePack {
  const isKnown = RULE_BOOK.packs.some((pack) => pack.id === id);
  if (!isKnown) throw new Refusal('invalid', 'polls.no-such-pack', { packs: RULE_BOOK.packs.map((pack) => pack.id) });
  return packIn(RULE_BOOK, id, region);
}

/** @throws Refusal when the roll is none of the pack's, or the pack has several and none was named */
export function rollKindOf({ title, rolls }: RulePack, roll: RollKind | undefined): RollKind {
  const kinds = rolls.map(({ of }) => of);
  const [only, ...others] = kinds;
  const kind = roll ?? (others.length === 0 ? only : undefined);
  if (kind === undefined || !kinds.includes(kind))
    throw new Refusal('invalid', 'polls.roll-not-of-pack', { title, rolls: kinds });
  return kind;
}

/** @throws Refusal when fewer whole days than the rules ask for lie between the notice and the opening */
export function checkNotice({ title, noticeDays }: RulePack, now: Date, opens: Date): void {
  ensure(opens.getTime() - now.getTime() >= noticeDays * DAY, 'polls.notice-too-short', { title, days: noticeDays });
}
