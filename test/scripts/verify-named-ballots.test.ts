import { describe, expect, it } from 'vitest';
import {
  castAssisted,
  challengeBallot,
  digestOf,
  noteDelivery,
  ruleOnChallenge,
  type PollRecord,
} from '../../src/features/polls/index.ts';
import { perform } from '../../src/kernel/index.ts';
import { aVoteOfOwners, aVoteWhereSilenceCounts } from '../factories/polls/doors.ts';
import { verify } from './run-verifier.ts';

/** The record of a vote of owners of whom one was handed a ballot and was silent, and one refused it. */
async function aRecordOfSilence(): Promise<PollRecord> {
  const { app, id, worker, lin, organizer, vote, count, record } = await aVoteWhereSilenceCounts();
  await vote(lin, 'yes');
  await vote(organizer, 'yes');
  await perform(noteDelivery, app, worker, { pollId: id, electorId: 'e2', result: 'handed' });
  await perform(noteDelivery, app, worker, { pollId: id, electorId: 'e4', result: 'refused' });
  await count();
  return record();
}

describe('verify-record.mjs, of ballots with names', () => {
  it('counts silence as adopted rules say, and fails when somebody else was silent or it joins another side', async () => {
    const record = await aRecordOfSilence();
    const digest = digestOf(record);
    expect(await verify({ record, digest }, digest)).toMatchObject({ agrees: true });

    const { roll, verdict, rules } = record;
    expect(roll.silent).toEqual(['e2']);
    const silence = verdict!.silence!;
    const reference = { ...silence.reference, title: '别的规则' } as typeof silence.reference;
    const forgeries: PollRecord[] = [
      ...[[], ['e4'], ['e2', 'e4'], ['e2', 'e2'], ['e1'], ['nobody']].map((silent) => ({
        ...record,
        roll: { ...roll, silent },
      })),
      { ...record, setAside: [{ elector: 'e2', door: 'paper' }] },
      { ...record, verdict: { ...verdict!, silence: { ...silence, joined: 'against' } } },
      { ...record, verdict: { ...verdict!, silence: { ...silence, reference } } },
      { ...record, verdict: { ...verdict!, silence: null } },
      {
        ...record,
        rules: { ...rules!, pack: { ...rules!.pack, silence: 'by-adopted-rules', silenceReference: null } },
      },
    ];
    const agreed = [];
    for (const forged of forgeries)
      if ((await verify({ record: forged, digest: digestOf(forged) })).agrees) agreed.push(forged);
    expect(agreed).toEqual([]);
  });

  it('knows what was set aside, and fails when it counts after all or something else is', async () => {
    const { app, id, lin, worker, steward, vote, agree, count, record: published } = await aVoteOfOwners();
    await vote(lin, 'no');
    await agree('e1', 'yes');
    await agree('e2', 'yes');
    const { challenge } = await perform(challengeBallot, app, lin, {
      pollId: id,
      electorId: 'e1',
      door: 'paper',
      words: '这不是我签的',
    });
    await perform(ruleOnChallenge, app, steward, {
      pollId: id,
      challengeId: challenge.id,
      isUpheld: true,
      reason: '笔迹不是本人的',
    });
    await perform(castAssisted, app, worker, { pollId: id, electorId: 'e5', door: 'phone', choices: ['yes'] });
    await count();
    const record = await published();
    const digest = digestOf(record);
    expect(await verify({ record, digest }, digest)).toMatchObject({ agrees: true });

    const paper = { elector: 'e1', door: 'paper' } as const;
    expect(record.setAside).toEqual([paper]);
    const forgeries: PollRecord[] = [
      ...[[], [paper, paper], [{ ...paper, elector: 'e2' }], [{ ...paper, elector: 'nobody' }]].map((setAside) => ({
        ...record,
        setAside,
      })),
      { ...record, superseded: [{ ...paper, choices: ['yes'] }] },
      { ...record, poll: { ...record.poll, doors: { ...record.poll.doors!, others: ['phone'] } } },
    ];
    const agreed = [];
    for (const forged of forgeries)
      if ((await verify({ record: forged, digest: digestOf(forged) })).agrees) agreed.push(forged);
    expect(agreed).toEqual([]);
  });
});
