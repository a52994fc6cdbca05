import type { App } from '../../src/app.ts';
import { openAccount } from '../../src/features/residents/index.ts';
import { perform, SYSTEM } from '../../src/kernel/index.ts';
import type { DemoCard } from '../start/block.ts';
import { DEMO_ORGANIZATIONS } from './directory/index.ts';
import { seedDeliberation } from './deliberation.ts';
import { seedHalls } from './halls.ts';
import { toOrganization, toService } from './listing.ts';
import { seedMarket } from './market.ts';
import { DEMO_PEOPLE } from './people.ts';
import { DEMO_REGIONS } from './regions.ts';
import { seedTeams } from './teams.ts';

export type { DemoCard } from '../start/block.ts';

const STEWARD = { residentId: 'he', loginName: 'steward', password: 'qingyang-demo' };

/** Sets up the demo community; what is there already stays as it is. */
export async function seedDemo(app: App): Promise<DemoCard> {
  for (const region of DEMO_REGIONS) await app.regions.insert(region, []);
  await Promise.all(DEMO_PEOPLE.map((person) => app.residents.insert(person, [])));
  await Promise.all(
    DEMO_ORGANIZATIONS.map((listed) => app.organizations.insert(toOrganization(listed, app.clock()), [])),
  );
  await Promise.all(
    DEMO_ORGANIZATIONS.flatMap((listed) =>
      listed.services.map((service) => app.services.insert(toService(listed, service, app.clock()), [])),
    ),
  );
  await seedHalls(app);
  await seedDeliberation(app);
  await seedTeams(app);
  await seedMarket(app);
  if ((await app.accounts.find(STEWARD.loginName)) === null) await perform(openAccount, app, SYSTEM, STEWARD);
  return CARD;
}

const inChat = (name: string) => `/as ${name}`;

/** There is no console to log in to yet: the log-in of the HTTP interface also opens the job board to the same browser. */
const IN_BROWSER = `in a browser, /admin, as ${STEWARD.loginName} / ${STEWARD.password}; the jobs are at /admin/queues`;

const CARD: DemoCard = {
  community: '青杨区梧桐街道：桂花社区、河湾社区',
  logins: [
    { name: '王阿姨', role: '居民，72岁，桂花社区3号楼', how: inChat('王阿姨') },
    { name: '赵强', role: '居民，桂花银龄帮帮团队长', how: inChat('赵强') },
    { name: '李建国', role: '组织者', how: inChat('李建国') },
    { name: '陈晓', role: '社工，值班', how: inChat('陈晓') },
    { name: '马丽', role: '银铃居家养老服务中心', how: inChat('马丽（银铃养老）') },
    { name: '周敏', role: '公益经理人', how: inChat('周敏') },
    { name: '蒋科长', role: '购买主体，梧桐街道办事处', how: inChat('蒋科长') },
    { name: '何主任', role: '枢纽管理员', how: IN_BROWSER },
  ],
  example: { as: '王阿姨', message: '老伴腿脚不好，下周要去医院复查，孩子在外地，想找人陪着去' },
};
