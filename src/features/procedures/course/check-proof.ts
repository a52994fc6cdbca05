import type { PlanStep } from '../../../../config/procedures/index.ts';
import { chinaDay, ensure, Refusal } from '../../../kernel/index.ts';
import { say, sayMoment } from '../../../phrases/index.ts';
import { afterWholeDays, roundOf, type Procedure } from './procedure.ts';
import type { DisclosureProof, MeetingProof, PollProof, Proof, RecordProof } from './proof.ts';

/**
 * Goes on when what is shown carries the step.
 * @throws Refusal saying what is not there yet
 */
export function checkProof(procedure: Procedure, step: PlanStep, proof: Proof, now: Date): void {
  if (proof.kind === 'topic') {
    ensure(proof.hall === procedure.hall, 'procedures.of-another-hall');
    ensure(proof.closedAt !== null, 'procedures.topic-open', { topic: proof.number });
  }
  if (proof.kind === 'hearing') {
    ensure(proof.hall === procedure.hall, 'procedures.of-another-hall');
    ensure(proof.concludedAt !== null, 'procedures.hearing-open', { hearing: proof.number });
  }
  if (proof.kind === 'record') checkRecord(step, proof);
  if (proof.kind === 'record' || proof.kind === 'meeting') checkDay(proof, now);
  if (proof.kind === 'poll') ensure(proof.hall === procedure.hall, 'procedures.of-another-hall');
  if (proof.kind === 'disclosure') checkDisclosure(procedure, step, proof, now);
  if (step.decides === true)
    ensure(checkVote(step, proof) === 'passed', 'procedures.vote-failed', { step: step.title });
}

/**
 * What a vote came to.
 * @throws Refusal when it decides nothing: it is not counted, asks for opinions only, has no legal basis, or cannot be told
 */
export function checkVote(step: PlanStep, proof: Proof): 'passed' | 'failed' {
  if (proof.kind !== 'poll' && proof.kind !== 'meeting')
    throw new Refusal('invalid', 'procedures.evidence-not-of-step', { step: step.title, kinds: wordKinds(step) });
  if (proof.kind === 'poll') ensureDecides(proof);
  const packs = step.packs ?? (proof.pack === null ? [] : [proof.pack]);
  ensure(proof.pack !== null && packs.includes(proof.pack), 'procedures.pack-not-of-step', { packs });
  const { outcome } = proof;
  ensure(outcome !== 'undetermined' && outcome !== 'opinion-only', 'procedures.vote-undetermined');
  return outcome === 'passed' ? 'passed' : 'failed';
}

/** What a step can rest on, in words. */
export const wordKinds = ({ evidence }: PlanStep): string[] => evidence.map((kind) => say(`procedures.kind-${kind}`));

function ensureDecides({ number, state, pack, outcome, basis }: PollProof): void {
  ensure(state === 'closed', 'procedures.poll-not-counted', { poll: number });
  ensure(pack !== null && outcome !== null, 'procedures.poll-advisory', { poll: number });
  ensure(basis !== null, 'procedures.poll-without-basis', { poll: number });
}

function checkRecord({ title, record }: PlanStep, { document, attended, entitled }: RecordProof): void {
  if (record.includes('document') && document === undefined)
    throw new Refusal('invalid', 'procedures.needs-document', { step: title });
  if (record.includes('attendance') && (attended === undefined || entitled === undefined))
    throw new Refusal('invalid', 'procedures.needs-attendance', { step: title });
  if (attended !== undefined && entitled !== undefined && attended > entitled)
    throw new Refusal('invalid', 'procedures.too-many-there');
}

function checkDay({ heldOn }: RecordProof | MeetingProof, now: Date): void {
  if (heldOn > chinaDay(now).date) throw new Refusal('invalid', 'procedures.not-held-yet');
}

function checkDisclosure(procedure: Procedure, step: PlanStep, proof: DisclosureProof, now: Date): void {
  const isOwn = proof.procedure === procedure.id && proof.step === step.key && proof.round === roundOf(procedure);
  ensure(isOwn, 'procedures.disclosure-of-another', { item: proof.number });
  const least = afterWholeDays(proof.since, step.disclosureDays ?? 0);
  const until = proof.until > least ? proof.until : least;
  ensure(now >= until, 'procedures.still-disclosed', { item: proof.number, until: sayMoment(until) });
  ensure(proof.waiting === 0, 'procedures.objections-open', { item: proof.number, waiting: proof.waiting });
}
