import type { TemplateField, TemplateShape } from '../../config/channels.ts';
import { fieldTypeOf, fitField } from '../../src/platform/wechat/template-fields.ts';
import { factsOf, type Facts } from './facts.ts';

/** A notice as a template takes it: every field filled, and each within what the platform allows. */
export function fieldsFor({ fields }: TemplateShape, text: string, now: Date): Record<string, string> {
  const facts = factsOf(text, now);
  return Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, valueOf(key, field, facts)]));
}

function valueOf(key: string, field: TemplateField, facts: Facts): string {
  const type = fieldTypeOf(key);
  if (field.from === 'when') return fitField(type, facts.when)!;
  const value = facts[field.from];
  return (value === undefined ? null : fitField(type, value)) ?? field.otherwise;
}
