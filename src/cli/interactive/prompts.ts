import { setMaxListeners } from 'node:events';
import { AutocompletePrompt, isCancel, Prompt, TextPrompt } from '@clack/core';

import type { Language } from '../../model/text.ts';
import { safe, wrap } from '../../report/terminal/layout.ts';
import { paint, type TerminalOptions } from '../../report/terminal/style.ts';
import type { Terminal } from '../host.ts';
import { answered, asked, dimmed, keyBar, type Look, listed, typed } from './frames.ts';
import type { Keys } from './keys.ts';
import { type Choice, Interrupted, type Questioner } from './questioner.ts';
import { I } from './words.ts';

/** Asks at a terminal, in a language. Ctrl-C ends with `Interrupted`, and so does a terminal that goes away. */
export function questionerAt(terminal: Terminal, keys: Keys, options: TerminalOptions, language: Language): Questioner {
  const { input, output } = terminal;
  const pen = paint(options.colour);
  const look = (): Look => ({ pen, ascii: options.ascii, width: options.width, rows: output.rows ?? 24 });
  const gone = new AbortController();
  // Every question of a long session listens to it.
  setMaxListeners(0, gone.signal);
  input.once('end', () => gone.abort());
  input.once('close', () => gone.abort());
  const streams = { input: keys, output, signal: gone.signal };

  /** Runs a prompt; undefined where it was left with Esc. */
  const run = async <T>(prompt: Prompt<T>): Promise<T | undefined> => {
    let last: string | undefined;
    prompt.on('key', (_, key) => {
      last = key.name === 'escape' ? 'escape' : undefined;
    });
    const value = await prompt.prompt();
    if (!isCancel(value)) return value;
    if (last === 'escape') return undefined;
    throw new Interrupted();
  };

  return {
    width: options.width,
    say: (text) => {
      output.write(`\n${wrap(safe(text), options.width).join('\n')}\n\n`);
    },
    show: (lines) => {
      output.write(lines.map((line) => `${line}\n`).join(''));
    },
    choose: (question, choices, initial) => {
      const render = (): string => {
        if (menu.state === 'submit') return answered(look(), question, menu.label);
        if (menu.state === 'cancel') return answered(look(), question, undefined);
        const room = Math.max(3, look().rows - 6);
        return [...asked(look(), question), ...listed(look(), choices, menu.cursor, room), footer(I.choosing)].join(
          '\n',
        );
      };
      const menu = new Menu({ ...streams, render }, choices, initial, true);
      return run(menu);
    },
    press: (choices, enter) => {
      const render = (): string =>
        menu.state === 'submit' || menu.state === 'cancel' ? '' : keyBar(look(), choices, I.pressing[language]);
      const menu = new Menu({ ...streams, render }, choices, enter, false);
      return run(menu);
    },
    write: (question, initial, check) =>
      run(
        new TextPrompt({
          ...streams,
          ...(initial !== undefined && { initialValue: initial }),
          validate: (text) => check?.((text ?? '').trim()),
          render() {
            if (this.state === 'submit')
              return answered(look(), question, this.userInput.trim() || I.nothing[language]);
            if (this.state === 'cancel') return answered(look(), question, undefined);
            const wrong = this.state === 'error' ? [`  ${pen.severity('medium', this.error)}`] : [footer(I.writing)];
            return [...asked(look(), question), typed(look(), this.userInput, this.cursor), ...wrong].join('\n');
          },
        }),
      ).then((text) => text?.trim()),
    search: (question, choices) =>
      run(
        new AutocompletePrompt<Choice<unknown>>({
          ...streams,
          options: [...choices],
          filter: matches,
          validate: (value) => (value === undefined ? I.nothingFound[language] : undefined),
          render() {
            const chosen = choices.find(({ value }) => value === this.focusedValue);
            if (this.state === 'submit') return answered(look(), question, chosen?.label);
            if (this.state === 'cancel') return answered(look(), question, undefined);
            const at = this.filteredOptions.findIndex(({ value }) => value === this.focusedValue);
            return found(question, this.userInput, this.filteredOptions, at, I.searching);
          },
        }),
      ) as Promise<never>,
    gather: (question, choices, initial) =>
      run(
        new AutocompletePrompt<Choice<unknown>>({
          ...streams,
          options: [...choices],
          multiple: true,
          initialValue: [...initial],
          filter: matches,
          render() {
            const chosen = choices.filter(({ value }) => this.selectedValues.includes(value));
            const labels = chosen.map(({ label }) => label).join(', ');
            if (this.state === 'submit') return answered(look(), question, labels || I.none[language]);
            if (this.state === 'cancel') return answered(look(), question, undefined);
            const at = this.filteredOptions.findIndex(({ value }) => value === this.focusedValue);
            return found(question, this.userInput, this.filteredOptions, at, I.gathering, (value) =>
              this.selectedValues.includes(value),
            );
          },
        }),
      ) as Promise<never>,
  };

  function footer(words: Readonly<Record<Language, string>>): string {
    return dimmed(look(), words[language]).join('\n');
  }

  function found(
    question: Parameters<Questioner['search']>[0],
    input: string,
    options: readonly Choice<unknown>[],
    cursor: number,
    words: Readonly<Record<Language, string>>,
    isOn?: (value: unknown) => boolean,
  ): string {
    const head = [...asked(look(), question), typed(look(), input, input.length)];
    const room = Math.max(3, look().rows - head.length - 4);
    const list =
      options.length === 0 ? dimmed(look(), I.nothingFound[language]) : listed(look(), options, cursor, room, isOn);
    return [...head, ...list, footer(words)].join('\n');
  }
}

/** A few options, each chosen by its key, or where there is a cursor by moving to it. */
class Menu<T> extends Prompt<T> {
  cursor: number;
  readonly #choices: readonly Choice<T>[];

  constructor(
    options: ConstructorParameters<typeof Prompt<T>>[0],
    choices: readonly Choice<T>[],
    initial: T | undefined,
    moves: boolean,
  ) {
    super(options, false);
    this.#choices = choices;
    this.cursor = Math.max(
      0,
      choices.findIndex(({ value }) => value === initial),
    );
    this.value = moves ? choices[this.cursor]?.value : initial;
    this.on('key', (character) => {
      const at = choices.findIndex(({ key }) => key !== undefined && key === character);
      if (at < 0) return;
      this.#settle(at);
      this.state = 'submit';
    });
    if (!moves) return;
    this.on('cursor', (action) => {
      if (action === 'up' || action === 'left') this.#settle(this.cursor - 1);
      if (action === 'down' || action === 'right') this.#settle(this.cursor + 1);
    });
  }

  get label(): string | undefined {
    return this.#choices[this.cursor]?.label;
  }

  #settle(cursor: number): void {
    this.cursor = (cursor + this.#choices.length) % this.#choices.length;
    this.value = this.#choices[this.cursor]?.value;
  }
}

/** Every word that was typed is somewhere in the option. */
function matches(search: string, { label, hint = '' }: Choice<unknown>): boolean {
  const text = `${label} ${hint}`.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
