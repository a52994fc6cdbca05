/** Privacy: what leads to a person is hidden from everyone who is not involved. */
export { findPersonal } from './find-personal.ts';
export { PERSONAL_KINDS, type Finding, type PersonalKind } from './finding.ts';
export { mask, maskName } from './mask.ts';
export { isFullName } from './names/full-name.ts';
