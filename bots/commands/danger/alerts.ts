import {
  acknowledgeAlert,
  closeFalseAlarm,
  DUTY_ROLES,
  nameOnDuty,
  setDutyList,
  showDutyList,
  wordShift,
  type ShownDutyList,
} from '../../../src/features/needs/index.ts';
import { dutyPhoneOf } from '../../../src/features/regions/index.ts';
import { perform, type RegionPath } from '../../../src/kernel/index.ts';
import { say } from '../../../src/phrases/index.ts';
import { answer, hears, type Answer, type Command, type Turn } from '../../command.ts';
import { tellMoreOfDanger } from '../../emergency.ts';
import { readFalseAlarm } from '../../understand/false-alarm.ts';
import { asksForDutyPhone } from '../../understand/needs/duty-phone.ts';
import { readTakeOver } from '../../understand/offers/offers.ts';
import { isCarer, isDutyWorker } from '../who.ts';

/** What those on duty say about a danger; without a number the only one that waits for them is meant. */
export const alertsCommands: readonly Command[] = [
  hears({
    name: 'needs.acknowledge-alert',
    example: '接手 N20261122-482195',
    shownTo: isDutyWorker,
    during: 'keeps-dialogue',
    hear: readTakeOver,
    async run({ app, actor, once }, heard: { number?: string }) {
      const { number } = await perform(acknowledgeAlert, app, actor, numbered(heard), { once });
      return answer('needs.acknowledged', { number });
    },
  }),
  hears({
    name: 'needs.false-alarm',
    example: '误报 N20261122-482195 是烧烤的烟',
    shownTo: isDutyWorker,
    during: 'keeps-dialogue',
    hear: readFalseAlarm,
    async run(turn, { rest, ...heard }: { number?: string; rest: string }) {
      const { app, actor, once } = turn;
      // Whoever told of the danger may not say that there was none, but those who were called hear what they say.
      const toldMore = heard.number === undefined && !isDutyWorker(actor) ? await tellMoreOfDanger(turn) : null;
      if (toldMore !== null) return { say: toldMore };
      const input = { ...numbered(heard), ...(rest !== '' && { reason: rest.slice(0, MOST_LETTERS_OF_A_REASON) }) };
      const { number } = await perform(closeFalseAlarm, app, actor, input, { once });
      return answer('needs.false-alarm-kept', { number });
    },
  }),
  hears({
    name: 'needs.duty-list',
    example: '值班表',
    shownTo: isDutyWorker,
    during: 'keeps-dialogue',
    hear: (text) => (/^(?:值班表|值班名单|排班表)$/u.test(text) ? {} : null),
    run: showDutyLists,
  }),
  hears({
    name: 'needs.duty-phone',
    example: '值班电话',
    during: 'keeps-dialogue',
    hear: (text) => (asksForDutyPhone(text) ? {} : null),
    async run(turn) {
      const { app, actor, region } = turn;
      const phone = await dutyPhoneOf(app.regions, actor.region ?? region);
      const told = phone === undefined ? say('needs.duty-phone-none') : say('needs.duty-phone', { phone });
      const who = isDutyWorker(actor) ? (await showDutyLists(turn)).say : [];
      return { say: [told, ...who] };
    },
  }),
  hears({
    name: 'needs.set-duty-list',
    example: '值班 r7k2m9x4 b3c8d1f6',
    shownTo: isCarer,
    during: 'keeps-dialogue',
    hear: readDutyList,
    async run(turn, { members }: { members: string[] }) {
      const [region, ...others] = placesOf(turn);
      if (region === undefined || others.length > 0) return answer('needs.duty-where');
      const list = await perform(setDutyList, turn.app, turn.actor, { region, members }, { once: turn.once });
      return { say: [await wordDutyList(turn, list)] };
    },
  }),
];

async function showDutyLists(turn: Turn): Promise<Answer> {
  const places = placesOf(turn);
  if (places.length === 0) return answer('needs.duty-where');
  const { app, actor } = turn;
  const lists = await Promise.all(places.map((region) => perform(showDutyList, app, actor, { region })));
  return { say: await Promise.all(lists.map((list) => wordDutyList(turn, list))) };
}

const MOST_LETTERS_OF_A_REASON = 500;

const numbered = ({ number }: { number?: string }) => (number === undefined ? {} : { number });

/** 值班 <居民编号> <居民编号>, first to be called first. */
function readDutyList(text: string): { members: string[] } | null {
  const list = /^值班(?:表|名单)?[: ]+([\w\s,、-]+)$/u.exec(text)?.[1];
  const members = list?.split(/[\s,、]+/u).filter((id) => id !== '') ?? [];
  return members.length > 0 ? { members } : null;
}

/** The group's community; in private, wherever the worker works. */
function placesOf({ region, actor }: Turn): RegionPath[] {
  if (region !== undefined) return [region];
  return [...new Set(actor.grants.filter(({ role }) => DUTY_ROLES.includes(role)).map((grant) => grant.region))];
}

/** Names are for the worker alone: a group hears how many there are. */
async function wordDutyList({ app, utterance }: Turn, { region, members, rota, now }: ShownDutyList): Promise<string> {
  const place = (await app.regions.find(region))?.name ?? region;
  const known = new Set([...members, ...rota.flatMap((shift) => shift.members)].map(({ id }) => id));
  if (known.size === 0) return say('needs.duty-list-empty', { place });
  if (utterance.room !== undefined) return say('needs.duty-list-in-room', { place, count: known.size });

  const list = members.map((person, index) =>
    say('needs.duty-line', { rank: index + 1, name: nameOnDuty(person), id: person.id }),
  );
  const onDuty =
    now.length === 0 ? say('needs.duty-now-nobody') : say('needs.duty-now', { names: now.map(nameOnDuty) });
  return [
    ...(list.length > 0 ? [say('needs.duty-list', { place, list: list.join('\n') })] : []),
    ...(rota.length > 0
      ? [say('needs.duty-rota', { place, shifts: rota.map(wordShift).join('\n'), now: onDuty })]
      : []),
  ].join('\n');
}
