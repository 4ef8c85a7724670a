import { harmlessText } from '../report/harmless.ts';
import type { Output } from './host.ts';

/** Prints text for people, in which nothing is a command to the runner of a pipeline. */
export const say = (output: Output, text: string): void => output.write(harmlessText(text));
