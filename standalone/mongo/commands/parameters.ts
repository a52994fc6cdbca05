import { MongoError } from '../errors.ts';
import type { Command } from './shared/command.ts';

/** Settings of a running server; of MongoDB's many only whether expired documents are deleted. */
export const parameters: Record<string, Command> = {
  getParameter: (engine) => ({
    featureCompatibilityVersion: { version: '7.0' },
    ttlMonitorEnabled: engine.deletesExpired,
    ok: 1,
  }),
  setParameter: (engine, { command }) => {
    const [name, ...others] = Object.keys(command).filter((field) => field !== 'setParameter' && !isOfDriver(field));
    if (name !== 'ttlMonitorEnabled' || others.length > 0) {
      const unknown = name === 'ttlMonitorEnabled' ? others[0] : (name ?? '');
      throw new MongoError(72, `attempted to set unrecognized parameter [${unknown}], use help:true to see options `);
    }
    const was = engine.deletesExpired;
    engine.deletesExpired = Boolean(command.ttlMonitorEnabled);
    return { was, ok: 1 };
  },
};

/** What drivers add to every command. */
const isOfDriver = (field: string): boolean => field.startsWith('$') || field === 'lsid';
