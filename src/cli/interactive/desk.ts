import type { Answer } from '../../interview/answers.ts';
import { recordingOf } from '../../interview/record.ts';
import type { Scope } from '../../model/organisation.ts';
import type { Language } from '../../model/text.ts';
import type { Ledger } from './ledger.ts';
import type { Questioner } from './questioner.ts';
import { A } from './words-assess.ts';

/** Whether an answer is in its file; undefined where a question was left before there was one. */
export type Recorded = Promise<boolean | undefined>;

/** Where answers come in during one session: what was said before is proposed again. */
export class Desk {
  readonly ask: Questioner;
  readonly ledger: Ledger;
  readonly language: Language;
  readonly today: string;
  owner: string | undefined;
  decidedBy: string | undefined;
  #assessor: string | undefined;
  #scope: readonly string[] | undefined;

  constructor(ask: Questioner, ledger: Ledger, language: Language, today: string, assessor: string | undefined) {
    this.ask = ask;
    this.ledger = ledger;
    this.language = language;
    this.today = today;
    this.#assessor = assessor ?? ledger.organisation.assessment.assessor;
  }

  /** Writes an answer to its file; false, and said, where the files would have an error then. */
  record(answer: Answer): boolean {
    const recording = recordingOf(answer, this.ledger.documents);
    const [wrong] = this.ledger.record(recording);
    if (wrong) this.ask.say(wrong.hint === undefined ? wrong.message : `${wrong.message}: ${wrong.hint}`);
    else this.ask.show([`  ${A.written[this.language]} ${recording.file}`]);
    return wrong === undefined;
  }

  /** Who assesses: by option, from the file, or asked once and then in the file. */
  async assessor(): Promise<string | undefined> {
    if (this.#assessor === undefined) {
      const l = this.language;
      const name = await this.write(A.assessor[l], A.assessorHelp[l]);
      if (name !== undefined && this.record({ kind: 'assessor', name })) this.#assessor = name;
    }
    return this.#assessor;
  }

  /** The scope elements of an answer; `all` where there are none to choose from. */
  async scope(): Promise<{ readonly scope?: Scope } | undefined> {
    const elements = this.ledger.organisation.scope;
    if (elements.length === 0) return {};
    const l = this.language;
    for (;;) {
      const chosen = await this.ask.gather(
        { text: A.scope[l], help: A.scopeHelp[l] },
        elements.map(({ id, title }) => ({ value: id, label: title, hint: id })),
        this.#scope ?? elements.map(({ id }) => id),
      );
      if (chosen === undefined) return undefined;
      if (chosen.length === 0) continue;
      this.#scope = chosen;
      return { scope: chosen.length === elements.length ? 'all' : chosen };
    }
  }

  /** A text that may not be empty. */
  write(text: string, help?: string, initial?: string): Promise<string | undefined> {
    const check = (typed: string): string | undefined => (typed === '' ? A.required[this.language] : undefined);
    return this.ask.write({ text, ...(help !== undefined && { help }) }, initial, check);
  }
}
