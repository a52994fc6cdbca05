import { z } from 'zod';
import {
  available,
  checkBooks,
  closeBank,
  donateHours,
  findBank,
  findPayee,
  grantHours,
  listTimeEntries,
  listTransfers,
  openBank,
  openTimeAccount,
  pairBanks,
  recordBirth,
  redeemHours,
  REVERSAL_REASONS,
  reverseTransfer,
  sendHours,
  settleClearing,
  TRANSFER_KINDS,
  viewBank,
  viewTimeAccount,
  type Account,
  type Bank,
  type Transfer,
} from '../../../features/time-bank/index.ts';
import { moment, page, presentPage } from '../../present.ts';
import { route, type Route } from '../../route.ts';

const bank = z.object({
  region: z.string(),
  rules: z.string(),
  rulesVersion: z.int(),
  state: z.enum(['open', 'closed']),
  partners: z.array(z.object({ region: z.string(), mostMinutes: z.int() })),
  openedAt: moment,
});

const presentBank = (given: Bank): z.input<typeof bank> => ({
  region: given.id,
  rules: given.rules,
  rulesVersion: given.rulesVersion,
  state: given.state,
  partners: given.partners.map(({ bank: region, mostMinutes }) => ({ region, mostMinutes })),
  openedAt: given.openedAt.toISOString(),
});

/** One's own account; times in minutes. */
const account = z.object({
  number: z.int(),
  bank: z.string(),
  balanceMinutes: z.int(),
  availableMinutes: z.int(),
  bornOn: z.string().nullable(),
});

const presentAccount = (given: Account): z.input<typeof account> => ({
  number: given.number,
  bank: given.bank,
  balanceMinutes: given.balance,
  availableMinutes: available(given),
  bornOn: given.bornOn ?? null,
});

const transfer = z.object({
  id: z.string(),
  kind: z.enum(TRANSFER_KINDS),
  state: z.enum(['pending', 'booked', 'settled', 'refused']),
  at: moment,
  entries: z.array(z.object({ account: z.string(), bank: z.string(), minutes: z.int() })),
  about: z.string().nullable(),
  reverses: z.string().nullable(),
  reason: z.enum(REVERSAL_REASONS).nullable(),
});

const presentTransfer = (given: Transfer): z.input<typeof transfer> => ({
  id: given.id,
  kind: given.kind,
  state: given.state,
  at: given.at.toISOString(),
  entries: given.entries.map(({ account: id, bank: region, minutes }) => ({ account: id, bank: region, minutes })),
  about: given.about ?? null,
  reverses: given.reverses ?? null,
  reason: given.reason ?? null,
});

/** A transfer as somebody who asked for it sees it. */
const receipt = transfer.pick({ id: true, kind: true, at: true }).extend({ minutes: z.int() });

const presentReceipt = ({ id, kind, at, entries }: Transfer): z.input<typeof receipt> => ({
  id,
  kind,
  at: at.toISOString(),
  minutes: entries.reduce((sum, { minutes }) => Math.max(sum, minutes), 0),
});

const sent = { creates: true, output: receipt, present: presentReceipt };

export const timeBankRoutes: readonly Route[] = [
  route('get', '/time-bank', findBank, {
    summary: 'The time bank that serves a region, and its rules',
    output: z.object({ bank, name: z.string(), mostMinutes: z.int().nullable(), redeemsFrom: z.int().nullable() }),
    present: ({ bank: found, rules }) => ({
      bank: presentBank(found),
      name: rules.name,
      mostMinutes: rules.mostMinutes,
      redeemsFrom: rules.redeemsFrom,
    }),
  }),
  route('put', '/time-bank', openBank, {
    summary: 'Switch the time bank of a region on, by rules chosen from the installation’s; for stewards',
    output: bank,
    present: presentBank,
  }),
  route('post', '/time-bank/closing', closeBank, {
    summary: 'Switch the time bank of a region off; its book stays',
    output: bank,
    present: presentBank,
  }),
  route('put', '/time-bank/pairing', pairBanks, {
    summary: 'Agree to clear hours with another community; it counts once both agree',
    output: z.object({ bank, mostMinutes: z.int().nullable() }),
    present: ({ bank: paired, mostMinutes }) => ({ bank: presentBank(paired), mostMinutes }),
  }),
  route('get', '/time-bank/sums', viewBank, {
    summary: 'What the book of a time bank comes to, for its staff and those of paired communities',
    output: z.object({
      bank,
      people: z.int(),
      peopleMinutes: z.int(),
      poolMinutes: z.int(),
      issueMinutes: z.int(),
      clearing: z.array(z.object({ partner: z.string(), minutes: z.int() })),
    }),
    present: ({ bank: seen, ...sums }) => ({ bank: presentBank(seen), ...sums, clearing: [...sums.clearing] }),
  }),
  route('get', '/time-bank/check', checkBooks, {
    summary: 'Count the book of a time bank anew and compare every balance; for stewards',
    output: z.object({
      transfers: z.int(),
      accounts: z.int(),
      sum: z.int(),
      unbalanced: z.int(),
      wrong: z.array(z.object({ account: z.string(), balance: z.int(), counted: z.int() })),
    }),
    present: (check) => ({ ...check, wrong: [...check.wrong] }),
  }),
  route('get', '/time-bank/transfers', listTransfers, {
    summary: 'The book of a time bank, latest first, without names; for stewards',
    output: page(transfer),
    present: (result) => presentPage(result, presentTransfer),
  }),
  route('post', '/time-bank/transfers/:transferId/reversal', reverseTransfer, {
    summary: 'Undo what was booked by booking it the other way round',
    creates: true,
    output: transfer,
    present: presentTransfer,
  }),
  route('post', '/time-bank/grants', grantHours, {
    summary: 'Give hours from the pool, or newly issued, to a person or the pool; for stewards',
    ...sent,
  }),
  route('post', '/time-bank/settlements', settleClearing, {
    summary: 'Clear what one community owes a paired one; for a steward of both',
    ...sent,
  }),
  route('put', '/time-bank/accounts/:number/birth', recordBirth, {
    summary: 'Note a birthday that was seen on a document; for workers and stewards',
    output: z.object({ number: z.int() }),
    present: ({ number }) => ({ number }),
  }),
  route('post', '/me/time-account', openTimeAccount, {
    summary: 'Open one’s own account',
    creates: true,
    output: account,
    present: presentAccount,
  }),
  route('get', '/me/time-account', viewTimeAccount, {
    summary: 'One’s own account, and whether one may spend hours on oneself',
    output: account.extend({ mayRedeem: z.boolean() }),
    present: ({ account: own, mayRedeem }) => ({ ...presentAccount(own), mayRedeem }),
  }),
  route('get', '/me/time-account/entries', listTimeEntries, {
    summary: 'What was booked on one’s own account, latest first',
    output: page(z.object({ id: z.string(), kind: z.enum(TRANSFER_KINDS), at: moment, minutes: z.int() })),
    present: (result) =>
      presentPage(result, ({ transfer: { id, kind, at }, minutes }) => ({ id, kind, at: at.toISOString(), minutes })),
  }),
  route('get', '/time-bank/payees', findPayee, {
    summary: 'Whom one means to give hours to, by number, or by place and name',
    output: z.object({ items: z.array(z.object({ number: z.int(), name: z.string(), place: z.string() })) }),
    present: (items) => ({ items }),
  }),
  route('post', '/me/time-account/gifts', sendHours, { summary: 'Give hours to another person', ...sent }),
  route('post', '/me/time-account/donations', donateHours, { summary: 'Give hours to the community’s pool', ...sent }),
  route('post', '/me/time-account/redemptions', redeemHours, { summary: 'Spend hours at the hub', ...sent }),
];
