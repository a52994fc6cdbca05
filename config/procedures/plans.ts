import type { ProcedurePlanData } from './procedure-plan.ts';

const DAYS_SHOWN = 15;

/** 议事厅议题: what a hall takes up, from the first opinions to what came of it. */
const HALL_TOPIC: ProcedurePlanData = {
  id: 'hall-topic',
  version: 1,
  title: '议事厅议题',
  steps: [
    {
      key: 'collect',
      title: '征集意见',
      doneBy: 'organizer',
      evidence: ['topic', 'record'],
      record: ['document'],
      needs: [],
    },
    {
      key: 'deliberate',
      title: '协商讨论',
      doneBy: 'organizer',
      evidence: ['record', 'topic'],
      record: ['document', 'attendance'],
      needs: ['collect'],
    },
    {
      key: 'vote',
      title: '表决',
      doneBy: 'organizer',
      evidence: ['poll', 'meeting'],
      decides: true,
      returnsTo: 'deliberate',
      needs: ['deliberate'],
    },
    {
      key: 'disclose',
      title: '结果公示',
      doneBy: 'organizer',
      evidence: ['disclosure'],
      disclosureDays: DAYS_SHOWN,
      needs: ['vote'],
    },
    {
      key: 'carry-out',
      title: '组织实施',
      doneBy: 'organizer',
      evidence: ['tasks'],
      settlesTasks: true,
      needs: ['vote', 'disclose'],
    },
    {
      key: 'report-back',
      title: '向居民反馈',
      doneBy: 'organizer',
      evidence: ['disclosure', 'record'],
      record: ['document'],
      disclosureDays: DAYS_SHOWN,
      needs: ['carry-out'],
    },
    {
      key: 'evaluate',
      title: '居民评议',
      doneBy: 'organizer',
      evidence: ['ratings'],
      waitDays: 7,
      needs: ['report-back'],
    },
  ],
};

/**
 * 四议两公开 for villages: the village Party organization proposes, both committees consult, the Party members examine, the
 * villagers' meeting or that of their representatives decides; the decision and then what came of it are made public. The
 * days are ours but for those of the board; 村民委员会组织法 and 中国共产党农村基层组织工作条例 name the steps.
 */
const FOUR_TWO: ProcedurePlanData = {
  id: 'four-two',
  version: 1,
  title: '四议两公开',
  steps: [
    { key: 'propose', title: '村党组织提议', doneBy: 'officer', evidence: ['record'], record: ['document'], needs: [] },
    {
      key: 'consult',
      title: '两委会商议',
      doneBy: 'officer',
      evidence: ['record'],
      record: ['document', 'attendance'],
      needs: ['propose'],
    },
    {
      key: 'examine',
      title: '党员大会审议',
      doneBy: 'officer',
      evidence: ['record'],
      record: ['document', 'attendance'],
      needs: ['consult'],
    },
    {
      key: 'resolve',
      title: '村民会议或村民代表会议决议',
      doneBy: 'officer',
      evidence: ['poll', 'meeting'],
      decides: true,
      packs: ['villagers-meeting', 'villagers-representatives'],
      returnsTo: 'consult',
      needs: ['examine'],
    },
    {
      key: 'disclose-resolution',
      title: '决议公开',
      doneBy: 'officer',
      evidence: ['disclosure'],
      disclosureDays: DAYS_SHOWN,
      needs: ['resolve'],
    },
    {
      key: 'disclose-results',
      title: '实施结果公开',
      doneBy: 'officer',
      evidence: ['disclosure'],
      disclosureDays: DAYS_SHOWN,
      settlesTasks: true,
      needs: ['resolve', 'disclose-resolution'],
    },
  ],
};

/** 听证→协商→评议: nothing is decided; who was heard says afterwards how it went. */
const HEARING: ProcedurePlanData = {
  id: 'hearing',
  version: 2,
  title: '听证协商评议',
  steps: [
    {
      key: 'hear',
      title: '听证',
      doneBy: 'officer',
      evidence: ['hearing', 'record'],
      record: ['document', 'attendance'],
      needs: [],
    },
    {
      key: 'consult',
      title: '协商',
      doneBy: 'organizer',
      evidence: ['record', 'topic'],
      record: ['document', 'attendance'],
      needs: ['hear'],
    },
    { key: 'evaluate', title: '评议', doneBy: 'organizer', evidence: ['ratings'], waitDays: 7, needs: ['consult'] },
  ],
};

export const PLAN_DATA: readonly ProcedurePlanData[] = [HALL_TOPIC, FOUR_TWO, HEARING];
