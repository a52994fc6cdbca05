/** Parts of an address that HSDS demands and our regions do not say; an installation fills in its own. */
export const HSDS = {
  country: 'CN',
  stateProvince: '',
  postalCode: '',
  /** Hours that China is ahead of UTC. */
  timezone: 8,
  mostPerPage: 100,
} as const;
