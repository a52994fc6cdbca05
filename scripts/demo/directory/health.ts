import { DISTRICT, STREET } from '../regions.ts';
import type { DemoOrganization } from './entry.ts';

const HEALTH = ['卫生计生'] as const;

export const HEALTH_ORGANIZATIONS: readonly DemoOrganization[] = [
  {
    id: 'org-jiankang',
    name: '康宁健康促进会',
    kind: 'association',
    region: DISTRICT,
    phone: '0000-4001',
    openOffers: 80,
    staff: { id: 'staff-jiankang', name: '林医生（康宁健康）' },
    services: [
      {
        id: 'svc-clinic',
        name: '社区义诊与慢病指导',
        description: '量血压、测血糖、看化验单，高血压糖尿病饮食用药指导。',
        categories: ['health/public-health'],
        departments: HEALTH,
        capacity: 60,
      },
      {
        id: 'svc-first-aid',
        name: '急救与防病课堂',
        description: '心肺复苏、海姆立克、传染病预防、疫苗接种知识，进小区讲。',
        categories: ['health/public-health', 'health/drugs'],
        departments: HEALTH,
        capacity: 40,
      },
      {
        id: 'svc-patient',
        name: '就医陪伴与医患沟通',
        description: '看病流程、费用清单、病历复印看不懂的，陪同与医院沟通。',
        categories: ['health/hospital', 'health/dispute'],
        departments: HEALTH,
        capacity: 50,
      },
    ],
  },
  {
    id: 'org-yihuan',
    name: '和衷医疗纠纷人民调解站',
    kind: 'social-work-station',
    region: DISTRICT,
    phone: '0000-4002',
    openOffers: 40,
    staff: { id: 'staff-yihuan', name: '调解员老顾（医疗调解）' },
    services: [
      {
        id: 'svc-medical-mediation',
        name: '医疗纠纷调解',
        description: '对诊疗、手术、收费有争议，免费调解，指导申请鉴定和赔偿。',
        categories: ['health/dispute'],
        departments: HEALTH,
        capacity: 40,
      },
    ],
  },
  {
    id: 'org-jisheng',
    name: '幸福家庭协会',
    kind: 'association',
    region: STREET,
    phone: '0000-4003',
    openOffers: 60,
    staff: { id: 'staff-jisheng', name: '唐姐（幸福家庭）' },
    services: [
      {
        id: 'svc-family-policy',
        name: '生育与计生政策咨询',
        description: '二胎三孩生育登记、独生子女奖励、特别扶助、产检婚检，讲政策、帮填表。',
        categories: ['health/family-planning'],
        departments: HEALTH,
        capacity: 60,
      },
      {
        id: 'svc-bereaved',
        name: '失独家庭陪伴',
        description: '结对探访、节日陪伴、就医陪护。',
        categories: ['health/family-planning', 'health/mental'],
        departments: HEALTH,
        capacity: 20,
      },
    ],
  },
  {
    id: 'org-xinqing',
    name: '心晴心理服务社',
    kind: 'service-institution',
    region: DISTRICT,
    phone: '0000-4004',
    openOffers: 40,
    staff: { id: 'staff-xinqing', name: '苏老师（心晴心理）' },
    services: [
      {
        id: 'svc-counselling',
        name: '免费心理咨询',
        description: '失眠、焦虑、情绪低落、产后情绪，一对一倾听。',
        categories: ['health/mental'],
        departments: HEALTH,
        capacity: 30,
      },
      {
        id: 'svc-teen-mind',
        name: '青少年心理陪伴',
        description: '厌学、亲子冲突、校园压力，心理老师与社工陪伴。',
        categories: ['health/mental', 'civil/family-youth'],
        departments: ['卫生计生', '教育文体'],
        capacity: 20,
      },
    ],
  },
];
