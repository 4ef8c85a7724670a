import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import type { FrameworkDocument, RequirementNode } from '../schema/documents.ts';
import { Reporter, relatedAt } from '../schema/reporter.ts';
import type { Document } from '../schema/validate.ts';
import type { Path } from '../source/position.ts';

/** What a schema cannot see in a framework file: ids that repeat, names that are not declared, levels off the scale. */
export function checkFramework(document: Document<FrameworkDocument>): readonly Diagnostic[] {
  const reporter = new Reporter();
  const { value } = document;
  const at = (...path: Path) => ({ document, path });
  const first = new Map<string, Path>();
  const levels = new Set((value.maturity?.levels ?? []).map(({ level }) => level));
  const sources = (value.sources ?? []).map(({ id }) => id);
  const attributes = new Map(
    (value.attributes ?? []).map((attribute) => [attribute.id, attribute.values?.map(({ id }) => id)]),
  );
  if (value.valid_from !== undefined && value.valid_until !== undefined && value.valid_until < value.valid_from) {
    reporter.report('dates-disordered', at('valid_until'), 'valid_until is before valid_from');
  }
  const visit = (node: RequirementNode, path: Path, above: readonly string[]): void => {
    const known = first.get(node.id);
    if (above.includes(node.id)) {
      reporter.report('id-duplicate', at(...path, 'id'), `"${node.id}" stands below itself`, {
        hint: 'a requirement cannot be a part of itself: give one of the two another id',
        ...(known && { related: [relatedAt(at(...known, 'id'), 'the one above')] }),
      });
    } else if (known) {
      reporter.report('id-duplicate', at(...path, 'id'), `the id "${node.id}" is used twice`, {
        hint: 'each requirement has an id of its own',
        related: [relatedAt(at(...known, 'id'), 'the first one')],
      });
    } else first.set(node.id, path);
    if (node.expected_maturity !== undefined && !levels.has(node.expected_maturity)) {
      const hint = levels.size === 0 ? 'add the levels under maturity:' : `the levels are ${[...levels].join(', ')}`;
      reporter.report(
        'maturity-out-of-range',
        at(...path, 'expected_maturity'),
        `${node.expected_maturity} is no level of the maturity model`,
        { hint },
      );
    }
    if (node.valid_from !== undefined && node.valid_until !== undefined && node.valid_until < node.valid_from) {
      reporter.report('dates-disordered', at(...path, 'valid_until'), 'valid_until is before valid_from');
    }
    // What cannot be read leaves a hole in its list, which `forEach` and `flat` step over.
    node.sources?.forEach((source, i) => {
      if (!sources.includes(source)) {
        reporter.report('source-unknown', at(...path, 'sources', i), `"${source}" is not under sources`, {
          hint: didYouMean(source, sources),
        });
      }
    });
    for (const [name, given] of Object.entries(node.attributes ?? {})) {
      const values = attributes.get(name);
      if (!attributes.has(name)) {
        const message = `the attribute "${name}" is not declared`;
        reporter.report('attribute-unknown', { ...at(...path, 'attributes', name), part: 'key' }, message, {
          hint: didYouMean(name, attributes.keys()),
        });
      } else if (values) {
        for (const one of [given].flat()) {
          if (values.includes(one)) continue;
          const hint = didYouMean(one, values) ?? `the values are ${values.join(', ')}`;
          reporter.report(
            'attribute-unknown',
            at(...path, 'attributes', name),
            `"${one}" is no value of the attribute "${name}"`,
            { hint },
          );
        }
      }
    }
    node.children?.forEach((child, i) => {
      visit(child, [...path, 'children', i], [...above, node.id]);
    });
  };
  value.requirements.forEach((node, i) => {
    visit(node, ['requirements', i], []);
  });
  return reporter.diagnostics;
}
