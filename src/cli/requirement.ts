import type { Requirement } from '../model/framework.ts';
import type { Library } from '../model/library.ts';
import { referencesOf, requirementHint } from '../resolve/hints.ts';
import { Refusal } from './exit.ts';
import { frameworkOf } from './library.ts';

/** The requirement that `framework:requirement` names, or a refusal that says what to write. */
export function requirementOf(library: Library, reference: string): Requirement {
  const colon = reference.indexOf(':');
  const framework = frameworkOf(library, reference.slice(0, colon));
  const id = reference.slice(colon + 1);
  const requirement = framework.byId.get(id);
  if (requirement) return requirement;
  throw new Refusal(`${framework.id} has no requirement "${id}"`, requirementHint(id, framework, library));
}

/** Refuses a requirement without its framework, with what to write instead; does nothing where no framework has it. */
export function refuseBare(library: Library, id: string): void {
  const references = referencesOf(id, library);
  const [first, ...others] = references;
  if (first === undefined) return;
  if (others.length === 0) throw new Refusal(`"${id}" is written without its framework`, `write ${first}`);
  throw new Refusal(
    `"${id}" is a requirement of ${references.length} frameworks`,
    `write one of ${references.join(', ')}`,
  );
}
