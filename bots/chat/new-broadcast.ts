import {
  composeBroadcast,
  mayBroadcast,
  previewBroadcast,
  type AudiencePart,
  type Preview,
  type Recipients,
} from '../../src/features/broadcasts/index.ts';
import { perform, type RegionPath } from '../../src/kernel/index.ts';
import { say, sayByCode, sayMoment } from '../../src/phrases/index.ts';
import type { Answer, Turn } from '../command.ts';
import type { BroadcastConfirmation } from '../dialogues/broadcast-confirmation.ts';
import { readAudience, type BroadcastWords } from '../understand/broadcast.ts';
import { readMoment } from '../understand/time/moment.ts';
import { findPlaces } from './places.ts';

/** Writes the draft, shows whom it would reach, and asks for 确认. */
export async function composeFromChat(turn: Turn, words: BroadcastWords): Promise<Answer> {
  const at = words.at === undefined ? undefined : readMoment(words.at, turn.app.clock());
  if (words.text === '' || at === null) return { say: [say('broadcasts.how-to-compose')] };
  const audience = await audienceMeant(turn, words.audience);
  if (audience === null) return { say: [say('broadcasts.which-audience')] };

  const { app, actor, once } = turn;
  const draft = await perform(composeBroadcast, app, actor, { ...audience, text: words.text }, { once });
  const when = at === undefined ? {} : { at: at.toISOString() };
  const preview = await perform(previewBroadcast, app, actor, { broadcastId: draft.id, ...when });
  const state: BroadcastConfirmation = {
    broadcast: draft.id,
    number: draft.number,
    needsReason: preview.problems.length > 0,
    ...when,
  };
  return { say: [wordPreview(preview, at)], start: { dialogue: 'broadcast-confirmation', state } };
}

interface AudienceMeant {
  readonly kind: 'service' | 'activity';
  readonly region: RegionPath;
  readonly to: Recipients;
}

/** Nothing said means the people of the room's community, or of one's own. */
async function audienceMeant(turn: Turn, words: string | undefined): Promise<AudienceMeant | null> {
  const own = turn.region ?? turn.actor.grants.map(({ region }) => region).find((r) => mayBroadcast(turn.actor, r));
  if (words === undefined) return own === undefined ? null : meant(own, { region: own });

  const audience = readAudience(words);
  if (audience.kind === 'non-voters') {
    const poll = await turn.app.polls.numbered(audience.poll);
    return poll === null ? null : meant(poll.region, { nonVoters: poll.id });
  }
  if (audience.kind === 'signed-up') {
    const activity = await turn.app.activities.numbered(audience.activity);
    return activity === null
      ? null
      : meant(activity.region, { signedUp: activity.id, state: audience.state }, 'activity');
  }
  const region = await placeMeant(turn, audience.place, own);
  if (region === undefined) return null;
  if (audience.kind === 'rooms') return meant(region, { roomsOf: region });
  return meant(region, audience.kind === 'tag' ? { tag: audience.tag, in: region } : { region });
}

async function placeMeant({ app, region }: Turn, words: string, own: RegionPath | undefined) {
  if (/^(?:本社区|本村|本街道|我们社区)?$/u.test(words)) return own;
  const [only, ...others] = await findPlaces(app.regions, words, region ?? own);
  if (only !== undefined) return others.length === 0 ? only.id : undefined;
  if (own === undefined) return undefined;
  const above = (await app.regions.chainOf(own)).find(({ name }) => words.includes(name));
  return above?.id;
}

const meant = (region: RegionPath, part: AudiencePart, kind: AudienceMeant['kind'] = 'service'): AudienceMeant => ({
  region,
  kind,
  to: { of: [part], except: [] },
});

function wordPreview(preview: Preview, at: Date | undefined): string {
  const { number, text } = preview.broadcast;
  const excluded = Object.entries(preview.excluded).map(([reason, count]) =>
    say('broadcasts.excluded', { reason: sayByCode(`broadcasts.because-${reason}`), count }),
  );
  const [problem] = preview.problems;
  const notes = [
    preview.duplicates > 0 ? say('broadcasts.note-duplicates', { count: preview.duplicates }) : '',
    preview.waitsUntil === null ? '' : say('broadcasts.note-quiet', { time: sayMoment(preview.waitsUntil) }),
    preview.needsSecond ? say('broadcasts.note-second') : '',
    problem === undefined ? '' : say('broadcasts.note-problem', { problem: say(`broadcasts.content-${problem}`) }),
  ];
  return say('broadcasts.preview', {
    number,
    text,
    recipients: preview.recipients,
    reachable: Object.values(preview.reachable).reduce((sum, count) => sum + count, 0),
    excluded: excluded.length === 0 ? say('broadcasts.nobody-excluded') : excluded,
    calls: preview.callList,
    time: at === undefined ? say('broadcasts.at-once') : sayMoment(at),
    notes: notes.join(''),
  });
}
