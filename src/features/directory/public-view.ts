import { say } from '../../phrases/index.ts';
import { findPersonal } from '../privacy/index.ts';
import type { Organization } from './organization.ts';
import type { Service } from './service.ts';

/** A mobile number is a person's; the public sees the number of a counter only. */
export const publicPhone = (phone: string | undefined): string | undefined =>
  phone === undefined || MOBILE.test(phone.replaceAll(/[^\d]/gu, '')) ? undefined : phone;

const MOBILE = /^(?:(?:00)?86)?1[3-9]\d{9}$/u;

/** An organization as everybody may see it: without mobile numbers, wherever they stand. */
export function publicOrganization({ phone, ...organization }: Organization): Organization {
  return { ...withoutMobiles(organization, ['description']), ...withPhone(phone) };
}

/** A service likewise. */
export function publicService({ phone, ...service }: Service): Service {
  const { cost, locations } = service;
  return {
    ...withoutMobiles(service, ['description', 'application']),
    ...withPhone(phone),
    cost: withoutMobiles(cost, ['note']),
    ...(locations !== undefined && {
      locations: locations.map((location) => withoutMobiles(location, ['address', 'name', 'accessibility'])),
    }),
  };
}

function withPhone(phone: string | undefined): { readonly phone?: string } {
  const shown = publicPhone(phone);
  return shown === undefined ? {} : { phone: shown };
}

function withoutMobiles<Thing extends object>(thing: Thing, fields: readonly (keyof Thing)[]): Thing {
  const masked = fields.flatMap((field) => {
    const text = thing[field];
    return typeof text === 'string' ? [[field, hideMobiles(text)] as const] : [];
  });
  return { ...thing, ...Object.fromEntries(masked) };
}

function hideMobiles(text: string): string {
  let end = 0;
  const parts = findPersonal(text).flatMap((finding) => {
    const found = text.slice(finding.start, finding.end);
    if (finding.kind !== 'phone' || publicPhone(found) !== undefined) return [];
    const kept = text.slice(end, finding.start);
    end = finding.end;
    return [kept, say('privacy.phone')];
  });
  return parts.join('') + text.slice(end);
}
