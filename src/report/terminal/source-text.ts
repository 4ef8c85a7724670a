import type { FrameworkAbout } from '../../model/library.ts';
import { safe } from './layout.ts';

/** A source, with where it can be read. */
export const sourceText = ({ title, url }: FrameworkAbout['sources'][number]): string =>
  safe(url === undefined ? title : `${title} ${url}`);
