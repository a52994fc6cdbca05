import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { codeFolders, rules } from './rules.ts';

/** Reads every import below a directory laid out like this project. */
export async function cruiseProject(baseDir: string): Promise<ICruiseResult> {
  const folders = codeFolders.filter((folder) => existsSync(join(baseDir, folder)));
  const { output } = await cruise([...folders], {
    baseDir,
    validate: true,
    ruleSet: { forbidden: [...rules] },
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'types', 'default'] },
  });
  if (typeof output === 'string') throw new Error(output);
  return output;
}

/** One readable line per broken rule. */
export function violationsOf({ summary }: ICruiseResult): string[] {
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
}
