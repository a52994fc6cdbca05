import { HSDS } from '../../../../../config/directory/hsds.ts';
import { hsdsId } from '../../../../features/directory/index.ts';
import {
  atLocationId,
  locationId,
  serviceId,
  type OfferedAtLocation,
  type PlaceNames,
} from '../../../../features/matching/index.ts';
import { without } from './schedule.ts';
import type { HsdsAtLocation, HsdsLocation } from './shapes.ts';

/** That the service is given there. */
export const presentAtLocation = (offered: OfferedAtLocation, places: PlaceNames): HsdsAtLocation => ({
  id: atLocationId(offered.service, offered.place),
  service_id: serviceId(offered.service),
  location_id: locationId(offered.service, offered.place),
  location: presentLocation(offered, places),
});

/** The town is that of the organization: what an address says is not taken apart. */
export function presentLocation({ service, organization, place }: OfferedAtLocation, places: PlaceNames): HsdsLocation {
  const { address, name, accessibility } = service.locations![place]!;
  const id = locationId(service, place);
  return {
    id,
    location_type: 'physical',
    ...without({ name }),
    addresses: [
      {
        id: hsdsId('address', service.id, place),
        location_id: id,
        address_1: address,
        city: places.get(organization.region)?.[0] ?? '',
        state_province: HSDS.stateProvince,
        postal_code: HSDS.postalCode,
        country: HSDS.country,
        address_type: 'physical',
      },
    ],
    accessibility:
      accessibility === undefined
        ? []
        : [{ id: hsdsId('accessibility', service.id, place), location_id: id, description: accessibility }],
  };
}
