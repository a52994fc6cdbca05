import { buildOrganization } from '../../factories/directory.ts';
import { buildAlert } from '../../factories/needs.ts';
import { issueBindingCode, issueInvitation, openAccount, PURPOSES } from '../../../src/features/residents/index.ts';
import { isRefusal, perform, SYSTEM } from '../../../src/kernel/index.ts';
import { withRole } from './scene.ts';
import { ANYBODY, nothing, row, SYSTEM_ONLY, type Table } from './table.ts';

const REGION = '/d1/s1/c1/';
const PASSWORD = 'a password long enough';

//                              nobody guest lin | wang organizer | worker staff | broker | steward | otherWorker | system
let phones = 0;
/** Nobody else's. */
function aPhone(): string {
  phones += 1;
  return `138${String(phones).padStart(8, '0')}`;
}

export const REGIONS: Table = {
  'regions.add-region': row('--- -- -- - + - +', ({ fresh }) => ({
    parent: REGION,
    key: fresh(),
    name: '新楼',
    kind: 'building',
  })),
  'regions.list-children': row(ANYBODY, nothing),
  'regions.set-own-days': row('--- -- +- - + - -', () => ({
    region: REGION,
    days: [{ date: '2026-03-05', isWorking: false, name: '停电' }],
  })),
  'regions.view-calendar': row(ANYBODY, () => ({ region: REGION })),
  'regions.view-region': row(ANYBODY, () => ({ path: REGION })),
};

export const REPORTS: Table = {
  'reports.organization-outcomes': row(ANYBODY, async ({ app, fresh }) => ({
    organizationId: (await app.organizations.insert(buildOrganization({ id: fresh() }), [])).id,
  })),
  'reports.monthly-figures': row('--- -- +- - + - -', () => ({ region: REGION, month: '2026-03' })),
};

export const RESIDENTS: Table = {
  'residents.accept-invitation': row('!++ ++ ++ + + + !', async ({ app, community }) => {
    const { id } = await perform(issueInvitation, app, community.steward, { region: '/d1/s1/c1/b1/' });
    return { code: id };
  }),
  // Whoever holds a role gets past the door and is told to do it the other way round.
  'residents.bind-contact': row('!++ ++ ++ + + + !', async ({ app, community, resident }) => {
    const actor = { ...community.lin, id: await resident({ metAt: community.time.now() }) };
    return { code: (await perform(issueBindingCode, app, actor, {})).code };
  }),
  'residents.change-password': row('!++ ++ ++ + + + !', async ({ app, community, fresh }, trier) => {
    const residentId = trier === 'nobody' || trier === 'system' ? 'zhao' : community[trier].id;
    await perform(openAccount, app, SYSTEM, { residentId, loginName: `name-${fresh()}`, password: PASSWORD }).catch(
      hasOneAlready,
    );
    return { password: PASSWORD, next: `${PASSWORD} 2` };
  }),
  'residents.declare-residence': row('!++ ++ ++ + + + !', () => ({ region: REGION })),
  'residents.describe-self': row('!++ ++ ++ + + + !', () => ({ bornOn: '1958' })),
  'residents.erase': row(SYSTEM_ONLY, async ({ resident }) => ({ residentId: await resident() })),
  'residents.erase-rests': row(SYSTEM_ONLY, nothing),
  'residents.export-own-data': row('!++ ++ ++ + + + !', nothing),
  'residents.issue-export-code': row('!++ ++ ++ + + + !', nothing),
  // Everybody gets past the door; a call for help that is still open keeps these people here.
  'residents.leave': row('!++ ++ ++ + + + !', async ({ community, need }, trier) => {
    const resident = trier === 'nobody' || trier === 'system' ? 'zhao' : community[trier].id;
    await need({ resident, state: 'alerted', route: 'duty', urgency: 'danger', alert: buildAlert() });
    return { sure: true };
  }),
  'residents.redeem-export-code': row(ANYBODY, async ({ app }) => ({
    code: await app.exportCodes.issue('lin', 60_000),
  })),
  'residents.grant-role': row('--- -- -- - + - +', async ({ resident }) => ({
    residentId: await resident(),
    role: 'organizer',
    region: REGION,
  })),
  'residents.issue-binding-code': row('!++ ++ ++ + + + !', nothing),
  'residents.issue-invitation': row('--- -- +- - + - -', () => ({ region: REGION })),
  'residents.list-residents': row('--- -- +- - + - +', () => ({ region: REGION })),
  'residents.list-demo-people': row(ANYBODY, nothing),
  'residents.log-in-to-demo': row(ANYBODY, () => ({ residentId: 'lin' })),
  'residents.log-in-with-password': row(ANYBODY, async ({ app, resident, fresh }) => {
    const loginName = `name-${fresh()}`;
    const residentId = await resident(withRole);
    await perform(openAccount, app, SYSTEM, { residentId, loginName, password: PASSWORD });
    return { loginName, password: PASSWORD };
  }),
  'residents.log-in-with-wechat': row(ANYBODY, () => ({ code: 'any' })),
  'residents.ask-phone-code': row(ANYBODY, () => ({ phone: aPhone() })),
  'residents.log-in-with-phone': row(ANYBODY, async ({ app }) => {
    const phone = aPhone();
    return { phone, code: await app.phoneCodes.issue(phone, 60_000) };
  }),
  'residents.view-log-in-doors': row(ANYBODY, nothing),
  'residents.log-out': row(ANYBODY, () => ({ token: 'any' })),
  'residents.meet-contact': row(SYSTEM_ONLY, ({ fresh }) => ({ channel: 'wechat', contact: fresh() })),
  'residents.open-account': row('--- -- -- - + - +', async ({ fresh, resident }) => ({
    residentId: await resident(withRole),
    loginName: `name-${fresh()}`,
    password: PASSWORD,
  })),
  'residents.print-invitation': row('??? ?? +? ? + ? ?', async ({ app, community }) => {
    const { id } = await perform(issueInvitation, app, community.steward, { region: REGION });
    return { code: id };
  }),
  'residents.record-consent': row('!++ ++ ++ + + + !', () => ({ purpose: PURPOSES[0] })),
  'residents.revoke-role': row('--- -- -- - + - +', async ({ resident }) => ({
    residentId: await resident(withRole),
    role: 'organizer',
    region: REGION,
  })),
  'residents.set-preferences': row('!++ ++ ++ + + + !', () => ({ largePrint: true })),
  'residents.take-over': row(SYSTEM_ONLY, async ({ resident }) => ({
    residentId: await resident({ contacts: [], mergedInto: await resident() }),
  })),
  // Who may not see the resident learns nothing of them.
  'residents.tag-resident': row('??? ?? +? ? + ? -', async ({ resident }) => ({
    residentId: await resident(),
    tags: ['独居老人'],
  })),
  'residents.verify-resident': row('??? ?? +? ? + ? -', async ({ resident }) => ({ residentId: await resident() })),
  'residents.view-me': row('!++ ++ ++ + + + !', nothing),
  'residents.withdraw-consent': row('!++ ++ ++ + + + !', () => ({ purpose: PURPOSES[0] })),
};

function hasOneAlready(error: unknown): void {
  if (!isRefusal(error) || error.code !== 'residents.has-account') throw error;
}
