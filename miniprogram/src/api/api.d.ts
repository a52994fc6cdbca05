// Written from the OpenAPI document of the server by `npm run api-types`; not by hand.
export interface Api {
  /** Log in to the console. */
  'POST /sessions/password': {
    input: { loginName: string; password: string };
    answer: {
      token: string;
      until: string;
      me: {
        id: string;
        name: string | null;
        trust: 'contact' | 'declared' | 'verified' | 'owner';
        region: string | null;
        bornOn: string | null;
        dwelling: string | null;
        contacts: { channel: string; contact: string }[];
        grants: {
          role:
            | 'organizer'
            | 'worker'
            | 'duty-worker'
            | 'organization-staff'
            | 'purchaser'
            | 'broker'
            | 'steward'
            | 'supervisor';
          region: string;
          organization: string | null;
        }[];
        preferences: { locale: 'zh' | 'en'; largePrint: boolean; automatedMatching: boolean };
      };
    };
  };
  /** Log in from the mini-program with a code of wx.login. */
  'POST /sessions/wechat': {
    input: { code: string };
    answer: {
      token: string;
      until: string;
      me: {
        id: string;
        name: string | null;
        trust: 'contact' | 'declared' | 'verified' | 'owner';
        region: string | null;
        bornOn: string | null;
        dwelling: string | null;
        contacts: { channel: string; contact: string }[];
        grants: {
          role:
            | 'organizer'
            | 'worker'
            | 'duty-worker'
            | 'organization-staff'
            | 'purchaser'
            | 'broker'
            | 'steward'
            | 'supervisor';
          region: string;
          organization: string | null;
        }[];
        preferences: { locale: 'zh' | 'en'; largePrint: boolean; automatedMatching: boolean };
      };
    };
  };
  /** As whom one may log in to the demo; nobody where there is none. */
  'GET /sessions/demo': {
    input: Record<string, never>;
    answer: {
      items: {
        id: string;
        name: string;
        region: string;
        roles: (
          | 'organizer'
          | 'worker'
          | 'duty-worker'
          | 'organization-staff'
          | 'purchaser'
          | 'broker'
          | 'steward'
          | 'supervisor'
        )[];
      }[];
    };
  };
  /** Log in as a resident of the demo; only there. */
  'POST /sessions/demo': {
    input: { residentId: string };
    answer: {
      token: string;
      until: string;
      me: {
        id: string;
        name: string | null;
        trust: 'contact' | 'declared' | 'verified' | 'owner';
        region: string | null;
        bornOn: string | null;
        dwelling: string | null;
        contacts: { channel: string; contact: string }[];
        grants: {
          role:
            | 'organizer'
            | 'worker'
            | 'duty-worker'
            | 'organization-staff'
            | 'purchaser'
            | 'broker'
            | 'steward'
            | 'supervisor';
          region: string;
          organization: string | null;
        }[];
        preferences: { locale: 'zh' | 'en'; largePrint: boolean; automatedMatching: boolean };
      };
    };
  };
  /** Log out. */
  'DELETE /sessions/current': { input: Record<string, never>; answer: { ended: true } };
  /** Change one’s password; ends every session of one’s own. */
  'PUT /me/password': { input: { password: string; next: string }; answer: { ended: true } };
  /** Regions directly below a region; without one, the districts. */
  'GET /regions': {
    input: { parent?: string; after?: string; limit?: number };
    answer: {
      items: {
        path: string;
        name: string;
        kind: 'district' | 'street' | 'community' | 'village' | 'grid' | 'building';
        parent: string | null;
        dutyPhone: string | null;
      }[];
      next: string | null;
    };
  };
  /** Add a region below another one. */
  'POST /regions': {
    input: {
      parent: string | null;
      key: string;
      name: string;
      kind: 'district' | 'street' | 'community' | 'village' | 'grid' | 'building';
      dutyPhone?: string;
    };
    answer: {
      path: string;
      name: string;
      kind: 'district' | 'street' | 'community' | 'village' | 'grid' | 'building';
      parent: string | null;
      dutyPhone: string | null;
    };
  };
  /** A region by its path, with those above it. */
  'GET /regions/at': {
    input: { path: string };
    answer: {
      region: {
        path: string;
        name: string;
        kind: 'district' | 'street' | 'community' | 'village' | 'grid' | 'building';
        parent: string | null;
        dutyPhone: string | null;
      };
      above: {
        path: string;
        name: string;
        kind: 'district' | 'street' | 'community' | 'village' | 'grid' | 'building';
        parent: string | null;
        dutyPhone: string | null;
      }[];
    };
  };
  /** A year as a region works it: holidays, working weekends and the region’s own days. */
  'GET /working-calendars': {
    input: { region: string; year?: number };
    answer: {
      year: number;
      isOfficialKnown: boolean;
      days: { date: string; isWorking: boolean; source: 'region' | 'official' | 'week'; name: string }[];
    };
  };
  /** Say on which days a region and those below do otherwise than the official calendar. */
  'PUT /working-calendars': {
    input: { region: string; days: { date: string; isWorking: boolean; name: string }[] };
    answer: { region: string; days: { date: string; isWorking: boolean; name: string }[] };
  };
  /** Everything that is held about oneself. */
  'GET /me/data': { input: Record<string, never>; answer: Record<string, unknown> };
  /** The same for whoever has the code that was given in a private chat; once. */
  'GET /own-data/{code}': { input: { code: string }; answer: Record<string, unknown> };
  /** Delete everything about oneself for good; what was counted stays without names. */
  'POST /me/departure': { input: { sure: true }; answer: Record<string, never> };
  /** What is held about oneself. */
  'GET /me': {
    input: Record<string, never>;
    answer: {
      id: string;
      name: string | null;
      trust: 'contact' | 'declared' | 'verified' | 'owner';
      region: string | null;
      bornOn: string | null;
      dwelling: string | null;
      contacts: { channel: string; contact: string }[];
      grants: {
        role:
          | 'organizer'
          | 'worker'
          | 'duty-worker'
          | 'organization-staff'
          | 'purchaser'
          | 'broker'
          | 'steward'
          | 'supervisor';
        region: string;
        organization: string | null;
      }[];
      preferences: { locale: 'zh' | 'en'; largePrint: boolean; automatedMatching: boolean };
    };
  };
  /** Say where one lives and how one is called. */
  'PUT /me/residence': {
    input: { region: string; name?: string };
    answer: {
      id: string;
      name: string | null;
      trust: 'contact' | 'declared' | 'verified' | 'owner';
      region: string | null;
      bornOn: string | null;
      dwelling: string | null;
      contacts: { channel: string; contact: string }[];
      grants: {
        role:
          | 'organizer'
          | 'worker'
          | 'duty-worker'
          | 'organization-staff'
          | 'purchaser'
          | 'broker'
          | 'steward'
          | 'supervisor';
        region: string;
        organization: string | null;
      }[];
      preferences: { locale: 'zh' | 'en'; largePrint: boolean; automatedMatching: boolean };
    };
  };
  /** Say when one was born and behind which door one lives; null takes it back. */
  'PATCH /me/details': {
    input: { bornOn?: string | null; dwelling?: string | null };
    answer: {
      id: string;
      name: string | null;
      trust: 'contact' | 'declared' | 'verified' | 'owner';
      region: string | null;
      bornOn: string | null;
      dwelling: string | null;
      contacts: { channel: string; contact: string }[];
      grants: {
        role:
          | 'organizer'
          | 'worker'
          | 'duty-worker'
          | 'organization-staff'
          | 'purchaser'
          | 'broker'
          | 'steward'
          | 'supervisor';
        region: string;
        organization: string | null;
      }[];
      preferences: { locale: 'zh' | 'en'; largePrint: boolean; automatedMatching: boolean };
    };
  };
  /** In which language and how large one wants to be written to, and whether needs may be matched automatically. */
  'PATCH /me/preferences': {
    input: { locale?: 'zh' | 'en'; largePrint?: boolean; automatedMatching?: boolean };
    answer: {
      id: string;
      name: string | null;
      trust: 'contact' | 'declared' | 'verified' | 'owner';
      region: string | null;
      bornOn: string | null;
      dwelling: string | null;
      contacts: { channel: string; contact: string }[];
      grants: {
        role:
          | 'organizer'
          | 'worker'
          | 'duty-worker'
          | 'organization-staff'
          | 'purchaser'
          | 'broker'
          | 'steward'
          | 'supervisor';
        region: string;
        organization: string | null;
      }[];
      preferences: { locale: 'zh' | 'en'; largePrint: boolean; automatedMatching: boolean };
    };
  };
  /** Become verified with the invitation code posted at the door. */
  'POST /me/verification': {
    input: { code: string };
    answer: {
      id: string;
      name: string | null;
      trust: 'contact' | 'declared' | 'verified' | 'owner';
      region: string | null;
      bornOn: string | null;
      dwelling: string | null;
      contacts: { channel: string; contact: string }[];
      grants: {
        role:
          | 'organizer'
          | 'worker'
          | 'duty-worker'
          | 'organization-staff'
          | 'purchaser'
          | 'broker'
          | 'steward'
          | 'supervisor';
        region: string;
        organization: string | null;
      }[];
      preferences: { locale: 'zh' | 'en'; largePrint: boolean; automatedMatching: boolean };
    };
  };
  /** A short-lived code to type into another account of one’s own. */
  'POST /me/binding-codes': { input: Record<string, never>; answer: { code: string; until: string } };
  /** Join with the account that issued the binding code. */
  'POST /me/contacts': {
    input: { code: string };
    answer: {
      id: string;
      name: string | null;
      trust: 'contact' | 'declared' | 'verified' | 'owner';
      region: string | null;
      bornOn: string | null;
      dwelling: string | null;
      contacts: { channel: string; contact: string }[];
      grants: {
        role:
          | 'organizer'
          | 'worker'
          | 'duty-worker'
          | 'organization-staff'
          | 'purchaser'
          | 'broker'
          | 'steward'
          | 'supervisor';
        region: string;
        organization: string | null;
      }[];
      preferences: { locale: 'zh' | 'en'; largePrint: boolean; automatedMatching: boolean };
    };
  };
  /** Consent to one use of personal data. */
  'PUT /me/consents/{purpose}': {
    input: { purpose: 'share-contact' | 'notices' | 'automatic-matching' | 'publishing' };
    answer: {
      consents: {
        purpose: 'share-contact' | 'notices' | 'automatic-matching' | 'publishing';
        givenAt: string;
        withdrawnAt: string | null;
      }[];
    };
  };
  /** Withdraw a consent. */
  'DELETE /me/consents/{purpose}': {
    input: { purpose: 'share-contact' | 'notices' | 'automatic-matching' | 'publishing' };
    answer: {
      consents: {
        purpose: 'share-contact' | 'notices' | 'automatic-matching' | 'publishing';
        givenAt: string;
        withdrawnAt: string | null;
      }[];
    };
  };
  /** Residents of a region, masked, for those who serve it. */
  'GET /residents': {
    input: { region: string; after?: string; limit?: number };
    answer: {
      items: {
        id: string;
        maskedName: string | null;
        trust: 'contact' | 'declared' | 'verified' | 'owner';
        region: string | null;
        channels: string[];
        roles: (
          | 'organizer'
          | 'worker'
          | 'duty-worker'
          | 'organization-staff'
          | 'purchaser'
          | 'broker'
          | 'steward'
          | 'supervisor'
        )[];
      }[];
      next: string | null;
    };
  };
  /** Confirm that a resident lives, or owns a dwelling, where they say. */
  'POST /residents/{residentId}/verification': {
    input: { residentId: string; step?: 'verified' | 'owner' };
    answer: { id: string; trust: 'contact' | 'declared' | 'verified' | 'owner' };
  };
  /** Note of what groups a resident is, so that news for these reach them. */
  'PUT /residents/{residentId}/tags': {
    input: { residentId: string; tags: string[] };
    answer: { id: string; tags: string[] };
  };
  /** Grant a role for a region and everything below it. */
  'POST /residents/{residentId}/grants': {
    input: {
      residentId: string;
      role: 'organizer' | 'worker' | 'duty-worker' | 'purchaser' | 'broker' | 'steward' | 'supervisor';
      region: string;
    };
    answer: {
      id: string;
      grants: {
        role:
          | 'organizer'
          | 'worker'
          | 'duty-worker'
          | 'organization-staff'
          | 'purchaser'
          | 'broker'
          | 'steward'
          | 'supervisor';
        region: string;
        organization: string | null;
      }[];
    };
  };
  /** Take a role back. */
  'DELETE /residents/{residentId}/grants': {
    input: {
      residentId: string;
      role: 'organizer' | 'worker' | 'duty-worker' | 'purchaser' | 'broker' | 'steward' | 'supervisor';
      region: string;
    };
    answer: {
      id: string;
      grants: {
        role:
          | 'organizer'
          | 'worker'
          | 'duty-worker'
          | 'organization-staff'
          | 'purchaser'
          | 'broker'
          | 'steward'
          | 'supervisor';
        region: string;
        organization: string | null;
      }[];
    };
  };
  /** Give somebody with a role a console account. */
  'POST /residents/{residentId}/account': {
    input: { residentId: string; loginName: string; password: string };
    answer: { loginName: string; residentId: string };
  };
  /** An invitation code to post at a door; whoever types it becomes verified there. */
  'POST /invitations': {
    input: { region: string; days?: number; most?: number };
    answer: { code: string; region: string; until: string; most: number };
  };
  /** Polls of a hall, latest first. */
  'GET /halls/{hallId}/polls': {
    input: { hallId: string; after?: string; limit?: number };
    answer: {
      items: {
        id: string;
        number: number;
        hall: string;
        region: string;
        title: string;
        method: 'yes-no' | 'single' | 'approval' | 'ranked';
        options: { id: string; label: string }[];
        opensAt: string;
        closesAt: string;
        state: 'announced' | 'open' | 'entering' | 'closing' | 'closed' | 'withdrawn';
        doors: {
          others: ('paper' | 'phone' | 'doorstep' | 'proxy' | 'envelope')[];
          precedence: 'paper' | 'online';
          papersUntil: string | null;
        } | null;
        form: 'open' | 'secret';
        rules: {
          pack: string;
          version: number;
          title: string;
          roll:
            | 'owners'
            | 'adults'
            | 'households'
            | 'representatives'
            | 'voters'
            | 'members'
            | 'member-representatives'
            | 'admitted';
          words: string[];
        } | null;
        rollId: string | null;
        noticeReason: string | null;
        basis: { reference: string; by: string; at: string } | null;
        roll: number;
        result: {
          participants: number;
          abstained: number;
          standings: { option: string; votes: number; rank: number }[];
          countedAt: string;
          verdict: {
            outcome: 'passed' | 'quorum-not-met' | 'majority-not-met' | 'undetermined' | 'opinion-only';
            possible: ('passed' | 'quorum-not-met' | 'majority-not-met')[];
            words: string;
          } | null;
          digest: string | null;
        } | null;
      }[];
      next: string | null;
    };
  };
  /** Put a question to a hall. */
  'POST /halls/{hallId}/polls': {
    input: {
      hallId: string;
      title: string;
      method: 'yes-no' | 'single' | 'approval' | 'ranked';
      options?: string[];
      opensAt?: string;
      closesAt: string;
      form?: 'open' | 'secret';
      pack?: string;
      roll?:
        | 'owners'
        | 'adults'
        | 'households'
        | 'representatives'
        | 'voters'
        | 'members'
        | 'member-representatives'
        | 'admitted';
      rollId?: string;
      noticeReason?: string;
      doors?: ('paper' | 'phone' | 'doorstep' | 'proxy' | 'envelope')[];
      precedence?: 'paper' | 'online';
      papersUntil?: string;
    };
    answer: {
      id: string;
      number: number;
      hall: string;
      region: string;
      title: string;
      method: 'yes-no' | 'single' | 'approval' | 'ranked';
      options: { id: string; label: string }[];
      opensAt: string;
      closesAt: string;
      state: 'announced' | 'open' | 'entering' | 'closing' | 'closed' | 'withdrawn';
      doors: {
        others: ('paper' | 'phone' | 'doorstep' | 'proxy' | 'envelope')[];
        precedence: 'paper' | 'online';
        papersUntil: string | null;
      } | null;
      form: 'open' | 'secret';
      rules: {
        pack: string;
        version: number;
        title: string;
        roll:
          | 'owners'
          | 'adults'
          | 'households'
          | 'representatives'
          | 'voters'
          | 'members'
          | 'member-representatives'
          | 'admitted';
        words: string[];
      } | null;
      rollId: string | null;
      noticeReason: string | null;
      basis: { reference: string; by: string; at: string } | null;
      roll: number;
      result: {
        participants: number;
        abstained: number;
        standings: { option: string; votes: number; rank: number }[];
        countedAt: string;
        verdict: {
          outcome: 'passed' | 'quorum-not-met' | 'majority-not-met' | 'undetermined' | 'opinion-only';
          possible: ('passed' | 'quorum-not-met' | 'majority-not-met')[];
          words: string;
        } | null;
        digest: string | null;
      } | null;
    };
  };
  /** Polls that may be answered now where one lives, or in a chat room. */
  'GET /me/polls': {
    input: { room?: string };
    answer: {
      items: {
        id: string;
        number: number;
        hall: string;
        region: string;
        title: string;
        method: 'yes-no' | 'single' | 'approval' | 'ranked';
        options: { id: string; label: string }[];
        opensAt: string;
        closesAt: string;
        state: 'announced' | 'open' | 'entering' | 'closing' | 'closed' | 'withdrawn';
        doors: {
          others: ('paper' | 'phone' | 'doorstep' | 'proxy' | 'envelope')[];
          precedence: 'paper' | 'online';
          papersUntil: string | null;
        } | null;
        form: 'open' | 'secret';
        rules: {
          pack: string;
          version: number;
          title: string;
          roll:
            | 'owners'
            | 'adults'
            | 'households'
            | 'representatives'
            | 'voters'
            | 'members'
            | 'member-representatives'
            | 'admitted';
          words: string[];
        } | null;
        rollId: string | null;
        noticeReason: string | null;
        basis: { reference: string; by: string; at: string } | null;
        roll: number;
        result: {
          participants: number;
          abstained: number;
          standings: { option: string; votes: number; rank: number }[];
          countedAt: string;
          verdict: {
            outcome: 'passed' | 'quorum-not-met' | 'majority-not-met' | 'undetermined' | 'opinion-only';
            possible: ('passed' | 'quorum-not-met' | 'majority-not-met')[];
            words: string;
          } | null;
          digest: string | null;
        } | null;
      }[];
    };
  };
  /** Polls in which one has voted, latest first: that one did, not how. */
  'GET /me/votes': {
    input: Record<string, never>;
    answer: {
      items: {
        id: string;
        number: number;
        hall: string;
        region: string;
        title: string;
        method: 'yes-no' | 'single' | 'approval' | 'ranked';
        options: { id: string; label: string }[];
        opensAt: string;
        closesAt: string;
        state: 'announced' | 'open' | 'entering' | 'closing' | 'closed' | 'withdrawn';
        doors: {
          others: ('paper' | 'phone' | 'doorstep' | 'proxy' | 'envelope')[];
          precedence: 'paper' | 'online';
          papersUntil: string | null;
        } | null;
        form: 'open' | 'secret';
        rules: {
          pack: string;
          version: number;
          title: string;
          roll:
            | 'owners'
            | 'adults'
            | 'households'
            | 'representatives'
            | 'voters'
            | 'members'
            | 'member-representatives'
            | 'admitted';
          words: string[];
        } | null;
        rollId: string | null;
        noticeReason: string | null;
        basis: { reference: string; by: string; at: string } | null;
        roll: number;
        result: {
          participants: number;
          abstained: number;
          standings: { option: string; votes: number; rank: number }[];
          countedAt: string;
          verdict: {
            outcome: 'passed' | 'quorum-not-met' | 'majority-not-met' | 'undetermined' | 'opinion-only';
            possible: ('passed' | 'quorum-not-met' | 'majority-not-met')[];
            words: string;
          } | null;
          digest: string | null;
        } | null;
      }[];
    };
  };
  /** A poll, its result when it is closed, whether one may vote and what one has chosen oneself. */
  'GET /polls/{pollId}': {
    input: { pollId: string };
    answer: {
      id: string;
      number: number;
      hall: string;
      region: string;
      title: string;
      method: 'yes-no' | 'single' | 'approval' | 'ranked';
      options: { id: string; label: string }[];
      opensAt: string;
      closesAt: string;
      state: 'announced' | 'open' | 'entering' | 'closing' | 'closed' | 'withdrawn';
      doors: {
        others: ('paper' | 'phone' | 'doorstep' | 'proxy' | 'envelope')[];
        precedence: 'paper' | 'online';
        papersUntil: string | null;
      } | null;
      form: 'open' | 'secret';
      rules: {
        pack: string;
        version: number;
        title: string;
        roll:
          | 'owners'
          | 'adults'
          | 'households'
          | 'representatives'
          | 'voters'
          | 'members'
          | 'member-representatives'
          | 'admitted';
        words: string[];
      } | null;
      rollId: string | null;
      noticeReason: string | null;
      basis: { reference: string; by: string; at: string } | null;
      roll: number;
      result: {
        participants: number;
        abstained: number;
        standings: { option: string; votes: number; rank: number }[];
        countedAt: string;
        verdict: {
          outcome: 'passed' | 'quorum-not-met' | 'majority-not-met' | 'undetermined' | 'opinion-only';
          possible: ('passed' | 'quorum-not-met' | 'majority-not-met')[];
          words: string;
        } | null;
        digest: string | null;
      } | null;
      mayVote: boolean;
      own: string[];
    };
  };
  /** Vote, or vote anew: the last choice before closing counts. */
  'PUT /polls/{pollId}/ballot': {
    input: { pollId: string; choices: string[] };
    answer: { poll: string; choices: string[] };
  };
  /** How many have voted so far, by electors and by floor area where the rules add it up. */
  'GET /polls/{pollId}/turnout': {
    input: { pollId: string };
    answer: {
      poll: string;
      electors: { total: number; voted: number };
      areaCm2: { total: number; voted: number } | null;
    };
  };
  /** The code by which one finds one’s own ballot in the record; of a secret poll only until it is counted. */
  'GET /polls/{pollId}/receipt': { input: { pollId: string }; answer: { poll: string; codes: string[] } };
  /** The record of a poll that was counted, with its digest: everything that is needed to count again. */
  'GET /polls/{pollId}/record': { input: { pollId: string }; answer: { record: unknown; digest: string } };
  /** Record by which law or adopted rules a poll decides; until then it is advisory. */
  'PUT /polls/{pollId}/basis': {
    input: { pollId: string; reference: string };
    answer: {
      id: string;
      number: number;
      hall: string;
      region: string;
      title: string;
      method: 'yes-no' | 'single' | 'approval' | 'ranked';
      options: { id: string; label: string }[];
      opensAt: string;
      closesAt: string;
      state: 'announced' | 'open' | 'entering' | 'closing' | 'closed' | 'withdrawn';
      doors: {
        others: ('paper' | 'phone' | 'doorstep' | 'proxy' | 'envelope')[];
        precedence: 'paper' | 'online';
        papersUntil: string | null;
      } | null;
      form: 'open' | 'secret';
      rules: {
        pack: string;
        version: number;
        title: string;
        roll:
          | 'owners'
          | 'adults'
          | 'households'
          | 'representatives'
          | 'voters'
          | 'members'
          | 'member-representatives'
          | 'admitted';
        words: string[];
      } | null;
      rollId: string | null;
      noticeReason: string | null;
      basis: { reference: string; by: string; at: string } | null;
      roll: number;
      result: {
        participants: number;
        abstained: number;
        standings: { option: string; votes: number; rank: number }[];
        countedAt: string;
        verdict: {
          outcome: 'passed' | 'quorum-not-met' | 'majority-not-met' | 'undetermined' | 'opinion-only';
          possible: ('passed' | 'quorum-not-met' | 'majority-not-met')[];
          words: string;
        } | null;
        digest: string | null;
      } | null;
    };
  };
  /** Take a question back before it is counted. */
  'POST /polls/{pollId}/withdrawal': {
    input: { pollId: string };
    answer: {
      id: string;
      number: number;
      hall: string;
      region: string;
      title: string;
      method: 'yes-no' | 'single' | 'approval' | 'ranked';
      options: { id: string; label: string }[];
      opensAt: string;
      closesAt: string;
      state: 'announced' | 'open' | 'entering' | 'closing' | 'closed' | 'withdrawn';
      doors: {
        others: ('paper' | 'phone' | 'doorstep' | 'proxy' | 'envelope')[];
        precedence: 'paper' | 'online';
        papersUntil: string | null;
      } | null;
      form: 'open' | 'secret';
      rules: {
        pack: string;
        version: number;
        title: string;
        roll:
          | 'owners'
          | 'adults'
          | 'households'
          | 'representatives'
          | 'voters'
          | 'members'
          | 'member-representatives'
          | 'admitted';
        words: string[];
      } | null;
      rollId: string | null;
      noticeReason: string | null;
      basis: { reference: string; by: string; at: string } | null;
      roll: number;
      result: {
        participants: number;
        abstained: number;
        standings: { option: string; votes: number; rank: number }[];
        countedAt: string;
        verdict: {
          outcome: 'passed' | 'quorum-not-met' | 'majority-not-met' | 'undetermined' | 'opinion-only';
          possible: ('passed' | 'quorum-not-met' | 'majority-not-met')[];
          words: string;
        } | null;
        digest: string | null;
      } | null;
    };
  };
  /** Electors of a poll by a door or name, for those who take ballots in. */
  'GET /polls/{pollId}/electors': {
    input: { pollId: string; words: string };
    answer: { items: { id: string; names: string[]; doors: string[]; areaCm2: number | null; isReachable: boolean }[] };
  };
  /** Take a vote down that an elector gave by phone or at the door; the last one before closing counts. */
  'PUT /polls/{pollId}/electors/{electorId}/assisted-vote': {
    input: { pollId: string; electorId: string; door: 'phone' | 'doorstep'; choices: string[] };
    answer: {
      id: string;
      elector: string;
      door: 'phone' | 'doorstep';
      by: string;
      at: string;
      state: 'begun' | 'recorded' | 'refused';
    };
  };
  /** The log of assisted votes: all of a poll for officers, one’s own for a voter. */
  'GET /polls/{pollId}/assisted-votes': {
    input: { pollId: string; after?: string; limit?: number };
    answer: {
      items: {
        id: string;
        elector: string;
        door: 'phone' | 'doorstep';
        by: string;
        at: string;
        state: 'begun' | 'recorded' | 'refused';
      }[];
      next: string | null;
    };
  };
  /** Enter a named paper ballot; it counts when a second worker has read the same. */
  'POST /polls/{pollId}/electors/{electorId}/paper': {
    input: { pollId: string; electorId: string; choices: string[]; photo: string };
    answer: {
      elector: string;
      state: 'empty' | 'entered-once' | 'agreed' | 'differing' | 'resolved';
      enteredBy: string[];
      entries: { by: string; choices: string[]; photo: string; at: string }[];
      differences: ('choices' | 'photo')[];
      says: string[] | null;
      resolvedBy: string | null;
    };
  };
  /** Say what a paper ballot says that two workers read differently. */
  'PUT /polls/{pollId}/electors/{electorId}/paper/resolution': {
    input: { pollId: string; electorId: string; choices: string[]; photo: string };
    answer: {
      elector: string;
      state: 'empty' | 'entered-once' | 'agreed' | 'differing' | 'resolved';
      enteredBy: string[];
      entries: { by: string; choices: string[]; photo: string; at: string }[];
      differences: ('choices' | 'photo')[];
      says: string[] | null;
      resolvedBy: string | null;
    };
  };
  /** Paper ballots of a poll and how far each is entered. */
  'GET /polls/{pollId}/papers': {
    input: { pollId: string; after?: string; limit?: number };
    answer: {
      items: {
        elector: string;
        state: 'empty' | 'entered-once' | 'agreed' | 'differing' | 'resolved';
        enteredBy: string[];
        entries: { by: string; choices: string[]; photo: string; at: string }[];
        differences: ('choices' | 'photo')[];
        says: string[] | null;
        resolvedBy: string | null;
      }[];
      next: string | null;
      waiting: number;
    };
  };
  /** End the entering of papers before its time: everything in hand is entered. */
  'POST /polls/{pollId}/entry-end': { input: { pollId: string }; answer: { poll: string; papersEndAt: string } };
  /** Mark that an elector of a secret poll handed in a closed envelope. */
  'PUT /polls/{pollId}/electors/{electorId}/envelope': {
    input: { pollId: string; electorId: string };
    answer: { poll: string; elector: string };
  };
  /** Enter what lay in all envelopes of a secret poll, as one batch. */
  'POST /polls/{pollId}/envelopes': {
    input: { pollId: string; found: { choices: string[]; count: number }[] };
    answer: {
      poll: string;
      envelopes: number;
      state: 'empty' | 'entered-once' | 'agreed' | 'differing' | 'resolved';
      entries: number;
    };
  };
  /** How many envelopes were handed in and how far they are entered. */
  'GET /polls/{pollId}/envelopes': {
    input: { pollId: string };
    answer: {
      poll: string;
      envelopes: number;
      state: 'empty' | 'entered-once' | 'agreed' | 'differing' | 'resolved';
      entries: number;
      isSmall: boolean;
    };
  };
  /** Record a written authorisation: who votes for which elector. */
  'POST /polls/{pollId}/proxies': {
    input: {
      pollId: string;
      electorId: string;
      proxyId: string;
      relation?: 'anyone' | 'close-relative' | 'same-household';
      scope?: 'as-instructed' | 'at-discretion';
      document: string;
    };
    answer: {
      number: number;
      elector: string;
      proxy: string;
      scope: 'as-instructed' | 'at-discretion';
      document: string;
      recordedBy: string;
      recordedAt: string;
      isUsed: boolean;
      revokedAt: string | null;
    };
  };
  /** Who votes for whom, for everybody where the rule pack has it published. */
  'GET /polls/{pollId}/proxies': {
    input: { pollId: string };
    answer: {
      items: {
        number: number;
        principal: string;
        proxy: string;
        authorisation: {
          number: number;
          elector: string;
          proxy: string;
          scope: 'as-instructed' | 'at-discretion';
          document: string;
          recordedBy: string;
          recordedAt: string;
          isUsed: boolean;
          revokedAt: string | null;
        } | null;
      }[];
    };
  };
  /** Take an authorisation back before the proxy has voted. */
  'POST /polls/{pollId}/proxies/{number}/revocation': {
    input: { pollId: string; number: number };
    answer: {
      number: number;
      elector: string;
      proxy: string;
      scope: 'as-instructed' | 'at-discretion';
      document: string;
      recordedBy: string;
      recordedAt: string;
      isUsed: boolean;
      revokedAt: string | null;
    };
  };
  /** Vote for the elector who gave this authorisation. */
  'PUT /polls/{pollId}/proxies/{number}/ballot': {
    input: { pollId: string; number: number; choices: string[] };
    answer: { poll: string; number: number; choices: string[] };
  };
  /** For whom one votes, in the polls that are open. */
  'GET /me/proxies': {
    input: Record<string, never>;
    answer: { items: { poll: string; pollNumber: number; number: number; principal: string }[] };
  };
  /** How far the vote on paper is prepared, and what is wrong with its ballot. */
  'GET /polls/{pollId}/kit': {
    input: { pollId: string };
    answer: {
      poll: string;
      scrutineers: string[];
      deliveries: { handed: number; posted: number; refused: number; 'not-found': number };
      warnings: 'against-missing'[];
    };
  };
  /** Name who watches the count. */
  'PUT /polls/{pollId}/scrutineers': {
    input: { pollId: string; residentIds: string[] };
    answer: { poll: string; scrutineers: string[] };
  };
  /** Note what became of bringing an elector their paper ballot. */
  'POST /polls/{pollId}/electors/{electorId}/deliveries': {
    input: { pollId: string; electorId: string; result: 'handed' | 'posted' | 'refused' | 'not-found'; on?: string };
    answer: {
      elector: string;
      result: 'handed' | 'posted' | 'refused' | 'not-found';
      attempts: { result: 'handed' | 'posted' | 'refused' | 'not-found'; by: string; on: string }[];
    };
  };
  /** The delivery log of paper ballots. */
  'GET /polls/{pollId}/deliveries': {
    input: { pollId: string; after?: string; limit?: number };
    answer: {
      items: {
        elector: string;
        result: 'handed' | 'posted' | 'refused' | 'not-found';
        attempts: { result: 'handed' | 'posted' | 'refused' | 'not-found'; by: string; on: string }[];
      }[];
      next: string | null;
      totals: { handed: number; posted: number; refused: number; 'not-found': number; 'not-noted': number };
    };
  };
  /** How many people, dwellings and households the register of a community has. */
  'GET /register': {
    input: { region: string };
    answer: {
      region: string;
      changedAt: string;
      totals: { people: number; linked: number; dwellings: number; areaCm2: number; households: number };
    };
  };
  /** The sheets to fill in for an import, with an example and explanations (?format=xlsx). */
  'GET /register/template': {
    input: Record<string, never>;
    answer: { name: string; headings: string[]; rows: Record<string, unknown>[] }[];
  };
  /** The register of a community in the same sheets (?format=xlsx). */
  'GET /register/export': {
    input: { region: string };
    answer: { name: string; headings: string[]; rows: Record<string, unknown>[] }[];
  };
  /** People of the register by code or a part of their name. */
  'GET /register/people': {
    input: { region: string; text: string };
    answer: {
      items: {
        id: string;
        code: string;
        name: string;
        kind: 'person' | 'organization';
        region: string;
        isAdult: boolean;
        tags: ('voter' | 'representative' | 'collective-member' | 'collective-representative')[];
        resident: string | null;
        isRetired: boolean;
      }[];
    };
  };
  /** Say which resident somebody of the register is; null: none. */
  'PUT /register/people/{personId}/resident': {
    input: { personId: string; region: string; residentId: string | null };
    answer: {
      id: string;
      code: string;
      name: string;
      kind: 'person' | 'organization';
      region: string;
      isAdult: boolean;
      tags: ('voter' | 'representative' | 'collective-member' | 'collective-representative')[];
      resident: string | null;
      isRetired: boolean;
    };
  };
  /** Rolls of a region and below, with their totals and hashes; drafts for those who keep them. */
  'GET /rolls': {
    input: { region: string; after?: string; limit?: number };
    answer: {
      items: {
        id: string;
        region: string;
        hall: string | null;
        title: string;
        basis:
          | 'owners'
          | 'adults'
          | 'households'
          | 'representatives'
          | 'voters'
          | 'members'
          | 'member-representatives'
          | 'admitted';
        source: 'register' | 'residents' | 'hall';
        isForElection: boolean;
        state: 'draft' | 'published' | 'frozen' | 'superseded';
        version: number;
        totals: { entries: number; areaCm2: number; reachable: number };
        publishedAt: string | null;
        objectionsUntil: string | null;
        usableFrom: string | null;
        frozenAt: string | null;
        hash: string | null;
        reason: string | null;
        replaces: string | null;
        replacedBy: string | null;
      }[];
      next: string | null;
    };
  };
  /** Build a draft of a roll from the register, confirmed residents or a hall; with rollId, build a draft again. */
  'POST /rolls': {
    input: {
      region: string;
      basis:
        | 'owners'
        | 'adults'
        | 'households'
        | 'representatives'
        | 'voters'
        | 'members'
        | 'member-representatives'
        | 'admitted';
      source?: 'register' | 'residents' | 'hall';
      hallId?: string;
      title: string;
      isForElection?: boolean;
      rollId?: string;
    };
    answer: {
      id: string;
      region: string;
      hall: string | null;
      title: string;
      basis:
        | 'owners'
        | 'adults'
        | 'households'
        | 'representatives'
        | 'voters'
        | 'members'
        | 'member-representatives'
        | 'admitted';
      source: 'register' | 'residents' | 'hall';
      isForElection: boolean;
      state: 'draft' | 'published' | 'frozen' | 'superseded';
      version: number;
      totals: { entries: number; areaCm2: number; reachable: number };
      publishedAt: string | null;
      objectionsUntil: string | null;
      usableFrom: string | null;
      frozenAt: string | null;
      hash: string | null;
      reason: string | null;
      replaces: string | null;
      replacedBy: string | null;
    };
  };
  /** The rolls of where one lives, and the entries on them whose ballot is one’s own to cast. */
  'GET /me/rolls': {
    input: Record<string, never>;
    answer: {
      items: {
        roll: {
          id: string;
          region: string;
          hall: string | null;
          title: string;
          basis:
            | 'owners'
            | 'adults'
            | 'households'
            | 'representatives'
            | 'voters'
            | 'members'
            | 'member-representatives'
            | 'admitted';
          source: 'register' | 'residents' | 'hall';
          isForElection: boolean;
          state: 'draft' | 'published' | 'frozen' | 'superseded';
          version: number;
          totals: { entries: number; areaCm2: number; reachable: number };
          publishedAt: string | null;
          objectionsUntil: string | null;
          usableFrom: string | null;
          frozenAt: string | null;
          hash: string | null;
          reason: string | null;
          replaces: string | null;
          replacedBy: string | null;
        };
        entries: { id: string; label: string; areaCm2: number | null; voters?: string[]; household?: string | null }[];
      }[];
    };
  };
  /** A published roll, names masked, enough at once to work out its hash (?format=xlsx). */
  'GET /rolls/{rollId}': {
    input: { rollId: string; after?: string; limit?: number };
    answer: {
      id: string;
      region: string;
      hall: string | null;
      title: string;
      basis:
        | 'owners'
        | 'adults'
        | 'households'
        | 'representatives'
        | 'voters'
        | 'members'
        | 'member-representatives'
        | 'admitted';
      source: 'register' | 'residents' | 'hall';
      isForElection: boolean;
      state: 'draft' | 'published' | 'frozen' | 'superseded';
      version: number;
      totals: { entries: number; areaCm2: number; reachable: number };
      publishedAt: string | null;
      objectionsUntil: string | null;
      usableFrom: string | null;
      frozenAt: string | null;
      hash: string | null;
      reason: string | null;
      replaces: string | null;
      replacedBy: string | null;
      entries: { id: string; label: string; areaCm2: number | null; voters?: string[]; household?: string | null }[];
      next: string | null;
      own: string[];
      keeps: boolean;
      objections: {
        id: string;
        kind: 'missing' | 'wrong' | 'not-entitled';
        entry: string | null;
        madeAt: string;
        rulingDueAt: string;
        isOwn: boolean;
        by: string | null;
        words: string | null;
        ruling: { isUpheld: boolean; reason: string; at: string; isLate: boolean } | null;
      }[];
    };
  };
  /** Publish a roll: the days for objections begin. */
  'POST /rolls/{rollId}/publication': {
    input: { rollId: string };
    answer: {
      id: string;
      region: string;
      hall: string | null;
      title: string;
      basis:
        | 'owners'
        | 'adults'
        | 'households'
        | 'representatives'
        | 'voters'
        | 'members'
        | 'member-representatives'
        | 'admitted';
      source: 'register' | 'residents' | 'hall';
      isForElection: boolean;
      state: 'draft' | 'published' | 'frozen' | 'superseded';
      version: number;
      totals: { entries: number; areaCm2: number; reachable: number };
      publishedAt: string | null;
      objectionsUntil: string | null;
      usableFrom: string | null;
      frozenAt: string | null;
      hash: string | null;
      reason: string | null;
      replaces: string | null;
      replacedBy: string | null;
    };
  };
  /** Object to a roll: somebody is missing, something is wrong, or an entry should not be there. */
  'POST /rolls/{rollId}/objections': {
    input: {
      rollId: string;
      kind: 'missing' | 'wrong' | 'not-entitled';
      words: string;
      entryId?: string;
      isAboutSelf?: boolean;
    };
    answer: {
      id: string;
      kind: 'missing' | 'wrong' | 'not-entitled';
      entry: string | null;
      madeAt: string;
      rulingDueAt: string;
      isOwn: boolean;
      by: string | null;
      words: string | null;
      ruling: { isUpheld: boolean; reason: string; at: string; isLate: boolean } | null;
    };
  };
  /** Rule on an objection; upheld, it corrects the roll or, once that is frozen, makes the next version. */
  'PUT /rolls/{rollId}/objections/{objectionId}/ruling': {
    input: {
      rollId: string;
      objectionId: string;
      isUpheld: boolean;
      reason: string;
      correction?: {
        kind?: 'missing' | 'wrong' | 'not-entitled';
        entryId?: string;
        name?: string;
        voters?: string[];
        areaCm2?: number;
      };
    };
    answer: {
      id: string;
      region: string;
      hall: string | null;
      title: string;
      basis:
        | 'owners'
        | 'adults'
        | 'households'
        | 'representatives'
        | 'voters'
        | 'members'
        | 'member-representatives'
        | 'admitted';
      source: 'register' | 'residents' | 'hall';
      isForElection: boolean;
      state: 'draft' | 'published' | 'frozen' | 'superseded';
      version: number;
      totals: { entries: number; areaCm2: number; reachable: number };
      publishedAt: string | null;
      objectionsUntil: string | null;
      usableFrom: string | null;
      frozenAt: string | null;
      hash: string | null;
      reason: string | null;
      replaces: string | null;
      replacedBy: string | null;
    };
  };
  /** Freeze a roll after the days for objections: it gets its hash. */
  'POST /rolls/{rollId}/freezing': {
    input: { rollId: string };
    answer: {
      id: string;
      region: string;
      hall: string | null;
      title: string;
      basis:
        | 'owners'
        | 'adults'
        | 'households'
        | 'representatives'
        | 'voters'
        | 'members'
        | 'member-representatives'
        | 'admitted';
      source: 'register' | 'residents' | 'hall';
      isForElection: boolean;
      state: 'draft' | 'published' | 'frozen' | 'superseded';
      version: number;
      totals: { entries: number; areaCm2: number; reachable: number };
      publishedAt: string | null;
      objectionsUntil: string | null;
      usableFrom: string | null;
      frozenAt: string | null;
      hash: string | null;
      reason: string | null;
      replaces: string | null;
      replacedBy: string | null;
    };
  };
  /** Topics of a hall, latest first. */
  'GET /halls/{hallId}/topics': {
    input: { hallId: string; after?: string; limit?: number };
    answer: {
      items: {
        id: string;
        number: number;
        hall: string;
        region: string;
        title: string;
        state: 'open' | 'closed';
        openedAt: string;
        closesAt: string | null;
        closedAt: string | null;
      }[];
      next: string | null;
    };
  };
  /** Open a topic for statements of residents. */
  'POST /halls/{hallId}/topics': {
    input: { hallId: string; title: string; closesAt?: string };
    answer: {
      id: string;
      number: number;
      hall: string;
      region: string;
      title: string;
      state: 'open' | 'closed';
      openedAt: string;
      closesAt: string | null;
      closedAt: string | null;
    };
  };
  /** Topics that are open now where one lives, or in a chat room. */
  'GET /me/topics': {
    input: { room?: string };
    answer: {
      items: {
        id: string;
        number: number;
        hall: string;
        region: string;
        title: string;
        state: 'open' | 'closed';
        openedAt: string;
        closesAt: string | null;
        closedAt: string | null;
      }[];
    };
  };
  /** End a topic; its map stays. */
  'POST /topics/{topicId}/closing': {
    input: { topicId: string };
    answer: {
      id: string;
      number: number;
      hall: string;
      region: string;
      title: string;
      state: 'open' | 'closed';
      openedAt: string;
      closesAt: string | null;
      closedAt: string | null;
    };
  };
  /** Every statement that is shown and how it was answered, without names; also as CSV. */
  'GET /topics/{topicId}/statements': {
    input: { topicId: string };
    answer: {
      topic: {
        id: string;
        number: number;
        hall: string;
        region: string;
        title: string;
        state: 'open' | 'closed';
        openedAt: string;
        closesAt: string | null;
        closedAt: string | null;
      };
      items: { number: number; text: string; agree: number | null; disagree: number | null; pass: number | null }[];
    };
  };
  /** Put a statement to the others; it is seen once somebody who runs the hall has looked at it. */
  'POST /topics/{topicId}/statements': {
    input: { topicId: string; text: string };
    answer: { number: number; text: string; state: 'waiting' | 'shown' | 'hidden'; proposedAt: string };
  };
  /** Statements that nobody has looked at yet. */
  'GET /topics/{topicId}/statements/waiting': {
    input: { topicId: string };
    answer: {
      topic: {
        id: string;
        number: number;
        hall: string;
        region: string;
        title: string;
        state: 'open' | 'closed';
        openedAt: string;
        closesAt: string | null;
        closedAt: string | null;
      };
      items: { number: number; text: string; state: 'waiting' | 'shown' | 'hidden'; proposedAt: string }[];
    };
  };
  /** Let a statement be seen, or hide it with a reason that its author hears. */
  'PUT /topics/{topicId}/statements/{statement}/ruling': {
    input: { topicId: string; statement: number; ruling: { state: 'shown' } | { state: 'hidden'; reason: string } };
    answer: { number: number; text: string; state: 'waiting' | 'shown' | 'hidden'; proposedAt: string };
  };
  /** The statement to answer next: the one whose answer teaches most. */
  'GET /topics/{topicId}/next-statement': {
    input: { topicId: string };
    answer: { next: { number: number; text: string } | null; answered: number; all: number };
  };
  /** Agree, disagree or pass; the last answer holds, and the next statement comes with it. */
  'PUT /topics/{topicId}/statements/{statement}/stance': {
    input: { topicId: string; statement: number; side: 'agree' | 'disagree' | 'pass' };
    answer: {
      next: { number: number; text: string } | null;
      answered: number;
      all: number;
      statement: number;
      side: 'agree' | 'disagree' | 'pass';
    };
  };
  /** What all agree on, which groups there are and what divides them, and where one stands oneself. */
  'GET /topics/{topicId}/map': {
    input: { topicId: string };
    answer: {
      topic: {
        id: string;
        number: number;
        hall: string;
        region: string;
        title: string;
        state: 'open' | 'closed';
        openedAt: string;
        closesAt: string | null;
        closedAt: string | null;
      };
      people: number;
      answers: number;
      statements: number;
      shared: {
        number: number;
        text: string;
        side: 'agree' | 'disagree';
        took: number;
        seen: number;
        groups: { group: number; took: number; seen: number }[];
      }[];
      divisive: { number: number; text: string; groups: { group: number; took: number; seen: number }[] }[];
      groups: {
        number: number;
        people: number;
        place: [number, number];
        standsFor: { number: number; text: string; side: 'agree' | 'disagree'; took: number; seen: number }[];
      }[];
      own: {
        answers: number;
        missing: number;
        group: number | null;
        leaning: number | null;
        place: [number, number];
        withGroup: { number: number; text: string }[];
        againstGroup: { number: number; text: string }[];
        sharedByAll: { number: number; text: string }[];
      } | null;
      text: string;
    };
  };
  /** The plans that procedures can go by, step by step. */
  'GET /procedure-plans': {
    input: Record<string, never>;
    answer: {
      items: {
        id: string;
        version: number;
        title: string;
        steps: {
          key: string;
          title: string;
          doneBy: 'organizer' | 'officer';
          evidence: string[];
          waitDays: number;
          dueDays: number;
          disclosureDays: number | null;
        }[];
      }[];
    };
  };
  /** Procedures of a hall, latest first. */
  'GET /halls/{hallId}/procedures': {
    input: { hallId: string; after?: string; limit?: number };
    answer: {
      items: {
        id: string;
        number: number;
        hall: string;
        region: string;
        title: string;
        plan: { id: string; version: number; title: string };
        state: 'running' | 'completed' | 'not-adopted' | 'withdrawn';
        openedAt: string;
      }[];
      next: string | null;
    };
  };
  /** Open a procedure, to go by the steps of a plan. */
  'POST /halls/{hallId}/procedures': {
    input: { hallId: string; plan: string; title: string };
    answer: {
      id: string;
      number: number;
      hall: string;
      region: string;
      title: string;
      plan: { id: string; version: number; title: string };
      state: 'running' | 'completed' | 'not-adopted' | 'withdrawn';
      openedAt: string;
    };
  };
  /** Tasks that are not settled, late ones first. */
  'GET /halls/{hallId}/tasks': {
    input: { hallId: string };
    answer: {
      items: {
        procedure: string;
        number: number;
        title: string;
        owner: { kind: 'organization' | 'officer' | 'vacant'; name: string | null };
        dueOn: string;
        isOverdue: boolean;
        state: 'open' | 'done' | 'cancelled';
        reason: string | null;
        settledAt: string | null;
        budgetFen: number;
        spentFen: number;
        budget: string;
        spent: string;
        reports: { text: string; link: string | null; spentFen: number; at: string }[];
      }[];
    };
  };
  /** A whole procedure as data: steps with dates and what they rest on, tasks, what was disclosed, ratings. */
  'GET /procedures/{procedureId}': {
    input: { procedureId: string };
    answer: {
      id: string;
      number: number;
      hall: string;
      region: string;
      title: string;
      plan: { id: string; version: number; title: string };
      state: 'running' | 'completed' | 'not-adopted' | 'withdrawn';
      openedAt: string;
      format: 'linyi-procedure/1';
      hallName: string;
      place: string;
      timeline: {
        key: string;
        title: string;
        state: 'done' | 'now' | 'to-come' | 'not-reached';
        doneAt: string | null;
        notBefore: string | null;
        due: string | null;
        isLate: boolean;
      }[];
      history: {
        kind: 'done' | 'returned' | 'not-adopted' | 'withdrawn';
        step: string | null;
        to: string | null;
        reason: string | null;
        by: string;
        at: string;
        proof: {
          kind: string;
          id: string | null;
          heldOn: string | null;
          document: string | null;
          attended: number | null;
          entitled: number | null;
          basis: string | null;
          text: string;
        } | null;
      }[];
      tasks: {
        procedure: string;
        number: number;
        title: string;
        owner: { kind: 'organization' | 'officer' | 'vacant'; name: string | null };
        dueOn: string;
        isOverdue: boolean;
        state: 'open' | 'done' | 'cancelled';
        reason: string | null;
        settledAt: string | null;
        budgetFen: number;
        spentFen: number;
        budget: string;
        spent: string;
        reports: { text: string; link: string | null; spentFen: number; at: string }[];
      }[];
      items: {
        id: string;
        number: number;
        region: string;
        hall: string | null;
        kind: 'funds' | 'donations' | 'projects' | 'deliberation' | 'results';
        title: string;
        procedure: string | null;
        step: string | null;
        isOn: boolean;
        until: string;
        current: {
          text: string;
          link: string | null;
          amountFen: number | null;
          at: string;
          leastUntil: string;
          until: string;
          reason: string | null;
        };
        versions: {
          text: string;
          link: string | null;
          amountFen: number | null;
          at: string;
          leastUntil: string;
          until: string;
          reason: string | null;
        }[];
        objections: { number: number; text: string; at: string; answer: string | null; answeredAt: string | null }[];
      }[];
      ratings: {
        isAsked: boolean;
        answered: number | null;
        satisfied: number | null;
        soSo: number | null;
        dissatisfied: number | null;
      };
    };
  };
  /** Say that the next step is done, and what it rests on. */
  'POST /procedures/{procedureId}/steps': {
    input: {
      procedureId: string;
      step: string;
      evidence:
        | { kind: 'topic'; topicId: string }
        | { kind: 'poll'; pollId: string }
        | { kind: 'disclosure'; itemId: string }
        | { kind: 'ratings' }
        | { kind: 'tasks' }
        | { kind: 'record'; heldOn: string; title: string; document?: string; attended?: number; entitled?: number }
        | {
            kind: 'meeting';
            heldOn: string;
            title: string;
            document: string;
            pack: string;
            roll?:
              | 'owners'
              | 'adults'
              | 'households'
              | 'representatives'
              | 'voters'
              | 'members'
              | 'member-representatives'
              | 'admitted';
            entitled: number;
            attended: number;
            agree: number;
            against: number;
            abstain: number;
            basis: string;
          };
    };
    answer: {
      id: string;
      number: number;
      hall: string;
      region: string;
      title: string;
      plan: { id: string; version: number; title: string };
      state: 'running' | 'completed' | 'not-adopted' | 'withdrawn';
      openedAt: string;
    };
  };
  /** After a vote that failed, decide to go through it again. */
  'POST /procedures/{procedureId}/returns': {
    input: {
      procedureId: string;
      reason: string;
      evidence:
        | { kind: 'topic'; topicId: string }
        | { kind: 'poll'; pollId: string }
        | { kind: 'disclosure'; itemId: string }
        | { kind: 'ratings' }
        | { kind: 'tasks' }
        | { kind: 'record'; heldOn: string; title: string; document?: string; attended?: number; entitled?: number }
        | {
            kind: 'meeting';
            heldOn: string;
            title: string;
            document: string;
            pack: string;
            roll?:
              | 'owners'
              | 'adults'
              | 'households'
              | 'representatives'
              | 'voters'
              | 'members'
              | 'member-representatives'
              | 'admitted';
            entitled: number;
            attended: number;
            agree: number;
            against: number;
            abstain: number;
            basis: string;
          };
    };
    answer: {
      id: string;
      number: number;
      hall: string;
      region: string;
      title: string;
      plan: { id: string; version: number; title: string };
      state: 'running' | 'completed' | 'not-adopted' | 'withdrawn';
      openedAt: string;
    };
  };
  /** End a procedure: not adopted by a vote that failed, or withdrawn before anything was decided. */
  'PUT /procedures/{procedureId}/ending': {
    input: {
      procedureId: string;
      ending:
        | {
            as: 'not-adopted';
            reason: string;
            evidence:
              | { kind: 'topic'; topicId: string }
              | { kind: 'poll'; pollId: string }
              | { kind: 'disclosure'; itemId: string }
              | { kind: 'ratings' }
              | { kind: 'tasks' }
              | {
                  kind: 'record';
                  heldOn: string;
                  title: string;
                  document?: string;
                  attended?: number;
                  entitled?: number;
                }
              | {
                  kind: 'meeting';
                  heldOn: string;
                  title: string;
                  document: string;
                  pack: string;
                  roll?:
                    | 'owners'
                    | 'adults'
                    | 'households'
                    | 'representatives'
                    | 'voters'
                    | 'members'
                    | 'member-representatives'
                    | 'admitted';
                  entitled: number;
                  attended: number;
                  agree: number;
                  against: number;
                  abstain: number;
                  basis: string;
                };
          }
        | { as: 'withdrawn'; reason: string };
    };
    answer: {
      id: string;
      number: number;
      hall: string;
      region: string;
      title: string;
      plan: { id: string; version: number; title: string };
      state: 'running' | 'completed' | 'not-adopted' | 'withdrawn';
      openedAt: string;
    };
  };
  /** Add what a resolution gives to do. */
  'POST /procedures/{procedureId}/tasks': {
    input: {
      procedureId: string;
      title: string;
      owner: { kind: 'organization'; organization: string } | { kind: 'officer'; resident: string };
      dueOn: string;
      budgetFen?: number;
    };
    answer: {
      id: string;
      number: number;
      hall: string;
      region: string;
      title: string;
      plan: { id: string; version: number; title: string };
      state: 'running' | 'completed' | 'not-adopted' | 'withdrawn';
      openedAt: string;
    };
  };
  /** Say how far a task has come and what was spent. */
  'POST /procedures/{procedureId}/tasks/{task}/reports': {
    input: { procedureId: string; task: number; text: string; link?: string; spentFen?: number };
    answer: {
      id: string;
      number: number;
      hall: string;
      region: string;
      title: string;
      plan: { id: string; version: number; title: string };
      state: 'running' | 'completed' | 'not-adopted' | 'withdrawn';
      openedAt: string;
    };
  };
  /** Say that a task is done, or call it off with the reason. */
  'PUT /procedures/{procedureId}/tasks/{task}/settlement': {
    input: { procedureId: string; task: number; state: 'done' | 'cancelled'; reason: string };
    answer: {
      id: string;
      number: number;
      hall: string;
      region: string;
      title: string;
      plan: { id: string; version: number; title: string };
      state: 'running' | 'completed' | 'not-adopted' | 'withdrawn';
      openedAt: string;
    };
  };
  /** Say how it went, for whoever took part. */
  'PUT /procedures/{procedureId}/rating': {
    input: { procedureId: string; verdict: 'satisfied' | 'so-so' | 'dissatisfied' };
    answer: { procedure: string; verdict: 'satisfied' | 'so-so' | 'dissatisfied' };
  };
  /** What is on the disclosure board of a region and below, or with `shown=archive` what was. */
  'GET /disclosures': {
    input: { region: string; shown?: 'on' | 'archive'; after?: string; limit?: number };
    answer: {
      items: {
        id: string;
        number: number;
        region: string;
        hall: string | null;
        kind: 'funds' | 'donations' | 'projects' | 'deliberation' | 'results';
        title: string;
        procedure: string | null;
        step: string | null;
        isOn: boolean;
        until: string;
        current: {
          text: string;
          link: string | null;
          amountFen: number | null;
          at: string;
          leastUntil: string;
          until: string;
          reason: string | null;
        };
        versions: {
          text: string;
          link: string | null;
          amountFen: number | null;
          at: string;
          leastUntil: string;
          until: string;
          reason: string | null;
        }[];
        objections: { number: number; text: string; at: string; answer: string | null; answeredAt: string | null }[];
      }[];
      next: string | null;
    };
  };
  /** Publish on the board of a region or hall, or for the next step of a procedure. */
  'POST /disclosures': {
    input: {
      where:
        | { kind: 'region'; region: string }
        | { kind: 'hall'; hallId: string }
        | { kind: 'step'; procedureId: string; step: string };
      kind: 'funds' | 'donations' | 'projects' | 'deliberation' | 'results';
      title: string;
      text: string;
      link?: string;
      amountFen?: number;
      days?: number;
    };
    answer: {
      id: string;
      number: number;
      region: string;
      hall: string | null;
      kind: 'funds' | 'donations' | 'projects' | 'deliberation' | 'results';
      title: string;
      procedure: string | null;
      step: string | null;
      isOn: boolean;
      until: string;
      current: {
        text: string;
        link: string | null;
        amountFen: number | null;
        at: string;
        leastUntil: string;
        until: string;
        reason: string | null;
      };
      versions: {
        text: string;
        link: string | null;
        amountFen: number | null;
        at: string;
        leastUntil: string;
        until: string;
        reason: string | null;
      }[];
      objections: { number: number; text: string; at: string; answer: string | null; answeredAt: string | null }[];
    };
  };
  /** An item with all its versions, and what was objected and answered. */
  'GET /disclosures/{itemId}': {
    input: { itemId: string };
    answer: {
      id: string;
      number: number;
      region: string;
      hall: string | null;
      kind: 'funds' | 'donations' | 'projects' | 'deliberation' | 'results';
      title: string;
      procedure: string | null;
      step: string | null;
      isOn: boolean;
      until: string;
      current: {
        text: string;
        link: string | null;
        amountFen: number | null;
        at: string;
        leastUntil: string;
        until: string;
        reason: string | null;
      };
      versions: {
        text: string;
        link: string | null;
        amountFen: number | null;
        at: string;
        leastUntil: string;
        until: string;
        reason: string | null;
      }[];
      objections: { number: number; text: string; at: string; answer: string | null; answeredAt: string | null }[];
    };
  };
  /** Put a corrected version beside the old one; it stays its whole time again. */
  'POST /disclosures/{itemId}/versions': {
    input: { itemId: string; text: string; link?: string; amountFen?: number; days?: number; reason: string };
    answer: {
      id: string;
      number: number;
      region: string;
      hall: string | null;
      kind: 'funds' | 'donations' | 'projects' | 'deliberation' | 'results';
      title: string;
      procedure: string | null;
      step: string | null;
      isOn: boolean;
      until: string;
      current: {
        text: string;
        link: string | null;
        amountFen: number | null;
        at: string;
        leastUntil: string;
        until: string;
        reason: string | null;
      };
      versions: {
        text: string;
        link: string | null;
        amountFen: number | null;
        at: string;
        leastUntil: string;
        until: string;
        reason: string | null;
      }[];
      objections: { number: number; text: string; at: string; answer: string | null; answeredAt: string | null }[];
    };
  };
  /** Send an item to the archive, once it was shown as long as it must. */
  'POST /disclosures/{itemId}/taking-down': {
    input: { itemId: string };
    answer: {
      id: string;
      number: number;
      region: string;
      hall: string | null;
      kind: 'funds' | 'donations' | 'projects' | 'deliberation' | 'results';
      title: string;
      procedure: string | null;
      step: string | null;
      isOn: boolean;
      until: string;
      current: {
        text: string;
        link: string | null;
        amountFen: number | null;
        at: string;
        leastUntil: string;
        until: string;
        reason: string | null;
      };
      versions: {
        text: string;
        link: string | null;
        amountFen: number | null;
        at: string;
        leastUntil: string;
        until: string;
        reason: string | null;
      }[];
      objections: { number: number; text: string; at: string; answer: string | null; answeredAt: string | null }[];
    };
  };
  /** Say what is not right about an item. */
  'POST /disclosures/{itemId}/objections': {
    input: { itemId: string; text: string };
    answer: {
      id: string;
      number: number;
      region: string;
      hall: string | null;
      kind: 'funds' | 'donations' | 'projects' | 'deliberation' | 'results';
      title: string;
      procedure: string | null;
      step: string | null;
      isOn: boolean;
      until: string;
      current: {
        text: string;
        link: string | null;
        amountFen: number | null;
        at: string;
        leastUntil: string;
        until: string;
        reason: string | null;
      };
      versions: {
        text: string;
        link: string | null;
        amountFen: number | null;
        at: string;
        leastUntil: string;
        until: string;
        reason: string | null;
      }[];
      objections: { number: number; text: string; at: string; answer: string | null; answeredAt: string | null }[];
    };
  };
  /** Answer an objection for all to read. */
  'PUT /disclosures/{itemId}/objections/{objection}/answer': {
    input: { itemId: string; objection: number; text: string };
    answer: {
      id: string;
      number: number;
      region: string;
      hall: string | null;
      kind: 'funds' | 'donations' | 'projects' | 'deliberation' | 'results';
      title: string;
      procedure: string | null;
      step: string | null;
      isOn: boolean;
      until: string;
      current: {
        text: string;
        link: string | null;
        amountFen: number | null;
        at: string;
        leastUntil: string;
        until: string;
        reason: string | null;
      };
      versions: {
        text: string;
        link: string | null;
        amountFen: number | null;
        at: string;
        leastUntil: string;
        until: string;
        reason: string | null;
      }[];
      objections: { number: number; text: string; at: string; answer: string | null; answeredAt: string | null }[];
    };
  };
  /** Halls of a region and below. */
  'GET /halls': {
    input: { region: string; after?: string; limit?: number };
    answer: {
      items: { id: string; region: string; name: string; voters: 'residents' | 'members' }[];
      next: string | null;
    };
  };
  /** Set up a hall. */
  'POST /halls': {
    input: {
      region: string;
      name: string;
      rooms?: string[];
      voters?: { kind: 'residents' } | { kind: 'members'; members: string[] };
      organizers?: string[];
    };
    answer: {
      id: string;
      region: string;
      name: string;
      voters: 'residents' | 'members';
      rooms: string[];
      members: string[];
      organizers: string[];
    };
  };
  /** A hall; with rooms and members for whoever runs it. */
  'GET /halls/{hallId}': {
    input: { hallId: string };
    answer:
      | {
          id: string;
          region: string;
          name: string;
          voters: 'residents' | 'members';
          rooms: string[];
          members: string[];
          organizers: string[];
        }
      | { id: string; region: string; name: string; voters: 'residents' | 'members' };
  };
  /** Change what is given of a hall. */
  'PATCH /halls/{hallId}': {
    input: {
      hallId: string;
      name?: string;
      rooms?: string[];
      voters?: { kind: 'residents' } | { kind: 'members'; members: string[] };
      organizers?: string[];
    };
    answer: {
      id: string;
      region: string;
      name: string;
      voters: 'residents' | 'members';
      rooms: string[];
      members: string[];
      organizers: string[];
    };
  };
  /** Hearings of a hall, latest first. */
  'GET /halls/{hallId}/hearings': {
    input: { hallId: string; after?: string; limit?: number };
    answer: {
      items: {
        id: string;
        number: number;
        hall: string;
        region: string;
        title: string;
        question: string;
        place: string;
        startsAt: string;
        signUpUntil: string;
        seats: number;
        quorum:
          | { kind: 'number'; number: number }
          | { kind: 'share'; numerator: number; denominator: number; exceeds: boolean };
        speakingMinutes: number;
        questionMinutes: number;
        agenda: string[];
        papers: { title: string; link: string | null; text: string | null }[];
        state:
          | 'sign-up'
          | 'frozen'
          | 'drawn'
          | 'prepared'
          | 'in-session'
          | 'minutes'
          | 'confirming'
          | 'concluded'
          | 'cancelled';
        announcedAt: string;
        commitment: string;
        signedUp: number;
        seated: number[];
        conclusion: { text: string; at: string; disclosedUntil: string } | null;
        postponed: { from: string; to: string; reason: string }[];
        cancelled: { at: string; reason: string } | null;
      }[];
      next: string | null;
    };
  };
  /** Announce a hearing; residents sign up from now on. */
  'POST /halls/{hallId}/hearings': {
    input: {
      hallId: string;
      title: string;
      question: string;
      place: string;
      startsAt: string;
      signUpUntil: string;
      seats: number;
      quorum:
        | { kind: 'number'; number: number }
        | { kind: 'share'; numerator: number; denominator: number; exceeds?: boolean };
      speakingMinutes?: number;
      questionMinutes?: number;
      agenda: string[];
      invited?: string[];
      papers?: { title: string; link?: string; text?: string }[];
    };
    answer: {
      id: string;
      number: number;
      hall: string;
      region: string;
      title: string;
      question: string;
      place: string;
      startsAt: string;
      signUpUntil: string;
      seats: number;
      quorum:
        | { kind: 'number'; number: number }
        | { kind: 'share'; numerator: number; denominator: number; exceeds: boolean };
      speakingMinutes: number;
      questionMinutes: number;
      agenda: string[];
      papers: { title: string; link: string | null; text: string | null }[];
      state:
        | 'sign-up'
        | 'frozen'
        | 'drawn'
        | 'prepared'
        | 'in-session'
        | 'minutes'
        | 'confirming'
        | 'concluded'
        | 'cancelled';
      announcedAt: string;
      commitment: string;
      signedUp: number;
      seated: number[];
      conclusion: { text: string; at: string; disclosedUntil: string } | null;
      postponed: { from: string; to: string; reason: string }[];
      cancelled: { at: string; reason: string } | null;
    };
  };
  /** Hearings that are not over where one lives, or in a chat room. */
  'GET /me/hearings': {
    input: { room?: string };
    answer: {
      items: {
        id: string;
        number: number;
        hall: string;
        region: string;
        title: string;
        question: string;
        place: string;
        startsAt: string;
        signUpUntil: string;
        seats: number;
        quorum:
          | { kind: 'number'; number: number }
          | { kind: 'share'; numerator: number; denominator: number; exceeds: boolean };
        speakingMinutes: number;
        questionMinutes: number;
        agenda: string[];
        papers: { title: string; link: string | null; text: string | null }[];
        state:
          | 'sign-up'
          | 'frozen'
          | 'drawn'
          | 'prepared'
          | 'in-session'
          | 'minutes'
          | 'confirming'
          | 'concluded'
          | 'cancelled';
        announcedAt: string;
        commitment: string;
        signedUp: number;
        seated: number[];
        conclusion: { text: string; at: string; disclosedUntil: string } | null;
        postponed: { from: string; to: string; reason: string }[];
        cancelled: { at: string; reason: string } | null;
      }[];
    };
  };
  /** A hearing, and what one has to do with it oneself. */
  'GET /hearings/{hearingId}': {
    input: { hearingId: string };
    answer: {
      id: string;
      number: number;
      hall: string;
      region: string;
      title: string;
      question: string;
      place: string;
      startsAt: string;
      signUpUntil: string;
      seats: number;
      quorum:
        | { kind: 'number'; number: number }
        | { kind: 'share'; numerator: number; denominator: number; exceeds: boolean };
      speakingMinutes: number;
      questionMinutes: number;
      agenda: string[];
      papers: { title: string; link: string | null; text: string | null }[];
      state:
        | 'sign-up'
        | 'frozen'
        | 'drawn'
        | 'prepared'
        | 'in-session'
        | 'minutes'
        | 'confirming'
        | 'concluded'
        | 'cancelled';
      announcedAt: string;
      commitment: string;
      signedUp: number;
      seated: number[];
      conclusion: { text: string; at: string; disclosedUntil: string } | null;
      postponed: { from: string; to: string; reason: string }[];
      cancelled: { at: string; reason: string } | null;
      own: {
        isSignedUp: boolean;
        number: number | null;
        hasSeat: boolean;
        reservesBefore: number | null;
        isInvited: boolean;
        isPresent: boolean;
        mayConfirm: boolean;
        hasConfirmed: boolean;
      };
    };
  };
  /** Call a hearing off before its session. */
  'POST /hearings/{hearingId}/cancellation': {
    input: { hearingId: string; reason: string };
    answer: {
      id: string;
      number: number;
      hall: string;
      region: string;
      title: string;
      question: string;
      place: string;
      startsAt: string;
      signUpUntil: string;
      seats: number;
      quorum:
        | { kind: 'number'; number: number }
        | { kind: 'share'; numerator: number; denominator: number; exceeds: boolean };
      speakingMinutes: number;
      questionMinutes: number;
      agenda: string[];
      papers: { title: string; link: string | null; text: string | null }[];
      state:
        | 'sign-up'
        | 'frozen'
        | 'drawn'
        | 'prepared'
        | 'in-session'
        | 'minutes'
        | 'confirming'
        | 'concluded'
        | 'cancelled';
      announcedAt: string;
      commitment: string;
      signedUp: number;
      seated: number[];
      conclusion: { text: string; at: string; disclosedUntil: string } | null;
      postponed: { from: string; to: string; reason: string }[];
      cancelled: { at: string; reason: string } | null;
    };
  };
  /** Put the session off; one that is being held is adjourned. */
  'POST /hearings/{hearingId}/postponement': {
    input: { hearingId: string; startsAt: string; reason: string };
    answer: {
      id: string;
      number: number;
      hall: string;
      region: string;
      title: string;
      question: string;
      place: string;
      startsAt: string;
      signUpUntil: string;
      seats: number;
      quorum:
        | { kind: 'number'; number: number }
        | { kind: 'share'; numerator: number; denominator: number; exceeds: boolean };
      speakingMinutes: number;
      questionMinutes: number;
      agenda: string[];
      papers: { title: string; link: string | null; text: string | null }[];
      state:
        | 'sign-up'
        | 'frozen'
        | 'drawn'
        | 'prepared'
        | 'in-session'
        | 'minutes'
        | 'confirming'
        | 'concluded'
        | 'cancelled';
      announcedAt: string;
      commitment: string;
      signedUp: number;
      seated: number[];
      conclusion: { text: string; at: string; disclosedUntil: string } | null;
      postponed: { from: string; to: string; reason: string }[];
      cancelled: { at: string; reason: string } | null;
    };
  };
  /** Sign up for the lot. */
  'POST /hearings/{hearingId}/sign-up': {
    input: { hearingId: string };
    answer: {
      id: string;
      number: number;
      hall: string;
      region: string;
      title: string;
      question: string;
      place: string;
      startsAt: string;
      signUpUntil: string;
      seats: number;
      quorum:
        | { kind: 'number'; number: number }
        | { kind: 'share'; numerator: number; denominator: number; exceeds: boolean };
      speakingMinutes: number;
      questionMinutes: number;
      agenda: string[];
      papers: { title: string; link: string | null; text: string | null }[];
      state:
        | 'sign-up'
        | 'frozen'
        | 'drawn'
        | 'prepared'
        | 'in-session'
        | 'minutes'
        | 'confirming'
        | 'concluded'
        | 'cancelled';
      announcedAt: string;
      commitment: string;
      signedUp: number;
      seated: number[];
      conclusion: { text: string; at: string; disclosedUntil: string } | null;
      postponed: { from: string; to: string; reason: string }[];
      cancelled: { at: string; reason: string } | null;
    };
  };
  /** Withdraw, until the lot is drawn. */
  'DELETE /hearings/{hearingId}/sign-up': {
    input: { hearingId: string };
    answer: {
      id: string;
      number: number;
      hall: string;
      region: string;
      title: string;
      question: string;
      place: string;
      startsAt: string;
      signUpUntil: string;
      seats: number;
      quorum:
        | { kind: 'number'; number: number }
        | { kind: 'share'; numerator: number; denominator: number; exceeds: boolean };
      speakingMinutes: number;
      questionMinutes: number;
      agenda: string[];
      papers: { title: string; link: string | null; text: string | null }[];
      state:
        | 'sign-up'
        | 'frozen'
        | 'drawn'
        | 'prepared'
        | 'in-session'
        | 'minutes'
        | 'confirming'
        | 'concluded'
        | 'cancelled';
      announcedAt: string;
      commitment: string;
      signedUp: number;
      seated: number[];
      conclusion: { text: string; at: string; disclosedUntil: string } | null;
      postponed: { from: string; to: string; reason: string }[];
      cancelled: { at: string; reason: string } | null;
    };
  };
  /** Who signed up, has a seat or is invited, with names, for whoever runs the hall. */
  'GET /hearings/{hearingId}/participants': {
    input: { hearingId: string };
    answer: {
      items: {
        residentId: string;
        name: string | null;
        as: 'signed-up' | 'representative' | 'left' | 'invited';
        number: number | null;
      }[];
    };
  };
  /** The frozen list and the lot: everything by which anybody can draw it again. */
  'GET /hearings/{hearingId}/lot': {
    input: { hearingId: string };
    answer: {
      seats: number;
      commitment: string;
      listHash: string;
      listVersion: number;
      entries: { number: number; building: string; ageBand: string }[];
      drawn: {
        secret: string;
        calledOut: string;
        seed: string;
        selected: number[];
        reserves: number[];
        at: string;
      } | null;
    };
  };
  /** Draw the seats, once, with the digits that were called out. */
  'POST /hearings/{hearingId}/lot': {
    input: { hearingId: string; calledOut: string };
    answer: {
      id: string;
      number: number;
      hall: string;
      region: string;
      title: string;
      question: string;
      place: string;
      startsAt: string;
      signUpUntil: string;
      seats: number;
      quorum:
        | { kind: 'number'; number: number }
        | { kind: 'share'; numerator: number; denominator: number; exceeds: boolean };
      speakingMinutes: number;
      questionMinutes: number;
      agenda: string[];
      papers: { title: string; link: string | null; text: string | null }[];
      state:
        | 'sign-up'
        | 'frozen'
        | 'drawn'
        | 'prepared'
        | 'in-session'
        | 'minutes'
        | 'confirming'
        | 'concluded'
        | 'cancelled';
      announcedAt: string;
      commitment: string;
      signedUp: number;
      seated: number[];
      conclusion: { text: string; at: string; disclosedUntil: string } | null;
      postponed: { from: string; to: string; reason: string }[];
      cancelled: { at: string; reason: string } | null;
    };
  };
  /** Give up the seat of somebody who cannot come; the next of the reserves steps in. */
  'POST /hearings/{hearingId}/replacements': {
    input: { hearingId: string; residentId: string; reason: string };
    answer: {
      id: string;
      number: number;
      hall: string;
      region: string;
      title: string;
      question: string;
      place: string;
      startsAt: string;
      signUpUntil: string;
      seats: number;
      quorum:
        | { kind: 'number'; number: number }
        | { kind: 'share'; numerator: number; denominator: number; exceeds: boolean };
      speakingMinutes: number;
      questionMinutes: number;
      agenda: string[];
      papers: { title: string; link: string | null; text: string | null }[];
      state:
        | 'sign-up'
        | 'frozen'
        | 'drawn'
        | 'prepared'
        | 'in-session'
        | 'minutes'
        | 'confirming'
        | 'concluded'
        | 'cancelled';
      announcedAt: string;
      commitment: string;
      signedUp: number;
      seated: number[];
      conclusion: { text: string; at: string; disclosedUntil: string } | null;
      postponed: { from: string; to: string; reason: string }[];
      cancelled: { at: string; reason: string } | null;
    };
  };
  /** Publish the papers: those given at the notice, or others. */
  'POST /hearings/{hearingId}/papers': {
    input: { hearingId: string; papers?: { title: string; link?: string; text?: string }[] };
    answer: {
      id: string;
      number: number;
      hall: string;
      region: string;
      title: string;
      question: string;
      place: string;
      startsAt: string;
      signUpUntil: string;
      seats: number;
      quorum:
        | { kind: 'number'; number: number }
        | { kind: 'share'; numerator: number; denominator: number; exceeds: boolean };
      speakingMinutes: number;
      questionMinutes: number;
      agenda: string[];
      papers: { title: string; link: string | null; text: string | null }[];
      state:
        | 'sign-up'
        | 'frozen'
        | 'drawn'
        | 'prepared'
        | 'in-session'
        | 'minutes'
        | 'confirming'
        | 'concluded'
        | 'cancelled';
      announcedAt: string;
      commitment: string;
      signedUp: number;
      seated: number[];
      conclusion: { text: string; at: string; disclosedUntil: string } | null;
      postponed: { from: string; to: string; reason: string }[];
      cancelled: { at: string; reason: string } | null;
    };
  };
  /** Begin the session, or go on with one that was adjourned. */
  'POST /hearings/{hearingId}/session': {
    input: { hearingId: string };
    answer: {
      state:
        | 'sign-up'
        | 'frozen'
        | 'drawn'
        | 'prepared'
        | 'in-session'
        | 'minutes'
        | 'confirming'
        | 'concluded'
        | 'cancelled';
      beganAt: string;
      endedAt: string | null;
      present: number;
      due: number;
      needed: number;
      items: {
        number: number;
        title: string;
        openedAt: string;
        closedAt: string | null;
        present: number;
        due: number;
        needed: number;
        isAdjourned: boolean;
      }[];
      speaking: {
        item: number;
        speaker: { as: 'representative' | 'invited'; number: number } | null;
        kind: 'statement' | 'question' | 'order';
        beganAt: string;
        endedAt: string | null;
        limitSeconds: number;
        overSeconds: number | null;
        isInterrupted: boolean;
      } | null;
      queue: {
        ticket: number;
        speaker: { as: 'representative' | 'invited'; number: number } | null;
        kind: 'statement' | 'question' | 'order';
        askedAt: string;
      }[];
    };
  };
  /** The session as it stands now: the item, who is there, who speaks, who waits. */
  'GET /hearings/{hearingId}/session': {
    input: { hearingId: string };
    answer: {
      state:
        | 'sign-up'
        | 'frozen'
        | 'drawn'
        | 'prepared'
        | 'in-session'
        | 'minutes'
        | 'confirming'
        | 'concluded'
        | 'cancelled';
      beganAt: string;
      endedAt: string | null;
      present: number;
      due: number;
      needed: number;
      items: {
        number: number;
        title: string;
        openedAt: string;
        closedAt: string | null;
        present: number;
        due: number;
        needed: number;
        isAdjourned: boolean;
      }[];
      speaking: {
        item: number;
        speaker: { as: 'representative' | 'invited'; number: number } | null;
        kind: 'statement' | 'question' | 'order';
        beganAt: string;
        endedAt: string | null;
        limitSeconds: number;
        overSeconds: number | null;
        isInterrupted: boolean;
      } | null;
      queue: {
        ticket: number;
        speaker: { as: 'representative' | 'invited'; number: number } | null;
        kind: 'statement' | 'question' | 'order';
        askedAt: string;
      }[];
    };
  };
  /** Tick that somebody has come, or has gone. */
  'PUT /hearings/{hearingId}/attendance/{residentId}': {
    input: { hearingId: string; residentId: string; isPresent: boolean };
    answer: {
      state:
        | 'sign-up'
        | 'frozen'
        | 'drawn'
        | 'prepared'
        | 'in-session'
        | 'minutes'
        | 'confirming'
        | 'concluded'
        | 'cancelled';
      beganAt: string;
      endedAt: string | null;
      present: number;
      due: number;
      needed: number;
      items: {
        number: number;
        title: string;
        openedAt: string;
        closedAt: string | null;
        present: number;
        due: number;
        needed: number;
        isAdjourned: boolean;
      }[];
      speaking: {
        item: number;
        speaker: { as: 'representative' | 'invited'; number: number } | null;
        kind: 'statement' | 'question' | 'order';
        beganAt: string;
        endedAt: string | null;
        limitSeconds: number;
        overSeconds: number | null;
        isInterrupted: boolean;
      } | null;
      queue: {
        ticket: number;
        speaker: { as: 'representative' | 'invited'; number: number } | null;
        kind: 'statement' | 'question' | 'order';
        askedAt: string;
      }[];
    };
  };
  /** Go on to the next item of the agenda; who is present is counted. */
  'POST /hearings/{hearingId}/items/{item}': {
    input: { hearingId: string; item: number };
    answer: {
      state:
        | 'sign-up'
        | 'frozen'
        | 'drawn'
        | 'prepared'
        | 'in-session'
        | 'minutes'
        | 'confirming'
        | 'concluded'
        | 'cancelled';
      beganAt: string;
      endedAt: string | null;
      present: number;
      due: number;
      needed: number;
      items: {
        number: number;
        title: string;
        openedAt: string;
        closedAt: string | null;
        present: number;
        due: number;
        needed: number;
        isAdjourned: boolean;
      }[];
      speaking: {
        item: number;
        speaker: { as: 'representative' | 'invited'; number: number } | null;
        kind: 'statement' | 'question' | 'order';
        beganAt: string;
        endedAt: string | null;
        limitSeconds: number;
        overSeconds: number | null;
        isInterrupted: boolean;
      } | null;
      queue: {
        ticket: number;
        speaker: { as: 'representative' | 'invited'; number: number } | null;
        kind: 'statement' | 'question' | 'order';
        askedAt: string;
      }[];
    };
  };
  /** Ask for the floor: to say or to ask something, or for a point of order. */
  'POST /hearings/{hearingId}/floor': {
    input: { hearingId: string; kind?: 'statement' | 'question' | 'order' };
    answer: {
      state:
        | 'sign-up'
        | 'frozen'
        | 'drawn'
        | 'prepared'
        | 'in-session'
        | 'minutes'
        | 'confirming'
        | 'concluded'
        | 'cancelled';
      beganAt: string;
      endedAt: string | null;
      present: number;
      due: number;
      needed: number;
      items: {
        number: number;
        title: string;
        openedAt: string;
        closedAt: string | null;
        present: number;
        due: number;
        needed: number;
        isAdjourned: boolean;
      }[];
      speaking: {
        item: number;
        speaker: { as: 'representative' | 'invited'; number: number } | null;
        kind: 'statement' | 'question' | 'order';
        beganAt: string;
        endedAt: string | null;
        limitSeconds: number;
        overSeconds: number | null;
        isInterrupted: boolean;
      } | null;
      queue: {
        ticket: number;
        speaker: { as: 'representative' | 'invited'; number: number } | null;
        kind: 'statement' | 'question' | 'order';
        askedAt: string;
      }[];
    };
  };
  /** Take back what one has asked for. */
  'DELETE /hearings/{hearingId}/floor': {
    input: { hearingId: string };
    answer: {
      state:
        | 'sign-up'
        | 'frozen'
        | 'drawn'
        | 'prepared'
        | 'in-session'
        | 'minutes'
        | 'confirming'
        | 'concluded'
        | 'cancelled';
      beganAt: string;
      endedAt: string | null;
      present: number;
      due: number;
      needed: number;
      items: {
        number: number;
        title: string;
        openedAt: string;
        closedAt: string | null;
        present: number;
        due: number;
        needed: number;
        isAdjourned: boolean;
      }[];
      speaking: {
        item: number;
        speaker: { as: 'representative' | 'invited'; number: number } | null;
        kind: 'statement' | 'question' | 'order';
        beganAt: string;
        endedAt: string | null;
        limitSeconds: number;
        overSeconds: number | null;
        isInterrupted: boolean;
      } | null;
      queue: {
        ticket: number;
        speaker: { as: 'representative' | 'invited'; number: number } | null;
        kind: 'statement' | 'question' | 'order';
        askedAt: string;
      }[];
    };
  };
  /** Give the floor to whoever is next. */
  'POST /hearings/{hearingId}/turns': {
    input: { hearingId: string };
    answer: {
      state:
        | 'sign-up'
        | 'frozen'
        | 'drawn'
        | 'prepared'
        | 'in-session'
        | 'minutes'
        | 'confirming'
        | 'concluded'
        | 'cancelled';
      beganAt: string;
      endedAt: string | null;
      present: number;
      due: number;
      needed: number;
      items: {
        number: number;
        title: string;
        openedAt: string;
        closedAt: string | null;
        present: number;
        due: number;
        needed: number;
        isAdjourned: boolean;
      }[];
      speaking: {
        item: number;
        speaker: { as: 'representative' | 'invited'; number: number } | null;
        kind: 'statement' | 'question' | 'order';
        beganAt: string;
        endedAt: string | null;
        limitSeconds: number;
        overSeconds: number | null;
        isInterrupted: boolean;
      } | null;
      queue: {
        ticket: number;
        speaker: { as: 'representative' | 'invited'; number: number } | null;
        kind: 'statement' | 'question' | 'order';
        askedAt: string;
      }[];
    };
  };
  /** Whoever had the floor has ended. */
  'POST /hearings/{hearingId}/turns/ending': {
    input: { hearingId: string };
    answer: {
      state:
        | 'sign-up'
        | 'frozen'
        | 'drawn'
        | 'prepared'
        | 'in-session'
        | 'minutes'
        | 'confirming'
        | 'concluded'
        | 'cancelled';
      beganAt: string;
      endedAt: string | null;
      present: number;
      due: number;
      needed: number;
      items: {
        number: number;
        title: string;
        openedAt: string;
        closedAt: string | null;
        present: number;
        due: number;
        needed: number;
        isAdjourned: boolean;
      }[];
      speaking: {
        item: number;
        speaker: { as: 'representative' | 'invited'; number: number } | null;
        kind: 'statement' | 'question' | 'order';
        beganAt: string;
        endedAt: string | null;
        limitSeconds: number;
        overSeconds: number | null;
        isInterrupted: boolean;
      } | null;
      queue: {
        ticket: number;
        speaker: { as: 'representative' | 'invited'; number: number } | null;
        kind: 'statement' | 'question' | 'order';
        askedAt: string;
      }[];
    };
  };
  /** End the session after its last item. */
  'POST /hearings/{hearingId}/session/ending': {
    input: { hearingId: string };
    answer: {
      id: string;
      number: number;
      hall: string;
      region: string;
      title: string;
      question: string;
      place: string;
      startsAt: string;
      signUpUntil: string;
      seats: number;
      quorum:
        | { kind: 'number'; number: number }
        | { kind: 'share'; numerator: number; denominator: number; exceeds: boolean };
      speakingMinutes: number;
      questionMinutes: number;
      agenda: string[];
      papers: { title: string; link: string | null; text: string | null }[];
      state:
        | 'sign-up'
        | 'frozen'
        | 'drawn'
        | 'prepared'
        | 'in-session'
        | 'minutes'
        | 'confirming'
        | 'concluded'
        | 'cancelled';
      announcedAt: string;
      commitment: string;
      signedUp: number;
      seated: number[];
      conclusion: { text: string; at: string; disclosedUntil: string } | null;
      postponed: { from: string; to: string; reason: string }[];
      cancelled: { at: string; reason: string } | null;
    };
  };
  /** The minutes with attendance, turns, confirmations, conclusion and answers, as data. */
  'GET /hearings/{hearingId}/minutes': {
    input: { hearingId: string };
    answer: {
      hearing: {
        id: string;
        number: number;
        hall: string;
        region: string;
        title: string;
        question: string;
        place: string;
        startsAt: string;
        signUpUntil: string;
        seats: number;
        quorum:
          | { kind: 'number'; number: number }
          | { kind: 'share'; numerator: number; denominator: number; exceeds: boolean };
        speakingMinutes: number;
        questionMinutes: number;
        agenda: string[];
        papers: { title: string; link: string | null; text: string | null }[];
        state:
          | 'sign-up'
          | 'frozen'
          | 'drawn'
          | 'prepared'
          | 'in-session'
          | 'minutes'
          | 'confirming'
          | 'concluded'
          | 'cancelled';
        announcedAt: string;
        commitment: string;
        signedUp: number;
        seated: number[];
        conclusion: { text: string; at: string; disclosedUntil: string } | null;
        postponed: { from: string; to: string; reason: string }[];
        cancelled: { at: string; reason: string } | null;
      };
      version: number;
      submittedAt: string | null;
      confirmUntil: string | null;
      confirmed: number;
      of: number;
      attendance: {
        speaker: { as: 'representative' | 'invited'; number: number } | null;
        from: string;
        until: string | null;
      }[];
      items: {
        number: number;
        title: string;
        openedAt: string;
        closedAt: string | null;
        present: number;
        due: number;
        needed: number;
        isAdjourned: boolean;
      }[];
      texts: { item: number; text: string }[];
      turns: {
        item: number;
        speaker: { as: 'representative' | 'invited'; number: number } | null;
        kind: 'statement' | 'question' | 'order';
        beganAt: string;
        endedAt: string | null;
        limitSeconds: number;
        overSeconds: number | null;
        isInterrupted: boolean;
      }[];
      confirmations: {
        speaker: { as: 'representative' | 'invited'; number: number } | null;
        at: string;
        remark: string | null;
      }[];
      questions: {
        number: number;
        item: number;
        kind: 'proposal' | 'question';
        speaker: { as: 'representative' | 'invited'; number: number } | null;
        text: string;
        owner: { kind: 'organization' | 'officer'; name: string };
        dueAt: string;
        isOverdue: boolean;
        answer: { text: string; at: string } | null;
        isSatisfied: boolean | null;
      }[];
    };
  };
  /** Write the minutes of one item of the agenda. */
  'PUT /hearings/{hearingId}/minutes/{item}': {
    input: { hearingId: string; item: number; text: string };
    answer: {
      hearing: {
        id: string;
        number: number;
        hall: string;
        region: string;
        title: string;
        question: string;
        place: string;
        startsAt: string;
        signUpUntil: string;
        seats: number;
        quorum:
          | { kind: 'number'; number: number }
          | { kind: 'share'; numerator: number; denominator: number; exceeds: boolean };
        speakingMinutes: number;
        questionMinutes: number;
        agenda: string[];
        papers: { title: string; link: string | null; text: string | null }[];
        state:
          | 'sign-up'
          | 'frozen'
          | 'drawn'
          | 'prepared'
          | 'in-session'
          | 'minutes'
          | 'confirming'
          | 'concluded'
          | 'cancelled';
        announcedAt: string;
        commitment: string;
        signedUp: number;
        seated: number[];
        conclusion: { text: string; at: string; disclosedUntil: string } | null;
        postponed: { from: string; to: string; reason: string }[];
        cancelled: { at: string; reason: string } | null;
      };
      version: number;
      submittedAt: string | null;
      confirmUntil: string | null;
      confirmed: number;
      of: number;
      attendance: {
        speaker: { as: 'representative' | 'invited'; number: number } | null;
        from: string;
        until: string | null;
      }[];
      items: {
        number: number;
        title: string;
        openedAt: string;
        closedAt: string | null;
        present: number;
        due: number;
        needed: number;
        isAdjourned: boolean;
      }[];
      texts: { item: number; text: string }[];
      turns: {
        item: number;
        speaker: { as: 'representative' | 'invited'; number: number } | null;
        kind: 'statement' | 'question' | 'order';
        beganAt: string;
        endedAt: string | null;
        limitSeconds: number;
        overSeconds: number | null;
        isInterrupted: boolean;
      }[];
      confirmations: {
        speaker: { as: 'representative' | 'invited'; number: number } | null;
        at: string;
        remark: string | null;
      }[];
      questions: {
        number: number;
        item: number;
        kind: 'proposal' | 'question';
        speaker: { as: 'representative' | 'invited'; number: number } | null;
        text: string;
        owner: { kind: 'organization' | 'officer'; name: string };
        dueAt: string;
        isOverdue: boolean;
        answer: { text: string; at: string } | null;
        isSatisfied: boolean | null;
      }[];
    };
  };
  /** Note a proposal or question, who owes an answer, and by which day. */
  'POST /hearings/{hearingId}/questions': {
    input: {
      hearingId: string;
      item: number;
      kind: 'proposal' | 'question';
      by: string;
      text: string;
      owner: { kind: 'organization'; id: string } | { kind: 'officer'; id: string; name: string };
      dueOn: string;
    };
    answer: {
      hearing: {
        id: string;
        number: number;
        hall: string;
        region: string;
        title: string;
        question: string;
        place: string;
        startsAt: string;
        signUpUntil: string;
        seats: number;
        quorum:
          | { kind: 'number'; number: number }
          | { kind: 'share'; numerator: number; denominator: number; exceeds: boolean };
        speakingMinutes: number;
        questionMinutes: number;
        agenda: string[];
        papers: { title: string; link: string | null; text: string | null }[];
        state:
          | 'sign-up'
          | 'frozen'
          | 'drawn'
          | 'prepared'
          | 'in-session'
          | 'minutes'
          | 'confirming'
          | 'concluded'
          | 'cancelled';
        announcedAt: string;
        commitment: string;
        signedUp: number;
        seated: number[];
        conclusion: { text: string; at: string; disclosedUntil: string } | null;
        postponed: { from: string; to: string; reason: string }[];
        cancelled: { at: string; reason: string } | null;
      };
      version: number;
      submittedAt: string | null;
      confirmUntil: string | null;
      confirmed: number;
      of: number;
      attendance: {
        speaker: { as: 'representative' | 'invited'; number: number } | null;
        from: string;
        until: string | null;
      }[];
      items: {
        number: number;
        title: string;
        openedAt: string;
        closedAt: string | null;
        present: number;
        due: number;
        needed: number;
        isAdjourned: boolean;
      }[];
      texts: { item: number; text: string }[];
      turns: {
        item: number;
        speaker: { as: 'representative' | 'invited'; number: number } | null;
        kind: 'statement' | 'question' | 'order';
        beganAt: string;
        endedAt: string | null;
        limitSeconds: number;
        overSeconds: number | null;
        isInterrupted: boolean;
      }[];
      confirmations: {
        speaker: { as: 'representative' | 'invited'; number: number } | null;
        at: string;
        remark: string | null;
      }[];
      questions: {
        number: number;
        item: number;
        kind: 'proposal' | 'question';
        speaker: { as: 'representative' | 'invited'; number: number } | null;
        text: string;
        owner: { kind: 'organization' | 'officer'; name: string };
        dueAt: string;
        isOverdue: boolean;
        answer: { text: string; at: string } | null;
        isSatisfied: boolean | null;
      }[];
    };
  };
  /** Put the minutes before those who were there. */
  'POST /hearings/{hearingId}/minutes/submission': {
    input: { hearingId: string };
    answer: {
      hearing: {
        id: string;
        number: number;
        hall: string;
        region: string;
        title: string;
        question: string;
        place: string;
        startsAt: string;
        signUpUntil: string;
        seats: number;
        quorum:
          | { kind: 'number'; number: number }
          | { kind: 'share'; numerator: number; denominator: number; exceeds: boolean };
        speakingMinutes: number;
        questionMinutes: number;
        agenda: string[];
        papers: { title: string; link: string | null; text: string | null }[];
        state:
          | 'sign-up'
          | 'frozen'
          | 'drawn'
          | 'prepared'
          | 'in-session'
          | 'minutes'
          | 'confirming'
          | 'concluded'
          | 'cancelled';
        announcedAt: string;
        commitment: string;
        signedUp: number;
        seated: number[];
        conclusion: { text: string; at: string; disclosedUntil: string } | null;
        postponed: { from: string; to: string; reason: string }[];
        cancelled: { at: string; reason: string } | null;
      };
      version: number;
      submittedAt: string | null;
      confirmUntil: string | null;
      confirmed: number;
      of: number;
      attendance: {
        speaker: { as: 'representative' | 'invited'; number: number } | null;
        from: string;
        until: string | null;
      }[];
      items: {
        number: number;
        title: string;
        openedAt: string;
        closedAt: string | null;
        present: number;
        due: number;
        needed: number;
        isAdjourned: boolean;
      }[];
      texts: { item: number; text: string }[];
      turns: {
        item: number;
        speaker: { as: 'representative' | 'invited'; number: number } | null;
        kind: 'statement' | 'question' | 'order';
        beganAt: string;
        endedAt: string | null;
        limitSeconds: number;
        overSeconds: number | null;
        isInterrupted: boolean;
      }[];
      confirmations: {
        speaker: { as: 'representative' | 'invited'; number: number } | null;
        at: string;
        remark: string | null;
      }[];
      questions: {
        number: number;
        item: number;
        kind: 'proposal' | 'question';
        speaker: { as: 'representative' | 'invited'; number: number } | null;
        text: string;
        owner: { kind: 'organization' | 'officer'; name: string };
        dueAt: string;
        isOverdue: boolean;
        answer: { text: string; at: string } | null;
        isSatisfied: boolean | null;
      }[];
    };
  };
  /** Take the minutes back to correct them; they are confirmed anew. */
  'POST /hearings/{hearingId}/minutes/reopening': {
    input: { hearingId: string };
    answer: {
      hearing: {
        id: string;
        number: number;
        hall: string;
        region: string;
        title: string;
        question: string;
        place: string;
        startsAt: string;
        signUpUntil: string;
        seats: number;
        quorum:
          | { kind: 'number'; number: number }
          | { kind: 'share'; numerator: number; denominator: number; exceeds: boolean };
        speakingMinutes: number;
        questionMinutes: number;
        agenda: string[];
        papers: { title: string; link: string | null; text: string | null }[];
        state:
          | 'sign-up'
          | 'frozen'
          | 'drawn'
          | 'prepared'
          | 'in-session'
          | 'minutes'
          | 'confirming'
          | 'concluded'
          | 'cancelled';
        announcedAt: string;
        commitment: string;
        signedUp: number;
        seated: number[];
        conclusion: { text: string; at: string; disclosedUntil: string } | null;
        postponed: { from: string; to: string; reason: string }[];
        cancelled: { at: string; reason: string } | null;
      };
      version: number;
      submittedAt: string | null;
      confirmUntil: string | null;
      confirmed: number;
      of: number;
      attendance: {
        speaker: { as: 'representative' | 'invited'; number: number } | null;
        from: string;
        until: string | null;
      }[];
      items: {
        number: number;
        title: string;
        openedAt: string;
        closedAt: string | null;
        present: number;
        due: number;
        needed: number;
        isAdjourned: boolean;
      }[];
      texts: { item: number; text: string }[];
      turns: {
        item: number;
        speaker: { as: 'representative' | 'invited'; number: number } | null;
        kind: 'statement' | 'question' | 'order';
        beganAt: string;
        endedAt: string | null;
        limitSeconds: number;
        overSeconds: number | null;
        isInterrupted: boolean;
      }[];
      confirmations: {
        speaker: { as: 'representative' | 'invited'; number: number } | null;
        at: string;
        remark: string | null;
      }[];
      questions: {
        number: number;
        item: number;
        kind: 'proposal' | 'question';
        speaker: { as: 'representative' | 'invited'; number: number } | null;
        text: string;
        owner: { kind: 'organization' | 'officer'; name: string };
        dueAt: string;
        isOverdue: boolean;
        answer: { text: string; at: string } | null;
        isSatisfied: boolean | null;
      }[];
    };
  };
  /** Confirm the minutes of a session one was at, or add a remark. */
  'POST /hearings/{hearingId}/minutes/confirmation': {
    input: { hearingId: string; version?: number; remark?: string };
    answer: { confirmed: number; of: number };
  };
  /** Publish the conclusion, for good; the answers noted are owed from now on. */
  'POST /hearings/{hearingId}/conclusion': {
    input: { hearingId: string; text: string };
    answer: {
      id: string;
      number: number;
      hall: string;
      region: string;
      title: string;
      question: string;
      place: string;
      startsAt: string;
      signUpUntil: string;
      seats: number;
      quorum:
        | { kind: 'number'; number: number }
        | { kind: 'share'; numerator: number; denominator: number; exceeds: boolean };
      speakingMinutes: number;
      questionMinutes: number;
      agenda: string[];
      papers: { title: string; link: string | null; text: string | null }[];
      state:
        | 'sign-up'
        | 'frozen'
        | 'drawn'
        | 'prepared'
        | 'in-session'
        | 'minutes'
        | 'confirming'
        | 'concluded'
        | 'cancelled';
      announcedAt: string;
      commitment: string;
      signedUp: number;
      seated: number[];
      conclusion: { text: string; at: string; disclosedUntil: string } | null;
      postponed: { from: string; to: string; reason: string }[];
      cancelled: { at: string; reason: string } | null;
    };
  };
  /** Answer a question; the answer is published as it is. */
  'POST /hearings/{hearingId}/questions/{question}/answer': {
    input: { hearingId: string; question: number; text: string };
    answer: {
      hearing: {
        id: string;
        number: number;
        hall: string;
        region: string;
        title: string;
        question: string;
        place: string;
        startsAt: string;
        signUpUntil: string;
        seats: number;
        quorum:
          | { kind: 'number'; number: number }
          | { kind: 'share'; numerator: number; denominator: number; exceeds: boolean };
        speakingMinutes: number;
        questionMinutes: number;
        agenda: string[];
        papers: { title: string; link: string | null; text: string | null }[];
        state:
          | 'sign-up'
          | 'frozen'
          | 'drawn'
          | 'prepared'
          | 'in-session'
          | 'minutes'
          | 'confirming'
          | 'concluded'
          | 'cancelled';
        announcedAt: string;
        commitment: string;
        signedUp: number;
        seated: number[];
        conclusion: { text: string; at: string; disclosedUntil: string } | null;
        postponed: { from: string; to: string; reason: string }[];
        cancelled: { at: string; reason: string } | null;
      };
      version: number;
      submittedAt: string | null;
      confirmUntil: string | null;
      confirmed: number;
      of: number;
      attendance: {
        speaker: { as: 'representative' | 'invited'; number: number } | null;
        from: string;
        until: string | null;
      }[];
      items: {
        number: number;
        title: string;
        openedAt: string;
        closedAt: string | null;
        present: number;
        due: number;
        needed: number;
        isAdjourned: boolean;
      }[];
      texts: { item: number; text: string }[];
      turns: {
        item: number;
        speaker: { as: 'representative' | 'invited'; number: number } | null;
        kind: 'statement' | 'question' | 'order';
        beganAt: string;
        endedAt: string | null;
        limitSeconds: number;
        overSeconds: number | null;
        isInterrupted: boolean;
      }[];
      confirmations: {
        speaker: { as: 'representative' | 'invited'; number: number } | null;
        at: string;
        remark: string | null;
      }[];
      questions: {
        number: number;
        item: number;
        kind: 'proposal' | 'question';
        speaker: { as: 'representative' | 'invited'; number: number } | null;
        text: string;
        owner: { kind: 'organization' | 'officer'; name: string };
        dueAt: string;
        isOverdue: boolean;
        answer: { text: string; at: string } | null;
        isSatisfied: boolean | null;
      }[];
    };
  };
  /** Whether whoever asked is satisfied with the answer. */
  'PUT /hearings/{hearingId}/questions/{question}/satisfaction': {
    input: { hearingId: string; question: number; isSatisfied: boolean };
    answer: {
      hearing: {
        id: string;
        number: number;
        hall: string;
        region: string;
        title: string;
        question: string;
        place: string;
        startsAt: string;
        signUpUntil: string;
        seats: number;
        quorum:
          | { kind: 'number'; number: number }
          | { kind: 'share'; numerator: number; denominator: number; exceeds: boolean };
        speakingMinutes: number;
        questionMinutes: number;
        agenda: string[];
        papers: { title: string; link: string | null; text: string | null }[];
        state:
          | 'sign-up'
          | 'frozen'
          | 'drawn'
          | 'prepared'
          | 'in-session'
          | 'minutes'
          | 'confirming'
          | 'concluded'
          | 'cancelled';
        announcedAt: string;
        commitment: string;
        signedUp: number;
        seated: number[];
        conclusion: { text: string; at: string; disclosedUntil: string } | null;
        postponed: { from: string; to: string; reason: string }[];
        cancelled: { at: string; reason: string } | null;
      };
      version: number;
      submittedAt: string | null;
      confirmUntil: string | null;
      confirmed: number;
      of: number;
      attendance: {
        speaker: { as: 'representative' | 'invited'; number: number } | null;
        from: string;
        until: string | null;
      }[];
      items: {
        number: number;
        title: string;
        openedAt: string;
        closedAt: string | null;
        present: number;
        due: number;
        needed: number;
        isAdjourned: boolean;
      }[];
      texts: { item: number; text: string }[];
      turns: {
        item: number;
        speaker: { as: 'representative' | 'invited'; number: number } | null;
        kind: 'statement' | 'question' | 'order';
        beganAt: string;
        endedAt: string | null;
        limitSeconds: number;
        overSeconds: number | null;
        isInterrupted: boolean;
      }[];
      confirmations: {
        speaker: { as: 'representative' | 'invited'; number: number } | null;
        at: string;
        remark: string | null;
      }[];
      questions: {
        number: number;
        item: number;
        kind: 'proposal' | 'question';
        speaker: { as: 'representative' | 'invited'; number: number } | null;
        text: string;
        owner: { kind: 'organization' | 'officer'; name: string };
        dueAt: string;
        isOverdue: boolean;
        answer: { text: string; at: string } | null;
        isSatisfied: boolean | null;
      }[];
    };
  };
  /** Answers of hearings of a region and below that are overdue. */
  'GET /hearing-answers/overdue': {
    input: { region: string };
    answer: {
      items: {
        number: number;
        item: number;
        kind: 'proposal' | 'question';
        speaker: { as: 'representative' | 'invited'; number: number } | null;
        text: string;
        owner: { kind: 'organization' | 'officer'; name: string };
        dueAt: string;
        isOverdue: boolean;
        answer: { text: string; at: string } | null;
        isSatisfied: boolean | null;
        hearing: { id: string; number: number; title: string };
      }[];
    };
  };
  /** An address of one's own calendar; with replaces, those before it are good no longer. */
  'POST /me/calendar-links': { input: { replaces?: boolean }; answer: { url: string } };
  /** Activities of a region that are still to come, latest announced first. */
  'GET /activities': {
    input: { region: string; after?: string; limit?: number };
    answer: {
      items: {
        id: string;
        number: number;
        region: string;
        kind: 'single' | 'course' | 'elder-help' | 'joint' | 'vanguard';
        team: string | null;
        partner: string | null;
        series: { id: string; on: string } | null;
        title: string;
        place: string;
        startsAt: string;
        endsAt: string;
        capacity: number;
        free: number;
        companions: number;
        conditions: {
          minAge: number | null;
          maxAge: number | null;
          trust: 'contact' | 'declared' | 'verified' | 'owner' | null;
          tags: string[];
          perHousehold: number | null;
          membersOnly: boolean;
          isRisky: boolean;
          certificate: string | null;
          questions: { id: string; text: string; options: string[]; isRequired: boolean }[];
        };
        state: 'draft' | 'open' | 'cancelled' | 'finished';
        stage: 'draft' | 'published' | 'full' | 'running' | 'finished' | 'cancelled';
      }[];
      next: string | null;
    };
  };
  /** Announce an activity and open its list, or with isDraft prepare one. */
  'POST /activities': {
    input: {
      region: string;
      title: string;
      place: string;
      startsAt: string;
      endsAt: string;
      capacity: number;
      companions?: number;
      rooms?: string[];
      conditions?: {
        minAge?: number;
        maxAge?: number;
        trust?: 'contact' | 'declared' | 'verified' | 'owner';
        tags?: string[];
        questions?: { id: string; text: string; options?: string[]; isRequired?: boolean }[];
        perHousehold?: number;
        membersOnly?: boolean;
        isRisky?: boolean;
        certificate?: string;
      };
      kind?: 'single' | 'elder-help' | 'joint' | 'vanguard';
      team?: string;
      partner?: string;
      isDraft?: boolean;
    };
    answer: {
      id: string;
      number: number;
      region: string;
      kind: 'single' | 'course' | 'elder-help' | 'joint' | 'vanguard';
      team: string | null;
      partner: string | null;
      series: { id: string; on: string } | null;
      title: string;
      place: string;
      startsAt: string;
      endsAt: string;
      capacity: number;
      free: number;
      companions: number;
      conditions: {
        minAge: number | null;
        maxAge: number | null;
        trust: 'contact' | 'declared' | 'verified' | 'owner' | null;
        tags: string[];
        perHousehold: number | null;
        membersOnly: boolean;
        isRisky: boolean;
        certificate: string | null;
        questions: { id: string; text: string; options: string[]; isRequired: boolean }[];
      };
      state: 'draft' | 'open' | 'cancelled' | 'finished';
      stage: 'draft' | 'published' | 'full' | 'running' | 'finished' | 'cancelled';
    };
  };
  /** Activities one may sign up for now where one lives, or in a chat room. */
  'GET /me/activities': {
    input: { room?: string };
    answer: {
      items: {
        id: string;
        number: number;
        region: string;
        kind: 'single' | 'course' | 'elder-help' | 'joint' | 'vanguard';
        team: string | null;
        partner: string | null;
        series: { id: string; on: string } | null;
        title: string;
        place: string;
        startsAt: string;
        endsAt: string;
        capacity: number;
        free: number;
        companions: number;
        conditions: {
          minAge: number | null;
          maxAge: number | null;
          trust: 'contact' | 'declared' | 'verified' | 'owner' | null;
          tags: string[];
          perHousehold: number | null;
          membersOnly: boolean;
          isRisky: boolean;
          certificate: string | null;
          questions: { id: string; text: string; options: string[]; isRequired: boolean }[];
        };
        state: 'draft' | 'open' | 'cancelled' | 'finished';
        stage: 'draft' | 'published' | 'full' | 'running' | 'finished' | 'cancelled';
      }[];
    };
  };
  /** An activity and one's own sign-up. */
  'GET /activities/{activityId}': {
    input: { activityId: string };
    answer: {
      id: string;
      number: number;
      region: string;
      kind: 'single' | 'course' | 'elder-help' | 'joint' | 'vanguard';
      team: string | null;
      partner: string | null;
      series: { id: string; on: string } | null;
      title: string;
      place: string;
      startsAt: string;
      endsAt: string;
      capacity: number;
      free: number;
      companions: number;
      conditions: {
        minAge: number | null;
        maxAge: number | null;
        trust: 'contact' | 'declared' | 'verified' | 'owner' | null;
        tags: string[];
        perHousehold: number | null;
        membersOnly: boolean;
        isRisky: boolean;
        certificate: string | null;
        questions: { id: string; text: string; options: string[]; isRequired: boolean }[];
      };
      state: 'draft' | 'open' | 'cancelled' | 'finished';
      stage: 'draft' | 'published' | 'full' | 'running' | 'finished' | 'cancelled';
      own: { people: number; state: 'placed' | 'waiting'; position: number; offeredUntil: string | null } | null;
    };
  };
  /** Change what is given of an activity; those on the list are told. */
  'PATCH /activities/{activityId}': {
    input: {
      activityId: string;
      title?: string;
      place?: string;
      startsAt?: string;
      endsAt?: string;
      capacity?: number;
      companions?: number;
      rooms?: string[];
      conditions?: {
        minAge?: number;
        maxAge?: number;
        trust?: 'contact' | 'declared' | 'verified' | 'owner';
        tags?: string[];
        questions?: { id: string; text: string; options?: string[]; isRequired?: boolean }[];
        perHousehold?: number;
        membersOnly?: boolean;
        isRisky?: boolean;
        certificate?: string;
      };
    };
    answer: {
      id: string;
      number: number;
      region: string;
      kind: 'single' | 'course' | 'elder-help' | 'joint' | 'vanguard';
      team: string | null;
      partner: string | null;
      series: { id: string; on: string } | null;
      title: string;
      place: string;
      startsAt: string;
      endsAt: string;
      capacity: number;
      free: number;
      companions: number;
      conditions: {
        minAge: number | null;
        maxAge: number | null;
        trust: 'contact' | 'declared' | 'verified' | 'owner' | null;
        tags: string[];
        perHousehold: number | null;
        membersOnly: boolean;
        isRisky: boolean;
        certificate: string | null;
        questions: { id: string; text: string; options: string[]; isRequired: boolean }[];
      };
      state: 'draft' | 'open' | 'cancelled' | 'finished';
      stage: 'draft' | 'published' | 'full' | 'running' | 'finished' | 'cancelled';
    };
  };
  /** Sessions, attendances and people of an activity so far, for those who run it. */
  'GET /activities/{activityId}/figures': {
    input: { activityId: string };
    answer: { sessions: number; attendances: number; people: number; lateCancellations: number };
  };
  /** Activities that one is still preparing. */
  'GET /me/activity-drafts': {
    input: Record<string, never>;
    answer: {
      items: {
        id: string;
        number: number;
        region: string;
        kind: 'single' | 'course' | 'elder-help' | 'joint' | 'vanguard';
        team: string | null;
        partner: string | null;
        series: { id: string; on: string } | null;
        title: string;
        place: string;
        startsAt: string;
        endsAt: string;
        capacity: number;
        free: number;
        companions: number;
        conditions: {
          minAge: number | null;
          maxAge: number | null;
          trust: 'contact' | 'declared' | 'verified' | 'owner' | null;
          tags: string[];
          perHousehold: number | null;
          membersOnly: boolean;
          isRisky: boolean;
          certificate: string | null;
          questions: { id: string; text: string; options: string[]; isRequired: boolean }[];
        };
        state: 'draft' | 'open' | 'cancelled' | 'finished';
        stage: 'draft' | 'published' | 'full' | 'running' | 'finished' | 'cancelled';
      }[];
    };
  };
  /** Publish a draft: its list opens, and its rooms or members are told. */
  'POST /activities/{activityId}/publication': {
    input: { activityId: string };
    answer: {
      id: string;
      number: number;
      region: string;
      kind: 'single' | 'course' | 'elder-help' | 'joint' | 'vanguard';
      team: string | null;
      partner: string | null;
      series: { id: string; on: string } | null;
      title: string;
      place: string;
      startsAt: string;
      endsAt: string;
      capacity: number;
      free: number;
      companions: number;
      conditions: {
        minAge: number | null;
        maxAge: number | null;
        trust: 'contact' | 'declared' | 'verified' | 'owner' | null;
        tags: string[];
        perHousehold: number | null;
        membersOnly: boolean;
        isRisky: boolean;
        certificate: string | null;
        questions: { id: string; text: string; options: string[]; isRequired: boolean }[];
      };
      state: 'draft' | 'open' | 'cancelled' | 'finished';
      stage: 'draft' | 'published' | 'full' | 'running' | 'finished' | 'cancelled';
    };
  };
  /** Call an activity off; those on the list are told. */
  'POST /activities/{activityId}/cancellation': {
    input: { activityId: string };
    answer: {
      id: string;
      number: number;
      region: string;
      kind: 'single' | 'course' | 'elder-help' | 'joint' | 'vanguard';
      team: string | null;
      partner: string | null;
      series: { id: string; on: string } | null;
      title: string;
      place: string;
      startsAt: string;
      endsAt: string;
      capacity: number;
      free: number;
      companions: number;
      conditions: {
        minAge: number | null;
        maxAge: number | null;
        trust: 'contact' | 'declared' | 'verified' | 'owner' | null;
        tags: string[];
        perHousehold: number | null;
        membersOnly: boolean;
        isRisky: boolean;
        certificate: string | null;
        questions: { id: string; text: string; options: string[]; isRequired: boolean }[];
      };
      state: 'draft' | 'open' | 'cancelled' | 'finished';
      stage: 'draft' | 'published' | 'full' | 'running' | 'finished' | 'cancelled';
    };
  };
  /** What one is asked before one can sign up; why not, for whoever cannot come. */
  'GET /activities/{activityId}/asks': {
    input: { activityId: string; people?: number };
    answer: {
      items: {
        field: 'guardian' | 'isInsured' | 'certificate' | 'answers';
        question: string | null;
        text: string;
        options: string[];
        isRequired: boolean;
      }[];
    };
  };
  /** Open a course; one sign-up is for all of its lessons. */
  'POST /courses': {
    input: {
      region: string;
      title: string;
      place: string;
      capacity: number;
      rooms?: string[];
      conditions?: {
        minAge?: number;
        maxAge?: number;
        trust?: 'contact' | 'declared' | 'verified' | 'owner';
        tags?: string[];
        questions?: { id: string; text: string; options?: string[]; isRequired?: boolean }[];
        perHousehold?: number;
        membersOnly?: boolean;
        isRisky?: boolean;
        certificate?: string;
      };
      team?: string;
      lessons: {
        title?: string;
        place?: string;
        startsAt: string;
        endsAt: string;
        materials?: { title: string; url: string }[];
      }[];
      completion?: { percent: number; countsMakeUp?: boolean };
      isDraft?: boolean;
    };
    answer: {
      id: string;
      number: number;
      region: string;
      kind: 'single' | 'course' | 'elder-help' | 'joint' | 'vanguard';
      team: string | null;
      partner: string | null;
      series: { id: string; on: string } | null;
      title: string;
      place: string;
      startsAt: string;
      endsAt: string;
      capacity: number;
      free: number;
      companions: number;
      conditions: {
        minAge: number | null;
        maxAge: number | null;
        trust: 'contact' | 'declared' | 'verified' | 'owner' | null;
        tags: string[];
        perHousehold: number | null;
        membersOnly: boolean;
        isRisky: boolean;
        certificate: string | null;
        questions: { id: string; text: string; options: string[]; isRequired: boolean }[];
      };
      state: 'draft' | 'open' | 'cancelled' | 'finished';
      stage: 'draft' | 'published' | 'full' | 'running' | 'finished' | 'cancelled';
      lessons: {
        id: string;
        title: string;
        place: string;
        startsAt: string;
        endsAt: string;
        state: 'planned' | 'cancelled';
        makesUpFor: string | null;
      }[];
      completion: { percent: number; countsMakeUp: boolean } | null;
    };
  };
  /** A course with its lessons, and how far one is oneself. */
  'GET /activities/{activityId}/course': {
    input: { activityId: string };
    answer: {
      id: string;
      number: number;
      region: string;
      kind: 'single' | 'course' | 'elder-help' | 'joint' | 'vanguard';
      team: string | null;
      partner: string | null;
      series: { id: string; on: string } | null;
      title: string;
      place: string;
      startsAt: string;
      endsAt: string;
      capacity: number;
      free: number;
      companions: number;
      conditions: {
        minAge: number | null;
        maxAge: number | null;
        trust: 'contact' | 'declared' | 'verified' | 'owner' | null;
        tags: string[];
        perHousehold: number | null;
        membersOnly: boolean;
        isRisky: boolean;
        certificate: string | null;
        questions: { id: string; text: string; options: string[]; isRequired: boolean }[];
      };
      state: 'draft' | 'open' | 'cancelled' | 'finished';
      stage: 'draft' | 'published' | 'full' | 'running' | 'finished' | 'cancelled';
      lessons: {
        id: string;
        title: string;
        place: string;
        startsAt: string;
        endsAt: string;
        state: 'planned' | 'cancelled';
        makesUpFor: string | null;
        materials: { title: string; url: string }[];
        came: boolean | null;
      }[];
      completion: { percent: number; countsMakeUp: boolean } | null;
      own: { attended: number; madeUp: number; of: number; isComplete: boolean } | null;
    };
  };
  /** Add a lesson, perhaps for those who missed another one; those on the list are told. */
  'POST /activities/{activityId}/lessons': {
    input: {
      activityId: string;
      title?: string;
      place?: string;
      startsAt: string;
      endsAt: string;
      materials?: { title: string; url: string }[];
      makesUpFor?: string;
    };
    answer: {
      id: string;
      number: number;
      region: string;
      kind: 'single' | 'course' | 'elder-help' | 'joint' | 'vanguard';
      team: string | null;
      partner: string | null;
      series: { id: string; on: string } | null;
      title: string;
      place: string;
      startsAt: string;
      endsAt: string;
      capacity: number;
      free: number;
      companions: number;
      conditions: {
        minAge: number | null;
        maxAge: number | null;
        trust: 'contact' | 'declared' | 'verified' | 'owner' | null;
        tags: string[];
        perHousehold: number | null;
        membersOnly: boolean;
        isRisky: boolean;
        certificate: string | null;
        questions: { id: string; text: string; options: string[]; isRequired: boolean }[];
      };
      state: 'draft' | 'open' | 'cancelled' | 'finished';
      stage: 'draft' | 'published' | 'full' | 'running' | 'finished' | 'cancelled';
      lessons: {
        id: string;
        title: string;
        place: string;
        startsAt: string;
        endsAt: string;
        state: 'planned' | 'cancelled';
        makesUpFor: string | null;
      }[];
      completion: { percent: number; countsMakeUp: boolean } | null;
    };
  };
  /** Change what is given of a lesson; those on the list are told. */
  'PATCH /activities/{activityId}/lessons/{lessonId}': {
    input: {
      activityId: string;
      lessonId: string;
      title?: string;
      place?: string;
      startsAt?: string;
      endsAt?: string;
      materials?: { title: string; url: string }[];
    };
    answer: {
      id: string;
      number: number;
      region: string;
      kind: 'single' | 'course' | 'elder-help' | 'joint' | 'vanguard';
      team: string | null;
      partner: string | null;
      series: { id: string; on: string } | null;
      title: string;
      place: string;
      startsAt: string;
      endsAt: string;
      capacity: number;
      free: number;
      companions: number;
      conditions: {
        minAge: number | null;
        maxAge: number | null;
        trust: 'contact' | 'declared' | 'verified' | 'owner' | null;
        tags: string[];
        perHousehold: number | null;
        membersOnly: boolean;
        isRisky: boolean;
        certificate: string | null;
        questions: { id: string; text: string; options: string[]; isRequired: boolean }[];
      };
      state: 'draft' | 'open' | 'cancelled' | 'finished';
      stage: 'draft' | 'published' | 'full' | 'running' | 'finished' | 'cancelled';
      lessons: {
        id: string;
        title: string;
        place: string;
        startsAt: string;
        endsAt: string;
        state: 'planned' | 'cancelled';
        makesUpFor: string | null;
      }[];
      completion: { percent: number; countsMakeUp: boolean } | null;
    };
  };
  /** Call a lesson off; those on the list are told. */
  'POST /activities/{activityId}/lessons/{lessonId}/cancellation': {
    input: { activityId: string; lessonId: string };
    answer: {
      id: string;
      number: number;
      region: string;
      kind: 'single' | 'course' | 'elder-help' | 'joint' | 'vanguard';
      team: string | null;
      partner: string | null;
      series: { id: string; on: string } | null;
      title: string;
      place: string;
      startsAt: string;
      endsAt: string;
      capacity: number;
      free: number;
      companions: number;
      conditions: {
        minAge: number | null;
        maxAge: number | null;
        trust: 'contact' | 'declared' | 'verified' | 'owner' | null;
        tags: string[];
        perHousehold: number | null;
        membersOnly: boolean;
        isRisky: boolean;
        certificate: string | null;
        questions: { id: string; text: string; options: string[]; isRequired: boolean }[];
      };
      state: 'draft' | 'open' | 'cancelled' | 'finished';
      stage: 'draft' | 'published' | 'full' | 'running' | 'finished' | 'cancelled';
      lessons: {
        id: string;
        title: string;
        place: string;
        startsAt: string;
        endsAt: string;
        state: 'planned' | 'cancelled';
        makesUpFor: string | null;
      }[];
      completion: { percent: number; countsMakeUp: boolean } | null;
    };
  };
  /** Note whether somebody came to a lesson, or correct that. */
  'PUT /activities/{activityId}/lessons/{lessonId}/attendance/{residentId}': {
    input: { activityId: string; lessonId: string; residentId: string; came: boolean };
    answer: { attended: number; madeUp: number; of: number; isComplete: boolean };
  };
  /** Who takes a course and how far each is, for those who run it. */
  'GET /activities/{activityId}/attendance': {
    input: { activityId: string };
    answer: {
      items: {
        resident: string;
        name: string | null;
        progress: { attended: number; madeUp: number; of: number; isComplete: boolean };
      }[];
    };
  };
  /** Say how an activity was, or something else than before. */
  'PUT /activities/{activityId}/feedback': {
    input: { activityId: string; verdict: 'satisfied' | 'so-so' | 'dissatisfied' | 'not-there'; words?: string };
    answer: { verdict: 'satisfied' | 'so-so' | 'dissatisfied' | 'not-there'; words: string; at: string };
  };
  /** How an activity was, for those who run it: how many answered of how many, and from five answers on what. */
  'GET /activities/{activityId}/feedback': {
    input: { activityId: string };
    answer: {
      there: number;
      answered: number;
      verdicts: { satisfied: number; 'so-so': number; dissatisfied: number } | null;
      words: string[] | null;
    };
  };
  /** Activities one was at and may still say something of, with what one has said. */
  'GET /me/activity-feedback': {
    input: Record<string, never>;
    answer: {
      items: {
        activity: {
          id: string;
          number: number;
          region: string;
          kind: 'single' | 'course' | 'elder-help' | 'joint' | 'vanguard';
          team: string | null;
          partner: string | null;
          series: { id: string; on: string } | null;
          title: string;
          place: string;
          startsAt: string;
          endsAt: string;
          capacity: number;
          free: number;
          companions: number;
          conditions: {
            minAge: number | null;
            maxAge: number | null;
            trust: 'contact' | 'declared' | 'verified' | 'owner' | null;
            tags: string[];
            perHousehold: number | null;
            membersOnly: boolean;
            isRisky: boolean;
            certificate: string | null;
            questions: { id: string; text: string; options: string[]; isRequired: boolean }[];
          };
          state: 'draft' | 'open' | 'cancelled' | 'finished';
          stage: 'draft' | 'published' | 'full' | 'running' | 'finished' | 'cancelled';
        };
        answer: { verdict: 'satisfied' | 'so-so' | 'dissatisfied' | 'not-there'; words: string; at: string } | null;
      }[];
    };
  };
  /** The list as 接龙, with the names that those who run the activity may see. */
  'GET /activities/{activityId}/jielong': {
    input: { activityId: string };
    answer: {
      activity: {
        id: string;
        number: number;
        region: string;
        kind: 'single' | 'course' | 'elder-help' | 'joint' | 'vanguard';
        team: string | null;
        partner: string | null;
        series: { id: string; on: string } | null;
        title: string;
        place: string;
        startsAt: string;
        endsAt: string;
        capacity: number;
        free: number;
        companions: number;
        conditions: {
          minAge: number | null;
          maxAge: number | null;
          trust: 'contact' | 'declared' | 'verified' | 'owner' | null;
          tags: string[];
          perHousehold: number | null;
          membersOnly: boolean;
          isRisky: boolean;
          certificate: string | null;
          questions: { id: string; text: string; options: string[]; isRequired: boolean }[];
        };
        state: 'draft' | 'open' | 'cancelled' | 'finished';
        stage: 'draft' | 'published' | 'full' | 'running' | 'finished' | 'cancelled';
      };
      text: string;
    };
  };
  /** Take over a pasted 接龙: who is not known here becomes a guest; nobody who signed up is taken off. */
  'POST /activities/{activityId}/jielong': {
    input: { activityId: string; text: string; base?: string; room?: string; calledAs?: string };
    answer: {
      own: { name: string; people: number } | null;
      added: { name: string; people: number }[];
      changed: { name: string; people: number; before: number }[];
      removed: { name: string; people: number }[];
      kept: { name: string; people: number }[];
      unread: string[];
    };
  };
  /** What a pasted 接龙 would change, without changing it. */
  'POST /activities/{activityId}/jielong/preview': {
    input: { activityId: string; text: string; base?: string };
    answer: {
      own: { name: string; people: number } | null;
      added: { name: string; people: number }[];
      changed: { name: string; people: number; before: number }[];
      removed: { name: string; people: number }[];
      kept: { name: string; people: number }[];
      unread: string[];
    };
  };
  /** Begin a series by an RRULE; its activities are made some days ahead. */
  'POST /activity-series': {
    input: {
      region: string;
      rule: string;
      title: string;
      place: string;
      startsAt: string;
      endsAt: string;
      capacity: number;
      companions?: number;
      rooms?: string[];
      conditions?: {
        minAge?: number;
        maxAge?: number;
        trust?: 'contact' | 'declared' | 'verified' | 'owner';
        tags?: string[];
        questions?: { id: string; text: string; options?: string[]; isRequired?: boolean }[];
        perHousehold?: number;
        membersOnly?: boolean;
        isRisky?: boolean;
        certificate?: string;
      };
      kind?: 'single' | 'elder-help' | 'joint' | 'vanguard';
      team?: string;
      partner?: string;
    };
    answer: {
      id: string;
      region: string;
      rule: string;
      startsOn: string;
      title: string;
      place: string;
      capacity: number;
      minute: number;
      minutes: number;
      state: 'running' | 'ended';
      activities: {
        id: string;
        number: number;
        region: string;
        kind: 'single' | 'course' | 'elder-help' | 'joint' | 'vanguard';
        team: string | null;
        partner: string | null;
        series: { id: string; on: string } | null;
        title: string;
        place: string;
        startsAt: string;
        endsAt: string;
        capacity: number;
        free: number;
        companions: number;
        conditions: {
          minAge: number | null;
          maxAge: number | null;
          trust: 'contact' | 'declared' | 'verified' | 'owner' | null;
          tags: string[];
          perHousehold: number | null;
          membersOnly: boolean;
          isRisky: boolean;
          certificate: string | null;
          questions: { id: string; text: string; options: string[]; isRequired: boolean }[];
        };
        state: 'draft' | 'open' | 'cancelled' | 'finished';
        stage: 'draft' | 'published' | 'full' | 'running' | 'finished' | 'cancelled';
      }[];
    };
  };
  /** The series of an activity, with those that are open. */
  'GET /activities/{activityId}/series': {
    input: { activityId: string };
    answer: {
      id: string;
      region: string;
      rule: string;
      startsOn: string;
      title: string;
      place: string;
      capacity: number;
      minute: number;
      minutes: number;
      state: 'running' | 'ended';
      activities: {
        id: string;
        number: number;
        region: string;
        kind: 'single' | 'course' | 'elder-help' | 'joint' | 'vanguard';
        team: string | null;
        partner: string | null;
        series: { id: string; on: string } | null;
        title: string;
        place: string;
        startsAt: string;
        endsAt: string;
        capacity: number;
        free: number;
        companions: number;
        conditions: {
          minAge: number | null;
          maxAge: number | null;
          trust: 'contact' | 'declared' | 'verified' | 'owner' | null;
          tags: string[];
          perHousehold: number | null;
          membersOnly: boolean;
          isRisky: boolean;
          certificate: string | null;
          questions: { id: string; text: string; options: string[]; isRequired: boolean }[];
        };
        state: 'draft' | 'open' | 'cancelled' | 'finished';
        stage: 'draft' | 'published' | 'full' | 'running' | 'finished' | 'cancelled';
      }[];
    };
  };
  /** Change an activity of a series and all that follow; those on their lists are told. */
  'PATCH /activities/{activityId}/following': {
    input: {
      activityId: string;
      title?: string;
      place?: string;
      startsAt?: string;
      endsAt?: string;
      capacity?: number;
      companions?: number;
      rooms?: string[];
      conditions?: {
        minAge?: number;
        maxAge?: number;
        trust?: 'contact' | 'declared' | 'verified' | 'owner';
        tags?: string[];
        questions?: { id: string; text: string; options?: string[]; isRequired?: boolean }[];
        perHousehold?: number;
        membersOnly?: boolean;
        isRisky?: boolean;
        certificate?: string;
      };
    };
    answer: {
      id: string;
      number: number;
      region: string;
      kind: 'single' | 'course' | 'elder-help' | 'joint' | 'vanguard';
      team: string | null;
      partner: string | null;
      series: { id: string; on: string } | null;
      title: string;
      place: string;
      startsAt: string;
      endsAt: string;
      capacity: number;
      free: number;
      companions: number;
      conditions: {
        minAge: number | null;
        maxAge: number | null;
        trust: 'contact' | 'declared' | 'verified' | 'owner' | null;
        tags: string[];
        perHousehold: number | null;
        membersOnly: boolean;
        isRisky: boolean;
        certificate: string | null;
        questions: { id: string; text: string; options: string[]; isRequired: boolean }[];
      };
      state: 'draft' | 'open' | 'cancelled' | 'finished';
      stage: 'draft' | 'published' | 'full' | 'running' | 'finished' | 'cancelled';
    };
  };
  /** Call an activity of a series off, and all that follow; those on their lists are told. */
  'POST /activities/{activityId}/following/cancellation': {
    input: { activityId: string };
    answer: {
      id: string;
      number: number;
      region: string;
      kind: 'single' | 'course' | 'elder-help' | 'joint' | 'vanguard';
      team: string | null;
      partner: string | null;
      series: { id: string; on: string } | null;
      title: string;
      place: string;
      startsAt: string;
      endsAt: string;
      capacity: number;
      free: number;
      companions: number;
      conditions: {
        minAge: number | null;
        maxAge: number | null;
        trust: 'contact' | 'declared' | 'verified' | 'owner' | null;
        tags: string[];
        perHousehold: number | null;
        membersOnly: boolean;
        isRisky: boolean;
        certificate: string | null;
        questions: { id: string; text: string; options: string[]; isRequired: boolean }[];
      };
      state: 'draft' | 'open' | 'cancelled' | 'finished';
      stage: 'draft' | 'published' | 'full' | 'running' | 'finished' | 'cancelled';
    };
  };
  /** Sign up, or change how many come; says what else of one's own is at about that time. */
  'PUT /activities/{activityId}/sign-up': {
    input: {
      activityId: string;
      people?: number;
      answers?: Record<string, string>;
      guardian?: string;
      isInsured?: boolean;
      certificate?: string;
    };
    answer: {
      people: number;
      state: 'placed' | 'waiting';
      position: number;
      offeredUntil: string | null;
      beside: { kind: 'near' | 'waiting'; activity: string; title: string; startsAt: string; endsAt: string }[];
    };
  };
  /** Take back one's sign-up. */
  'DELETE /activities/{activityId}/sign-up': {
    input: { activityId: string };
    answer: {
      id: string;
      number: number;
      region: string;
      kind: 'single' | 'course' | 'elder-help' | 'joint' | 'vanguard';
      team: string | null;
      partner: string | null;
      series: { id: string; on: string } | null;
      title: string;
      place: string;
      startsAt: string;
      endsAt: string;
      capacity: number;
      free: number;
      companions: number;
      conditions: {
        minAge: number | null;
        maxAge: number | null;
        trust: 'contact' | 'declared' | 'verified' | 'owner' | null;
        tags: string[];
        perHousehold: number | null;
        membersOnly: boolean;
        isRisky: boolean;
        certificate: string | null;
        questions: { id: string; text: string; options: string[]; isRequired: boolean }[];
      };
      state: 'draft' | 'open' | 'cancelled' | 'finished';
      stage: 'draft' | 'published' | 'full' | 'running' | 'finished' | 'cancelled';
    };
  };
  /** Take the place that is kept for one, or leave it to the next. */
  'POST /activities/{activityId}/offer-answer': {
    input: { activityId: string; wants: boolean; note?: string };
    answer: {
      own: {
        people: number;
        state: 'placed' | 'waiting';
        position: number;
        offeredUntil: string | null;
        beside: { kind: 'near' | 'waiting'; activity: string; title: string; startsAt: string; endsAt: string }[];
      } | null;
    };
  };
  /** A code with which a neighbour takes over one's place. */
  'POST /activities/{activityId}/hand-on-code': {
    input: { activityId: string };
    answer: { code: string; until: string };
  };
  /** Take over a neighbour's place with the code they gave. */
  'POST /me/taken-over-places': {
    input: {
      code: string;
      answers?: Record<string, string>;
      guardian?: string;
      isInsured?: boolean;
      certificate?: string;
    };
    answer: {
      people: number;
      state: 'placed' | 'waiting';
      position: number;
      offeredUntil: string | null;
      beside: { kind: 'near' | 'waiting'; activity: string; title: string; startsAt: string; endsAt: string }[];
      activity: string;
    };
  };
  /** Who comes, who waits, and who gave a place back shortly before, for those who run the activity. */
  'GET /activities/{activityId}/sign-ups': {
    input: { activityId: string };
    answer: {
      activity: {
        id: string;
        number: number;
        region: string;
        kind: 'single' | 'course' | 'elder-help' | 'joint' | 'vanguard';
        team: string | null;
        partner: string | null;
        series: { id: string; on: string } | null;
        title: string;
        place: string;
        startsAt: string;
        endsAt: string;
        capacity: number;
        free: number;
        companions: number;
        conditions: {
          minAge: number | null;
          maxAge: number | null;
          trust: 'contact' | 'declared' | 'verified' | 'owner' | null;
          tags: string[];
          perHousehold: number | null;
          membersOnly: boolean;
          isRisky: boolean;
          certificate: string | null;
          questions: { id: string; text: string; options: string[]; isRequired: boolean }[];
        };
        state: 'draft' | 'open' | 'cancelled' | 'finished';
        stage: 'draft' | 'published' | 'full' | 'running' | 'finished' | 'cancelled';
      };
      items: {
        resident: string;
        name: string | null;
        people: number;
        state: 'placed' | 'waiting';
        offeredUntil: string | null;
        signedUpAt: string;
        answers: Record<string, string>;
        guardian: string | null;
        isInsured: boolean;
        certificate: string | null;
      }[];
      lateCancellations: { resident: string | null; name: string | null; people: number; at: string }[];
    };
  };
  /** Give somebody who waits a free place out of their turn. */
  'POST /activities/{activityId}/sign-ups/{residentId}/place': {
    input: { activityId: string; residentId: string };
    answer: {
      resident: string;
      name: string | null;
      people: number;
      state: 'placed' | 'waiting';
      offeredUntil: string | null;
      signedUpAt: string;
      answers: Record<string, string>;
      guardian: string | null;
      isInsured: boolean;
      certificate: string | null;
    };
  };
  /** Write to all who have a place, or to one on the list; it goes out as a broadcast does. */
  'POST /activities/{activityId}/messages': {
    input: { activityId: string; residentId?: string; text: string };
    answer: { broadcast: string; number: number; awaitsSecond: boolean };
  };
  /** Teams of a region and below. */
  'GET /teams': {
    input: { region: string; after?: string; limit?: number };
    answer: {
      items: {
        id: string;
        region: string;
        kind: 'elder-help' | 'vanguard' | 'study' | 'culture';
        name: string;
        rules: {
          minAge: number | null;
          maxAge: number | null;
          trust: 'contact' | 'declared' | 'verified' | 'owner' | null;
          tags: string[];
          skill: string | null;
          needsApproval: boolean;
          needsConsent: boolean;
        };
        members: number | null;
        own: { state: 'asked' | 'joined'; askedAt: string; joinedAt: string | null } | null;
        mayRun: boolean;
      }[];
      next: string | null;
    };
  };
  /** Found a team; what its rules do not say, teams of its kind usually ask. */
  'POST /teams': {
    input: {
      region: string;
      kind: 'elder-help' | 'vanguard' | 'study' | 'culture';
      name: string;
      rules?: {
        minAge?: number;
        maxAge?: number;
        trust?: 'contact' | 'declared' | 'verified' | 'owner';
        tags?: string[];
        skill?: string;
        needsApproval?: boolean;
        needsConsent?: boolean;
      };
    };
    answer: {
      id: string;
      region: string;
      kind: 'elder-help' | 'vanguard' | 'study' | 'culture';
      name: string;
      rules: {
        minAge: number | null;
        maxAge: number | null;
        trust: 'contact' | 'declared' | 'verified' | 'owner' | null;
        tags: string[];
        skill: string | null;
        needsApproval: boolean;
        needsConsent: boolean;
      };
    };
  };
  /** Teams one is in or has asked to join, and others of where one lives. */
  'GET /me/teams': {
    input: Record<string, never>;
    answer: {
      own: {
        id: string;
        region: string;
        kind: 'elder-help' | 'vanguard' | 'study' | 'culture';
        name: string;
        rules: {
          minAge: number | null;
          maxAge: number | null;
          trust: 'contact' | 'declared' | 'verified' | 'owner' | null;
          tags: string[];
          skill: string | null;
          needsApproval: boolean;
          needsConsent: boolean;
        };
        members: number | null;
        own: { state: 'asked' | 'joined'; askedAt: string; joinedAt: string | null } | null;
        mayRun: boolean;
      }[];
      others: {
        id: string;
        region: string;
        kind: 'elder-help' | 'vanguard' | 'study' | 'culture';
        name: string;
        rules: {
          minAge: number | null;
          maxAge: number | null;
          trust: 'contact' | 'declared' | 'verified' | 'owner' | null;
          tags: string[];
          skill: string | null;
          needsApproval: boolean;
          needsConsent: boolean;
        };
        members: number | null;
        own: { state: 'asked' | 'joined'; askedAt: string; joinedAt: string | null } | null;
        mayRun: boolean;
      }[];
    };
  };
  /** A team and one's own membership. */
  'GET /teams/{teamId}': {
    input: { teamId: string };
    answer: {
      id: string;
      region: string;
      kind: 'elder-help' | 'vanguard' | 'study' | 'culture';
      name: string;
      rules: {
        minAge: number | null;
        maxAge: number | null;
        trust: 'contact' | 'declared' | 'verified' | 'owner' | null;
        tags: string[];
        skill: string | null;
        needsApproval: boolean;
        needsConsent: boolean;
      };
      members: number | null;
      own: { state: 'asked' | 'joined'; askedAt: string; joinedAt: string | null } | null;
      mayRun: boolean;
    };
  };
  /** Rename a team, give it other rules or another leader; nobody is dropped. */
  'PATCH /teams/{teamId}': {
    input: {
      teamId: string;
      name?: string;
      rules?: {
        minAge?: number;
        maxAge?: number;
        trust?: 'contact' | 'declared' | 'verified' | 'owner';
        tags?: string[];
        skill?: string;
        needsApproval?: boolean;
        needsConsent?: boolean;
      };
      leader?: string;
    };
    answer: {
      id: string;
      region: string;
      kind: 'elder-help' | 'vanguard' | 'study' | 'culture';
      name: string;
      rules: {
        minAge: number | null;
        maxAge: number | null;
        trust: 'contact' | 'declared' | 'verified' | 'owner' | null;
        tags: string[];
        skill: string | null;
        needsApproval: boolean;
        needsConsent: boolean;
      };
    };
  };
  /** What a team has done, in figures: sessions, attendances, people. */
  'GET /teams/{teamId}/figures': {
    input: { teamId: string; month?: string };
    answer: { members: number | null; planned: number; sessions: number; attendances: number; people: number };
  };
  /** Ask to be taken into a team, or join where nobody has to say yes. */
  'PUT /teams/{teamId}/membership': {
    input: { teamId: string; consents?: boolean; skill?: string };
    answer: { state: 'asked' | 'joined'; askedAt: string; joinedAt: string | null };
  };
  /** Leave a team, or take back that one asked. */
  'DELETE /teams/{teamId}/membership': {
    input: { teamId: string };
    answer: {
      id: string;
      region: string;
      kind: 'elder-help' | 'vanguard' | 'study' | 'culture';
      name: string;
      rules: {
        minAge: number | null;
        maxAge: number | null;
        trust: 'contact' | 'declared' | 'verified' | 'owner' | null;
        tags: string[];
        skill: string | null;
        needsApproval: boolean;
        needsConsent: boolean;
      };
    };
  };
  /** Who is in a team and who asks, for those who run it. */
  'GET /teams/{teamId}/members': {
    input: { teamId: string };
    answer: {
      team: {
        id: string;
        region: string;
        kind: 'elder-help' | 'vanguard' | 'study' | 'culture';
        name: string;
        rules: {
          minAge: number | null;
          maxAge: number | null;
          trust: 'contact' | 'declared' | 'verified' | 'owner' | null;
          tags: string[];
          skill: string | null;
          needsApproval: boolean;
          needsConsent: boolean;
        };
      };
      items: {
        state: 'asked' | 'joined';
        askedAt: string;
        joinedAt: string | null;
        resident: string;
        name: string | null;
        skill: string | null;
      }[];
    };
  };
  /** Take in who asked, or let somebody go. */
  'PUT /teams/{teamId}/members/{residentId}': {
    input: { teamId: string; residentId: string; takesIn: boolean };
    answer: {
      id: string;
      region: string;
      kind: 'elder-help' | 'vanguard' | 'study' | 'culture';
      name: string;
      rules: {
        minAge: number | null;
        maxAge: number | null;
        trust: 'contact' | 'declared' | 'verified' | 'owner' | null;
        tags: string[];
        skill: string | null;
        needsApproval: boolean;
        needsConsent: boolean;
      };
    };
  };
  /** The code and the word of the day with which people check in now, for those who run the activity. */
  'GET /activities/{activityId}/check-in': {
    input: { activityId: string };
    answer: { link: string; until: string; word: string };
  };
  /** Check in with what the code carries. */
  'POST /check-ins/code': {
    input: { token: string };
    answer: {
      activity: string;
      title: string;
      checkIn: {
        id: string;
        resident: string | null;
        way: 'qr' | 'word' | 'tick' | 'list';
        cameAt: string;
        leftAt: string | null;
        isStruck: boolean;
      };
    };
  };
  /** Check in with the word of the day. */
  'POST /check-ins/word': {
    input: { word: string };
    answer: {
      activity: string;
      title: string;
      checkIn: {
        id: string;
        resident: string | null;
        way: 'qr' | 'word' | 'tick' | 'list';
        cameAt: string;
        leftAt: string | null;
        isStruck: boolean;
      };
    };
  };
  /** Tick off who came, or send a list that was kept without a connection; twice is once. */
  'POST /activities/{activityId}/check-ins': {
    input: {
      activityId: string;
      people: ({ resident: string; cameAt?: string } | { guest: string; cameAt?: string })[];
    };
    answer: {
      items: {
        id: string;
        resident: string | null;
        way: 'qr' | 'word' | 'tick' | 'list';
        cameAt: string;
        leftAt: string | null;
        isStruck: boolean;
      }[];
    };
  };
  /** Who came, with every correction, for those who run the activity. */
  'GET /activities/{activityId}/check-ins': {
    input: { activityId: string };
    answer: {
      items: {
        id: string;
        resident: string | null;
        way: 'qr' | 'word' | 'tick' | 'list';
        cameAt: string;
        leftAt: string | null;
        isStruck: boolean;
        name: string | null;
        log: {
          at: string;
          by: string;
          field: 'cameAt' | 'leftAt' | 'isStruck';
          from: string | null;
          to: string | null;
        }[];
      }[];
    };
  };
  /** Correct a check-in, or take one’s own back. */
  'PATCH /check-ins/{checkInId}': {
    input: { checkInId: string; cameAt?: string; leftAt?: string | null; isStruck?: boolean };
    answer: {
      id: string;
      resident: string | null;
      way: 'qr' | 'word' | 'tick' | 'list';
      cameAt: string;
      leftAt: string | null;
      isStruck: boolean;
    };
  };
  /** Enter a service, for one side; the other is asked. */
  'POST /service-records': {
    input: {
      region: string;
      volunteer?: string;
      served?: string;
      project: string;
      content: string;
      place: string;
      startedAt: string;
      endedAt: string;
      minutes?: number;
    };
    answer: {
      id: string;
      number: number;
      region: string;
      volunteer: string;
      project: string;
      content: string;
      place: string;
      startedAt: string;
      endedAt: string;
      minutes: number;
      activity: string | null;
      team: string | null;
      state: 'begun' | 'claimed' | 'confirmed' | 'refused';
      volunteerConfirmed: boolean;
      otherConfirmed: boolean;
      booking: 'begun' | 'booked' | 'reversed' | 'refused' | null;
      bookingRefusal: string | null;
    };
  };
  /** What was served in a region in some time; as a workbook for those who ask for one. */
  'GET /service-records': {
    input: { region: string; from: string; until: string };
    answer: {
      items: {
        id: string;
        number: number;
        region: string;
        volunteer: string;
        project: string;
        content: string;
        place: string;
        startedAt: string;
        endedAt: string;
        minutes: number;
        activity: string | null;
        team: string | null;
        state: 'begun' | 'claimed' | 'confirmed' | 'refused';
        volunteerConfirmed: boolean;
        otherConfirmed: boolean;
        booking: 'begun' | 'booked' | 'reversed' | 'refused' | null;
        bookingRefusal: string | null;
        name: string | null;
      }[];
    };
  };
  /** Confirm a service for one’s own side. */
  'POST /service-records/{number}/confirmation': {
    input: { number: number };
    answer: {
      id: string;
      number: number;
      region: string;
      volunteer: string;
      project: string;
      content: string;
      place: string;
      startedAt: string;
      endedAt: string;
      minutes: number;
      activity: string | null;
      team: string | null;
      state: 'begun' | 'claimed' | 'confirmed' | 'refused';
      volunteerConfirmed: boolean;
      otherConfirmed: boolean;
      booking: 'begun' | 'booked' | 'reversed' | 'refused' | null;
      bookingRefusal: string | null;
    };
  };
  /** Say that it was not so. */
  'POST /service-records/{number}/refusal': {
    input: { number: number };
    answer: {
      id: string;
      number: number;
      region: string;
      volunteer: string;
      project: string;
      content: string;
      place: string;
      startedAt: string;
      endedAt: string;
      minutes: number;
      activity: string | null;
      team: string | null;
      state: 'begun' | 'claimed' | 'confirmed' | 'refused';
      volunteerConfirmed: boolean;
      otherConfirmed: boolean;
      booking: 'begun' | 'booked' | 'reversed' | 'refused' | null;
      bookingRefusal: string | null;
    };
  };
  /** Correct a record; whose hours change is asked again. */
  'PATCH /service-records/{number}': {
    input: {
      number: number;
      project?: string;
      content?: string;
      place?: string;
      startedAt?: string;
      endedAt?: string;
      minutes?: number;
    };
    answer: {
      id: string;
      number: number;
      region: string;
      volunteer: string;
      project: string;
      content: string;
      place: string;
      startedAt: string;
      endedAt: string;
      minutes: number;
      activity: string | null;
      team: string | null;
      state: 'begun' | 'claimed' | 'confirmed' | 'refused';
      volunteerConfirmed: boolean;
      otherConfirmed: boolean;
      booking: 'begun' | 'booked' | 'reversed' | 'refused' | null;
      bookingRefusal: string | null;
    };
  };
  /** Have a confirmed service booked in the time bank again, after it was refused. */
  'POST /service-records/{recordId}/booking': {
    input: { recordId: string };
    answer: {
      id: string;
      number: number;
      region: string;
      volunteer: string;
      project: string;
      content: string;
      place: string;
      startedAt: string;
      endedAt: string;
      minutes: number;
      activity: string | null;
      team: string | null;
      state: 'begun' | 'claimed' | 'confirmed' | 'refused';
      volunteerConfirmed: boolean;
      otherConfirmed: boolean;
      booking: 'begun' | 'booked' | 'reversed' | 'refused' | null;
      bookingRefusal: string | null;
    };
  };
  /** Make service records of the check-ins of an activity that is over; twice is once. */
  'POST /activities/{activityId}/service-records': {
    input: { activityId: string; content: string; volunteers?: string[] };
    answer: {
      items: {
        id: string;
        number: number;
        region: string;
        volunteer: string;
        project: string;
        content: string;
        place: string;
        startedAt: string;
        endedAt: string;
        minutes: number;
        activity: string | null;
        team: string | null;
        state: 'begun' | 'claimed' | 'confirmed' | 'refused';
        volunteerConfirmed: boolean;
        otherConfirmed: boolean;
        booking: 'begun' | 'booked' | 'reversed' | 'refused' | null;
        bookingRefusal: string | null;
      }[];
      impossible: string[];
    };
  };
  /** One’s own services, latest first, with training and commendations. */
  'GET /me/service-records': {
    input: { limit?: number };
    answer: {
      items: {
        id: string;
        number: number;
        region: string;
        volunteer: string;
        project: string;
        content: string;
        place: string;
        startedAt: string;
        endedAt: string;
        minutes: number;
        activity: string | null;
        team: string | null;
        state: 'begun' | 'claimed' | 'confirmed' | 'refused';
        volunteerConfirmed: boolean;
        otherConfirmed: boolean;
        booking: 'begun' | 'booked' | 'reversed' | 'refused' | null;
        bookingRefusal: string | null;
      }[];
      volunteer: {
        trainings: { id: string; name: string; minutes: number; on: string; heldBy: string }[];
        commendations: { id: string; name: string; on: string; givenBy: string }[];
      };
    };
  };
  /** Services that wait for one’s own word. */
  'GET /me/service-records/awaiting': {
    input: Record<string, never>;
    answer: {
      items: {
        id: string;
        number: number;
        region: string;
        volunteer: string;
        project: string;
        content: string;
        place: string;
        startedAt: string;
        endedAt: string;
        minutes: number;
        activity: string | null;
        team: string | null;
        state: 'begun' | 'claimed' | 'confirmed' | 'refused';
        volunteerConfirmed: boolean;
        otherConfirmed: boolean;
        booking: 'begun' | 'booked' | 'reversed' | 'refused' | null;
        bookingRefusal: string | null;
      }[];
    };
  };
  /** Note what a volunteer was trained in. */
  'POST /volunteers/{volunteer}/trainings': {
    input: { volunteer: string; region: string; name: string; heldBy: string; on: string; minutes: number };
    answer: {
      trainings: { id: string; name: string; minutes: number; on: string; heldBy: string }[];
      commendations: { id: string; name: string; on: string; givenBy: string }[];
    };
  };
  /** Note what a volunteer was commended with. */
  'POST /volunteers/{volunteer}/commendations': {
    input: { volunteer: string; region: string; name: string; givenBy: string; on: string };
    answer: {
      trainings: { id: string; name: string; minutes: number; on: string; heldBy: string }[];
      commendations: { id: string; name: string; on: string; givenBy: string }[];
    };
  };
  /** Certify what both sides confirmed. */
  'POST /service-certificates': {
    input: { volunteer?: string; from?: string; until?: string };
    answer: { code: string; from: string; until: string; services: number; minutes: number; issuedAt: string };
  };
  /** Whether a certificate was issued here, for anybody who has its check code. */
  'GET /service-certificates/{code}': {
    input: { code: string };
    answer: {
      code: string;
      from: string;
      until: string;
      services: number;
      minutes: number;
      issuedAt: string;
      name: string;
      issuer: string;
      isStillSo: boolean;
    };
  };
  /** Plan an elder-help visit for a need; two go, or one with a call afterwards where the task allows it. */
  'POST /needs/{number}/visit': {
    input: {
      number: string;
      task: 'company' | 'errand' | 'phone' | 'escort' | 'blood-pressure' | 'haircut' | 'repair' | 'housework';
      startsAt: string;
      endsAt?: string;
      isAlone?: boolean;
      visited?: string;
      team?: string;
      skills?: string[];
      language?: string;
      door?: string;
    };
    answer: {
      id: string;
      number: number;
      region: string;
      title: string;
      place: string;
      startsAt: string;
      endsAt: string;
      task: 'company' | 'errand' | 'phone' | 'escort' | 'blood-pressure' | 'haircut' | 'repair' | 'housework';
      skills: string[];
      language: string | null;
      needed: number;
      callsBack: boolean;
      state: 'looking' | 'agreed' | 'reported' | 'done' | 'cancelled';
    };
  };
  /** The visits of a region, for its workers. */
  'GET /visits': {
    input: { region: string };
    answer: {
      items: {
        id: string;
        number: number;
        region: string;
        title: string;
        place: string;
        startsAt: string;
        endsAt: string;
        task: 'company' | 'errand' | 'phone' | 'escort' | 'blood-pressure' | 'haircut' | 'repair' | 'housework';
        skills: string[];
        language: string | null;
        needed: number;
        callsBack: boolean;
        state: 'looking' | 'agreed' | 'reported' | 'done' | 'cancelled';
        steered: {
          need: string;
          visited: string;
          asked: { id: string; state: 'placed' | 'asked' | 'next'; until: string | null }[];
          missed: { id: string; why: 'declined' | 'unanswered'; note: string | null; at: string }[];
          report: { by: string; at: string; note: string } | null;
          callBacks: { by: string; at: string; result: 'well' | 'not-well' | 'not-reached'; note: string | null }[];
        };
      }[];
    };
  };
  /** The visits on which one goes, or for which one is asked. */
  'GET /me/visits': {
    input: Record<string, never>;
    answer: {
      items: {
        id: string;
        number: number;
        region: string;
        title: string;
        place: string;
        startsAt: string;
        endsAt: string;
        task: 'company' | 'errand' | 'phone' | 'escort' | 'blood-pressure' | 'haircut' | 'repair' | 'housework';
        skills: string[];
        language: string | null;
        needed: number;
        callsBack: boolean;
        state: 'looking' | 'agreed' | 'reported' | 'done' | 'cancelled';
      }[];
    };
  };
  /** A visit for those whom it concerns; notes for its helpers from when it is agreed until it is over. */
  'GET /visits/{visit}': {
    input: { visit: string };
    answer: {
      id: string;
      number: number;
      region: string;
      title: string;
      place: string;
      startsAt: string;
      endsAt: string;
      task: 'company' | 'errand' | 'phone' | 'escort' | 'blood-pressure' | 'haircut' | 'repair' | 'housework';
      skills: string[];
      language: string | null;
      needed: number;
      callsBack: boolean;
      state: 'looking' | 'agreed' | 'reported' | 'done' | 'cancelled';
      helpers: { id: string; name: string | null }[];
      visitedName: string | null;
      notes:
        | {
            id: string;
            kind: 'door' | 'entry' | 'pet' | 'alone' | 'hearing' | 'falls' | 'other';
            text: string;
            at: string;
          }[]
        | null;
      steered: {
        need: string;
        visited: string;
        asked: { id: string; state: 'placed' | 'asked' | 'next'; until: string | null }[];
        missed: { id: string; why: 'declined' | 'unanswered'; note: string | null; at: string }[];
        report: { by: string; at: string; note: string } | null;
        callBacks: { by: string; at: string; result: 'well' | 'not-well' | 'not-reached'; note: string | null }[];
      } | null;
    };
  };
  /** Who may be asked, best first with reasons, and who may not and why. */
  'GET /visits/{visit}/helpers': {
    input: { visit: string };
    answer: {
      candidates: { id: string; name: string | null; score: number; reasons: string[] }[];
      excluded: { id: string; name: string | null; why: string }[];
    };
  };
  /** Ask helpers in this order, or the best; they answer at /activities/{id}/offer-answer. */
  'POST /visits/{visit}/invitations': {
    input: { visit: string; helpers?: string[] };
    answer: {
      need: string;
      visited: string;
      asked: { id: string; state: 'placed' | 'asked' | 'next'; until: string | null }[];
      missed: { id: string; why: 'declined' | 'unanswered'; note: string | null; at: string }[];
      report: { by: string; at: string; note: string } | null;
      callBacks: { by: string; at: string; result: 'well' | 'not-well' | 'not-reached'; note: string | null }[];
    };
  };
  /** Agree a visit for which enough have said yes. */
  'POST /visits/{visit}/confirmation': {
    input: { visit: string };
    answer: {
      id: string;
      number: number;
      region: string;
      title: string;
      place: string;
      startsAt: string;
      endsAt: string;
      task: 'company' | 'errand' | 'phone' | 'escort' | 'blood-pressure' | 'haircut' | 'repair' | 'housework';
      skills: string[];
      language: string | null;
      needed: number;
      callsBack: boolean;
      state: 'looking' | 'agreed' | 'reported' | 'done' | 'cancelled';
    };
  };
  /** Call a visit off; its need is open again. */
  'POST /visits/{visit}/cancellation': {
    input: { visit: string };
    answer: {
      id: string;
      number: number;
      region: string;
      title: string;
      place: string;
      startsAt: string;
      endsAt: string;
      task: 'company' | 'errand' | 'phone' | 'escort' | 'blood-pressure' | 'haircut' | 'repair' | 'housework';
      skills: string[];
      language: string | null;
      needed: number;
      callsBack: boolean;
      state: 'looking' | 'agreed' | 'reported' | 'done' | 'cancelled';
    };
  };
  /** Say what was done on a visit. */
  'POST /visits/{visit}/report': {
    input: { visit: string; note: string; startedAt?: string; endedAt?: string };
    answer: {
      id: string;
      number: number;
      region: string;
      title: string;
      place: string;
      startsAt: string;
      endsAt: string;
      task: 'company' | 'errand' | 'phone' | 'escort' | 'blood-pressure' | 'haircut' | 'repair' | 'housework';
      skills: string[];
      language: string | null;
      needed: number;
      callsBack: boolean;
      state: 'looking' | 'agreed' | 'reported' | 'done' | 'cancelled';
    };
  };
  /** Note what somebody who was not there heard on the phone afterwards. */
  'POST /visits/{visit}/call-backs': {
    input: { visit: string; result: 'well' | 'not-well' | 'not-reached'; note?: string };
    answer: {
      id: string;
      number: number;
      region: string;
      title: string;
      place: string;
      startsAt: string;
      endsAt: string;
      task: 'company' | 'errand' | 'phone' | 'escort' | 'blood-pressure' | 'haircut' | 'repair' | 'housework';
      skills: string[];
      language: string | null;
      needed: number;
      callsBack: boolean;
      state: 'looking' | 'agreed' | 'reported' | 'done' | 'cancelled';
    };
  };
  /** What helpers may read of oneself. */
  'GET /me/care-notes': {
    input: Record<string, never>;
    answer: {
      items: {
        id: string;
        kind: 'door' | 'entry' | 'pet' | 'alone' | 'hearing' | 'falls' | 'other';
        text: string;
        at: string;
      }[];
    };
  };
  /** Note what helpers have to know of somebody. */
  'POST /residents/{residentId}/care-notes': {
    input: {
      residentId: string;
      kind?: 'door' | 'entry' | 'pet' | 'alone' | 'hearing' | 'falls' | 'other';
      text: string;
    };
    answer: {
      items: {
        id: string;
        kind: 'door' | 'entry' | 'pet' | 'alone' | 'hearing' | 'falls' | 'other';
        text: string;
        at: string;
      }[];
    };
  };
  /** What is noted of somebody for helpers, for the workers of where they live. */
  'GET /residents/{residentId}/care-notes': {
    input: { residentId: string };
    answer: {
      items: {
        id: string;
        kind: 'door' | 'entry' | 'pet' | 'alone' | 'hearing' | 'falls' | 'other';
        text: string;
        at: string;
      }[];
    };
  };
  /** Put right what is noted of oneself, or of somebody whose notes one keeps; null strikes it out. */
  'PATCH /care-notes/{noteId}': {
    input: { noteId: string; text: string | null; residentId?: string };
    answer: {
      items: {
        id: string;
        kind: 'door' | 'entry' | 'pet' | 'alone' | 'hearing' | 'falls' | 'other';
        text: string;
        at: string;
      }[];
    };
  };
  /** The time bank that serves a region, and its rules. */
  'GET /time-bank': {
    input: { region: string };
    answer: {
      bank: {
        region: string;
        rules: string;
        rulesVersion: number;
        state: 'open' | 'closed';
        partners: { region: string; mostMinutes: number }[];
        openedAt: string;
      };
      name: string;
      mostMinutes: number | null;
      redeemsFrom: number | null;
    };
  };
  /** Switch the time bank of a region on, by rules chosen from the installation’s; for stewards. */
  'PUT /time-bank': {
    input: { region: string; rules: 'neighbours' | 'nanjing' };
    answer: {
      region: string;
      rules: string;
      rulesVersion: number;
      state: 'open' | 'closed';
      partners: { region: string; mostMinutes: number }[];
      openedAt: string;
    };
  };
  /** Switch the time bank of a region off; its book stays. */
  'POST /time-bank/closing': {
    input: { region: string };
    answer: {
      region: string;
      rules: string;
      rulesVersion: number;
      state: 'open' | 'closed';
      partners: { region: string; mostMinutes: number }[];
      openedAt: string;
    };
  };
  /** Agree to clear hours with another community; it counts once both agree. */
  'PUT /time-bank/pairing': {
    input: { region: string; partner: string; mostMinutes?: number };
    answer: {
      bank: {
        region: string;
        rules: string;
        rulesVersion: number;
        state: 'open' | 'closed';
        partners: { region: string; mostMinutes: number }[];
        openedAt: string;
      };
      mostMinutes: number | null;
    };
  };
  /** What the book of a time bank comes to, for its staff and those of paired communities. */
  'GET /time-bank/sums': {
    input: { region: string };
    answer: {
      bank: {
        region: string;
        rules: string;
        rulesVersion: number;
        state: 'open' | 'closed';
        partners: { region: string; mostMinutes: number }[];
        openedAt: string;
      };
      people: number;
      peopleMinutes: number;
      poolMinutes: number;
      issueMinutes: number;
      clearing: { partner: string; minutes: number }[];
    };
  };
  /** Count the book of a time bank anew and compare every balance; for stewards. */
  'GET /time-bank/check': {
    input: { region: string };
    answer: {
      transfers: number;
      accounts: number;
      sum: number;
      unbalanced: number;
      wrong: { account: string; balance: number; counted: number }[];
    };
  };
  /** The book of a time bank, latest first, without names; for stewards. */
  'GET /time-bank/transfers': {
    input: { region: string; after?: string; limit?: number };
    answer: {
      items: {
        id: string;
        kind:
          'service' | 'gift' | 'donation' | 'redemption' | 'grant' | 'reversal' | 'settlement' | 'closing' | 'joining';
        state: 'pending' | 'booked' | 'settled' | 'refused';
        at: string;
        entries: { account: string; bank: string; minutes: number }[];
        about: string | null;
        reverses: string | null;
        reason: 'slip' | 'not-served' | 'booked-twice' | 'agreed' | null;
      }[];
      next: string | null;
    };
  };
  /** Undo what was booked by booking it the other way round. */
  'POST /time-bank/transfers/{transferId}/reversal': {
    input: { transferId: string; reason: 'slip' | 'not-served' | 'booked-twice' | 'agreed' };
    answer: {
      id: string;
      kind:
        'service' | 'gift' | 'donation' | 'redemption' | 'grant' | 'reversal' | 'settlement' | 'closing' | 'joining';
      state: 'pending' | 'booked' | 'settled' | 'refused';
      at: string;
      entries: { account: string; bank: string; minutes: number }[];
      about: string | null;
      reverses: string | null;
      reason: 'slip' | 'not-served' | 'booked-twice' | 'agreed' | null;
    };
  };
  /** Give hours from the pool, or newly issued, to a person or the pool; for stewards. */
  'POST /time-bank/grants': {
    input: { region: string; from: 'pool' | 'issue'; to?: number; minutes: number };
    answer: {
      id: string;
      kind:
        'service' | 'gift' | 'donation' | 'redemption' | 'grant' | 'reversal' | 'settlement' | 'closing' | 'joining';
      at: string;
      minutes: number;
    };
  };
  /** Clear what one community owes a paired one; for a steward of both. */
  'POST /time-bank/settlements': {
    input: { debtor: string; creditor: string; minutes: number };
    answer: {
      id: string;
      kind:
        'service' | 'gift' | 'donation' | 'redemption' | 'grant' | 'reversal' | 'settlement' | 'closing' | 'joining';
      at: string;
      minutes: number;
    };
  };
  /** Note a birthday that was seen on a document; for workers and stewards. */
  'PUT /time-bank/accounts/{number}/birth': { input: { number: number; bornOn: string }; answer: { number: number } };
  /** Open one’s own account. */
  'POST /me/time-account': {
    input: Record<string, never>;
    answer: { number: number; bank: string; balanceMinutes: number; availableMinutes: number; bornOn: string | null };
  };
  /** One’s own account, and whether one may spend hours on oneself. */
  'GET /me/time-account': {
    input: Record<string, never>;
    answer: {
      number: number;
      bank: string;
      balanceMinutes: number;
      availableMinutes: number;
      bornOn: string | null;
      mayRedeem: boolean;
    };
  };
  /** What was booked on one’s own account, latest first. */
  'GET /me/time-account/entries': {
    input: { after?: string; limit?: number };
    answer: {
      items: {
        id: string;
        kind:
          'service' | 'gift' | 'donation' | 'redemption' | 'grant' | 'reversal' | 'settlement' | 'closing' | 'joining';
        at: string;
        minutes: number;
      }[];
      next: string | null;
    };
  };
  /** Whom one means to give hours to, by number, or by place and name. */
  'GET /time-bank/payees': {
    input: Record<string, never>;
    answer: { items: { number: number; name: string; place: string }[] };
  };
  /** Give hours to another person. */
  'POST /me/time-account/gifts': {
    input: { to: number; minutes: number };
    answer: {
      id: string;
      kind:
        'service' | 'gift' | 'donation' | 'redemption' | 'grant' | 'reversal' | 'settlement' | 'closing' | 'joining';
      at: string;
      minutes: number;
    };
  };
  /** Give hours to the community’s pool. */
  'POST /me/time-account/donations': {
    input: { minutes: number };
    answer: {
      id: string;
      kind:
        'service' | 'gift' | 'donation' | 'redemption' | 'grant' | 'reversal' | 'settlement' | 'closing' | 'joining';
      at: string;
      minutes: number;
    };
  };
  /** Spend hours at the hub. */
  'POST /me/time-account/redemptions': {
    input: { minutes: number };
    answer: {
      id: string;
      kind:
        'service' | 'gift' | 'donation' | 'redemption' | 'grant' | 'reversal' | 'settlement' | 'closing' | 'joining';
      at: string;
      minutes: number;
    };
  };
  /** The sheets to fill in for an import, with an example and explanations (?format=xlsx). */
  'GET /directory/template': {
    input: Record<string, never>;
    answer: { name: string; headings: string[]; rows: Record<string, unknown>[] }[];
  };
  /** Organizations and services of a region in the same sheets (?format=xlsx). */
  'GET /directory/export': {
    input: { region: string };
    answer: { name: string; headings: string[]; rows: Record<string, unknown>[] }[];
  };
  /** HSDS 3.0: which version this is. */
  'GET /hsds': { input: Record<string, never>; answer: { version: '3.0'; profile: string; openapi_url: string } };
  /** HSDS 3.0: services in pages; full=true with everything that belongs to them. */
  'GET /hsds/services': {
    input: {
      search?: string;
      organization_id?: string;
      taxonomy_term_id?: string;
      taxonomy_id?: string;
      modified_after?: string;
      full?: boolean | string;
      page?: number;
      per_page?: number;
    };
    answer: {
      total_items: number;
      total_pages: number;
      page_number: number;
      size: number;
      first_page: boolean;
      last_page: boolean;
      empty: boolean;
      contents: (
        | {
            id: string;
            organization_id: string;
            name: string;
            description: string;
            status: 'active' | 'inactive' | 'defunct' | 'temporarily closed';
            application_process?: string;
            fees_description?: string;
            eligibility_description?: string;
            minimum_age?: number;
            maximum_age?: number;
            last_modified: string;
            phones: { id: string; number: string; type: string }[];
            schedules: {
              id: string;
              service_id: string;
              freq: 'WEEKLY' | 'MONTHLY';
              timezone: number;
              interval?: number;
              count?: number;
              until?: string;
              wkst?: 'MO' | 'TU' | 'WE' | 'TH' | 'FR' | 'SA' | 'SU';
              byday?: string;
              bymonthday?: string;
              opens_at?: string;
              closes_at?: string;
            }[];
            service_areas: { id: string; service_id: string; name: string; extent: string; extent_type: string }[];
            service_at_locations: {
              id: string;
              service_id: string;
              location_id: string;
              location: {
                id: string;
                location_type: 'physical' | 'postal' | 'virtual';
                name?: string;
                addresses: {
                  id: string;
                  location_id: string;
                  address_1: string;
                  city: string;
                  state_province: string;
                  postal_code: string;
                  country: string;
                  address_type: 'physical' | 'postal' | 'virtual';
                }[];
                accessibility: { id: string; location_id: string; description: string }[];
              };
            }[];
            languages: { id: string; service_id: string; code: string }[];
            cost_options: { id: string; service_id: string; option: string; amount_description?: string }[];
            attributes: {
              id: string;
              link_id: string;
              taxonomy_term_id: string;
              link_entity: 'organization' | 'service';
              value?: string;
              taxonomy_term: { id: string; code: string; name: string; description: string };
            }[];
            organization: {
              id: string;
              name: string;
              description: string;
              legal_status: string;
              email?: string;
              website?: string;
            };
          }
        | {
            id: string;
            organization_id: string;
            name: string;
            description: string;
            status: 'active' | 'inactive' | 'defunct' | 'temporarily closed';
            application_process?: string;
            fees_description?: string;
            eligibility_description?: string;
            minimum_age?: number;
            maximum_age?: number;
            last_modified: string;
          }
      )[];
    };
  };
  /** HSDS 3.0: a service with everything that belongs to it. */
  'GET /hsds/services/{id}': {
    input: { id: string };
    answer: {
      id: string;
      organization_id: string;
      name: string;
      description: string;
      status: 'active' | 'inactive' | 'defunct' | 'temporarily closed';
      application_process?: string;
      fees_description?: string;
      eligibility_description?: string;
      minimum_age?: number;
      maximum_age?: number;
      last_modified: string;
      phones: { id: string; number: string; type: string }[];
      schedules: {
        id: string;
        service_id: string;
        freq: 'WEEKLY' | 'MONTHLY';
        timezone: number;
        interval?: number;
        count?: number;
        until?: string;
        wkst?: 'MO' | 'TU' | 'WE' | 'TH' | 'FR' | 'SA' | 'SU';
        byday?: string;
        bymonthday?: string;
        opens_at?: string;
        closes_at?: string;
      }[];
      service_areas: { id: string; service_id: string; name: string; extent: string; extent_type: string }[];
      service_at_locations: {
        id: string;
        service_id: string;
        location_id: string;
        location: {
          id: string;
          location_type: 'physical' | 'postal' | 'virtual';
          name?: string;
          addresses: {
            id: string;
            location_id: string;
            address_1: string;
            city: string;
            state_province: string;
            postal_code: string;
            country: string;
            address_type: 'physical' | 'postal' | 'virtual';
          }[];
          accessibility: { id: string; location_id: string; description: string }[];
        };
      }[];
      languages: { id: string; service_id: string; code: string }[];
      cost_options: { id: string; service_id: string; option: string; amount_description?: string }[];
      attributes: {
        id: string;
        link_id: string;
        taxonomy_term_id: string;
        link_entity: 'organization' | 'service';
        value?: string;
        taxonomy_term: { id: string; code: string; name: string; description: string };
      }[];
      organization: {
        id: string;
        name: string;
        description: string;
        legal_status: string;
        email?: string;
        website?: string;
      };
    };
  };
  /** HSDS 3.0: organizations in pages; full=true with everything that belongs to them. */
  'GET /hsds/organizations': {
    input: { search?: string; full?: boolean | string; page?: number; per_page?: number };
    answer: {
      total_items: number;
      total_pages: number;
      page_number: number;
      size: number;
      first_page: boolean;
      last_page: boolean;
      empty: boolean;
      contents: (
        | {
            id: string;
            name: string;
            description: string;
            legal_status: string;
            email?: string;
            website?: string;
            phones: { id: string; number: string; type: string }[];
            organization_identifiers: {
              id: string;
              organization_id: string;
              identifier_scheme?: string;
              identifier_type: string;
              identifier: string;
            }[];
            attributes: {
              id: string;
              link_id: string;
              taxonomy_term_id: string;
              link_entity: 'organization' | 'service';
              value?: string;
              taxonomy_term: { id: string; code: string; name: string; description: string };
            }[];
            services: {
              id: string;
              organization_id: string;
              name: string;
              description: string;
              status: 'active' | 'inactive' | 'defunct' | 'temporarily closed';
              application_process?: string;
              fees_description?: string;
              eligibility_description?: string;
              minimum_age?: number;
              maximum_age?: number;
              last_modified: string;
              phones: { id: string; number: string; type: string }[];
              schedules: {
                id: string;
                service_id: string;
                freq: 'WEEKLY' | 'MONTHLY';
                timezone: number;
                interval?: number;
                count?: number;
                until?: string;
                wkst?: 'MO' | 'TU' | 'WE' | 'TH' | 'FR' | 'SA' | 'SU';
                byday?: string;
                bymonthday?: string;
                opens_at?: string;
                closes_at?: string;
              }[];
              service_areas: { id: string; service_id: string; name: string; extent: string; extent_type: string }[];
              service_at_locations: {
                id: string;
                service_id: string;
                location_id: string;
                location: {
                  id: string;
                  location_type: 'physical' | 'postal' | 'virtual';
                  name?: string;
                  addresses: {
                    id: string;
                    location_id: string;
                    address_1: string;
                    city: string;
                    state_province: string;
                    postal_code: string;
                    country: string;
                    address_type: 'physical' | 'postal' | 'virtual';
                  }[];
                  accessibility: { id: string; location_id: string; description: string }[];
                };
              }[];
              languages: { id: string; service_id: string; code: string }[];
              cost_options: { id: string; service_id: string; option: string; amount_description?: string }[];
              attributes: {
                id: string;
                link_id: string;
                taxonomy_term_id: string;
                link_entity: 'organization' | 'service';
                value?: string;
                taxonomy_term: { id: string; code: string; name: string; description: string };
              }[];
            }[];
          }
        | { id: string; name: string; description: string; legal_status: string; email?: string; website?: string }
      )[];
    };
  };
  /** HSDS 3.0: an organization with its services. */
  'GET /hsds/organizations/{id}': {
    input: { id: string };
    answer: {
      id: string;
      name: string;
      description: string;
      legal_status: string;
      email?: string;
      website?: string;
      phones: { id: string; number: string; type: string }[];
      organization_identifiers: {
        id: string;
        organization_id: string;
        identifier_scheme?: string;
        identifier_type: string;
        identifier: string;
      }[];
      attributes: {
        id: string;
        link_id: string;
        taxonomy_term_id: string;
        link_entity: 'organization' | 'service';
        value?: string;
        taxonomy_term: { id: string; code: string; name: string; description: string };
      }[];
      services: {
        id: string;
        organization_id: string;
        name: string;
        description: string;
        status: 'active' | 'inactive' | 'defunct' | 'temporarily closed';
        application_process?: string;
        fees_description?: string;
        eligibility_description?: string;
        minimum_age?: number;
        maximum_age?: number;
        last_modified: string;
        phones: { id: string; number: string; type: string }[];
        schedules: {
          id: string;
          service_id: string;
          freq: 'WEEKLY' | 'MONTHLY';
          timezone: number;
          interval?: number;
          count?: number;
          until?: string;
          wkst?: 'MO' | 'TU' | 'WE' | 'TH' | 'FR' | 'SA' | 'SU';
          byday?: string;
          bymonthday?: string;
          opens_at?: string;
          closes_at?: string;
        }[];
        service_areas: { id: string; service_id: string; name: string; extent: string; extent_type: string }[];
        service_at_locations: {
          id: string;
          service_id: string;
          location_id: string;
          location: {
            id: string;
            location_type: 'physical' | 'postal' | 'virtual';
            name?: string;
            addresses: {
              id: string;
              location_id: string;
              address_1: string;
              city: string;
              state_province: string;
              postal_code: string;
              country: string;
              address_type: 'physical' | 'postal' | 'virtual';
            }[];
            accessibility: { id: string; location_id: string; description: string }[];
          };
        }[];
        languages: { id: string; service_id: string; code: string }[];
        cost_options: { id: string; service_id: string; option: string; amount_description?: string }[];
        attributes: {
          id: string;
          link_id: string;
          taxonomy_term_id: string;
          link_entity: 'organization' | 'service';
          value?: string;
          taxonomy_term: { id: string; code: string; name: string; description: string };
        }[];
      }[];
    };
  };
  /** HSDS 3.0: services at each of their places, in pages; full=true with everything that belongs to them. */
  'GET /hsds/service_at_locations': {
    input: {
      search?: string;
      organization_id?: string;
      taxonomy_term_id?: string;
      taxonomy_id?: string;
      modified_after?: string;
      full?: boolean | string;
      page?: number;
      per_page?: number;
    };
    answer: {
      total_items: number;
      total_pages: number;
      page_number: number;
      size: number;
      first_page: boolean;
      last_page: boolean;
      empty: boolean;
      contents: (
        | {
            id: string;
            service_id: string;
            location_id: string;
            location: {
              id: string;
              location_type: 'physical' | 'postal' | 'virtual';
              name?: string;
              addresses: {
                id: string;
                location_id: string;
                address_1: string;
                city: string;
                state_province: string;
                postal_code: string;
                country: string;
                address_type: 'physical' | 'postal' | 'virtual';
              }[];
              accessibility: { id: string; location_id: string; description: string }[];
            };
            service: {
              id: string;
              organization_id: string;
              name: string;
              description: string;
              status: 'active' | 'inactive' | 'defunct' | 'temporarily closed';
              application_process?: string;
              fees_description?: string;
              eligibility_description?: string;
              minimum_age?: number;
              maximum_age?: number;
              last_modified: string;
              phones: { id: string; number: string; type: string }[];
              schedules: {
                id: string;
                service_id: string;
                freq: 'WEEKLY' | 'MONTHLY';
                timezone: number;
                interval?: number;
                count?: number;
                until?: string;
                wkst?: 'MO' | 'TU' | 'WE' | 'TH' | 'FR' | 'SA' | 'SU';
                byday?: string;
                bymonthday?: string;
                opens_at?: string;
                closes_at?: string;
              }[];
              service_areas: { id: string; service_id: string; name: string; extent: string; extent_type: string }[];
              languages: { id: string; service_id: string; code: string }[];
              cost_options: { id: string; service_id: string; option: string; amount_description?: string }[];
              attributes: {
                id: string;
                link_id: string;
                taxonomy_term_id: string;
                link_entity: 'organization' | 'service';
                value?: string;
                taxonomy_term: { id: string; code: string; name: string; description: string };
              }[];
              organization: {
                id: string;
                name: string;
                description: string;
                legal_status: string;
                email?: string;
                website?: string;
              };
            };
          }
        | {
            id: string;
            service_id: string;
            location_id: string;
            location: { id: string; location_type: 'physical' | 'postal' | 'virtual'; name?: string };
            service: {
              id: string;
              organization_id: string;
              name: string;
              description: string;
              status: 'active' | 'inactive' | 'defunct' | 'temporarily closed';
              application_process?: string;
              fees_description?: string;
              eligibility_description?: string;
              minimum_age?: number;
              maximum_age?: number;
              last_modified: string;
              organization: {
                id: string;
                name: string;
                description: string;
                legal_status: string;
                email?: string;
                website?: string;
              };
            };
          }
      )[];
    };
  };
  /** HSDS 3.0: a service at one of its places. */
  'GET /hsds/service_at_locations/{id}': {
    input: { id: string };
    answer: {
      id: string;
      service_id: string;
      location_id: string;
      location: {
        id: string;
        location_type: 'physical' | 'postal' | 'virtual';
        name?: string;
        addresses: {
          id: string;
          location_id: string;
          address_1: string;
          city: string;
          state_province: string;
          postal_code: string;
          country: string;
          address_type: 'physical' | 'postal' | 'virtual';
        }[];
        accessibility: { id: string; location_id: string; description: string }[];
      };
      service: {
        id: string;
        organization_id: string;
        name: string;
        description: string;
        status: 'active' | 'inactive' | 'defunct' | 'temporarily closed';
        application_process?: string;
        fees_description?: string;
        eligibility_description?: string;
        minimum_age?: number;
        maximum_age?: number;
        last_modified: string;
        phones: { id: string; number: string; type: string }[];
        schedules: {
          id: string;
          service_id: string;
          freq: 'WEEKLY' | 'MONTHLY';
          timezone: number;
          interval?: number;
          count?: number;
          until?: string;
          wkst?: 'MO' | 'TU' | 'WE' | 'TH' | 'FR' | 'SA' | 'SU';
          byday?: string;
          bymonthday?: string;
          opens_at?: string;
          closes_at?: string;
        }[];
        service_areas: { id: string; service_id: string; name: string; extent: string; extent_type: string }[];
        languages: { id: string; service_id: string; code: string }[];
        cost_options: { id: string; service_id: string; option: string; amount_description?: string }[];
        attributes: {
          id: string;
          link_id: string;
          taxonomy_term_id: string;
          link_entity: 'organization' | 'service';
          value?: string;
          taxonomy_term: { id: string; code: string; name: string; description: string };
        }[];
        organization: {
          id: string;
          name: string;
          description: string;
          legal_status: string;
          email?: string;
          website?: string;
        };
      };
    };
  };
  /** HSDS 3.0: the taxonomies in pages. */
  'GET /hsds/taxonomies': {
    input: { search?: string; page?: number; per_page?: number };
    answer: {
      total_items: number;
      total_pages: number;
      page_number: number;
      size: number;
      first_page: boolean;
      last_page: boolean;
      empty: boolean;
      contents: { id: string; name: string; description: string; version: string }[];
    };
  };
  /** HSDS 3.0: a taxonomy. */
  'GET /hsds/taxonomies/{id}': {
    input: { id: string };
    answer: { id: string; name: string; description: string; version: string };
  };
  /** HSDS 3.0: the terms of the taxonomies in pages. */
  'GET /hsds/taxonomy_terms': {
    input: {
      taxonomy_id?: string;
      parent_id?: string;
      top_only?: boolean | string;
      search?: string;
      page?: number;
      per_page?: number;
    };
    answer: {
      total_items: number;
      total_pages: number;
      page_number: number;
      size: number;
      first_page: boolean;
      last_page: boolean;
      empty: boolean;
      contents: {
        id: string;
        code: string;
        name: string;
        description: string;
        parent_id?: string;
        taxonomy: string;
        taxonomy_detail: { id: string; name: string; description: string; version: string };
        language: string;
      }[];
    };
  };
  /** HSDS 3.0: a term of a taxonomy. */
  'GET /hsds/taxonomy_terms/{id}': {
    input: { id: string };
    answer: {
      id: string;
      code: string;
      name: string;
      description: string;
      parent_id?: string;
      taxonomy: string;
      taxonomy_detail: { id: string; name: string; description: string; version: string };
      language: string;
    };
  };
  /** HSDS 3.0: the whole public directory, organizations and services each as a package. */
  'GET /hsds/export': {
    input: Record<string, never>;
    answer: {
      organizations: {
        id: string;
        name: string;
        description: string;
        legal_status: string;
        email?: string;
        website?: string;
        phones: { id: string; number: string; type: string }[];
        organization_identifiers: {
          id: string;
          organization_id: string;
          identifier_scheme?: string;
          identifier_type: string;
          identifier: string;
        }[];
        attributes: {
          id: string;
          link_id: string;
          taxonomy_term_id: string;
          link_entity: 'organization' | 'service';
          value?: string;
          taxonomy_term: { id: string; code: string; name: string; description: string };
        }[];
        services: {
          id: string;
          organization_id: string;
          name: string;
          description: string;
          status: 'active' | 'inactive' | 'defunct' | 'temporarily closed';
          application_process?: string;
          fees_description?: string;
          eligibility_description?: string;
          minimum_age?: number;
          maximum_age?: number;
          last_modified: string;
          phones: { id: string; number: string; type: string }[];
          schedules: {
            id: string;
            service_id: string;
            freq: 'WEEKLY' | 'MONTHLY';
            timezone: number;
            interval?: number;
            count?: number;
            until?: string;
            wkst?: 'MO' | 'TU' | 'WE' | 'TH' | 'FR' | 'SA' | 'SU';
            byday?: string;
            bymonthday?: string;
            opens_at?: string;
            closes_at?: string;
          }[];
          service_areas: { id: string; service_id: string; name: string; extent: string; extent_type: string }[];
          service_at_locations: {
            id: string;
            service_id: string;
            location_id: string;
            location: {
              id: string;
              location_type: 'physical' | 'postal' | 'virtual';
              name?: string;
              addresses: {
                id: string;
                location_id: string;
                address_1: string;
                city: string;
                state_province: string;
                postal_code: string;
                country: string;
                address_type: 'physical' | 'postal' | 'virtual';
              }[];
              accessibility: { id: string; location_id: string; description: string }[];
            };
          }[];
          languages: { id: string; service_id: string; code: string }[];
          cost_options: { id: string; service_id: string; option: string; amount_description?: string }[];
          attributes: {
            id: string;
            link_id: string;
            taxonomy_term_id: string;
            link_entity: 'organization' | 'service';
            value?: string;
            taxonomy_term: { id: string; code: string; name: string; description: string };
          }[];
        }[];
      }[];
      services: {
        id: string;
        organization_id: string;
        name: string;
        description: string;
        status: 'active' | 'inactive' | 'defunct' | 'temporarily closed';
        application_process?: string;
        fees_description?: string;
        eligibility_description?: string;
        minimum_age?: number;
        maximum_age?: number;
        last_modified: string;
        phones: { id: string; number: string; type: string }[];
        schedules: {
          id: string;
          service_id: string;
          freq: 'WEEKLY' | 'MONTHLY';
          timezone: number;
          interval?: number;
          count?: number;
          until?: string;
          wkst?: 'MO' | 'TU' | 'WE' | 'TH' | 'FR' | 'SA' | 'SU';
          byday?: string;
          bymonthday?: string;
          opens_at?: string;
          closes_at?: string;
        }[];
        service_areas: { id: string; service_id: string; name: string; extent: string; extent_type: string }[];
        service_at_locations: {
          id: string;
          service_id: string;
          location_id: string;
          location: {
            id: string;
            location_type: 'physical' | 'postal' | 'virtual';
            name?: string;
            addresses: {
              id: string;
              location_id: string;
              address_1: string;
              city: string;
              state_province: string;
              postal_code: string;
              country: string;
              address_type: 'physical' | 'postal' | 'virtual';
            }[];
            accessibility: { id: string; location_id: string; description: string }[];
          };
        }[];
        languages: { id: string; service_id: string; code: string }[];
        cost_options: { id: string; service_id: string; option: string; amount_description?: string }[];
        attributes: {
          id: string;
          link_id: string;
          taxonomy_term_id: string;
          link_entity: 'organization' | 'service';
          value?: string;
          taxonomy_term: { id: string; code: string; name: string; description: string };
        }[];
        organization: {
          id: string;
          name: string;
          description: string;
          legal_status: string;
          email?: string;
          website?: string;
        };
      }[];
    };
  };
  /** Organizations by words, region, kind and grade. */
  'GET /organizations/search': {
    input: {
      text?: string;
      region?: unknown & unknown;
      kind?:
        | 'association'
        | 'service-institution'
        | 'foundation'
        | 'filed'
        | 'social-work-station'
        | 'enterprise'
        | 'charity';
      leastGrade?: number;
      after?: string;
      limit?: number;
    };
    answer: {
      items: {
        id: string;
        name: string;
        kind:
          | 'association'
          | 'service-institution'
          | 'foundation'
          | 'filed'
          | 'social-work-station'
          | 'enterprise'
          | 'charity';
        registration: string | null;
        region: string;
        phone: string | null;
        description: string | null;
        grade: number | null;
        hasPartyBranch: boolean | null;
        isFederationMember: boolean | null;
        certificates: { name: string; number: string | null; validUntil: string | null }[];
        website: string | null;
        email: string | null;
        staffSize: number | null;
        isPaused: boolean;
      }[];
      next: string | null;
    };
  };
  /** Services by words, region, category, kind, supply, cost, people, day of the week and free places. */
  'GET /services/search': {
    input: {
      text?: string;
      region?: unknown & unknown;
      category?: string;
      kind?:
        | 'association'
        | 'service-institution'
        | 'foundation'
        | 'filed'
        | 'social-work-station'
        | 'enterprise'
        | 'charity';
      supply?: 'service' | 'funds' | 'goods' | 'venue';
      free?: boolean | string;
      age?: number;
      people?: string;
      day?: number;
      hasPlaces?: boolean | string;
      after?: string;
      limit?: number;
    };
    answer: {
      items: {
        id: string;
        organization_id: string;
        name: string;
        description: string;
        status: 'active' | 'temporarily closed';
        minimum_age: number | null;
        maximum_age: number | null;
        eligibility_tags: string[];
        taxonomy_terms: string[];
        service_areas: { extent: string }[];
        supply: 'service' | 'funds' | 'goods' | 'venue';
        locations: { name: string | null; address: string; accessibility: string | null }[];
        schedules: { rrule: string; opens_at: string | null; closes_at: string | null }[];
        application_process: string | null;
        phone: string | null;
        cost_options: { option: 'free' | 'fee'; amount_description: string | null }[];
        languages: { code: string }[];
        accessibility: { description: string }[];
        capacity: { total: number; available: number };
        organization: {
          id: string;
          name: string;
          kind:
            | 'association'
            | 'service-institution'
            | 'foundation'
            | 'filed'
            | 'social-work-station'
            | 'enterprise'
            | 'charity';
          registration: string | null;
          region: string;
          phone: string | null;
          description: string | null;
          grade: number | null;
          hasPartyBranch: boolean | null;
          isFederationMember: boolean | null;
          certificates: { name: string; number: string | null; validUntil: string | null }[];
          website: string | null;
          email: string | null;
          staffSize: number | null;
          isPaused: boolean;
        };
      }[];
      next: string | null;
    };
  };
  /** Community organizations of a region. */
  'GET /organizations': {
    input: { region?: string; after?: string; limit?: number };
    answer: {
      items: {
        id: string;
        name: string;
        kind:
          | 'association'
          | 'service-institution'
          | 'foundation'
          | 'filed'
          | 'social-work-station'
          | 'enterprise'
          | 'charity';
        registration: string | null;
        region: string;
        phone: string | null;
        description: string | null;
        grade: number | null;
        hasPartyBranch: boolean | null;
        isFederationMember: boolean | null;
        certificates: { name: string; number: string | null; validUntil: string | null }[];
        website: string | null;
        email: string | null;
        staffSize: number | null;
        isPaused: boolean;
      }[];
      next: string | null;
    };
  };
  /** Enter an organization into the directory. */
  'POST /organizations': {
    input: {
      name: string;
      kind:
        | 'association'
        | 'service-institution'
        | 'foundation'
        | 'filed'
        | 'social-work-station'
        | 'enterprise'
        | 'charity';
      registration?: string;
      phone?: string;
      description?: string;
      grade?: number;
      hasPartyBranch?: boolean;
      isFederationMember?: boolean;
      certificates?: { name: string; number?: string; validUntil?: string }[];
      website?: string;
      email?: string;
      staffSize?: number;
      region: unknown & unknown;
      openOffers?: number;
    };
    answer: {
      id: string;
      name: string;
      kind:
        | 'association'
        | 'service-institution'
        | 'foundation'
        | 'filed'
        | 'social-work-station'
        | 'enterprise'
        | 'charity';
      registration: string | null;
      region: string;
      phone: string | null;
      description: string | null;
      grade: number | null;
      hasPartyBranch: boolean | null;
      isFederationMember: boolean | null;
      certificates: { name: string; number: string | null; validUntil: string | null }[];
      website: string | null;
      email: string | null;
      staffSize: number | null;
      isPaused: boolean;
    };
  };
  /** Make a resident staff of an organization. */
  'PUT /organizations/{organizationId}/staff/{residentId}': {
    input: { organizationId: string; residentId: string };
    answer: { id: string };
  };
  /** End it. */
  'DELETE /organizations/{organizationId}/staff/{residentId}': {
    input: { organizationId: string; residentId: string };
    answer: { id: string };
  };
  /** An organization and its services. */
  'GET /organizations/{organizationId}': {
    input: { organizationId: string };
    answer: {
      organization: {
        id: string;
        name: string;
        kind:
          | 'association'
          | 'service-institution'
          | 'foundation'
          | 'filed'
          | 'social-work-station'
          | 'enterprise'
          | 'charity';
        registration: string | null;
        region: string;
        phone: string | null;
        description: string | null;
        grade: number | null;
        hasPartyBranch: boolean | null;
        isFederationMember: boolean | null;
        certificates: { name: string; number: string | null; validUntil: string | null }[];
        website: string | null;
        email: string | null;
        staffSize: number | null;
        isPaused: boolean;
      };
      services: {
        id: string;
        organization_id: string;
        name: string;
        description: string;
        status: 'active' | 'temporarily closed';
        minimum_age: number | null;
        maximum_age: number | null;
        eligibility_tags: string[];
        taxonomy_terms: string[];
        service_areas: { extent: string }[];
        supply: 'service' | 'funds' | 'goods' | 'venue';
        locations: { name: string | null; address: string; accessibility: string | null }[];
        schedules: { rrule: string; opens_at: string | null; closes_at: string | null }[];
        application_process: string | null;
        phone: string | null;
        cost_options: { option: 'free' | 'fee'; amount_description: string | null }[];
        languages: { code: string }[];
        accessibility: { description: string }[];
        capacity: { total: number; available: number };
      }[];
    };
  };
  /** Change what is given of an organization. */
  'PATCH /organizations/{organizationId}': {
    input: {
      organizationId: string;
      phone?: string;
      description?: string;
      grade?: number;
      hasPartyBranch?: boolean;
      isFederationMember?: boolean;
      certificates?: { name: string; number?: string; validUntil?: string }[];
      website?: string;
      email?: string;
      staffSize?: number;
      name?: string;
      kind?:
        | 'association'
        | 'service-institution'
        | 'foundation'
        | 'filed'
        | 'social-work-station'
        | 'enterprise'
        | 'charity';
      registration?: string;
    };
    answer: {
      id: string;
      name: string;
      kind:
        | 'association'
        | 'service-institution'
        | 'foundation'
        | 'filed'
        | 'social-work-station'
        | 'enterprise'
        | 'charity';
      registration: string | null;
      region: string;
      phone: string | null;
      description: string | null;
      grade: number | null;
      hasPartyBranch: boolean | null;
      isFederationMember: boolean | null;
      certificates: { name: string; number: string | null; validUntil: string | null }[];
      website: string | null;
      email: string | null;
      staffSize: number | null;
      isPaused: boolean;
    };
  };
  /** Stop new offers, or let them come again. */
  'PUT /organizations/{organizationId}/pause': {
    input: { organizationId: string; paused: boolean };
    answer: {
      id: string;
      name: string;
      kind:
        | 'association'
        | 'service-institution'
        | 'foundation'
        | 'filed'
        | 'social-work-station'
        | 'enterprise'
        | 'charity';
      registration: string | null;
      region: string;
      phone: string | null;
      description: string | null;
      grade: number | null;
      hasPartyBranch: boolean | null;
      isFederationMember: boolean | null;
      certificates: { name: string; number: string | null; validUntil: string | null }[];
      website: string | null;
      email: string | null;
      staffSize: number | null;
      isPaused: boolean;
    };
  };
  /** Offer a service. */
  'POST /organizations/{organizationId}/services': {
    input: {
      organizationId: string;
      name: string;
      description?: string;
      categories?: string[];
      areas: (unknown & unknown)[];
      eligibility?: { minAge?: number; maxAge?: number; tags?: string[] };
      schedule?: string;
      supply?: 'service' | 'funds' | 'goods' | 'venue';
      locations?: { address: string; name?: string; accessibility?: string }[];
      hours?: { opensAt: string; closesAt: string };
      application?: string;
      phone?: string;
      cost?: { kind: 'free' | 'fee'; note?: string };
      languages?: string[];
      accessibility?: string[];
      capacity: number;
    };
    answer: {
      id: string;
      organization_id: string;
      name: string;
      description: string;
      status: 'active' | 'temporarily closed';
      minimum_age: number | null;
      maximum_age: number | null;
      eligibility_tags: string[];
      taxonomy_terms: string[];
      service_areas: { extent: string }[];
      supply: 'service' | 'funds' | 'goods' | 'venue';
      locations: { name: string | null; address: string; accessibility: string | null }[];
      schedules: { rrule: string; opens_at: string | null; closes_at: string | null }[];
      application_process: string | null;
      phone: string | null;
      cost_options: { option: 'free' | 'fee'; amount_description: string | null }[];
      languages: { code: string }[];
      accessibility: { description: string }[];
      capacity: { total: number; available: number };
    };
  };
  /** The service supply list, in HSDS terms. */
  'GET /services': {
    input: { organization?: string; category?: string; name?: string; after?: string; limit?: number };
    answer: {
      items: {
        id: string;
        organization_id: string;
        name: string;
        description: string;
        status: 'active' | 'temporarily closed';
        minimum_age: number | null;
        maximum_age: number | null;
        eligibility_tags: string[];
        taxonomy_terms: string[];
        service_areas: { extent: string }[];
        supply: 'service' | 'funds' | 'goods' | 'venue';
        locations: { name: string | null; address: string; accessibility: string | null }[];
        schedules: { rrule: string; opens_at: string | null; closes_at: string | null }[];
        application_process: string | null;
        phone: string | null;
        cost_options: { option: 'free' | 'fee'; amount_description: string | null }[];
        languages: { code: string }[];
        accessibility: { description: string }[];
        capacity: { total: number; available: number };
      }[];
      next: string | null;
    };
  };
  /** A service and who offers it. */
  'GET /services/{serviceId}': {
    input: { serviceId: string };
    answer: {
      service: {
        id: string;
        organization_id: string;
        name: string;
        description: string;
        status: 'active' | 'temporarily closed';
        minimum_age: number | null;
        maximum_age: number | null;
        eligibility_tags: string[];
        taxonomy_terms: string[];
        service_areas: { extent: string }[];
        supply: 'service' | 'funds' | 'goods' | 'venue';
        locations: { name: string | null; address: string; accessibility: string | null }[];
        schedules: { rrule: string; opens_at: string | null; closes_at: string | null }[];
        application_process: string | null;
        phone: string | null;
        cost_options: { option: 'free' | 'fee'; amount_description: string | null }[];
        languages: { code: string }[];
        accessibility: { description: string }[];
        capacity: { total: number; available: number };
      };
      organization: {
        id: string;
        name: string;
        kind:
          | 'association'
          | 'service-institution'
          | 'foundation'
          | 'filed'
          | 'social-work-station'
          | 'enterprise'
          | 'charity';
        registration: string | null;
        region: string;
        phone: string | null;
        description: string | null;
        grade: number | null;
        hasPartyBranch: boolean | null;
        isFederationMember: boolean | null;
        certificates: { name: string; number: string | null; validUntil: string | null }[];
        website: string | null;
        email: string | null;
        staffSize: number | null;
        isPaused: boolean;
      };
    };
  };
  /** Change what is given of a service; capacity and status included. */
  'PATCH /services/{serviceId}': {
    input: {
      serviceId: string;
      name?: string;
      description?: string;
      categories?: string[];
      areas?: (unknown & unknown)[];
      eligibility?: { minAge?: number; maxAge?: number; tags?: string[] };
      supply?: 'service' | 'funds' | 'goods' | 'venue';
      locations?: { address: string; name?: string; accessibility?: string }[];
      schedule?: string;
      hours?: { opensAt: string; closesAt: string };
      application?: string;
      phone?: string;
      cost?: { kind: 'free' | 'fee'; note?: string };
      languages?: string[];
      accessibility?: string[];
      capacity?: number;
      status?: 'active' | 'suspended';
    };
    answer: {
      id: string;
      organization_id: string;
      name: string;
      description: string;
      status: 'active' | 'temporarily closed';
      minimum_age: number | null;
      maximum_age: number | null;
      eligibility_tags: string[];
      taxonomy_terms: string[];
      service_areas: { extent: string }[];
      supply: 'service' | 'funds' | 'goods' | 'venue';
      locations: { name: string | null; address: string; accessibility: string | null }[];
      schedules: { rrule: string; opens_at: string | null; closes_at: string | null }[];
      application_process: string | null;
      phone: string | null;
      cost_options: { option: 'free' | 'fee'; amount_description: string | null }[];
      languages: { code: string }[];
      accessibility: { description: string }[];
      capacity: { total: number; available: number };
    };
  };
  /** What is overdue in a region and what is due today, for those who look after it. */
  'GET /needs/due': {
    input: { region: string; limit?: number };
    answer: {
      overdue: {
        count: number;
        first: {
          number: string;
          resident: string;
          onBehalf: string | null;
          region: string;
          text: string;
          place: string | null;
          category: string;
          categoryName: string;
          urgency: 'danger' | 'urgent' | 'general' | 'low';
          route: 'organization' | 'authority' | 'hall' | 'duty';
          affected: string[];
          age: number | null;
          state:
            | 'submitted'
            | 'offered'
            | 'brokered'
            | 'accepted'
            | 'in-progress'
            | 'done'
            | 'confirmed'
            | 'reopened'
            | 'forwarded'
            | 'at-hall'
            | 'alerted'
            | 'acknowledged'
            | 'false-alarm'
            | 'withdrawn'
            | 'refused'
            | 'merged';
          stateName: string;
          mergedInto: string | null;
          merged: string[];
          followers: number;
          offer: { id: string; service: string; organization: string } | null;
          forwarding: { to: '12345'; categoryPath: string; acknowledgement: string | null } | null;
          outcome: { note: string; at: string } | null;
          feedback: { contacted: boolean; resolved: boolean; satisfied: boolean; note: string | null } | null;
          alert: { calls: number; called: string[]; nextAt: string; acknowledgedBy: string | null } | null;
          clock: {
            say: string[];
            due: { level: 'answer' | 'solution'; at: string; isOverdue: boolean; isProvisional: boolean }[];
            isPaused: boolean;
            pause: { reason: string; until: string } | null;
          };
          submittedAt: string;
          timeline: { at: string; step: string; stepName: string; note: string | null; called: string[] }[];
        }[];
      };
      today: {
        count: number;
        first: {
          number: string;
          resident: string;
          onBehalf: string | null;
          region: string;
          text: string;
          place: string | null;
          category: string;
          categoryName: string;
          urgency: 'danger' | 'urgent' | 'general' | 'low';
          route: 'organization' | 'authority' | 'hall' | 'duty';
          affected: string[];
          age: number | null;
          state:
            | 'submitted'
            | 'offered'
            | 'brokered'
            | 'accepted'
            | 'in-progress'
            | 'done'
            | 'confirmed'
            | 'reopened'
            | 'forwarded'
            | 'at-hall'
            | 'alerted'
            | 'acknowledged'
            | 'false-alarm'
            | 'withdrawn'
            | 'refused'
            | 'merged';
          stateName: string;
          mergedInto: string | null;
          merged: string[];
          followers: number;
          offer: { id: string; service: string; organization: string } | null;
          forwarding: { to: '12345'; categoryPath: string; acknowledgement: string | null } | null;
          outcome: { note: string; at: string } | null;
          feedback: { contacted: boolean; resolved: boolean; satisfied: boolean; note: string | null } | null;
          alert: { calls: number; called: string[]; nextAt: string; acknowledgedBy: string | null } | null;
          clock: {
            say: string[];
            due: { level: 'answer' | 'solution'; at: string; isOverdue: boolean; isProvisional: boolean }[];
            isPaused: boolean;
            pause: { reason: string; until: string } | null;
          };
          submittedAt: string;
          timeline: { at: string; step: string; stepName: string; note: string | null; called: string[] }[];
        }[];
      };
    };
  };
  /** Tell whoever asked how it stands; the need stays where it is. */
  'POST /needs/{number}/answer': {
    input: { number: string; answer: string };
    answer: {
      number: string;
      resident: string;
      onBehalf: string | null;
      region: string;
      text: string;
      place: string | null;
      category: string;
      categoryName: string;
      urgency: 'danger' | 'urgent' | 'general' | 'low';
      route: 'organization' | 'authority' | 'hall' | 'duty';
      affected: string[];
      age: number | null;
      state:
        | 'submitted'
        | 'offered'
        | 'brokered'
        | 'accepted'
        | 'in-progress'
        | 'done'
        | 'confirmed'
        | 'reopened'
        | 'forwarded'
        | 'at-hall'
        | 'alerted'
        | 'acknowledged'
        | 'false-alarm'
        | 'withdrawn'
        | 'refused'
        | 'merged';
      stateName: string;
      mergedInto: string | null;
      merged: string[];
      followers: number;
      offer: { id: string; service: string; organization: string } | null;
      forwarding: { to: '12345'; categoryPath: string; acknowledgement: string | null } | null;
      outcome: { note: string; at: string } | null;
      feedback: { contacted: boolean; resolved: boolean; satisfied: boolean; note: string | null } | null;
      alert: { calls: number; called: string[]; nextAt: string; acknowledgedBy: string | null } | null;
      clock: {
        say: string[];
        due: { level: 'answer' | 'solution'; at: string; isOverdue: boolean; isProvisional: boolean }[];
        isPaused: boolean;
        pause: { reason: string; until: string } | null;
      };
      submittedAt: string;
      timeline: { at: string; step: string; stepName: string; note: string | null; called: string[] }[];
    };
  };
  /** Stop the clock of a need for a reason, which whoever asked is told. */
  'POST /needs/{number}/pause': {
    input: { number: string; reason: string; until?: string };
    answer: {
      number: string;
      resident: string;
      onBehalf: string | null;
      region: string;
      text: string;
      place: string | null;
      category: string;
      categoryName: string;
      urgency: 'danger' | 'urgent' | 'general' | 'low';
      route: 'organization' | 'authority' | 'hall' | 'duty';
      affected: string[];
      age: number | null;
      state:
        | 'submitted'
        | 'offered'
        | 'brokered'
        | 'accepted'
        | 'in-progress'
        | 'done'
        | 'confirmed'
        | 'reopened'
        | 'forwarded'
        | 'at-hall'
        | 'alerted'
        | 'acknowledged'
        | 'false-alarm'
        | 'withdrawn'
        | 'refused'
        | 'merged';
      stateName: string;
      mergedInto: string | null;
      merged: string[];
      followers: number;
      offer: { id: string; service: string; organization: string } | null;
      forwarding: { to: '12345'; categoryPath: string; acknowledgement: string | null } | null;
      outcome: { note: string; at: string } | null;
      feedback: { contacted: boolean; resolved: boolean; satisfied: boolean; note: string | null } | null;
      alert: { calls: number; called: string[]; nextAt: string; acknowledgedBy: string | null } | null;
      clock: {
        say: string[];
        due: { level: 'answer' | 'solution'; at: string; isOverdue: boolean; isProvisional: boolean }[];
        isPaused: boolean;
        pause: { reason: string; until: string } | null;
      };
      submittedAt: string;
      timeline: { at: string; step: string; stepName: string; note: string | null; called: string[] }[];
    };
  };
  /** Let the clock of a need go on with the time that was left. */
  'POST /needs/{number}/resumption': {
    input: { number: string };
    answer: {
      number: string;
      resident: string;
      onBehalf: string | null;
      region: string;
      text: string;
      place: string | null;
      category: string;
      categoryName: string;
      urgency: 'danger' | 'urgent' | 'general' | 'low';
      route: 'organization' | 'authority' | 'hall' | 'duty';
      affected: string[];
      age: number | null;
      state:
        | 'submitted'
        | 'offered'
        | 'brokered'
        | 'accepted'
        | 'in-progress'
        | 'done'
        | 'confirmed'
        | 'reopened'
        | 'forwarded'
        | 'at-hall'
        | 'alerted'
        | 'acknowledged'
        | 'false-alarm'
        | 'withdrawn'
        | 'refused'
        | 'merged';
      stateName: string;
      mergedInto: string | null;
      merged: string[];
      followers: number;
      offer: { id: string; service: string; organization: string } | null;
      forwarding: { to: '12345'; categoryPath: string; acknowledgement: string | null } | null;
      outcome: { note: string; at: string } | null;
      feedback: { contacted: boolean; resolved: boolean; satisfied: boolean; note: string | null } | null;
      alert: { calls: number; called: string[]; nextAt: string; acknowledgedBy: string | null } | null;
      clock: {
        say: string[];
        due: { level: 'answer' | 'solution'; at: string; isOverdue: boolean; isProvisional: boolean }[];
        isPaused: boolean;
        pause: { reason: string; until: string } | null;
      };
      submittedAt: string;
      timeline: { at: string; step: string; stepName: string; note: string | null; called: string[] }[];
    };
  };
  /** What the system makes of a text, before it is submitted; nothing is kept. */
  'POST /needs/drafts': {
    input: { text: string };
    answer: {
      kind: 'need' | 'small-talk';
      route: 'organization' | 'authority' | 'hall' | 'duty';
      category: string;
      categoryName: string;
      urgency: 'danger' | 'urgent' | 'general' | 'low';
      place: string | null;
      affected: string[];
      questions: ('place' | 'who')[];
      emergency: { say: string; numbers: string[]; dutyPhone: string | null; isCalled: boolean } | null;
    };
  };
  /** Submit a need; in danger the answer carries the numbers to call. */
  'POST /needs': {
    input: {
      text: string;
      region?: string;
      place?: string;
      category?: string;
      route?: 'organization' | 'authority' | 'hall';
      affected?: string[];
      age?: number;
      resident?: string;
      onBehalf?: string;
    };
    answer: {
      number: string;
      resident: string;
      onBehalf: string | null;
      region: string;
      text: string;
      place: string | null;
      category: string;
      categoryName: string;
      urgency: 'danger' | 'urgent' | 'general' | 'low';
      route: 'organization' | 'authority' | 'hall' | 'duty';
      affected: string[];
      age: number | null;
      state:
        | 'submitted'
        | 'offered'
        | 'brokered'
        | 'accepted'
        | 'in-progress'
        | 'done'
        | 'confirmed'
        | 'reopened'
        | 'forwarded'
        | 'at-hall'
        | 'alerted'
        | 'acknowledged'
        | 'false-alarm'
        | 'withdrawn'
        | 'refused'
        | 'merged';
      stateName: string;
      mergedInto: string | null;
      merged: string[];
      followers: number;
      offer: { id: string; service: string; organization: string } | null;
      forwarding: { to: '12345'; categoryPath: string; acknowledgement: string | null } | null;
      outcome: { note: string; at: string } | null;
      feedback: { contacted: boolean; resolved: boolean; satisfied: boolean; note: string | null } | null;
      alert: { calls: number; called: string[]; nextAt: string; acknowledgedBy: string | null } | null;
      clock: {
        say: string[];
        due: { level: 'answer' | 'solution'; at: string; isOverdue: boolean; isProvisional: boolean }[];
        isPaused: boolean;
        pause: { reason: string; until: string } | null;
      };
      submittedAt: string;
      timeline: { at: string; step: string; stepName: string; note: string | null; called: string[] }[];
      emergency: { say: string; numbers: string[]; dutyPhone: string | null; isCalled: boolean } | null;
      problems: { field: string; message: string }[];
    };
  };
  /** Needs of a region, for those who look after it. */
  'GET /needs': {
    input: {
      region: string;
      state?:
        | 'submitted'
        | 'offered'
        | 'brokered'
        | 'accepted'
        | 'in-progress'
        | 'done'
        | 'confirmed'
        | 'reopened'
        | 'forwarded'
        | 'at-hall'
        | 'alerted'
        | 'acknowledged'
        | 'false-alarm'
        | 'withdrawn'
        | 'refused'
        | 'merged';
      route?: 'organization' | 'authority' | 'hall' | 'duty';
      after?: string;
      limit?: number;
    };
    answer: {
      items: {
        number: string;
        resident: string;
        onBehalf: string | null;
        region: string;
        text: string;
        place: string | null;
        category: string;
        categoryName: string;
        urgency: 'danger' | 'urgent' | 'general' | 'low';
        route: 'organization' | 'authority' | 'hall' | 'duty';
        affected: string[];
        age: number | null;
        state:
          | 'submitted'
          | 'offered'
          | 'brokered'
          | 'accepted'
          | 'in-progress'
          | 'done'
          | 'confirmed'
          | 'reopened'
          | 'forwarded'
          | 'at-hall'
          | 'alerted'
          | 'acknowledged'
          | 'false-alarm'
          | 'withdrawn'
          | 'refused'
          | 'merged';
        stateName: string;
        mergedInto: string | null;
        merged: string[];
        followers: number;
        offer: { id: string; service: string; organization: string } | null;
        forwarding: { to: '12345'; categoryPath: string; acknowledgement: string | null } | null;
        outcome: { note: string; at: string } | null;
        feedback: { contacted: boolean; resolved: boolean; satisfied: boolean; note: string | null } | null;
        alert: { calls: number; called: string[]; nextAt: string; acknowledgedBy: string | null } | null;
        clock: {
          say: string[];
          due: { level: 'answer' | 'solution'; at: string; isOverdue: boolean; isProvisional: boolean }[];
          isPaused: boolean;
          pause: { reason: string; until: string } | null;
        };
        submittedAt: string;
        timeline: { at: string; step: string; stepName: string; note: string | null; called: string[] }[];
      }[];
      next: string | null;
    };
  };
  /** What a need can be about. */
  'GET /needs/categories': {
    input: Record<string, never>;
    answer: { items: { code: string; name: string; department: string }[] };
  };
  /** From what the categories of needs were learnt last, and how well; for stewards. */
  'GET /needs/classifier': {
    input: Record<string, never>;
    answer: {
      learntAt: string;
      taxonomyVersion: number;
      given: number;
      corrected: number;
      heldOut: number;
      macroF1: number;
      macroF1OfSeeds: number;
      isUsed: boolean;
    };
  };
  /** One’s own needs, newest first. */
  'GET /me/needs': {
    input: { after?: string; limit?: number };
    answer: {
      items: {
        number: string;
        resident: string;
        onBehalf: string | null;
        region: string;
        text: string;
        place: string | null;
        category: string;
        categoryName: string;
        urgency: 'danger' | 'urgent' | 'general' | 'low';
        route: 'organization' | 'authority' | 'hall' | 'duty';
        affected: string[];
        age: number | null;
        state:
          | 'submitted'
          | 'offered'
          | 'brokered'
          | 'accepted'
          | 'in-progress'
          | 'done'
          | 'confirmed'
          | 'reopened'
          | 'forwarded'
          | 'at-hall'
          | 'alerted'
          | 'acknowledged'
          | 'false-alarm'
          | 'withdrawn'
          | 'refused'
          | 'merged';
        stateName: string;
        mergedInto: string | null;
        merged: string[];
        followers: number;
        offer: { id: string; service: string; organization: string } | null;
        forwarding: { to: '12345'; categoryPath: string; acknowledgement: string | null } | null;
        outcome: { note: string; at: string } | null;
        feedback: { contacted: boolean; resolved: boolean; satisfied: boolean; note: string | null } | null;
        alert: { calls: number; called: string[]; nextAt: string; acknowledgedBy: string | null } | null;
        clock: {
          say: string[];
          due: { level: 'answer' | 'solution'; at: string; isOverdue: boolean; isProvisional: boolean }[];
          isPaused: boolean;
          pause: { reason: string; until: string } | null;
        };
        submittedAt: string;
        timeline: { at: string; step: string; stepName: string; note: string | null; called: string[] }[];
      }[];
      next: string | null;
    };
  };
  /** A need, for those involved. */
  'GET /needs/{number}': {
    input: { number: string };
    answer: {
      number: string;
      resident: string;
      onBehalf: string | null;
      region: string;
      text: string;
      place: string | null;
      category: string;
      categoryName: string;
      urgency: 'danger' | 'urgent' | 'general' | 'low';
      route: 'organization' | 'authority' | 'hall' | 'duty';
      affected: string[];
      age: number | null;
      state:
        | 'submitted'
        | 'offered'
        | 'brokered'
        | 'accepted'
        | 'in-progress'
        | 'done'
        | 'confirmed'
        | 'reopened'
        | 'forwarded'
        | 'at-hall'
        | 'alerted'
        | 'acknowledged'
        | 'false-alarm'
        | 'withdrawn'
        | 'refused'
        | 'merged';
      stateName: string;
      mergedInto: string | null;
      merged: string[];
      followers: number;
      offer: { id: string; service: string; organization: string } | null;
      forwarding: { to: '12345'; categoryPath: string; acknowledgement: string | null } | null;
      outcome: { note: string; at: string } | null;
      feedback: { contacted: boolean; resolved: boolean; satisfied: boolean; note: string | null } | null;
      alert: { calls: number; called: string[]; nextAt: string; acknowledgedBy: string | null } | null;
      clock: {
        say: string[];
        due: { level: 'answer' | 'solution'; at: string; isOverdue: boolean; isProvisional: boolean }[];
        isPaused: boolean;
        pause: { reason: string; until: string } | null;
      };
      submittedAt: string;
      timeline: { at: string; step: string; stepName: string; note: string | null; called: string[] }[];
    };
  };
  /** The public timeline, for everyone with the number. */
  'GET /needs/{number}/timeline': {
    input: { number: string };
    answer: {
      number: string;
      category: string;
      categoryName: string;
      state:
        | 'submitted'
        | 'offered'
        | 'brokered'
        | 'accepted'
        | 'in-progress'
        | 'done'
        | 'confirmed'
        | 'reopened'
        | 'forwarded'
        | 'at-hall'
        | 'alerted'
        | 'acknowledged'
        | 'false-alarm'
        | 'withdrawn'
        | 'refused'
        | 'merged';
      stateName: string;
      mergedInto: string | null;
      concerned: number;
      submittedAt: string;
      clock: {
        say: string[];
        due: { level: 'answer' | 'solution'; at: string; isOverdue: boolean; isProvisional: boolean }[];
        isPaused: boolean;
      };
      timeline: { at: string; step: string; stepName: string }[];
    };
  };
  /** Withdraw one’s need. */
  'POST /needs/{number}/withdrawal': {
    input: { number: string; reason?: string };
    answer: {
      number: string;
      resident: string;
      onBehalf: string | null;
      region: string;
      text: string;
      place: string | null;
      category: string;
      categoryName: string;
      urgency: 'danger' | 'urgent' | 'general' | 'low';
      route: 'organization' | 'authority' | 'hall' | 'duty';
      affected: string[];
      age: number | null;
      state:
        | 'submitted'
        | 'offered'
        | 'brokered'
        | 'accepted'
        | 'in-progress'
        | 'done'
        | 'confirmed'
        | 'reopened'
        | 'forwarded'
        | 'at-hall'
        | 'alerted'
        | 'acknowledged'
        | 'false-alarm'
        | 'withdrawn'
        | 'refused'
        | 'merged';
      stateName: string;
      mergedInto: string | null;
      merged: string[];
      followers: number;
      offer: { id: string; service: string; organization: string } | null;
      forwarding: { to: '12345'; categoryPath: string; acknowledgement: string | null } | null;
      outcome: { note: string; at: string } | null;
      feedback: { contacted: boolean; resolved: boolean; satisfied: boolean; note: string | null } | null;
      alert: { calls: number; called: string[]; nextAt: string; acknowledgedBy: string | null } | null;
      clock: {
        say: string[];
        due: { level: 'answer' | 'solution'; at: string; isOverdue: boolean; isProvisional: boolean }[];
        isPaused: boolean;
        pause: { reason: string; until: string } | null;
      };
      submittedAt: string;
      timeline: { at: string; step: string; stepName: string; note: string | null; called: string[] }[];
    };
  };
  /** Answer the three questions: contacted, resolved, satisfied; not resolved opens the need again. */
  'POST /needs/{number}/feedback': {
    input: { number: string; contacted: boolean; resolved: boolean; satisfied: boolean; note?: string };
    answer: {
      number: string;
      resident: string;
      onBehalf: string | null;
      region: string;
      text: string;
      place: string | null;
      category: string;
      categoryName: string;
      urgency: 'danger' | 'urgent' | 'general' | 'low';
      route: 'organization' | 'authority' | 'hall' | 'duty';
      affected: string[];
      age: number | null;
      state:
        | 'submitted'
        | 'offered'
        | 'brokered'
        | 'accepted'
        | 'in-progress'
        | 'done'
        | 'confirmed'
        | 'reopened'
        | 'forwarded'
        | 'at-hall'
        | 'alerted'
        | 'acknowledged'
        | 'false-alarm'
        | 'withdrawn'
        | 'refused'
        | 'merged';
      stateName: string;
      mergedInto: string | null;
      merged: string[];
      followers: number;
      offer: { id: string; service: string; organization: string } | null;
      forwarding: { to: '12345'; categoryPath: string; acknowledgement: string | null } | null;
      outcome: { note: string; at: string } | null;
      feedback: { contacted: boolean; resolved: boolean; satisfied: boolean; note: string | null } | null;
      alert: { calls: number; called: string[]; nextAt: string; acknowledgedBy: string | null } | null;
      clock: {
        say: string[];
        due: { level: 'answer' | 'solution'; at: string; isOverdue: boolean; isProvisional: boolean }[];
        isPaused: boolean;
        pause: { reason: string; until: string } | null;
      };
      submittedAt: string;
      timeline: { at: string; step: string; stepName: string; note: string | null; called: string[] }[];
    };
  };
  /** Ask those in charge not to forget it; once a day. */
  'POST /needs/{number}/urging': {
    input: { number: string };
    answer: {
      number: string;
      resident: string;
      onBehalf: string | null;
      region: string;
      text: string;
      place: string | null;
      category: string;
      categoryName: string;
      urgency: 'danger' | 'urgent' | 'general' | 'low';
      route: 'organization' | 'authority' | 'hall' | 'duty';
      affected: string[];
      age: number | null;
      state:
        | 'submitted'
        | 'offered'
        | 'brokered'
        | 'accepted'
        | 'in-progress'
        | 'done'
        | 'confirmed'
        | 'reopened'
        | 'forwarded'
        | 'at-hall'
        | 'alerted'
        | 'acknowledged'
        | 'false-alarm'
        | 'withdrawn'
        | 'refused'
        | 'merged';
      stateName: string;
      mergedInto: string | null;
      merged: string[];
      followers: number;
      offer: { id: string; service: string; organization: string } | null;
      forwarding: { to: '12345'; categoryPath: string; acknowledgement: string | null } | null;
      outcome: { note: string; at: string } | null;
      feedback: { contacted: boolean; resolved: boolean; satisfied: boolean; note: string | null } | null;
      alert: { calls: number; called: string[]; nextAt: string; acknowledgedBy: string | null } | null;
      clock: {
        say: string[];
        due: { level: 'answer' | 'solution'; at: string; isOverdue: boolean; isProvisional: boolean }[];
        isPaused: boolean;
        pause: { reason: string; until: string } | null;
      };
      submittedAt: string;
      timeline: { at: string; step: string; stepName: string; note: string | null; called: string[] }[];
    };
  };
  /** Say that it is not resolved. */
  'POST /needs/{number}/reopening': {
    input: { number: string; reason?: string };
    answer: {
      number: string;
      resident: string;
      onBehalf: string | null;
      region: string;
      text: string;
      place: string | null;
      category: string;
      categoryName: string;
      urgency: 'danger' | 'urgent' | 'general' | 'low';
      route: 'organization' | 'authority' | 'hall' | 'duty';
      affected: string[];
      age: number | null;
      state:
        | 'submitted'
        | 'offered'
        | 'brokered'
        | 'accepted'
        | 'in-progress'
        | 'done'
        | 'confirmed'
        | 'reopened'
        | 'forwarded'
        | 'at-hall'
        | 'alerted'
        | 'acknowledged'
        | 'false-alarm'
        | 'withdrawn'
        | 'refused'
        | 'merged';
      stateName: string;
      mergedInto: string | null;
      merged: string[];
      followers: number;
      offer: { id: string; service: string; organization: string } | null;
      forwarding: { to: '12345'; categoryPath: string; acknowledgement: string | null } | null;
      outcome: { note: string; at: string } | null;
      feedback: { contacted: boolean; resolved: boolean; satisfied: boolean; note: string | null } | null;
      alert: { calls: number; called: string[]; nextAt: string; acknowledgedBy: string | null } | null;
      clock: {
        say: string[];
        due: { level: 'answer' | 'solution'; at: string; isOverdue: boolean; isProvisional: boolean }[];
        isPaused: boolean;
        pause: { reason: string; until: string } | null;
      };
      submittedAt: string;
      timeline: { at: string; step: string; stepName: string; note: string | null; called: string[] }[];
    };
  };
  /** Put right where a need goes, what it is about or how urgent it is. */
  'POST /needs/{number}/triage': {
    input: {
      number: string;
      route?: 'organization' | 'authority' | 'hall' | 'duty';
      category?: string;
      urgency?: 'danger' | 'urgent' | 'general' | 'low';
      note?: string;
    };
    answer: {
      number: string;
      resident: string;
      onBehalf: string | null;
      region: string;
      text: string;
      place: string | null;
      category: string;
      categoryName: string;
      urgency: 'danger' | 'urgent' | 'general' | 'low';
      route: 'organization' | 'authority' | 'hall' | 'duty';
      affected: string[];
      age: number | null;
      state:
        | 'submitted'
        | 'offered'
        | 'brokered'
        | 'accepted'
        | 'in-progress'
        | 'done'
        | 'confirmed'
        | 'reopened'
        | 'forwarded'
        | 'at-hall'
        | 'alerted'
        | 'acknowledged'
        | 'false-alarm'
        | 'withdrawn'
        | 'refused'
        | 'merged';
      stateName: string;
      mergedInto: string | null;
      merged: string[];
      followers: number;
      offer: { id: string; service: string; organization: string } | null;
      forwarding: { to: '12345'; categoryPath: string; acknowledgement: string | null } | null;
      outcome: { note: string; at: string } | null;
      feedback: { contacted: boolean; resolved: boolean; satisfied: boolean; note: string | null } | null;
      alert: { calls: number; called: string[]; nextAt: string; acknowledgedBy: string | null } | null;
      clock: {
        say: string[];
        due: { level: 'answer' | 'solution'; at: string; isOverdue: boolean; isProvisional: boolean }[];
        isPaused: boolean;
        pause: { reason: string; until: string } | null;
      };
      submittedAt: string;
      timeline: { at: string; step: string; stepName: string; note: string | null; called: string[] }[];
    };
  };
  /** Take a danger in hand; the calls stop. */
  'POST /needs/{number}/acknowledgement': {
    input: { number: string };
    answer: {
      number: string;
      resident: string;
      onBehalf: string | null;
      region: string;
      text: string;
      place: string | null;
      category: string;
      categoryName: string;
      urgency: 'danger' | 'urgent' | 'general' | 'low';
      route: 'organization' | 'authority' | 'hall' | 'duty';
      affected: string[];
      age: number | null;
      state:
        | 'submitted'
        | 'offered'
        | 'brokered'
        | 'accepted'
        | 'in-progress'
        | 'done'
        | 'confirmed'
        | 'reopened'
        | 'forwarded'
        | 'at-hall'
        | 'alerted'
        | 'acknowledged'
        | 'false-alarm'
        | 'withdrawn'
        | 'refused'
        | 'merged';
      stateName: string;
      mergedInto: string | null;
      merged: string[];
      followers: number;
      offer: { id: string; service: string; organization: string } | null;
      forwarding: { to: '12345'; categoryPath: string; acknowledgement: string | null } | null;
      outcome: { note: string; at: string } | null;
      feedback: { contacted: boolean; resolved: boolean; satisfied: boolean; note: string | null } | null;
      alert: { calls: number; called: string[]; nextAt: string; acknowledgedBy: string | null } | null;
      clock: {
        say: string[];
        due: { level: 'answer' | 'solution'; at: string; isOverdue: boolean; isProvisional: boolean }[];
        isPaused: boolean;
        pause: { reason: string; until: string } | null;
      };
      submittedAt: string;
      timeline: { at: string; step: string; stepName: string; note: string | null; called: string[] }[];
    };
  };
  /** Close an alert about which there was no danger; the reason is kept. */
  'POST /needs/{number}/false-alarm': {
    input: { number: string; reason?: string };
    answer: {
      number: string;
      resident: string;
      onBehalf: string | null;
      region: string;
      text: string;
      place: string | null;
      category: string;
      categoryName: string;
      urgency: 'danger' | 'urgent' | 'general' | 'low';
      route: 'organization' | 'authority' | 'hall' | 'duty';
      affected: string[];
      age: number | null;
      state:
        | 'submitted'
        | 'offered'
        | 'brokered'
        | 'accepted'
        | 'in-progress'
        | 'done'
        | 'confirmed'
        | 'reopened'
        | 'forwarded'
        | 'at-hall'
        | 'alerted'
        | 'acknowledged'
        | 'false-alarm'
        | 'withdrawn'
        | 'refused'
        | 'merged';
      stateName: string;
      mergedInto: string | null;
      merged: string[];
      followers: number;
      offer: { id: string; service: string; organization: string } | null;
      forwarding: { to: '12345'; categoryPath: string; acknowledgement: string | null } | null;
      outcome: { note: string; at: string } | null;
      feedback: { contacted: boolean; resolved: boolean; satisfied: boolean; note: string | null } | null;
      alert: { calls: number; called: string[]; nextAt: string; acknowledgedBy: string | null } | null;
      clock: {
        say: string[];
        due: { level: 'answer' | 'solution'; at: string; isOverdue: boolean; isProvisional: boolean }[];
        isPaused: boolean;
        pause: { reason: string; until: string } | null;
      };
      submittedAt: string;
      timeline: { at: string; step: string; stepName: string; note: string | null; called: string[] }[];
    };
  };
  /** Who is called first about a danger in a region, by the list and by the rota, and who is on duty now. */
  'GET /duty-lists': {
    input: { region: string };
    answer: {
      region: string;
      members: { id: string; name: string | null }[];
      rota: {
        days: number[];
        only: 'working-days' | 'days-off' | null;
        from: string;
        to: string;
        members: { id: string; name: string | null }[];
      }[];
      now: { id: string; name: string | null }[];
    };
  };
  /** Say who is called first about a danger in a region, in this order. */
  'PUT /duty-lists': {
    input: { region: string; members: string[] };
    answer: {
      region: string;
      members: { id: string; name: string | null }[];
      rota: {
        days: number[];
        only: 'working-days' | 'days-off' | null;
        from: string;
        to: string;
        members: { id: string; name: string | null }[];
      }[];
      now: { id: string; name: string | null }[];
    };
  };
  /** Say who is on duty in a region by weekday and hour; they are called before those on its duty list. */
  'PUT /duty-rotas': {
    input: {
      region: string;
      shifts: {
        days: number[];
        only?: 'working-days' | 'days-off' | null;
        from: string;
        to: string;
        members: string[];
      }[];
    };
    answer: {
      region: string;
      members: { id: string; name: string | null }[];
      rota: {
        days: number[];
        only: 'working-days' | 'days-off' | null;
        from: string;
        to: string;
        members: { id: string; name: string | null }[];
      }[];
      now: { id: string; name: string | null }[];
    };
  };
  /** Record the number under which 12345 took a forwarded need. */
  'POST /needs/{number}/hotline-number': {
    input: { number: string; acknowledgement: string };
    answer: {
      number: string;
      resident: string;
      onBehalf: string | null;
      region: string;
      text: string;
      place: string | null;
      category: string;
      categoryName: string;
      urgency: 'danger' | 'urgent' | 'general' | 'low';
      route: 'organization' | 'authority' | 'hall' | 'duty';
      affected: string[];
      age: number | null;
      state:
        | 'submitted'
        | 'offered'
        | 'brokered'
        | 'accepted'
        | 'in-progress'
        | 'done'
        | 'confirmed'
        | 'reopened'
        | 'forwarded'
        | 'at-hall'
        | 'alerted'
        | 'acknowledged'
        | 'false-alarm'
        | 'withdrawn'
        | 'refused'
        | 'merged';
      stateName: string;
      mergedInto: string | null;
      merged: string[];
      followers: number;
      offer: { id: string; service: string; organization: string } | null;
      forwarding: { to: '12345'; categoryPath: string; acknowledgement: string | null } | null;
      outcome: { note: string; at: string } | null;
      feedback: { contacted: boolean; resolved: boolean; satisfied: boolean; note: string | null } | null;
      alert: { calls: number; called: string[]; nextAt: string; acknowledgedBy: string | null } | null;
      clock: {
        say: string[];
        due: { level: 'answer' | 'solution'; at: string; isOverdue: boolean; isProvisional: boolean }[];
        isPaused: boolean;
        pause: { reason: string; until: string } | null;
      };
      submittedAt: string;
      timeline: { at: string; step: string; stepName: string; note: string | null; called: string[] }[];
    };
  };
  /** Report what became of a need that went to no organization. */
  'POST /needs/{number}/conclusion': {
    input: { number: string; note: string };
    answer: {
      number: string;
      resident: string;
      onBehalf: string | null;
      region: string;
      text: string;
      place: string | null;
      category: string;
      categoryName: string;
      urgency: 'danger' | 'urgent' | 'general' | 'low';
      route: 'organization' | 'authority' | 'hall' | 'duty';
      affected: string[];
      age: number | null;
      state:
        | 'submitted'
        | 'offered'
        | 'brokered'
        | 'accepted'
        | 'in-progress'
        | 'done'
        | 'confirmed'
        | 'reopened'
        | 'forwarded'
        | 'at-hall'
        | 'alerted'
        | 'acknowledged'
        | 'false-alarm'
        | 'withdrawn'
        | 'refused'
        | 'merged';
      stateName: string;
      mergedInto: string | null;
      merged: string[];
      followers: number;
      offer: { id: string; service: string; organization: string } | null;
      forwarding: { to: '12345'; categoryPath: string; acknowledgement: string | null } | null;
      outcome: { note: string; at: string } | null;
      feedback: { contacted: boolean; resolved: boolean; satisfied: boolean; note: string | null } | null;
      alert: { calls: number; called: string[]; nextAt: string; acknowledgedBy: string | null } | null;
      clock: {
        say: string[];
        due: { level: 'answer' | 'solution'; at: string; isOverdue: boolean; isProvisional: boolean }[];
        isPaused: boolean;
        pause: { reason: string; until: string } | null;
      };
      submittedAt: string;
      timeline: { at: string; step: string; stepName: string; note: string | null; called: string[] }[];
    };
  };
  /** Turn a need down, saying why and where to go instead. */
  'POST /needs/{number}/refusal': {
    input: { number: string; reason: string; instead: string };
    answer: {
      number: string;
      resident: string;
      onBehalf: string | null;
      region: string;
      text: string;
      place: string | null;
      category: string;
      categoryName: string;
      urgency: 'danger' | 'urgent' | 'general' | 'low';
      route: 'organization' | 'authority' | 'hall' | 'duty';
      affected: string[];
      age: number | null;
      state:
        | 'submitted'
        | 'offered'
        | 'brokered'
        | 'accepted'
        | 'in-progress'
        | 'done'
        | 'confirmed'
        | 'reopened'
        | 'forwarded'
        | 'at-hall'
        | 'alerted'
        | 'acknowledged'
        | 'false-alarm'
        | 'withdrawn'
        | 'refused'
        | 'merged';
      stateName: string;
      mergedInto: string | null;
      merged: string[];
      followers: number;
      offer: { id: string; service: string; organization: string } | null;
      forwarding: { to: '12345'; categoryPath: string; acknowledgement: string | null } | null;
      outcome: { note: string; at: string } | null;
      feedback: { contacted: boolean; resolved: boolean; satisfied: boolean; note: string | null } | null;
      alert: { calls: number; called: string[]; nextAt: string; acknowledgedBy: string | null } | null;
      clock: {
        say: string[];
        due: { level: 'answer' | 'solution'; at: string; isOverdue: boolean; isProvisional: boolean }[];
        isPaused: boolean;
        pause: { reason: string; until: string } | null;
      };
      submittedAt: string;
      timeline: { at: string; step: string; stepName: string; note: string | null; called: string[] }[];
    };
  };
  /** What was asked for nearby already and seems to be the same, masked; nothing is kept. */
  'POST /needs/similar': {
    input: { text: string; place?: string; region?: string };
    answer: { items: { number: string; text: string; concerned: number; isOwn: boolean }[] };
  };
  /** Say that it happens to oneself too; counted once, and one hears of its progress. */
  'PUT /needs/{number}/following': {
    input: { number: string };
    answer: {
      number: string;
      category: string;
      categoryName: string;
      state:
        | 'submitted'
        | 'offered'
        | 'brokered'
        | 'accepted'
        | 'in-progress'
        | 'done'
        | 'confirmed'
        | 'reopened'
        | 'forwarded'
        | 'at-hall'
        | 'alerted'
        | 'acknowledged'
        | 'false-alarm'
        | 'withdrawn'
        | 'refused'
        | 'merged';
      stateName: string;
      mergedInto: string | null;
      concerned: number;
      submittedAt: string;
      clock: {
        say: string[];
        due: { level: 'answer' | 'solution'; at: string; isOverdue: boolean; isProvisional: boolean }[];
        isPaused: boolean;
      };
      timeline: { at: string; step: string; stepName: string }[];
    };
  };
  /** Take that back. */
  'DELETE /needs/{number}/following': {
    input: { number: string };
    answer: {
      number: string;
      category: string;
      categoryName: string;
      state:
        | 'submitted'
        | 'offered'
        | 'brokered'
        | 'accepted'
        | 'in-progress'
        | 'done'
        | 'confirmed'
        | 'reopened'
        | 'forwarded'
        | 'at-hall'
        | 'alerted'
        | 'acknowledged'
        | 'false-alarm'
        | 'withdrawn'
        | 'refused'
        | 'merged';
      stateName: string;
      mergedInto: string | null;
      concerned: number;
      submittedAt: string;
      clock: {
        say: string[];
        due: { level: 'answer' | 'solution'; at: string; isOverdue: boolean; isProvisional: boolean }[];
        isPaused: boolean;
      };
      timeline: { at: string; step: string; stepName: string }[];
    };
  };
  /** What is merged into a need and what is likely the same, with score and reasons, for staff. */
  'GET /needs/{number}/duplicates': {
    input: { number: string };
    answer: {
      need: {
        number: string;
        resident: string;
        onBehalf: string | null;
        region: string;
        text: string;
        place: string | null;
        category: string;
        categoryName: string;
        urgency: 'danger' | 'urgent' | 'general' | 'low';
        route: 'organization' | 'authority' | 'hall' | 'duty';
        affected: string[];
        age: number | null;
        state:
          | 'submitted'
          | 'offered'
          | 'brokered'
          | 'accepted'
          | 'in-progress'
          | 'done'
          | 'confirmed'
          | 'reopened'
          | 'forwarded'
          | 'at-hall'
          | 'alerted'
          | 'acknowledged'
          | 'false-alarm'
          | 'withdrawn'
          | 'refused'
          | 'merged';
        stateName: string;
        mergedInto: string | null;
        merged: string[];
        followers: number;
        offer: { id: string; service: string; organization: string } | null;
        forwarding: { to: '12345'; categoryPath: string; acknowledgement: string | null } | null;
        outcome: { note: string; at: string } | null;
        feedback: { contacted: boolean; resolved: boolean; satisfied: boolean; note: string | null } | null;
        alert: { calls: number; called: string[]; nextAt: string; acknowledgedBy: string | null } | null;
        clock: {
          say: string[];
          due: { level: 'answer' | 'solution'; at: string; isOverdue: boolean; isProvisional: boolean }[];
          isPaused: boolean;
          pause: { reason: string; until: string } | null;
        };
        submittedAt: string;
        timeline: { at: string; step: string; stepName: string; note: string | null; called: string[] }[];
      };
      merged: {
        number: string;
        resident: string;
        onBehalf: string | null;
        region: string;
        text: string;
        place: string | null;
        category: string;
        categoryName: string;
        urgency: 'danger' | 'urgent' | 'general' | 'low';
        route: 'organization' | 'authority' | 'hall' | 'duty';
        affected: string[];
        age: number | null;
        state:
          | 'submitted'
          | 'offered'
          | 'brokered'
          | 'accepted'
          | 'in-progress'
          | 'done'
          | 'confirmed'
          | 'reopened'
          | 'forwarded'
          | 'at-hall'
          | 'alerted'
          | 'acknowledged'
          | 'false-alarm'
          | 'withdrawn'
          | 'refused'
          | 'merged';
        stateName: string;
        mergedInto: string | null;
        merged: string[];
        followers: number;
        offer: { id: string; service: string; organization: string } | null;
        forwarding: { to: '12345'; categoryPath: string; acknowledgement: string | null } | null;
        outcome: { note: string; at: string } | null;
        feedback: { contacted: boolean; resolved: boolean; satisfied: boolean; note: string | null } | null;
        alert: { calls: number; called: string[]; nextAt: string; acknowledgedBy: string | null } | null;
        clock: {
          say: string[];
          due: { level: 'answer' | 'solution'; at: string; isOverdue: boolean; isProvisional: boolean }[];
          isPaused: boolean;
          pause: { reason: string; until: string } | null;
        };
        submittedAt: string;
        timeline: { at: string; step: string; stepName: string; note: string | null; called: string[] }[];
      }[];
      likely: { number: string; text: string; score: number; reasons: string[] }[];
    };
  };
  /** The needs of a region that are likely the same as older ones, or have others merged into them, for staff. */
  'GET /duplicates': {
    input: { region: string; after?: string; limit?: number };
    answer: {
      items: {
        need: {
          number: string;
          resident: string;
          onBehalf: string | null;
          region: string;
          text: string;
          place: string | null;
          category: string;
          categoryName: string;
          urgency: 'danger' | 'urgent' | 'general' | 'low';
          route: 'organization' | 'authority' | 'hall' | 'duty';
          affected: string[];
          age: number | null;
          state:
            | 'submitted'
            | 'offered'
            | 'brokered'
            | 'accepted'
            | 'in-progress'
            | 'done'
            | 'confirmed'
            | 'reopened'
            | 'forwarded'
            | 'at-hall'
            | 'alerted'
            | 'acknowledged'
            | 'false-alarm'
            | 'withdrawn'
            | 'refused'
            | 'merged';
          stateName: string;
          mergedInto: string | null;
          merged: string[];
          followers: number;
          offer: { id: string; service: string; organization: string } | null;
          forwarding: { to: '12345'; categoryPath: string; acknowledgement: string | null } | null;
          outcome: { note: string; at: string } | null;
          feedback: { contacted: boolean; resolved: boolean; satisfied: boolean; note: string | null } | null;
          alert: { calls: number; called: string[]; nextAt: string; acknowledgedBy: string | null } | null;
          clock: {
            say: string[];
            due: { level: 'answer' | 'solution'; at: string; isOverdue: boolean; isProvisional: boolean }[];
            isPaused: boolean;
            pause: { reason: string; until: string } | null;
          };
          submittedAt: string;
          timeline: { at: string; step: string; stepName: string; note: string | null; called: string[] }[];
        };
        merged: {
          number: string;
          resident: string;
          onBehalf: string | null;
          region: string;
          text: string;
          place: string | null;
          category: string;
          categoryName: string;
          urgency: 'danger' | 'urgent' | 'general' | 'low';
          route: 'organization' | 'authority' | 'hall' | 'duty';
          affected: string[];
          age: number | null;
          state:
            | 'submitted'
            | 'offered'
            | 'brokered'
            | 'accepted'
            | 'in-progress'
            | 'done'
            | 'confirmed'
            | 'reopened'
            | 'forwarded'
            | 'at-hall'
            | 'alerted'
            | 'acknowledged'
            | 'false-alarm'
            | 'withdrawn'
            | 'refused'
            | 'merged';
          stateName: string;
          mergedInto: string | null;
          merged: string[];
          followers: number;
          offer: { id: string; service: string; organization: string } | null;
          forwarding: { to: '12345'; categoryPath: string; acknowledgement: string | null } | null;
          outcome: { note: string; at: string } | null;
          feedback: { contacted: boolean; resolved: boolean; satisfied: boolean; note: string | null } | null;
          alert: { calls: number; called: string[]; nextAt: string; acknowledgedBy: string | null } | null;
          clock: {
            say: string[];
            due: { level: 'answer' | 'solution'; at: string; isOverdue: boolean; isProvisional: boolean }[];
            isPaused: boolean;
            pause: { reason: string; until: string } | null;
          };
          submittedAt: string;
          timeline: { at: string; step: string; stepName: string; note: string | null; called: string[] }[];
        }[];
        likely: { number: string; text: string; score: number; reasons: string[] }[];
      }[];
      next: string | null;
    };
  };
  /** Merge a need into another, in which it goes on. */
  'POST /needs/{number}/merging': {
    input: { number: string; into: string };
    answer: {
      number: string;
      resident: string;
      onBehalf: string | null;
      region: string;
      text: string;
      place: string | null;
      category: string;
      categoryName: string;
      urgency: 'danger' | 'urgent' | 'general' | 'low';
      route: 'organization' | 'authority' | 'hall' | 'duty';
      affected: string[];
      age: number | null;
      state:
        | 'submitted'
        | 'offered'
        | 'brokered'
        | 'accepted'
        | 'in-progress'
        | 'done'
        | 'confirmed'
        | 'reopened'
        | 'forwarded'
        | 'at-hall'
        | 'alerted'
        | 'acknowledged'
        | 'false-alarm'
        | 'withdrawn'
        | 'refused'
        | 'merged';
      stateName: string;
      mergedInto: string | null;
      merged: string[];
      followers: number;
      offer: { id: string; service: string; organization: string } | null;
      forwarding: { to: '12345'; categoryPath: string; acknowledgement: string | null } | null;
      outcome: { note: string; at: string } | null;
      feedback: { contacted: boolean; resolved: boolean; satisfied: boolean; note: string | null } | null;
      alert: { calls: number; called: string[]; nextAt: string; acknowledgedBy: string | null } | null;
      clock: {
        say: string[];
        due: { level: 'answer' | 'solution'; at: string; isOverdue: boolean; isProvisional: boolean }[];
        isPaused: boolean;
        pause: { reason: string; until: string } | null;
      };
      submittedAt: string;
      timeline: { at: string; step: string; stepName: string; note: string | null; called: string[] }[];
    };
  };
  /** Take a merged need out again; it goes on where it was. */
  'POST /needs/{number}/unmerging': {
    input: { number: string; note?: string };
    answer: {
      number: string;
      resident: string;
      onBehalf: string | null;
      region: string;
      text: string;
      place: string | null;
      category: string;
      categoryName: string;
      urgency: 'danger' | 'urgent' | 'general' | 'low';
      route: 'organization' | 'authority' | 'hall' | 'duty';
      affected: string[];
      age: number | null;
      state:
        | 'submitted'
        | 'offered'
        | 'brokered'
        | 'accepted'
        | 'in-progress'
        | 'done'
        | 'confirmed'
        | 'reopened'
        | 'forwarded'
        | 'at-hall'
        | 'alerted'
        | 'acknowledged'
        | 'false-alarm'
        | 'withdrawn'
        | 'refused'
        | 'merged';
      stateName: string;
      mergedInto: string | null;
      merged: string[];
      followers: number;
      offer: { id: string; service: string; organization: string } | null;
      forwarding: { to: '12345'; categoryPath: string; acknowledgement: string | null } | null;
      outcome: { note: string; at: string } | null;
      feedback: { contacted: boolean; resolved: boolean; satisfied: boolean; note: string | null } | null;
      alert: { calls: number; called: string[]; nextAt: string; acknowledgedBy: string | null } | null;
      clock: {
        say: string[];
        due: { level: 'answer' | 'solution'; at: string; isOverdue: boolean; isProvisional: boolean }[];
        isPaused: boolean;
        pause: { reason: string; until: string } | null;
      };
      submittedAt: string;
      timeline: { at: string; step: string; stepName: string; note: string | null; called: string[] }[];
    };
  };
  /** The inbox of one’s organizations; words are masked until an offer is accepted. */
  'GET /offers': {
    input: { state?: 'open' | 'accepted' | 'done' | 'ended'; after?: string; limit?: number };
    answer: {
      items: {
        id: string;
        number: string;
        service: string;
        organization: string;
        state: 'prepared' | 'open' | 'accepting' | 'accepted' | 'done' | 'ended';
        end: 'declined' | 'expired' | 'full' | 'withdrawn' | 'moved-on' | null;
        score: number;
        reasons: string[];
        expiresAt: string;
        serviceName: string;
        text: string;
        place: string | null;
        category: string;
        categoryName: string;
        urgency: 'danger' | 'urgent' | 'general' | 'low';
        needState:
          | 'submitted'
          | 'offered'
          | 'brokered'
          | 'accepted'
          | 'in-progress'
          | 'done'
          | 'confirmed'
          | 'reopened'
          | 'forwarded'
          | 'at-hall'
          | 'alerted'
          | 'acknowledged'
          | 'false-alarm'
          | 'withdrawn'
          | 'refused'
          | 'merged';
      }[];
      next: string | null;
    };
  };
  /** One offer, by its id or the number of its need. */
  'GET /offers/{offer}': {
    input: { offer: string };
    answer: {
      id: string;
      number: string;
      service: string;
      organization: string;
      state: 'prepared' | 'open' | 'accepting' | 'accepted' | 'done' | 'ended';
      end: 'declined' | 'expired' | 'full' | 'withdrawn' | 'moved-on' | null;
      score: number;
      reasons: string[];
      expiresAt: string;
      serviceName: string;
      text: string;
      place: string | null;
      category: string;
      categoryName: string;
      urgency: 'danger' | 'urgent' | 'general' | 'low';
      needState:
        | 'submitted'
        | 'offered'
        | 'brokered'
        | 'accepted'
        | 'in-progress'
        | 'done'
        | 'confirmed'
        | 'reopened'
        | 'forwarded'
        | 'at-hall'
        | 'alerted'
        | 'acknowledged'
        | 'false-alarm'
        | 'withdrawn'
        | 'refused'
        | 'merged';
    };
  };
  /** Take a need on; takes one place of the service. */
  'POST /offers/{offer}/acceptance': {
    input: { offer: string };
    answer: {
      id: string;
      number: string;
      service: string;
      organization: string;
      state: 'prepared' | 'open' | 'accepting' | 'accepted' | 'done' | 'ended';
      end: 'declined' | 'expired' | 'full' | 'withdrawn' | 'moved-on' | null;
      score: number;
      reasons: string[];
      expiresAt: string;
    };
  };
  /** Decline an offer, saying why; the need goes on to the next. */
  'POST /offers/{offer}/refusal': {
    input: { offer: string; reason: string };
    answer: {
      id: string;
      number: string;
      service: string;
      organization: string;
      state: 'prepared' | 'open' | 'accepting' | 'accepted' | 'done' | 'ended';
      end: 'declined' | 'expired' | 'full' | 'withdrawn' | 'moved-on' | null;
      score: number;
      reasons: string[];
      expiresAt: string;
    };
  };
  /** Say that work has begun. */
  'POST /offers/{offer}/start': {
    input: { offer: string; note?: string };
    answer: {
      number: string;
      resident: string;
      onBehalf: string | null;
      region: string;
      text: string;
      place: string | null;
      category: string;
      categoryName: string;
      urgency: 'danger' | 'urgent' | 'general' | 'low';
      route: 'organization' | 'authority' | 'hall' | 'duty';
      affected: string[];
      age: number | null;
      state:
        | 'submitted'
        | 'offered'
        | 'brokered'
        | 'accepted'
        | 'in-progress'
        | 'done'
        | 'confirmed'
        | 'reopened'
        | 'forwarded'
        | 'at-hall'
        | 'alerted'
        | 'acknowledged'
        | 'false-alarm'
        | 'withdrawn'
        | 'refused'
        | 'merged';
      stateName: string;
      mergedInto: string | null;
      merged: string[];
      followers: number;
      offer: { id: string; service: string; organization: string } | null;
      forwarding: { to: '12345'; categoryPath: string; acknowledgement: string | null } | null;
      outcome: { note: string; at: string } | null;
      feedback: { contacted: boolean; resolved: boolean; satisfied: boolean; note: string | null } | null;
      alert: { calls: number; called: string[]; nextAt: string; acknowledgedBy: string | null } | null;
      clock: {
        say: string[];
        due: { level: 'answer' | 'solution'; at: string; isOverdue: boolean; isProvisional: boolean }[];
        isPaused: boolean;
        pause: { reason: string; until: string } | null;
      };
      submittedAt: string;
      timeline: { at: string; step: string; stepName: string; note: string | null; called: string[] }[];
    };
  };
  /** Report what was done; the resident is then asked. */
  'POST /offers/{offer}/outcome': {
    input: { offer: string; note: string };
    answer: {
      number: string;
      resident: string;
      onBehalf: string | null;
      region: string;
      text: string;
      place: string | null;
      category: string;
      categoryName: string;
      urgency: 'danger' | 'urgent' | 'general' | 'low';
      route: 'organization' | 'authority' | 'hall' | 'duty';
      affected: string[];
      age: number | null;
      state:
        | 'submitted'
        | 'offered'
        | 'brokered'
        | 'accepted'
        | 'in-progress'
        | 'done'
        | 'confirmed'
        | 'reopened'
        | 'forwarded'
        | 'at-hall'
        | 'alerted'
        | 'acknowledged'
        | 'false-alarm'
        | 'withdrawn'
        | 'refused'
        | 'merged';
      stateName: string;
      mergedInto: string | null;
      merged: string[];
      followers: number;
      offer: { id: string; service: string; organization: string } | null;
      forwarding: { to: '12345'; categoryPath: string; acknowledgement: string | null } | null;
      outcome: { note: string; at: string } | null;
      feedback: { contacted: boolean; resolved: boolean; satisfied: boolean; note: string | null } | null;
      alert: { calls: number; called: string[]; nextAt: string; acknowledgedBy: string | null } | null;
      clock: {
        say: string[];
        due: { level: 'answer' | 'solution'; at: string; isOverdue: boolean; isProvisional: boolean }[];
        isPaused: boolean;
        pause: { reason: string; until: string } | null;
      };
      submittedAt: string;
      timeline: { at: string; step: string; stepName: string; note: string | null; called: string[] }[];
    };
  };
  /** Needs for which candidates ran out, or which a person is to assign. */
  'GET /broker-queue': {
    input: { region: string; after?: string; limit?: number };
    answer: {
      items: {
        need: {
          number: string;
          resident: string;
          onBehalf: string | null;
          region: string;
          text: string;
          place: string | null;
          category: string;
          categoryName: string;
          urgency: 'danger' | 'urgent' | 'general' | 'low';
          route: 'organization' | 'authority' | 'hall' | 'duty';
          affected: string[];
          age: number | null;
          state:
            | 'submitted'
            | 'offered'
            | 'brokered'
            | 'accepted'
            | 'in-progress'
            | 'done'
            | 'confirmed'
            | 'reopened'
            | 'forwarded'
            | 'at-hall'
            | 'alerted'
            | 'acknowledged'
            | 'false-alarm'
            | 'withdrawn'
            | 'refused'
            | 'merged';
          stateName: string;
          mergedInto: string | null;
          merged: string[];
          followers: number;
          offer: { id: string; service: string; organization: string } | null;
          forwarding: { to: '12345'; categoryPath: string; acknowledgement: string | null } | null;
          outcome: { note: string; at: string } | null;
          feedback: { contacted: boolean; resolved: boolean; satisfied: boolean; note: string | null } | null;
          alert: { calls: number; called: string[]; nextAt: string; acknowledgedBy: string | null } | null;
          clock: {
            say: string[];
            due: { level: 'answer' | 'solution'; at: string; isOverdue: boolean; isProvisional: boolean }[];
            isPaused: boolean;
            pause: { reason: string; until: string } | null;
          };
          submittedAt: string;
          timeline: { at: string; step: string; stepName: string; note: string | null; called: string[] }[];
        };
        reason: 'no-candidates' | 'person-asked';
        match: {
          candidates: { service: string; serviceName: string; score: number; reasons: string[] }[];
          excluded: { service: string; serviceName: string; reason: string }[];
        } | null;
      }[];
      next: string | null;
    };
  };
  /** What came of the latest night’s matching, in which all waiting needs are assigned together. */
  'GET /matching-nights/latest': {
    input: Record<string, never>;
    answer: {
      night: string;
      startedAt: string;
      finishedAt: string | null;
      needs: number;
      services: number;
      offered: number;
    };
  };
  /** Propose a need from the broker’s queue to a service. */
  'POST /needs/{number}/assignment': {
    input: { number: string; serviceId: string };
    answer: {
      number: string;
      resident: string;
      onBehalf: string | null;
      region: string;
      text: string;
      place: string | null;
      category: string;
      categoryName: string;
      urgency: 'danger' | 'urgent' | 'general' | 'low';
      route: 'organization' | 'authority' | 'hall' | 'duty';
      affected: string[];
      age: number | null;
      state:
        | 'submitted'
        | 'offered'
        | 'brokered'
        | 'accepted'
        | 'in-progress'
        | 'done'
        | 'confirmed'
        | 'reopened'
        | 'forwarded'
        | 'at-hall'
        | 'alerted'
        | 'acknowledged'
        | 'false-alarm'
        | 'withdrawn'
        | 'refused'
        | 'merged';
      stateName: string;
      mergedInto: string | null;
      merged: string[];
      followers: number;
      offer: { id: string; service: string; organization: string } | null;
      forwarding: { to: '12345'; categoryPath: string; acknowledgement: string | null } | null;
      outcome: { note: string; at: string } | null;
      feedback: { contacted: boolean; resolved: boolean; satisfied: boolean; note: string | null } | null;
      alert: { calls: number; called: string[]; nextAt: string; acknowledgedBy: string | null } | null;
      clock: {
        say: string[];
        due: { level: 'answer' | 'solution'; at: string; isOverdue: boolean; isProvisional: boolean }[];
        isPaused: boolean;
        pause: { reason: string; until: string } | null;
      };
      submittedAt: string;
      timeline: { at: string; step: string; stepName: string; note: string | null; called: string[] }[];
    };
  };
  /** Which services were considered for a need, why, and which were excluded. */
  'GET /needs/{number}/match': {
    input: { number: string };
    answer: {
      candidates: { service: string; serviceName: string; score: number; reasons: string[] }[];
      excluded: { service: string; serviceName: string; reason: string }[];
    };
  };
  /** My notices, newest first. */
  'GET /me/notices': {
    input: { after?: string; limit?: number };
    answer: {
      items: { id: string; text: string; about: string | null; at: string; readAt: string | null }[];
      next: string | null;
    };
  };
  /** Mark a notice as read. */
  'POST /me/notices/{noticeId}/read': {
    input: { noticeId: string };
    answer: { id: string; text: string; about: string | null; at: string; readAt: string | null };
  };
  /** How many messages the mini-program may still send me, by template. */
  'GET /me/subscriptions': {
    input: Record<string, never>;
    answer: {
      items: { templateId: string; balance: number; lastTap: 'accept' | 'reject' | 'ban' | 'filter' | null }[];
    };
  };
  /** Record what I tapped when the mini-program asked whether it may send; give an Idempotency-Key. */
  'POST /me/subscriptions': {
    input: { taps: Record<string, 'accept' | 'reject' | 'ban' | 'filter'> };
    answer: {
      items: { templateId: string; balance: number; lastTap: 'accept' | 'reject' | 'ban' | 'filter' | null }[];
    };
  };
  /** Say which community a group chat belongs to. */
  'POST /rooms': {
    input: { channel: string; room: string; name?: string; region: string };
    answer: { id: string; channel: string; room: string; name: string | null; region: string | null };
  };
  /** Messages that could not be delivered, or of which nobody can tell, in the regions I care for. */
  'GET /undelivered-notices': {
    input: { state?: 'failed' | 'unknown'; why?: string; channel?: string; after?: string; limit?: number };
    answer: {
      items: {
        id: string;
        recipient: string;
        text: string | null;
        about: string | null;
        region: string | null;
        channel: string | null;
        state: 'queued' | 'sending' | 'sent' | 'skipped' | 'failed' | 'unknown';
        why: string | null;
        tries: number;
        at: string;
      }[];
      next: string | null;
    };
  };
  /** How many of them there are for each reason and channel. */
  'GET /undelivered-notices/counts': {
    input: { state?: 'failed' | 'unknown'; why?: string; channel?: string };
    answer: { items: { state: 'failed' | 'unknown'; why: string | null; channel: string | null; count: number }[] };
  };
  /** Decide about all of them up to a moment, or all for one reason; repeat while there are more. */
  'POST /undelivered-notices/settle': {
    input: {
      state?: 'failed' | 'unknown';
      why?: string;
      channel?: string;
      upTo: unknown;
      decision: 'send-again' | 'leave';
    };
    answer: { settled: number; withoutChat: number; more: boolean };
  };
  /** Decide whether an undelivered message is sent once more or left. */
  'POST /undelivered-notices/{noticeId}/settle': {
    input: { noticeId: string; decision: 'send-again' | 'leave' };
    answer: {
      id: string;
      recipient: string;
      text: string | null;
      about: string | null;
      region: string | null;
      channel: string | null;
      state: 'queued' | 'sending' | 'sent' | 'skipped' | 'failed' | 'unknown';
      why: string | null;
      tries: number;
      at: string;
    };
  };
  /** What the bot did not understand in the regions I care for, masked, newest first. */
  'GET /not-understood': {
    input: { after?: string; limit?: number };
    answer: { items: { id: string; text: string; at: string; intent: string | null }[]; next: string | null };
  };
  /** Say what was meant: the name of a command, or null for nothing. */
  'PUT /not-understood/{id}/label': {
    input: {
      id: string;
      intent:
        | 'needs.intake'
        | 'needs.track'
        | 'needs.mine'
        | 'needs.withdraw'
        | 'needs.feedback'
        | 'needs.not-solved'
        | 'needs.for-other'
        | 'needs.acknowledge-alert'
        | 'needs.false-alarm'
        | 'needs.duty-list'
        | 'needs.duty-phone'
        | 'needs.set-duty-list'
        | 'needs.triage'
        | 'needs.refuse'
        | 'needs.answer'
        | 'needs.pause'
        | 'needs.resume'
        | 'needs.register-hotline'
        | 'needs.merge'
        | 'needs.unmerge'
        | 'needs.likely'
        | 'needs.follow'
        | 'needs.unfollow'
        | 'activities.sign-up'
        | 'activities.cancel-sign-up'
        | 'activities.answer-offer'
        | 'activities.hand-on'
        | 'activities.take-over'
        | 'activities.promote'
        | 'activities.message-sign-ups'
        | 'activities.list'
        | 'activities.calendar'
        | 'activities.figures'
        | 'activities.feedback'
        | 'activities.feedback-result'
        | 'activities.sign-ups'
        | 'activities.paste-list'
        | 'activities.post-list'
        | 'activities.announce'
        | 'activities.edit'
        | 'activities.cancel'
        | 'activities.announce-series'
        | 'activities.open-course'
        | 'activities.edit-following'
        | 'activities.cancel-following'
        | 'teams.join'
        | 'teams.leave'
        | 'teams.mine'
        | 'elder-help.plan'
        | 'elder-help.note'
        | 'elder-help.propose'
        | 'elder-help.invite'
        | 'elder-help.confirm'
        | 'elder-help.call-off'
        | 'elder-help.accept'
        | 'elder-help.decline'
        | 'elder-help.report'
        | 'elder-help.call-back'
        | 'elder-help.mine'
        | 'elder-help.view'
        | 'elder-help.my-notes'
        | 'elder-help.correct-note'
        | 'check-ins.check-in'
        | 'check-ins.take-back'
        | 'check-ins.desk'
        | 'check-ins.tick'
        | 'service-records.confirm'
        | 'service-records.mine'
        | 'time-bank.about'
        | 'time-bank.open-account'
        | 'time-bank.balance'
        | 'time-bank.give'
        | 'time-bank.donate'
        | 'polls.vote'
        | 'polls.list'
        | 'polls.open'
        | 'polls.withdraw'
        | 'polls.own-roll'
        | 'polls.object-to-roll'
        | 'polls.take-down'
        | 'polls.by-proxy'
        | 'polls.my-proxies'
        | 'statements.topics'
        | 'statements.open'
        | 'statements.close'
        | 'statements.propose'
        | 'statements.next'
        | 'statements.take'
        | 'statements.result'
        | 'statements.waiting'
        | 'statements.approve'
        | 'statements.hide'
        | 'procedures.list'
        | 'procedures.progress'
        | 'procedures.tasks'
        | 'procedures.rate'
        | 'procedures.next'
        | 'procedures.board'
        | 'procedures.read-item'
        | 'procedures.object'
        | 'hearings.list'
        | 'hearings.sign-up'
        | 'hearings.withdraw'
        | 'hearings.ask-floor'
        | 'hearings.leave-queue'
        | 'hearings.confirm-minutes'
        | 'hearings.result'
        | 'hearings.rate-answer'
        | 'matching.accept'
        | 'matching.decline'
        | 'matching.start'
        | 'matching.report'
        | 'matching.inbox'
        | 'matching.pause'
        | 'matching.queue'
        | 'matching.assign'
        | 'listings.opportunities'
        | 'listings.supply'
        | 'listings.needs'
        | 'listings.mine'
        | 'matching.automation'
        | 'directory.search'
        | 'residents.declare'
        | 'residents.describe'
        | 'residents.bind'
        | 'residents.binding-code'
        | 'residents.invitation'
        | 'residents.verify'
        | 'residents.who-am-i'
        | 'residents.export'
        | 'residents.leave'
        | 'broadcasts.compose'
        | 'broadcasts.approve'
        | 'broadcasts.progress'
        | 'broadcasts.pause'
        | 'broadcasts.resume'
        | 'broadcasts.recall'
        | 'broadcasts.opt-out'
        | 'broadcasts.opt-in'
        | 'broadcasts.undelivered'
        | 'broadcasts.send-again'
        | 'broadcasts.leave'
        | 'rooms.bind'
        | 'rooms.binding-code'
        | 'rooms.place'
        | 'work.digest'
        | 'chat.person'
        | 'chat.bot'
        | 'chat.more'
        | 'chat.pause'
        | 'chat.go-on'
        | 'handovers.answer'
        | 'handovers.close'
        | 'chat.help'
        | 'chat.cancel'
        | 'chat.language'
        | 'chat.large-print'
        | 'chat.greeting'
        | 'chat.thanks'
        | 'chat.danger'
        | 'none'
        | null;
    };
    answer: { id: string; text: string; at: string; intent: string | null };
  };
  /** Broadcasts of a region and below, latest first. */
  'GET /broadcasts': {
    input: { region: string; after?: string; limit?: number };
    answer: {
      items: {
        id: string;
        number: number;
        region: string;
        text: string;
        kind: 'service' | 'legal' | 'activity' | 'publicity';
        to: {
          of: (
            | { region: string }
            | { roomsOf: string }
            | {
                role:
                  | 'organizer'
                  | 'worker'
                  | 'duty-worker'
                  | 'organization-staff'
                  | 'purchaser'
                  | 'broker'
                  | 'steward'
                  | 'supervisor';
                in: string;
              }
            | { tag: string; in: string }
            | { signedUp: string; state: 'placed' | 'waiting' | 'any' }
            | { roll: string }
            | { nonVoters: string }
            | { residents: string[] }
          )[];
          except: (
            | { region: string }
            | { roomsOf: string }
            | {
                role:
                  | 'organizer'
                  | 'worker'
                  | 'duty-worker'
                  | 'organization-staff'
                  | 'purchaser'
                  | 'broker'
                  | 'steward'
                  | 'supervisor';
                in: string;
              }
            | { tag: string; in: string }
            | { signedUp: string; state: 'placed' | 'waiting' | 'any' }
            | { roll: string }
            | { nonVoters: string }
            | { residents: string[] }
          )[];
        };
        state: 'draft' | 'scheduled' | 'sending' | 'paused' | 'done' | 'recalled';
        composedBy: string;
        composedAt: string;
        startsAt: string | null;
        scheduledBy: string | null;
        urgent: string | null;
        excuse: string | null;
        awaitsSecond: boolean;
        approvedBy: string | null;
        correction: string | null;
      }[];
      next: string | null;
    };
  };
  /** Write a broadcast as a draft; nobody is told yet. */
  'POST /broadcasts': {
    input: {
      region: string;
      text: string;
      kind?: 'service' | 'legal' | 'activity' | 'publicity';
      to: {
        of: (
          | { region: string }
          | { roomsOf: string }
          | {
              role:
                | 'organizer'
                | 'worker'
                | 'duty-worker'
                | 'organization-staff'
                | 'purchaser'
                | 'broker'
                | 'steward'
                | 'supervisor';
              in: string;
            }
          | { tag: string; in: string }
          | { signedUp: string; state?: 'placed' | 'waiting' | 'any' }
          | { roll: string }
          | { nonVoters: string }
          | { residents: string[] }
        )[];
        except?: (
          | { region: string }
          | { roomsOf: string }
          | {
              role:
                | 'organizer'
                | 'worker'
                | 'duty-worker'
                | 'organization-staff'
                | 'purchaser'
                | 'broker'
                | 'steward'
                | 'supervisor';
              in: string;
            }
          | { tag: string; in: string }
          | { signedUp: string; state?: 'placed' | 'waiting' | 'any' }
          | { roll: string }
          | { nonVoters: string }
          | { residents: string[] }
        )[];
      };
    };
    answer: {
      id: string;
      number: number;
      region: string;
      text: string;
      kind: 'service' | 'legal' | 'activity' | 'publicity';
      to: {
        of: (
          | { region: string }
          | { roomsOf: string }
          | {
              role:
                | 'organizer'
                | 'worker'
                | 'duty-worker'
                | 'organization-staff'
                | 'purchaser'
                | 'broker'
                | 'steward'
                | 'supervisor';
              in: string;
            }
          | { tag: string; in: string }
          | { signedUp: string; state: 'placed' | 'waiting' | 'any' }
          | { roll: string }
          | { nonVoters: string }
          | { residents: string[] }
        )[];
        except: (
          | { region: string }
          | { roomsOf: string }
          | {
              role:
                | 'organizer'
                | 'worker'
                | 'duty-worker'
                | 'organization-staff'
                | 'purchaser'
                | 'broker'
                | 'steward'
                | 'supervisor';
              in: string;
            }
          | { tag: string; in: string }
          | { signedUp: string; state: 'placed' | 'waiting' | 'any' }
          | { roll: string }
          | { nonVoters: string }
          | { residents: string[] }
        )[];
      };
      state: 'draft' | 'scheduled' | 'sending' | 'paused' | 'done' | 'recalled';
      composedBy: string;
      composedAt: string;
      startsAt: string | null;
      scheduledBy: string | null;
      urgent: string | null;
      excuse: string | null;
      awaitsSecond: boolean;
      approvedBy: string | null;
      correction: string | null;
    };
  };
  /** A broadcast and how many of its recipients are in which state. */
  'GET /broadcasts/{broadcastId}': {
    input: { broadcastId: string };
    answer: {
      broadcast: {
        id: string;
        number: number;
        region: string;
        text: string;
        kind: 'service' | 'legal' | 'activity' | 'publicity';
        to: {
          of: (
            | { region: string }
            | { roomsOf: string }
            | {
                role:
                  | 'organizer'
                  | 'worker'
                  | 'duty-worker'
                  | 'organization-staff'
                  | 'purchaser'
                  | 'broker'
                  | 'steward'
                  | 'supervisor';
                in: string;
              }
            | { tag: string; in: string }
            | { signedUp: string; state: 'placed' | 'waiting' | 'any' }
            | { roll: string }
            | { nonVoters: string }
            | { residents: string[] }
          )[];
          except: (
            | { region: string }
            | { roomsOf: string }
            | {
                role:
                  | 'organizer'
                  | 'worker'
                  | 'duty-worker'
                  | 'organization-staff'
                  | 'purchaser'
                  | 'broker'
                  | 'steward'
                  | 'supervisor';
                in: string;
              }
            | { tag: string; in: string }
            | { signedUp: string; state: 'placed' | 'waiting' | 'any' }
            | { roll: string }
            | { nonVoters: string }
            | { residents: string[] }
          )[];
        };
        state: 'draft' | 'scheduled' | 'sending' | 'paused' | 'done' | 'recalled';
        composedBy: string;
        composedAt: string;
        startsAt: string | null;
        scheduledBy: string | null;
        urgent: string | null;
        excuse: string | null;
        awaitsSecond: boolean;
        approvedBy: string | null;
        correction: string | null;
      };
      counts: {
        state: 'queued' | 'sending' | 'sent' | 'skipped' | 'failed' | 'unknown';
        why: string | null;
        count: number;
      }[];
    };
  };
  /** Whom a broadcast would reach and how, and who is left out and why: counts only. */
  'GET /broadcasts/{broadcastId}/preview': {
    input: { broadcastId: string; at?: string };
    answer: {
      broadcast: {
        id: string;
        number: number;
        region: string;
        text: string;
        kind: 'service' | 'legal' | 'activity' | 'publicity';
        to: {
          of: (
            | { region: string }
            | { roomsOf: string }
            | {
                role:
                  | 'organizer'
                  | 'worker'
                  | 'duty-worker'
                  | 'organization-staff'
                  | 'purchaser'
                  | 'broker'
                  | 'steward'
                  | 'supervisor';
                in: string;
              }
            | { tag: string; in: string }
            | { signedUp: string; state: 'placed' | 'waiting' | 'any' }
            | { roll: string }
            | { nonVoters: string }
            | { residents: string[] }
          )[];
          except: (
            | { region: string }
            | { roomsOf: string }
            | {
                role:
                  | 'organizer'
                  | 'worker'
                  | 'duty-worker'
                  | 'organization-staff'
                  | 'purchaser'
                  | 'broker'
                  | 'steward'
                  | 'supervisor';
                in: string;
              }
            | { tag: string; in: string }
            | { signedUp: string; state: 'placed' | 'waiting' | 'any' }
            | { roll: string }
            | { nonVoters: string }
            | { residents: string[] }
          )[];
        };
        state: 'draft' | 'scheduled' | 'sending' | 'paused' | 'done' | 'recalled';
        composedBy: string;
        composedAt: string;
        startsAt: string | null;
        scheduledBy: string | null;
        urgent: string | null;
        excuse: string | null;
        awaitsSecond: boolean;
        approvedBy: string | null;
        correction: string | null;
      };
      recipients: number;
      reachable: Record<string, number>;
      excluded: Record<string, number>;
      callList: number;
      duplicates: number;
      excepted: number;
      waitsUntil: string | null;
      problems: (
        'identity-number' | 'phone' | 'door-number' | 'non-voters' | 'forced-check-in' | 'forced-sharing' | 'ranking'
      )[];
      needsSecond: boolean;
    };
  };
  /** Let a draft go out, now or at a time; to many people it waits for a second person. */
  'POST /broadcasts/{broadcastId}/schedule': {
    input: { broadcastId: string; at?: string; urgent?: string; excuse?: string };
    answer: {
      id: string;
      number: number;
      region: string;
      text: string;
      kind: 'service' | 'legal' | 'activity' | 'publicity';
      to: {
        of: (
          | { region: string }
          | { roomsOf: string }
          | {
              role:
                | 'organizer'
                | 'worker'
                | 'duty-worker'
                | 'organization-staff'
                | 'purchaser'
                | 'broker'
                | 'steward'
                | 'supervisor';
              in: string;
            }
          | { tag: string; in: string }
          | { signedUp: string; state: 'placed' | 'waiting' | 'any' }
          | { roll: string }
          | { nonVoters: string }
          | { residents: string[] }
        )[];
        except: (
          | { region: string }
          | { roomsOf: string }
          | {
              role:
                | 'organizer'
                | 'worker'
                | 'duty-worker'
                | 'organization-staff'
                | 'purchaser'
                | 'broker'
                | 'steward'
                | 'supervisor';
              in: string;
            }
          | { tag: string; in: string }
          | { signedUp: string; state: 'placed' | 'waiting' | 'any' }
          | { roll: string }
          | { nonVoters: string }
          | { residents: string[] }
        )[];
      };
      state: 'draft' | 'scheduled' | 'sending' | 'paused' | 'done' | 'recalled';
      composedBy: string;
      composedAt: string;
      startsAt: string | null;
      scheduledBy: string | null;
      urgent: string | null;
      excuse: string | null;
      awaitsSecond: boolean;
      approvedBy: string | null;
      correction: string | null;
    };
  };
  /** As a second person, let a broadcast go out. */
  'POST /broadcasts/{broadcastId}/approval': {
    input: { broadcastId: string };
    answer: {
      id: string;
      number: number;
      region: string;
      text: string;
      kind: 'service' | 'legal' | 'activity' | 'publicity';
      to: {
        of: (
          | { region: string }
          | { roomsOf: string }
          | {
              role:
                | 'organizer'
                | 'worker'
                | 'duty-worker'
                | 'organization-staff'
                | 'purchaser'
                | 'broker'
                | 'steward'
                | 'supervisor';
              in: string;
            }
          | { tag: string; in: string }
          | { signedUp: string; state: 'placed' | 'waiting' | 'any' }
          | { roll: string }
          | { nonVoters: string }
          | { residents: string[] }
        )[];
        except: (
          | { region: string }
          | { roomsOf: string }
          | {
              role:
                | 'organizer'
                | 'worker'
                | 'duty-worker'
                | 'organization-staff'
                | 'purchaser'
                | 'broker'
                | 'steward'
                | 'supervisor';
              in: string;
            }
          | { tag: string; in: string }
          | { signedUp: string; state: 'placed' | 'waiting' | 'any' }
          | { roll: string }
          | { nonVoters: string }
          | { residents: string[] }
        )[];
      };
      state: 'draft' | 'scheduled' | 'sending' | 'paused' | 'done' | 'recalled';
      composedBy: string;
      composedAt: string;
      startsAt: string | null;
      scheduledBy: string | null;
      urgent: string | null;
      excuse: string | null;
      awaitsSecond: boolean;
      approvedBy: string | null;
      correction: string | null;
    };
  };
  /** Hold back what is not yet handed to a channel. */
  'POST /broadcasts/{broadcastId}/pause': {
    input: { broadcastId: string };
    answer: {
      broadcast: {
        id: string;
        number: number;
        region: string;
        text: string;
        kind: 'service' | 'legal' | 'activity' | 'publicity';
        to: {
          of: (
            | { region: string }
            | { roomsOf: string }
            | {
                role:
                  | 'organizer'
                  | 'worker'
                  | 'duty-worker'
                  | 'organization-staff'
                  | 'purchaser'
                  | 'broker'
                  | 'steward'
                  | 'supervisor';
                in: string;
              }
            | { tag: string; in: string }
            | { signedUp: string; state: 'placed' | 'waiting' | 'any' }
            | { roll: string }
            | { nonVoters: string }
            | { residents: string[] }
          )[];
          except: (
            | { region: string }
            | { roomsOf: string }
            | {
                role:
                  | 'organizer'
                  | 'worker'
                  | 'duty-worker'
                  | 'organization-staff'
                  | 'purchaser'
                  | 'broker'
                  | 'steward'
                  | 'supervisor';
                in: string;
              }
            | { tag: string; in: string }
            | { signedUp: string; state: 'placed' | 'waiting' | 'any' }
            | { roll: string }
            | { nonVoters: string }
            | { residents: string[] }
          )[];
        };
        state: 'draft' | 'scheduled' | 'sending' | 'paused' | 'done' | 'recalled';
        composedBy: string;
        composedAt: string;
        startsAt: string | null;
        scheduledBy: string | null;
        urgent: string | null;
        excuse: string | null;
        awaitsSecond: boolean;
        approvedBy: string | null;
        correction: string | null;
      };
      counts: {
        state: 'queued' | 'sending' | 'sent' | 'skipped' | 'failed' | 'unknown';
        why: string | null;
        count: number;
      }[];
    };
  };
  /** Let a paused broadcast go on. */
  'POST /broadcasts/{broadcastId}/resume': {
    input: { broadcastId: string };
    answer: {
      broadcast: {
        id: string;
        number: number;
        region: string;
        text: string;
        kind: 'service' | 'legal' | 'activity' | 'publicity';
        to: {
          of: (
            | { region: string }
            | { roomsOf: string }
            | {
                role:
                  | 'organizer'
                  | 'worker'
                  | 'duty-worker'
                  | 'organization-staff'
                  | 'purchaser'
                  | 'broker'
                  | 'steward'
                  | 'supervisor';
                in: string;
              }
            | { tag: string; in: string }
            | { signedUp: string; state: 'placed' | 'waiting' | 'any' }
            | { roll: string }
            | { nonVoters: string }
            | { residents: string[] }
          )[];
          except: (
            | { region: string }
            | { roomsOf: string }
            | {
                role:
                  | 'organizer'
                  | 'worker'
                  | 'duty-worker'
                  | 'organization-staff'
                  | 'purchaser'
                  | 'broker'
                  | 'steward'
                  | 'supervisor';
                in: string;
              }
            | { tag: string; in: string }
            | { signedUp: string; state: 'placed' | 'waiting' | 'any' }
            | { roll: string }
            | { nonVoters: string }
            | { residents: string[] }
          )[];
        };
        state: 'draft' | 'scheduled' | 'sending' | 'paused' | 'done' | 'recalled';
        composedBy: string;
        composedAt: string;
        startsAt: string | null;
        scheduledBy: string | null;
        urgent: string | null;
        excuse: string | null;
        awaitsSecond: boolean;
        approvedBy: string | null;
        correction: string | null;
      };
      counts: {
        state: 'queued' | 'sending' | 'sent' | 'skipped' | 'failed' | 'unknown';
        why: string | null;
        count: number;
      }[];
    };
  };
  /** Take back what is not yet handed to a channel; whoever got it may be told a correction. */
  'POST /broadcasts/{broadcastId}/recall': {
    input: { broadcastId: string; correction?: string };
    answer: {
      broadcast: {
        id: string;
        number: number;
        region: string;
        text: string;
        kind: 'service' | 'legal' | 'activity' | 'publicity';
        to: {
          of: (
            | { region: string }
            | { roomsOf: string }
            | {
                role:
                  | 'organizer'
                  | 'worker'
                  | 'duty-worker'
                  | 'organization-staff'
                  | 'purchaser'
                  | 'broker'
                  | 'steward'
                  | 'supervisor';
                in: string;
              }
            | { tag: string; in: string }
            | { signedUp: string; state: 'placed' | 'waiting' | 'any' }
            | { roll: string }
            | { nonVoters: string }
            | { residents: string[] }
          )[];
          except: (
            | { region: string }
            | { roomsOf: string }
            | {
                role:
                  | 'organizer'
                  | 'worker'
                  | 'duty-worker'
                  | 'organization-staff'
                  | 'purchaser'
                  | 'broker'
                  | 'steward'
                  | 'supervisor';
                in: string;
              }
            | { tag: string; in: string }
            | { signedUp: string; state: 'placed' | 'waiting' | 'any' }
            | { roll: string }
            | { nonVoters: string }
            | { residents: string[] }
          )[];
        };
        state: 'draft' | 'scheduled' | 'sending' | 'paused' | 'done' | 'recalled';
        composedBy: string;
        composedAt: string;
        startsAt: string | null;
        scheduledBy: string | null;
        urgent: string | null;
        excuse: string | null;
        awaitsSecond: boolean;
        approvedBy: string | null;
        correction: string | null;
      };
      counts: {
        state: 'queued' | 'sending' | 'sent' | 'skipped' | 'failed' | 'unknown';
        why: string | null;
        count: number;
      }[];
    };
  };
  /** What became of the copy of each recipient. */
  'GET /broadcasts/{broadcastId}/recipients': {
    input: { broadcastId: string; after?: string; limit?: number };
    answer: {
      items: {
        id: string;
        recipient: string;
        name: string | null;
        state: 'queued' | 'sending' | 'sent' | 'skipped' | 'failed' | 'unknown';
        why: string | null;
      }[];
      next: string | null;
    };
  };
  /** Whom no chat reaches: to be called or visited; as a table for those who accept text/csv. */
  'GET /broadcasts/{broadcastId}/call-list': {
    input: { broadcastId: string; after?: string; limit?: number };
    answer: {
      items: { id: string; name: string | null; phone: string | null; region: string | null; why: string }[];
      next: string | null;
    };
  };
  /** Whether I want broadcasts. */
  'GET /me/notice-preferences': {
    input: Record<string, never>;
    answer: { wanted: boolean; optedOutAt: string | null };
  };
  /** Opt out of broadcasts, or back in; what the law asks to be told comes nevertheless. */
  'PUT /me/notice-preferences': { input: { wanted: boolean }; answer: { wanted: boolean; optedOutAt: string | null } };
  /** What a region’s month comes to; as a table (CSV, xlsx) for those who ask for one. */
  'GET /figures': {
    input: { region: string; month: string };
    answer: {
      region: string;
      month: string;
      fewestPeople: number;
      needs: {
        submitted: { count: number; people: number } | null;
        byCategory: { key: string; counted: { count: number; people: number } | null }[];
        byRegion: { key: string; counted: { count: number; people: number } | null }[];
        byState: { key: string; counted: { count: number; people: number } | null }[];
        contacted: { of: number; yes: number } | null;
        resolved: { of: number; yes: number } | null;
        satisfied: { of: number; yes: number } | null;
      };
      activities: { held: number; visits: number | null; people: number | null };
      polls: { closed: number; votes: number | null };
      listings: {
        lists: {
          list: 'opportunities' | 'supply' | 'needs';
          editions: number;
          entries: { count: number; people: number } | null;
          byCategory: { key: string; counted: { count: number; people: number } | null }[];
          byRegion: { key: string; counted: { count: number; people: number } | null }[];
        }[];
        deals: {
          counted: { count: number; people: number } | null;
          sumFen: number | null;
          byCategory: { key: string; counted: { count: number; people: number } | null; sumFen: number | null }[];
          byRegion: { key: string; counted: { count: number; people: number } | null; sumFen: number | null }[];
        };
      };
    };
  };
  /** Needs without supply and supply without needs, by category and region; for brokers. */
  'GET /gaps': {
    input: { region: string };
    answer: {
      unmet: { category: string; categoryName: string; region: string; needs: number; since: string }[];
      idle: { service: string; name: string; category: string; categoryName: string; free: number }[];
    };
  };
  /** Take on work for a purchaser, an organization or a community; for brokers. */
  'POST /engagements': {
    input: {
      region: string;
      title: string;
      client: { kind: 'purchaser' | 'organization' | 'community'; name: string; organization?: string };
      needs?: string[];
    };
    answer: {
      id: string;
      region: string;
      title: string;
      broker: string;
      client: { kind: 'purchaser' | 'organization' | 'community'; name: string; organization: string | null };
      needs: string[];
      steps: {
        id: string;
        work:
          | 'advice'
          | 'survey'
          | 'need-argument'
          | 'funding-plan'
          | 'introduction'
          | 'project-review'
          | 'supervision'
          | 'evaluation';
        state: 'planned' | 'running' | 'done' | 'dropped';
        from: string;
        until: string;
        people: string[];
        documents: { title: string; url: string }[];
        moneyFen: number;
        note: string | null;
      }[];
      agreedFen: number;
      state: 'open' | 'closed' | 'cancelled';
      outcome: string | null;
      openedAt: string;
    };
  };
  /** What brokers hold in a region, newest first. */
  'GET /engagements': {
    input: { region: string; after?: string; limit?: number };
    answer: {
      items: {
        id: string;
        region: string;
        title: string;
        broker: string;
        client: { kind: 'purchaser' | 'organization' | 'community'; name: string; organization: string | null };
        needs: string[];
        steps: {
          id: string;
          work:
            | 'advice'
            | 'survey'
            | 'need-argument'
            | 'funding-plan'
            | 'introduction'
            | 'project-review'
            | 'supervision'
            | 'evaluation';
          state: 'planned' | 'running' | 'done' | 'dropped';
          from: string;
          until: string;
          people: string[];
          documents: { title: string; url: string }[];
          moneyFen: number;
          note: string | null;
        }[];
        agreedFen: number;
        state: 'open' | 'closed' | 'cancelled';
        outcome: string | null;
        openedAt: string;
      }[];
      next: string | null;
    };
  };
  /** One engagement. */
  'GET /engagements/{engagementId}': {
    input: { engagementId: string };
    answer: {
      id: string;
      region: string;
      title: string;
      broker: string;
      client: { kind: 'purchaser' | 'organization' | 'community'; name: string; organization: string | null };
      needs: string[];
      steps: {
        id: string;
        work:
          | 'advice'
          | 'survey'
          | 'need-argument'
          | 'funding-plan'
          | 'introduction'
          | 'project-review'
          | 'supervision'
          | 'evaluation';
        state: 'planned' | 'running' | 'done' | 'dropped';
        from: string;
        until: string;
        people: string[];
        documents: { title: string; url: string }[];
        moneyFen: number;
        note: string | null;
      }[];
      agreedFen: number;
      state: 'open' | 'closed' | 'cancelled';
      outcome: string | null;
      openedAt: string;
    };
  };
  /** Plan a piece of the work, with its dates, people, documents and money in fen. */
  'POST /engagements/{engagementId}/steps': {
    input: {
      engagementId: string;
      work:
        | 'advice'
        | 'survey'
        | 'need-argument'
        | 'funding-plan'
        | 'introduction'
        | 'project-review'
        | 'supervision'
        | 'evaluation';
      from: string;
      until: string;
      people?: string[];
      documents?: { title: string; url: string }[];
      moneyFen?: number;
      note?: string;
    };
    answer: {
      id: string;
      region: string;
      title: string;
      broker: string;
      client: { kind: 'purchaser' | 'organization' | 'community'; name: string; organization: string | null };
      needs: string[];
      steps: {
        id: string;
        work:
          | 'advice'
          | 'survey'
          | 'need-argument'
          | 'funding-plan'
          | 'introduction'
          | 'project-review'
          | 'supervision'
          | 'evaluation';
        state: 'planned' | 'running' | 'done' | 'dropped';
        from: string;
        until: string;
        people: string[];
        documents: { title: string; url: string }[];
        moneyFen: number;
        note: string | null;
      }[];
      agreedFen: number;
      state: 'open' | 'closed' | 'cancelled';
      outcome: string | null;
      openedAt: string;
    };
  };
  /** Put right what is planned or under way. */
  'PATCH /engagements/{engagementId}/steps/{stepId}': {
    input: {
      engagementId: string;
      stepId: string;
      from?: string;
      until?: string;
      people?: string[];
      documents?: { title: string; url: string }[];
      moneyFen?: number;
      note?: string;
    };
    answer: {
      id: string;
      region: string;
      title: string;
      broker: string;
      client: { kind: 'purchaser' | 'organization' | 'community'; name: string; organization: string | null };
      needs: string[];
      steps: {
        id: string;
        work:
          | 'advice'
          | 'survey'
          | 'need-argument'
          | 'funding-plan'
          | 'introduction'
          | 'project-review'
          | 'supervision'
          | 'evaluation';
        state: 'planned' | 'running' | 'done' | 'dropped';
        from: string;
        until: string;
        people: string[];
        documents: { title: string; url: string }[];
        moneyFen: number;
        note: string | null;
      }[];
      agreedFen: number;
      state: 'open' | 'closed' | 'cancelled';
      outcome: string | null;
      openedAt: string;
    };
  };
  /** Start, finish or drop a piece of the work. */
  'POST /engagements/{engagementId}/steps/{stepId}/moves': {
    input: { engagementId: string; stepId: string; move: 'start' | 'finish' | 'drop' };
    answer: {
      id: string;
      region: string;
      title: string;
      broker: string;
      client: { kind: 'purchaser' | 'organization' | 'community'; name: string; organization: string | null };
      needs: string[];
      steps: {
        id: string;
        work:
          | 'advice'
          | 'survey'
          | 'need-argument'
          | 'funding-plan'
          | 'introduction'
          | 'project-review'
          | 'supervision'
          | 'evaluation';
        state: 'planned' | 'running' | 'done' | 'dropped';
        from: string;
        until: string;
        people: string[];
        documents: { title: string; url: string }[];
        moneyFen: number;
        note: string | null;
      }[];
      agreedFen: number;
      state: 'open' | 'closed' | 'cancelled';
      outcome: string | null;
      openedAt: string;
    };
  };
  /** Everything is done: what came of it. */
  'POST /engagements/{engagementId}/closing': {
    input: { engagementId: string; outcome: string };
    answer: {
      id: string;
      region: string;
      title: string;
      broker: string;
      client: { kind: 'purchaser' | 'organization' | 'community'; name: string; organization: string | null };
      needs: string[];
      steps: {
        id: string;
        work:
          | 'advice'
          | 'survey'
          | 'need-argument'
          | 'funding-plan'
          | 'introduction'
          | 'project-review'
          | 'supervision'
          | 'evaluation';
        state: 'planned' | 'running' | 'done' | 'dropped';
        from: string;
        until: string;
        people: string[];
        documents: { title: string; url: string }[];
        moneyFen: number;
        note: string | null;
      }[];
      agreedFen: number;
      state: 'open' | 'closed' | 'cancelled';
      outcome: string | null;
      openedAt: string;
    };
  };
  /** Give it up. */
  'POST /engagements/{engagementId}/cancellation': {
    input: { engagementId: string; reason: string };
    answer: {
      id: string;
      region: string;
      title: string;
      broker: string;
      client: { kind: 'purchaser' | 'organization' | 'community'; name: string; organization: string | null };
      needs: string[];
      steps: {
        id: string;
        work:
          | 'advice'
          | 'survey'
          | 'need-argument'
          | 'funding-plan'
          | 'introduction'
          | 'project-review'
          | 'supervision'
          | 'evaluation';
        state: 'planned' | 'running' | 'done' | 'dropped';
        from: string;
        until: string;
        people: string[];
        documents: { title: string; url: string }[];
        moneyFen: number;
        note: string | null;
      }[];
      agreedFen: number;
      state: 'open' | 'closed' | 'cancelled';
      outcome: string | null;
      openedAt: string;
    };
  };
  /** The list of project opportunities of a region; it does not replace government procurement. */
  'GET /opportunities': {
    input: {
      region: string;
      category?: 'community-governance' | 'resident-services' | 'platform-operation' | 'public-welfare';
      state?: 'open' | 'published' | 'closed';
      words?: string;
      after?: string;
      limit?: number;
    };
    answer: {
      items: {
        number: number;
        region: string;
        title: string;
        text: string;
        category: 'community-governance' | 'resident-services' | 'platform-operation' | 'public-welfare';
        categoryName: string;
        budgetFen: number;
        deadline: string;
        purchaser: { kind: 'department' | 'people-organization' | 'foundation'; name: string };
        state: 'published' | 'closed';
        takesInterest: boolean;
        outcome: 'dealt' | 'not-dealt' | 'withdrawn' | null;
        channel: string;
        publishedAt: string;
        closesAt: string;
      }[];
      next: string | null;
      notice: string;
    };
  };
  /** Enter what one looks for; for purchasers. Nobody else reads it yet. */
  'POST /opportunities': {
    input: {
      region: string;
      title: string;
      text: string;
      category: 'community-governance' | 'resident-services' | 'platform-operation' | 'public-welfare';
      budgetFen: number;
      deadline: string;
      purchaser: { kind: 'department' | 'people-organization' | 'foundation'; name: string };
      contact: { name: string; phone: string };
    };
    answer: {
      number: number;
      region: string;
      title: string;
      text: string;
      category: 'community-governance' | 'resident-services' | 'platform-operation' | 'public-welfare';
      budgetFen: number;
      deadline: string;
      purchaser: { kind: 'department' | 'people-organization' | 'foundation'; name: string };
      contact: { name: string; phone: string } | null;
      state: 'draft' | 'published' | 'closed';
      outcome: 'dealt' | 'not-dealt' | 'withdrawn' | null;
      note: string | null;
      deal: { organization: string; sumFen: number; on: string } | null;
      enteredAt: string;
    };
  };
  /** What one entered as a purchaser, or what interests one’s organizations; newest first. */
  'GET /me/opportunities': {
    input: { as?: 'purchaser' | 'organization'; after?: string; limit?: number };
    answer: {
      items: {
        shown: {
          number: number;
          region: string;
          title: string;
          text: string;
          category: 'community-governance' | 'resident-services' | 'platform-operation' | 'public-welfare';
          categoryName: string;
          budgetFen: number;
          deadline: string;
          purchaser: { kind: 'department' | 'people-organization' | 'foundation'; name: string };
          state: 'published' | 'closed';
          takesInterest: boolean;
          outcome: 'dealt' | 'not-dealt' | 'withdrawn' | null;
          channel: string;
          publishedAt: string;
          closesAt: string;
        } | null;
        contact: { name: string; phone: string } | null;
        whole: {
          number: number;
          region: string;
          title: string;
          text: string;
          category: 'community-governance' | 'resident-services' | 'platform-operation' | 'public-welfare';
          budgetFen: number;
          deadline: string;
          purchaser: { kind: 'department' | 'people-organization' | 'foundation'; name: string };
          contact: { name: string; phone: string } | null;
          state: 'draft' | 'published' | 'closed';
          outcome: 'dealt' | 'not-dealt' | 'withdrawn' | null;
          note: string | null;
          deal: { organization: string; sumFen: number; on: string } | null;
          enteredAt: string;
        } | null;
        interests: { organization: string; name: string; at: string }[];
      }[];
      next: string | null;
    };
  };
  /** One opportunity, as much of it as the asker may see. */
  'GET /opportunities/{number}': {
    input: { number: number };
    answer: {
      shown: {
        number: number;
        region: string;
        title: string;
        text: string;
        category: 'community-governance' | 'resident-services' | 'platform-operation' | 'public-welfare';
        categoryName: string;
        budgetFen: number;
        deadline: string;
        purchaser: { kind: 'department' | 'people-organization' | 'foundation'; name: string };
        state: 'published' | 'closed';
        takesInterest: boolean;
        outcome: 'dealt' | 'not-dealt' | 'withdrawn' | null;
        channel: string;
        publishedAt: string;
        closesAt: string;
      } | null;
      contact: { name: string; phone: string } | null;
      whole: {
        number: number;
        region: string;
        title: string;
        text: string;
        category: 'community-governance' | 'resident-services' | 'platform-operation' | 'public-welfare';
        budgetFen: number;
        deadline: string;
        purchaser: { kind: 'department' | 'people-organization' | 'foundation'; name: string };
        contact: { name: string; phone: string } | null;
        state: 'draft' | 'published' | 'closed';
        outcome: 'dealt' | 'not-dealt' | 'withdrawn' | null;
        note: string | null;
        deal: { organization: string; sumFen: number; on: string } | null;
        enteredAt: string;
      } | null;
      interests: { organization: string; name: string; at: string }[];
      notice: string;
    };
  };
  /** Put a draft right. */
  'PATCH /opportunities/{number}': {
    input: {
      number: number;
      title?: string;
      text?: string;
      category?: 'community-governance' | 'resident-services' | 'platform-operation' | 'public-welfare';
      budgetFen?: number;
      deadline?: string;
      purchaser?: { kind: 'department' | 'people-organization' | 'foundation'; name: string };
      contact?: { name: string; phone: string };
    };
    answer: {
      number: number;
      region: string;
      title: string;
      text: string;
      category: 'community-governance' | 'resident-services' | 'platform-operation' | 'public-welfare';
      budgetFen: number;
      deadline: string;
      purchaser: { kind: 'department' | 'people-organization' | 'foundation'; name: string };
      contact: { name: string; phone: string } | null;
      state: 'draft' | 'published' | 'closed';
      outcome: 'dealt' | 'not-dealt' | 'withdrawn' | null;
      note: string | null;
      deal: { organization: string; sumFen: number; on: string } | null;
      enteredAt: string;
    };
  };
  /** Publish it through a registered channel. */
  'POST /opportunities/{number}/publication': {
    input: { number: number; channelId: string };
    answer: {
      number: number;
      region: string;
      title: string;
      text: string;
      category: 'community-governance' | 'resident-services' | 'platform-operation' | 'public-welfare';
      budgetFen: number;
      deadline: string;
      purchaser: { kind: 'department' | 'people-organization' | 'foundation'; name: string };
      contact: { name: string; phone: string } | null;
      state: 'draft' | 'published' | 'closed';
      outcome: 'dealt' | 'not-dealt' | 'withdrawn' | null;
      note: string | null;
      deal: { organization: string; sumFen: number; on: string } | null;
      enteredAt: string;
    };
  };
  /** Say for one’s organization that it would do this; once per organization. */
  'PUT /opportunities/{number}/interest': {
    input: { number: number; organizationId?: string };
    answer: { number: number; state: 'draft' | 'published' | 'closed' };
  };
  /** Take that back. */
  'DELETE /opportunities/{number}/interest': {
    input: { number: number; organizationId?: string };
    answer: { number: number; state: 'draft' | 'published' | 'closed' };
  };
  /** Record with which of the interested organizations it was agreed, for how much and when; closes it. */
  'POST /opportunities/{number}/deal': {
    input: { number: number; organizationId: string; sumFen: number; on: string };
    answer: {
      number: number;
      region: string;
      title: string;
      text: string;
      category: 'community-governance' | 'resident-services' | 'platform-operation' | 'public-welfare';
      budgetFen: number;
      deadline: string;
      purchaser: { kind: 'department' | 'people-organization' | 'foundation'; name: string };
      contact: { name: string; phone: string } | null;
      state: 'draft' | 'published' | 'closed';
      outcome: 'dealt' | 'not-dealt' | 'withdrawn' | null;
      note: string | null;
      deal: { organization: string; sumFen: number; on: string } | null;
      enteredAt: string;
    };
  };
  /** The deadline has passed and nothing was agreed. */
  'POST /opportunities/{number}/closing': {
    input: { number: number; reason?: string };
    answer: {
      number: number;
      region: string;
      title: string;
      text: string;
      category: 'community-governance' | 'resident-services' | 'platform-operation' | 'public-welfare';
      budgetFen: number;
      deadline: string;
      purchaser: { kind: 'department' | 'people-organization' | 'foundation'; name: string };
      contact: { name: string; phone: string } | null;
      state: 'draft' | 'published' | 'closed';
      outcome: 'dealt' | 'not-dealt' | 'withdrawn' | null;
      note: string | null;
      deal: { organization: string; sumFen: number; on: string } | null;
      enteredAt: string;
    };
  };
  /** Give it up. */
  'POST /opportunities/{number}/withdrawal': {
    input: { number: number; reason: string };
    answer: {
      number: number;
      region: string;
      title: string;
      text: string;
      category: 'community-governance' | 'resident-services' | 'platform-operation' | 'public-welfare';
      budgetFen: number;
      deadline: string;
      purchaser: { kind: 'department' | 'people-organization' | 'foundation'; name: string };
      contact: { name: string; phone: string } | null;
      state: 'draft' | 'published' | 'closed';
      outcome: 'dealt' | 'not-dealt' | 'withdrawn' | null;
      note: string | null;
      deal: { organization: string; sumFen: number; on: string } | null;
      enteredAt: string;
    };
  };
  /** The list of services that can be had in a region. */
  'GET /lists/supply': {
    input: { region: string; category?: string; words?: string; after?: string; limit?: number };
    answer: {
      items: {
        id: string;
        name: string;
        organization: string;
        organizationName: string;
        text: string;
        categories: { code: string; name: string }[];
        areas: string[];
        isFree: boolean;
      }[];
      next: string | null;
    };
  };
  /** The list of resident needs that may be public, without what leads to a person. */
  'GET /lists/needs': {
    input: {
      region: string;
      category?: string;
      state?: 'open' | 'closed';
      words?: string;
      after?: string;
      limit?: number;
    };
    answer: {
      items: {
        number: string;
        category: string;
        categoryName: string;
        region: string;
        text: string;
        place: string | null;
        state:
          | 'submitted'
          | 'offered'
          | 'brokered'
          | 'accepted'
          | 'in-progress'
          | 'done'
          | 'confirmed'
          | 'reopened'
          | 'forwarded'
          | 'at-hall'
          | 'alerted'
          | 'acknowledged'
          | 'false-alarm'
          | 'withdrawn'
          | 'refused'
          | 'merged';
        submittedAt: string;
      }[];
      next: string | null;
    };
  };
  /** What lists are published through in a region. */
  'GET /publication-channels': {
    input: { region: string; after?: string; limit?: number };
    answer: {
      items: {
        id: string;
        region: string;
        kind: 'official-account' | 'website' | 'notice-board' | 'group' | 'newspaper';
        name: string;
        address: string;
        isClosed: boolean;
      }[];
      next: string | null;
    };
  };
  /** Register what a region publishes through; for stewards. */
  'POST /publication-channels': {
    input: {
      region: string;
      kind: 'official-account' | 'website' | 'notice-board' | 'group' | 'newspaper';
      name: string;
      address: string;
    };
    answer: {
      id: string;
      region: string;
      kind: 'official-account' | 'website' | 'notice-board' | 'group' | 'newspaper';
      name: string;
      address: string;
      isClosed: boolean;
    };
  };
  /** Publish nothing new through it. */
  'POST /publication-channels/{channelId}/closing': {
    input: { channelId: string };
    answer: {
      id: string;
      region: string;
      kind: 'official-account' | 'website' | 'notice-board' | 'group' | 'newspaper';
      name: string;
      address: string;
      isClosed: boolean;
    };
  };
  /** The numbered editions of a region’s list, the latest first. */
  'GET /editions': {
    input: { region: string; list: 'opportunities' | 'supply' | 'needs'; after?: string; limit?: number };
    answer: {
      items: {
        region: string;
        list: 'opportunities' | 'supply' | 'needs';
        number: number;
        channel: string;
        publishedAt: string;
        entries: number;
        leftOut: number;
        digest: string;
      }[];
      next: string | null;
    };
  };
  /** Publish the next edition of a list through a registered channel; for stewards. */
  'POST /editions': {
    input: { region: string; list: 'opportunities' | 'supply' | 'needs'; channelId: string; number?: number };
    answer: {
      region: string;
      list: 'opportunities' | 'supply' | 'needs';
      number: number;
      channel: string;
      publishedAt: string;
      leftOut: number;
      digest: string;
      isIntact: boolean;
      notice: string;
      entries: {
        hash: string;
        salt: string | null;
        content: {
          number: string;
          title: string;
          text: string;
          categories: string[];
          categoryNames: string[];
          region: string;
          from: string;
          budgetFen: number | null;
          deadline: string | null;
        } | null;
      }[];
    };
  };
  /** An edition as it was published; as a workbook (xlsx) for those who ask for one. */
  'GET /editions/{list}/{number}': {
    input: { list: 'opportunities' | 'supply' | 'needs'; number: number; region: string };
    answer: {
      region: string;
      list: 'opportunities' | 'supply' | 'needs';
      number: number;
      channel: string;
      publishedAt: string;
      leftOut: number;
      digest: string;
      isIntact: boolean;
      notice: string;
      entries: {
        hash: string;
        salt: string | null;
        content: {
          number: string;
          title: string;
          text: string;
          categories: string[];
          categoryNames: string[];
          region: string;
          from: string;
          budgetFen: number | null;
          deadline: string | null;
        } | null;
      }[];
    };
  };
}
