/** Where the QR code of a printed poster leads, after the installation's public address; `{id}` is filled in. */
export const POSTER_LINKS = {
  activity: '/activities/{id}',
  poll: '/polls/{id}',
  invitation: '/invitations/{id}',
} as const;
