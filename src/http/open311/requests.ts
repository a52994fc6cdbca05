import type { z } from 'zod';
import type { App } from '../../app.ts';
import type { findRequests, SeenRequest } from '../../features/listings/index.ts';
import {
  categoryName,
  OPEN_STATES,
  wordDanger,
  type NeedState,
  type Reported,
  type reportNeed,
} from '../../features/needs/index.ts';
import { dutyPhoneOf, postedIn } from '../../features/regions/index.ts';
import { say } from '../../phrases/index.ts';
import { DoorRefusal } from '../problem.ts';
import { categoryOf, serviceCode } from './services.ts';

/** The fields that came with a request, by name; what is empty counts as not given. */
export type Fields = Readonly<Record<string, string>>;

const isOpenState = (state: NeedState): boolean => (OPEN_STATES as readonly NeedState[]).includes(state);

/** As everybody sees it: without what leads to a person, and no nearer than its community. */
export async function presentRequest({ regions }: Pick<App, 'regions'>, { need, shown }: SeenRequest) {
  const place = shown === null ? null : (await postedIn(regions, shown.region)).place;
  return {
    service_request_id: need.number,
    status: isOpenState(need.state) ? 'open' : 'closed',
    status_notes: say(`needs.state-${need.state}`),
    service_name: categoryName(need.category),
    service_code: serviceCode(need.category),
    description: shown?.text ?? null,
    agency_responsible: null,
    service_notice: null,
    requested_datetime: need.submittedAt.toISOString(),
    updated_datetime: need.changedAt.toISOString(),
    expected_datetime: null,
    address: place === null ? null : [place, shown?.place ?? ''].join(' ').trim(),
    address_id: shown?.region ?? null,
    zipcode: null,
    lat: null,
    long: null,
    media_url: null,
  };
}

/** What became of a request that was sent: its number, or the token of what is to be confirmed first. */
export async function presentReported({ regions }: Pick<App, 'regions'>, reported: Reported) {
  if ('token' in reported)
    return { token: reported.token, service_notice: say('needs.confirm-first'), account_id: null };
  const { need } = reported;
  const notice = need.route === 'duty' ? wordDanger(need, await dutyPhoneOf(regions, need.region)) : null;
  return { service_request_id: need.number, service_notice: notice, account_id: null };
}

/**
 * A need from the fields of Open311. A name, phone or e-mail is not taken: whoever sends it is known by their key.
 * @throws DoorRefusal 404 for a service that is not there
 */
export function needOf(fields: Fields): z.input<typeof reportNeed.input> {
  const { service_code: code, description = '', address_string: place, address_id: address } = fields;
  const region = address ?? fields['jurisdiction_id'];
  const age = fields['attribute[AGE]'];
  const affected = fields['attribute[AFFECTED]'];
  return {
    text: description,
    ...(code !== undefined && { category: knownCategory(code) }),
    ...(place !== undefined && { place }),
    ...(region !== undefined && { region }),
    ...(age !== undefined && { age: Number(age) }),
    ...(affected !== undefined && { affected: affected.split(/[,，、]/u) }),
  };
}

/** What is asked for, from the fields of a query. */
export function wantedOf(fields: Fields): z.input<typeof findRequests.input> {
  const { service_request_id: numbers, service_code: codes, start_date: since, end_date: until, status } = fields;
  if (numbers !== undefined) return { numbers: numbers.split(',') };
  const region = fields['jurisdiction_id'];
  return {
    ...(region !== undefined && { region }),
    ...(codes !== undefined && { categories: codes.split(',').map((code) => knownCategory(code.trim())) }),
    ...(since !== undefined && { since }),
    ...(until !== undefined && { until }),
    ...(status !== undefined && { statuses: status.split(',') as ('open' | 'closed')[] }),
  };
}

export function knownCategory(code: string): string {
  const category = categoryOf(code);
  if (category === undefined) throw new DoorRefusal(404, 'needs.no-such-service', { code });
  return category;
}
