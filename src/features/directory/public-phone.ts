/** A mobile number is a person's; the public sees the number of a counter only. */
export const publicPhone = (phone: string | undefined): string | undefined =>
  phone === undefined || MOBILE.test(phone.replaceAll(/[^\d]/gu, '')) ? undefined : phone;

const MOBILE = /^(?:(?:00)?86)?1[3-9]\d{9}$/u;
