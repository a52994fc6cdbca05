/** Where the QR code of a printed poster leads, after the installation's public address; `{id}` is filled in. */
export const POSTER_LINKS = {
  activity: '/activities/{id}',
  poll: '/polls/{id}',
  invitation: '/invitations/{id}',
} as const;

/** Where the QR code at the door of an activity leads, and the one on a certificate. */
export const PAGE_LINKS = {
  checkIn: '/check-in/{id}',
  certificate: '/service-certificates/{id}',
} as const;
