import { safe } from '../terminal/layout.ts';
import { type Annotations, isShown, type Weight } from './annotation.ts';

/** Annotations as a code quality report of GitLab, which shows them in a merge request. */
export function gitlabCodeQuality({ items }: Annotations): string {
  const issues = items.filter(isShown).map(({ rule, weight, title, text, place, fingerprint }) => ({
    description: safe(title === rule ? text : `${title}. ${text}`),
    check_name: rule,
    fingerprint,
    severity: SEVERITY[weight],
    location: {
      path: place.file,
      lines: { begin: place.range.start.line, end: place.range.end.line },
    },
  }));
  return `${JSON.stringify(issues, undefined, 2)}\n`;
}

/** GitLab's five severities, heaviest first: blocker, critical, major, minor, info. */
const SEVERITY: Readonly<Record<Weight, 'blocker' | 'critical' | 'major' | 'minor' | 'info'>> = {
  critical: 'blocker',
  high: 'critical',
  error: 'critical',
  medium: 'major',
  low: 'minor',
  warning: 'minor',
  note: 'info',
};
