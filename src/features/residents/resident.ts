import { TRUST_STEPS, type Actor, type Grant, type RegionPath, type TrustStep } from '../../kernel/index.ts';
import type { Consent } from './consents/consent.ts';
import type { Preferences } from './preferences/preferences.ts';

/** Where a person is reached and recognized: a chat account, a mini-program openid, a phone. */
export interface Contact {
  readonly channel: string;
  readonly contact: string;
  /** `channel:contact`, unique among all residents. */
  readonly key: string;
}

export interface Resident {
  readonly id: string;
  /**
   * What neighbours call them, if they have said so; never used to join anyone, nor to find anyone, but for an officer with
   * a paper that names somebody who was confirmed.
   */
  readonly name?: string;
  readonly contacts: readonly Contact[];
  readonly trust: TrustStep;
  readonly region?: RegionPath;
  readonly grants: readonly Grant[];
  readonly consents: readonly Consent[];
  readonly preferences?: Preferences;
  /** What workers have noted so that they find people again, such as 独居老人; shown to staff only. */
  readonly tags?: readonly string[];
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, where they have said so; shown to nobody else. */
  readonly bornOn?: string;
  /** The door they live behind, in the plain form `3-502`, where they have said so; shown to nobody else. */
  readonly dwelling?: string;
  readonly metAt: Date;
  /** The record of the same person that goes on instead of this one. */
  readonly mergedInto?: string;
  /** Contacts that went to the other record with the merger; kept until it has them, and to lead there after. */
  readonly handedOver: readonly Contact[];
  /** When they had everything about them deleted; what is left is an id, for what was counted. */
  readonly leftAt?: Date;
  /** Contacts of somebody who left, until everything that is filed under them is deleted. */
  readonly leaving?: readonly Contact[];
}

export const contactOf = (channel: string, contact: string): Contact => ({
  channel,
  contact,
  key: `${channel}:${contact}`,
});

/** Somebody a door has just met: known by one contact and nothing else. */
export const newcomer = (id: string, contact: Contact, now: Date): Resident => ({
  id,
  contacts: [contact],
  trust: 'contact',
  grants: [],
  consents: [],
  metAt: now,
  handedOver: [],
});

/** The resident as somebody who asks. */
export function actorOf(resident: Resident): Actor {
  const { id, trust, grants, region } = resident;
  return { kind: 'resident', id, trust, grants, ...(region !== undefined && { region }) };
}

export const higherTrust = (one: TrustStep, other: TrustStep): TrustStep =>
  TRUST_STEPS.indexOf(one) >= TRUST_STEPS.indexOf(other) ? one : other;

export const sameGrant = (one: Grant, other: Grant): boolean =>
  one.role === other.role && one.region === other.region && one.organization === other.organization;

/** What is left of somebody who goes: an id, and for a while the contacts under which things are filed. */
export const leaver = ({ id, contacts, metAt }: Resident, leftAt: Date): Resident => ({
  id,
  contacts: [],
  trust: 'contact',
  grants: [],
  consents: [],
  metAt,
  handedOver: [],
  leftAt,
  leaving: contacts,
});
