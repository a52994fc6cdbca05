import { aggregateStore, type StoreParts } from '../../../platform/aggregate-store.ts';
import type { Certificate } from './certificate.ts';

export type CertificateStore = ReturnType<typeof certificateStore>;

/** Keeps the certificates that were issued, under their check codes. */
export function certificateStore(parts: StoreParts) {
  const store = aggregateStore<Certificate>(
    parts,
    'serviceCertificates',
    {
      volunteer: String,
      region: String,
      from: Date,
      until: Date,
      services: Number,
      minutes: Number,
      listed: [Number],
      issuedAt: Date,
      isWithdrawn: Boolean,
    },
    [[{ volunteer: 1, issuedAt: -1 }]],
  );
  return {
    ...store,
    ofVolunteer: (volunteer: string): Promise<Certificate[]> =>
      store.findWhere({ volunteer }, { sort: { issuedAt: -1 }, limit: 1000 }),
  };
}
