import { obligationsOf, withDefaultScope } from '../../assess/obligations.ts';
import type { Language } from '../../model/text.ts';
import type { ObligationsReport } from '../../report/obligations.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import type { FormatOf } from '../formats.ts';
import type { Host, Output } from '../host.ts';
import { deliver, type OutputFlags } from '../output.ts';
import { type ScreenFlags, terminalOptions } from '../screen.ts';
import { openOrganisation } from '../workspace.ts';

export interface ObligationsFlags extends ScreenFlags, OutputFlags<'obligations'> {
  readonly lang?: Language;
  readonly asOf?: string;
  readonly frameworks?: readonly string[];
  readonly interview?: boolean;
}

export async function obligationsCommand(host: Host, given: string, flags: ObligationsFlags): Promise<ExitCode> {
  if (flags.interview) {
    const { interview } = await import('../interactive/interview.ts');
    const ended = await interview(host, given, flags);
    if (ended !== EXIT.ok) return ended;
  }
  const opened = await openOrganisation(host, given, flags);
  if (!opened) return EXIT.failed;
  const { organisation, library } = opened;
  const asOf = flags.asOf ?? host.today;
  const obligations = library.obligations();
  const report: ObligationsReport = {
    ...obligationsOf(withDefaultScope(organisation, obligations), obligations, asOf),
    organisation: organisation.name,
    language: flags.lang ?? organisation.language,
    asOf,
    version: host.version,
    digest: library.digest,
  };
  await deliver(host, 'obligations', flags, (format, screen) => render(format, report, host, screen, flags));
  return EXIT.ok;
}

async function render(
  format: FormatOf<'obligations'>,
  report: ObligationsReport,
  host: Host,
  screen: Output,
  flags: ObligationsFlags,
): Promise<string> {
  switch (format) {
    case 'json':
      return `${JSON.stringify(plain(report), undefined, 2)}\n`;
    case 'markdown': {
      const { obligationsMarkdown } = await import('../../report/markdown/obligations.ts');
      return obligationsMarkdown(report);
    }
    case 'html': {
      const { obligationsHtml } = await import('../../report/html/obligations.ts');
      return obligationsHtml(report);
    }
    case 'terminal': {
      const { obligationsTerminal } = await import('../../report/terminal/obligations.ts');
      return obligationsTerminal(report, terminalOptions(host, screen, flags));
    }
  }
}

function plain({ organisation, asOf, version, digest, nis2, bound, language: l }: ObligationsReport): object {
  return {
    format: 'kloof-obligations/1',
    kloof: version,
    content: digest,
    asOf,
    language: l,
    organisation: { name: organisation },
    nis2: {
      class: nis2.result ?? null,
      possible: nis2.possible,
      withoutDesignation: nis2.otherwise ?? null,
      size: nis2.size ?? null,
      reckoning: reckoningOf(nis2),
      because: nis2.steps.map(({ text, reference }) => ({ text: text[l], reference })),
      unknown: nis2.unknown,
      assumed: nis2.assumed,
    },
    obligations: bound.map(({ obligation, applies, facts, reaches, isInScope }) => ({
      id: obligation.id,
      framework: obligation.framework,
      title: obligation.title[l],
      force: obligation.force,
      applies,
      facts,
      inScope: isInScope,
      basis: obligation.basis[l],
      ...(reaches && { reaches }),
      ...(obligation.inForce && { from: obligation.inForce.from }),
      ...(obligation.supervisor && { supervisor: obligation.supervisor[l] }),
      consequences: obligation.consequences.map((one) => one[l]),
      dates: obligation.dates.map(({ date, title }) => ({ date, title: title[l] })),
    })),
  };
}

const reckoningOf = ({ reckoning: { own, members, total } }: ObligationsReport['nis2']): object => ({
  own,
  members:
    members?.map(({ member: { name, link, share }, adds }) => ({
      name,
      link,
      ...(share !== undefined && { share }),
      adds,
    })) ?? null,
  total,
});
