import { z } from 'zod';
import {
  acceptInvitation,
  bindContact,
  declareResidence,
  describeSelf,
  grantRole,
  issueBindingCode,
  issueInvitation,
  leave,
  exportOwnData,
  redeemExportCode,
  listResidents,
  openAccount,
  PURPOSES,
  recordConsent,
  revokeRole,
  setPreferences,
  tagResident,
  verifyResident,
  viewMe,
  type OwnData,
  withdrawConsent,
  type Consent,
  type ResidentSummary,
} from '../../features/residents/index.ts';
import { ROLES, TRUST_STEPS } from '../../kernel/index.ts';
import { moment, page, presentPage } from '../present.ts';
import { route, type Route } from '../route.ts';
import { grant, me, presentGrant, presentMe } from './shapes/me.ts';

const consents = z.object({
  consents: z.array(z.object({ purpose: z.enum(PURPOSES), givenAt: moment, withdrawnAt: moment.nullable() })),
});

const presentConsents = (given: readonly Consent[]): z.input<typeof consents> => ({
  consents: given.map(({ purpose, givenAt, withdrawnAt }) => ({
    purpose,
    givenAt: givenAt.toISOString(),
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
  })),
});

const summary = z.object({
  id: z.string(),
  maskedName: z.string().nullable(),
  trust: z.enum(TRUST_STEPS),
  region: z.string().nullable(),
  channels: z.array(z.string()),
  roles: z.array(z.enum(ROLES)),
});

const presentSummary = (resident: ResidentSummary): z.input<typeof summary> => ({
  id: resident.id,
  maskedName: resident.maskedName,
  trust: resident.trust,
  region: resident.region,
  channels: [...resident.channels],
  roles: [...resident.roles],
});

const ownData = z.record(z.string(), z.unknown());

/** Moments as texts, like everywhere; what is not there is left out. */
const presentOwnData = (data: OwnData): z.input<typeof ownData> =>
  JSON.parse(JSON.stringify(data)) as z.input<typeof ownData>;

const roles = z.object({ id: z.string(), grants: z.array(grant) });

export const residentsRoutes: readonly Route[] = [
  route('get', '/me/data', exportOwnData, {
    summary: 'Everything that is held about oneself',
    output: ownData,
    present: presentOwnData,
  }),
  route('get', '/own-data/:code', redeemExportCode, {
    summary: 'The same for whoever has the code that was given in a private chat; once',
    output: ownData,
    present: presentOwnData,
  }),
  route('post', '/me/departure', leave, {
    summary: 'Delete everything about oneself for good; what was counted stays without names',
    output: z.object({}),
    present: () => ({}),
  }),
  route('get', '/me', viewMe, { summary: 'What is held about oneself', output: me, present: presentMe }),
  route('put', '/me/residence', declareResidence, {
    summary: 'Say where one lives and how one is called',
    output: me,
    present: presentMe,
  }),
  route('patch', '/me/details', describeSelf, {
    summary: 'Say when one was born and behind which door one lives; null takes it back',
    output: me,
    present: presentMe,
  }),
  route('patch', '/me/preferences', setPreferences, {
    summary:
      'In which language and how large one wants to be written to, and whether needs may be matched automatically',
    output: me,
    present: presentMe,
  }),
  route('post', '/me/verification', acceptInvitation, {
    summary: 'Become verified with the invitation code posted at the door',
    output: me,
    present: presentMe,
  }),
  route('post', '/me/binding-codes', issueBindingCode, {
    summary: 'A short-lived code to type into another account of one’s own',
    creates: true,
    output: z.object({ code: z.string(), until: moment }),
    present: ({ code, until }) => ({ code, until: until.toISOString() }),
  }),
  route('post', '/me/contacts', bindContact, {
    summary: 'Join with the account that issued the binding code',
    output: me,
    present: presentMe,
  }),
  route('put', '/me/consents/:purpose', recordConsent, {
    summary: 'Consent to one use of personal data',
    output: consents,
    present: presentConsents,
  }),
  route('delete', '/me/consents/:purpose', withdrawConsent, {
    summary: 'Withdraw a consent',
    output: consents,
    present: presentConsents,
  }),
  route('get', '/residents', listResidents, {
    summary: 'Residents of a region, masked, for those who serve it',
    output: page(summary),
    present: (result) => presentPage(result, presentSummary),
  }),
  route('post', '/residents/:residentId/verification', verifyResident, {
    summary: 'Confirm that a resident lives, or owns a dwelling, where they say',
    output: z.object({ id: z.string(), trust: z.enum(TRUST_STEPS) }),
    present: ({ id, trust }) => ({ id, trust }),
  }),
  route('put', '/residents/:residentId/tags', tagResident, {
    summary: 'Note of what groups a resident is, so that news for these reach them',
    output: z.object({ id: z.string(), tags: z.array(z.string()) }),
    present: ({ id, tags = [] }) => ({ id, tags: [...tags] }),
  }),
  route('post', '/residents/:residentId/grants', grantRole, {
    summary: 'Grant a role for a region and everything below it',
    output: roles,
    present: ({ id, grants }) => ({ id, grants: grants.map(presentGrant) }),
  }),
  route('delete', '/residents/:residentId/grants', revokeRole, {
    summary: 'Take a role back',
    output: roles,
    present: ({ id, grants }) => ({ id, grants: grants.map(presentGrant) }),
  }),
  route('post', '/residents/:residentId/account', openAccount, {
    summary: 'Give somebody with a role a console account',
    creates: true,
    output: z.object({ loginName: z.string(), residentId: z.string() }),
    present: ({ loginName, residentId }) => ({ loginName, residentId }),
  }),
  route('post', '/invitations', issueInvitation, {
    summary: 'An invitation code to post at a door; whoever types it becomes verified there',
    creates: true,
    output: z.object({ code: z.string(), region: z.string(), until: moment, most: z.int() }),
    present: ({ id, region, until, most }) => ({ code: id, region, until: until.toISOString(), most }),
  }),
];
