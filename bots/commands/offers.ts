import { pauseOrganization } from '../../src/features/directory/index.ts';
import {
  acceptOffer,
  declineOffer,
  listBrokerQueue,
  listOffers,
  reportOutcome,
  showOffer,
  startWork,
} from '../../src/features/matching/index.ts';
import { categoryName, concludeNeed } from '../../src/features/needs/index.ts';
import { mask } from '../../src/features/privacy/index.ts';
import { organizationsOf, perform, Refusal, type Actor } from '../../src/kernel/index.ts';
import { say } from '../../src/phrases/index.ts';
import { inPages } from '../chat/pages.ts';
import { hears, type Command } from '../command.ts';
import {
  asksForOffers,
  asksForQueue,
  readAcceptance,
  readDecline,
  readPause,
  readReport,
  readStart,
} from '../understand/offers/offers.ts';
import type { AboutNeed } from '../understand/own-needs.ts';
import { assignCommand } from './assign.ts';
import { answerFromChat } from './volunteers/visits/helping.ts';
import { isBroker, isStaff } from './who.ts';

/** Who takes on no needs and names none means a visit: 我接了, 婉拒 没空. */
const isForVisit = (actor: Actor, { number }: AboutNeed): boolean => number === undefined && !isStaff(actor);

const named = ({ number }: AboutNeed) => (number === undefined ? {} : { offer: number });

export const offersCommands: readonly Command[] = [
  hears({
    name: 'matching.inbox',
    example: '派单',
    shownTo: isStaff,
    during: 'keeps-dialogue',
    hear: (text) => (asksForOffers(text) ? {} : null),
    async run({ app, actor, utterance }) {
      const { items } = await perform(listOffers, app, actor, { limit: 50 });
      const waiting = items.filter(({ offer }) => offer.state === 'open' || offer.state === 'accepted');
      if (waiting.length === 0) return { say: [say('matching.no-offer')] };
      const list = waiting.map(({ offer, service, text }) =>
        say('matching.inbox-line', {
          number: offer.number,
          service: service.name,
          text: (utterance.room === undefined ? text : mask(text)).slice(0, 40),
          state: say(offer.state === 'accepted' ? 'matching.offer-accepted' : 'matching.offer-open'),
        }),
      );
      return inPages(list, { perPage: 10, word: (lines) => say('matching.inbox', { list: lines }) });
    },
  }),
  hears({
    name: 'matching.accept',
    example: '接单 N20261122-482195',
    shownTo: isStaff,
    during: 'keeps-dialogue',
    hear: readAcceptance,
    async run(turn, heard: AboutNeed) {
      const { app, actor, utterance, once } = turn;
      if (isForVisit(actor, heard)) return answerFromChat(turn, { rest: '' }, true);
      const { id, number } = await perform(acceptOffer, app, actor, named(heard), { once });
      if (utterance.room !== undefined) return { say: [say('matching.accepted-in-room', { number })] };
      const { text, place } = await perform(showOffer, app, actor, { offer: id });
      return { say: [say('matching.accepted', { number, text, place: place ?? say('needs.no-place') })] };
    },
  }),
  hears({
    name: 'matching.decline',
    example: '婉拒 N20261122-482195 这周排满了',
    shownTo: isStaff,
    during: 'keeps-dialogue',
    hear: readDecline,
    async run(turn, heard: AboutNeed) {
      const { app, actor, once } = turn;
      if (isForVisit(actor, heard)) return answerFromChat(turn, { rest: heard.rest }, false);
      if (heard.rest === '') return { say: [say('matching.say-why')] };
      const { number } = await perform(declineOffer, app, actor, { ...named(heard), reason: heard.rest }, { once });
      return { say: [say('matching.declined', { number })] };
    },
  }),
  hears({
    name: 'matching.start',
    example: '开始 N20261122-482195',
    shownTo: isStaff,
    hear: readStart,
    async run({ app, actor, once }, heard: AboutNeed) {
      const { number } = await perform(startWork, app, actor, named(heard), { once });
      return { say: [say('matching.started', { number })] };
    },
  }),
  hears({
    name: 'matching.report',
    example: '办结 N20261122-482195 换了楼道灯',
    shownTo: (actor) => isStaff(actor) || isBroker(actor),
    during: 'keeps-dialogue',
    hear: readReport,
    async run({ app, actor, once }, heard: AboutNeed) {
      if (heard.rest === '') return { say: [say('matching.say-what')] };
      if (organizationsOf(actor).length > 0) {
        const input = { ...named(heard), note: heard.rest };
        const { number } = await perform(reportOutcome, app, actor, input, { once });
        return { say: [say('matching.reported', { number })] };
      }
      const { number, rest: note } = heard;
      if (number === undefined) throw new Refusal('missing', 'needs.missing');
      await perform(concludeNeed, app, actor, { number, note }, { once });
      return { say: [say('needs.concluded', { number })] };
    },
  }),
  hears({
    name: 'matching.pause',
    example: '暂停接单',
    shownTo: isStaff,
    during: 'keeps-dialogue',
    hear: readPause,
    async run({ app, actor, once }, { paused }: { paused: boolean }) {
      const [organizationId] = organizationsOf(actor);
      if (organizationId === undefined) throw new Refusal('missing', 'directory.no-organization');
      const { name } = await perform(pauseOrganization, app, actor, { organizationId, paused }, { once });
      return { say: [say(paused ? 'directory.paused' : 'directory.resumed', { name })] };
    },
  }),
  assignCommand,
  hears({
    name: 'matching.queue',
    example: '待撮合',
    shownTo: isBroker,
    during: 'keeps-dialogue',
    hear: (text) => (asksForQueue(text) ? {} : null),
    async run({ app, actor }) {
      const region = actor.grants.find(
        ({ role }) => role === 'broker' || role === 'worker' || role === 'steward',
      )?.region;
      if (region === undefined) throw new Refusal('forbidden', 'matching.not-broker');
      const { items } = await perform(listBrokerQueue, app, actor, { region, limit: 100 });
      if (items.length === 0) return { say: [say('matching.queue-empty')] };
      const list = items.map(({ need, reason }) =>
        say(reason === 'person-asked' ? 'matching.queue-line-person-asked' : 'matching.queue-line', {
          number: need.number,
          category: categoryName(need.category),
        }),
      );
      return inPages(list, { perPage: 10, word: (lines) => say('matching.queue', { list: lines }) });
    },
  }),
];
