import type { RegionPath } from '../../../kernel/index.ts';
import type { OwnDays } from '../../regions/index.ts';
import { onDutyAt, type DutyShift } from './duty-rota.ts';

/** Who is on duty for a region, first to be called first; its id is the region's path. */
export interface DutyList {
  readonly id: RegionPath;
  readonly members: readonly string[];
  /** Who is on duty by day and hour, and called before the others then. */
  readonly rota?: readonly DutyShift[];
}

export const emptyDutyList = (region: RegionPath): DutyList => ({ id: region, members: [] });

/** Whom to call now, first to be called first: those on the rota, then the list. */
export const callOrder = ({ members, rota = [] }: DutyList, now: Date, own: OwnDays): readonly string[] => [
  ...new Set([...onDutyAt(rota, now, own), ...members]),
];
