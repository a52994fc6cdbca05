import { z } from 'zod';
import {
  ASSISTED_DOORS,
  castAssisted,
  castByProxy,
  differencesOf,
  enterEnvelopes,
  enterPaper,
  findElectors,
  findOwnProxies,
  findStandIns,
  finishEntry,
  handInEnvelope,
  listAssisted,
  listPapers,
  listProxies,
  PAPER_STATES,
  PROXY_SCOPES,
  recordProxy,
  resolvePaper,
  revokeProxy,
  saysOf,
  stateOf,
  viewEnvelopes,
  type AssistedVote,
  type Authorisation,
  type Paper,
} from '../../../features/polls/index.ts';
import { moment, page, presentPage } from '../../present.ts';
import { route, type Route } from '../../route.ts';

const elector = z.object({
  id: z.string(),
  names: z.array(z.string()),
  doors: z.array(z.string()),
  areaCm2: z.int().nullable(),
  /** Does anybody known here cast this ballot? */
  isReachable: z.boolean(),
});

const choices = z.array(z.string());

const paper = z.object({
  elector: z.string(),
  state: z.enum(PAPER_STATES),
  /** Who has entered it; what they read is shown once both have. */
  enteredBy: z.array(z.string()),
  entries: z.array(z.object({ by: z.string(), choices, photo: z.string(), at: moment })),
  differences: z.array(z.enum(['choices', 'photo'])),
  /** What it says, once that is settled; no choice: invalid. */
  says: choices.nullable(),
  resolvedBy: z.string().nullable(),
});

const presentPaper = (given: Paper): z.input<typeof paper> => ({
  elector: given.elector,
  state: stateOf(given),
  enteredBy: given.entries.map(({ by }) => by),
  entries:
    given.entries.length < 2
      ? []
      : given.entries.map(({ by, choices: read, photo, at }) => ({
          by,
          choices: [...read],
          photo,
          at: at.toISOString(),
        })),
  differences: differencesOf(given),
  says: [saysOf(given)].map((says) => (says === null ? null : [...says]))[0]!,
  resolvedBy: given.resolution?.by ?? null,
});

const wholePaper = {
  output: paper,
  present: ({ paper: given }: { readonly paper: Paper }) => presentPaper(given),
};

const assisted = z.object({
  id: z.string(),
  elector: z.string(),
  door: z.enum(ASSISTED_DOORS),
  by: z.string(),
  at: moment,
  state: z.enum(['begun', 'recorded', 'refused']),
});

const presentAssisted = (given: AssistedVote): z.input<typeof assisted> => ({
  id: given.id,
  elector: given.elector,
  door: given.door,
  by: given.by,
  at: given.at.toISOString(),
  state: given.state,
});

const authorisation = z.object({
  number: z.int(),
  elector: z.string(),
  proxy: z.string(),
  scope: z.enum(PROXY_SCOPES),
  document: z.string(),
  recordedBy: z.string(),
  recordedAt: moment,
  isUsed: z.boolean(),
  revokedAt: moment.nullable(),
});

const presentAuthorisation = (given: Authorisation): z.input<typeof authorisation> => ({
  number: given.number,
  elector: given.elector,
  proxy: given.proxy,
  scope: given.scope,
  document: given.document,
  recordedBy: given.recordedBy,
  recordedAt: given.recordedAt.toISOString(),
  isUsed: given.isUsed === true,
  revokedAt: given.revoked?.at.toISOString() ?? null,
});

const wholeAuthorisation = {
  output: authorisation,
  present: ({ authorisation: given }: { readonly authorisation: Authorisation }) => presentAuthorisation(given),
};

const batch = z.object({
  poll: z.string(),
  envelopes: z.int(),
  state: z.enum(['empty', 'entered-once', 'agreed', 'differing', 'resolved']),
  /** By how many workers it was counted. */
  entries: z.int(),
});

export const doorsRoutes: readonly Route[] = [
  route('get', '/polls/:pollId/electors', findElectors, {
    summary:
      'Electors of a poll by a door or name, for those who take ballots in; by what is published, for those who watch',
    output: z.object({ items: z.array(elector) }),
    present: ({ electors }) => ({
      items: electors.map(({ elector: { id, areaCm2, voters }, names, doors }) => ({
        id,
        names: [...names],
        doors: [...doors],
        areaCm2: areaCm2 ?? null,
        isReachable: voters.length > 0,
      })),
    }),
  }),
  route('put', '/polls/:pollId/electors/:electorId/assisted-vote', castAssisted, {
    summary: 'Take a vote down that an elector gave by phone or at the door; the last one before closing counts',
    output: assisted,
    present: ({ vote }) => presentAssisted(vote),
  }),
  route('get', '/polls/:pollId/assisted-votes', listAssisted, {
    summary: 'The log of assisted votes: all of a poll for officers, one’s own for a voter',
    output: page(assisted),
    present: (found) => presentPage(found, presentAssisted),
  }),
  route('post', '/polls/:pollId/electors/:electorId/paper', enterPaper, {
    summary: 'Enter a named paper ballot; it counts when a second worker has read the same',
    ...wholePaper,
  }),
  route('put', '/polls/:pollId/electors/:electorId/paper/resolution', resolvePaper, {
    summary: 'Say what a paper ballot says that two workers read differently',
    ...wholePaper,
  }),
  route('get', '/polls/:pollId/papers', listPapers, {
    summary: 'Paper ballots of a poll and how far each is entered',
    output: page(paper).extend({ waiting: z.int() }),
    present: ({ page: found, waiting }) => ({ ...presentPage(found, presentPaper), waiting }),
  }),
  route('post', '/polls/:pollId/entry-end', finishEntry, {
    summary: 'End the entering of papers before its time: everything in hand is entered',
    output: z.object({ poll: z.string(), papersEndAt: moment }),
    present: ({ id, papersEndAt, closesAt }) => ({ poll: id, papersEndAt: (papersEndAt ?? closesAt).toISOString() }),
  }),
  route('put', '/polls/:pollId/electors/:electorId/envelope', handInEnvelope, {
    summary: 'Mark that an elector of a secret poll handed in a closed envelope',
    isConfidential: true,
    output: z.object({ poll: z.string(), elector: z.string() }),
    present: ({ poll, elector: id }) => ({ poll: poll.id, elector: id }),
  }),
  route('post', '/polls/:pollId/envelopes', enterEnvelopes, {
    summary: 'Enter what lay in all envelopes of a secret poll, as one batch',
    isConfidential: true,
    output: batch,
    present: ({ poll, envelopes, state, entries }) => ({ poll: poll.id, envelopes, state, entries }),
  }),
  route('get', '/polls/:pollId/envelopes', viewEnvelopes, {
    summary: 'How many envelopes were handed in and how far they are entered',
    output: batch.extend({ isSmall: z.boolean() }),
    present: ({ poll, envelopes, state, entries, isSmall }) => ({
      poll: poll.id,
      envelopes,
      state,
      entries,
      isSmall,
    }),
  }),
  route('post', '/polls/:pollId/proxies', recordProxy, {
    summary: 'Record a written authorisation: who votes for which elector',
    creates: true,
    ...wholeAuthorisation,
  }),
  route('get', '/polls/:pollId/stand-ins', findStandIns, {
    summary: 'Confirmed people of exactly the name that a written authorisation has, for those who record it',
    output: z.object({ items: z.array(z.object({ id: z.string(), maskedName: z.string(), isElector: z.boolean() })) }),
    present: (standIns) => ({
      items: standIns.map(({ id, maskedName, isElector }) => ({ id, maskedName, isElector })),
    }),
  }),
  route('get', '/polls/:pollId/proxies', listProxies, {
    summary: 'Who votes for whom, for everybody where the rule pack has it published',
    output: z.object({
      items: z.array(
        z.object({
          number: z.int(),
          principal: z.string(),
          proxy: z.string(),
          authorisation: authorisation.nullable(),
        }),
      ),
    }),
    present: ({ items, keeps }) => ({
      items: items.map(({ authorisation: given, principal, proxyName }) => ({
        number: given.number,
        principal,
        proxy: proxyName,
        authorisation: keeps ? presentAuthorisation(given) : null,
      })),
    }),
  }),
  route('post', '/polls/:pollId/proxies/:number/revocation', revokeProxy, {
    summary: 'Take an authorisation back before the proxy has voted',
    ...wholeAuthorisation,
  }),
  route('put', '/polls/:pollId/proxies/:number/ballot', castByProxy, {
    summary: 'Vote for the elector who gave this authorisation',
    isConfidential: true,
    output: z.object({ poll: z.string(), number: z.int(), choices }),
    present: ({ poll, authorisation: { number }, choices: chosen }) => ({
      poll: poll.id,
      number,
      choices: [...chosen],
    }),
  }),
  route('get', '/me/proxies', findOwnProxies, {
    summary: 'For whom one votes, in the polls that are open',
    output: z.object({
      items: z.array(z.object({ poll: z.string(), pollNumber: z.int(), number: z.int(), principal: z.string() })),
    }),
    present: (own) => ({
      items: own.map(({ poll, authorisation: { number }, label }) => ({
        poll: poll.id,
        pollNumber: poll.number,
        number,
        principal: label,
      })),
    }),
  }),
];
