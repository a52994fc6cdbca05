import { z } from 'zod';
import { given } from '../given.ts';
import { FILED_KINDS, ORGANIZATION_KINDS, type Certificate, type OrganizationKind } from '../organization.ts';
import { isUnifiedCode } from '../registration-code.ts';

const certificate = z.object({
  name: z.string().trim().min(2).max(60),
  number: z.string().trim().min(1).max(60).optional(),
  validUntil: z.iso.date().optional(),
});

/** What is written down of an organization besides its name: everything may be left for later. */
export const organizationFields = {
  phone: z.string().trim().max(20).optional(),
  description: z.string().trim().max(2000).optional(),
  grade: z.number().int().min(1).max(5).optional(),
  hasPartyBranch: z.boolean().optional(),
  isFederationMember: z.boolean().optional(),
  certificates: z.array(certificate).max(50).optional(),
  website: z
    .url({ protocol: /^https?$/ })
    .max(200)
    .optional(),
  email: z.email().max(100).optional(),
  staffSize: z.number().int().min(0).max(100_000).optional(),
};

/** What the hub has checked and answers for. */
export const vouchedFields = {
  name: z.string().trim().min(2).max(60),
  kind: z.enum(ORGANIZATION_KINDS),
  registration: z.string().trim().toUpperCase().min(4).max(40).optional(),
};

type Details = z.output<z.ZodObject<typeof organizationFields>>;

/** The checked details as an organization keeps them: what was not given is absent, not undefined. */
export function keepDetails({ certificates, ...details }: Details) {
  return { ...given(details), ...(certificates !== undefined && { certificates: certificates.map(keepCertificate) }) };
}

const keepCertificate = ({ name, ...rest }: z.output<typeof certificate>): Certificate => ({ name, ...given(rest) });

/** Says what is wrong with a number: registered kinds have a unified code, and whatever looks like one must be one. */
export function registrationProblem(kind: OrganizationKind, registration: string | undefined): string | null {
  if (registration === undefined || isUnifiedCode(registration)) return null;
  if (FILED_KINDS.includes(kind) && !LIKE_CODE.test(registration)) return null;
  return LIKE_CODE.test(registration)
    ? '统一社会信用代码抄错了：最后一位校验码与前面17位不符，请对照证书再填'
    : '应为证书上18位的统一社会信用代码；社区备案组织可以填街道的备案号';
}

/** For schemas of a kind with its number. */
export function checkRegistration(
  { kind, registration }: { readonly kind: OrganizationKind; readonly registration?: string | undefined },
  context: z.RefinementCtx,
): void {
  const message = registrationProblem(kind, registration);
  if (message !== null) context.addIssue({ code: 'custom', path: ['registration'], message });
}

const LIKE_CODE = /^[0-9A-Z]{18}$/u;
