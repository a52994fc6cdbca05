import type { Actor } from '../../src/kernel/index.ts';
import type { Standing } from '../../src/platform/chat/index.ts';
import type { Command } from '../command.ts';

export const isShownTo = ({ shownTo }: Command, actor: Actor, standing: Standing): boolean =>
  shownTo === undefined || shownTo(actor, standing);
