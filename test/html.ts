/** An element of a page as far as tests look at it. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

const VOID = ['meta', 'link', 'br', 'input'];
const TAG = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z][a-z0-9-]*(?:="[^"<>]*")?)*)\s*(\/?)>/iy;
const RAW = /<(style|script)>([\s\S]*?)<\/\1>/y;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#58': ':',
  '#35': '#',
};

/** Reads a page strictly: every `<` opens or closes an element with quoted attributes, and every element is closed. */
export function readHtml(page: string): Element {
  const root = { name: 'page', attributes: {}, children: [] as (Element | string)[] };
  const open = [root];
  const add = (child: Element | string): void => void open.at(-1)?.children.push(child);
  let at = '<!doctype html>'.length;
  if (!page.startsWith('<!doctype html>')) throw new Error('no doctype');
  while (at < page.length) {
    if (page[at] !== '<') {
      const end = page.indexOf('<', at);
      add(text(page.slice(at, end < 0 ? undefined : end)));
      at = end < 0 ? page.length : end;
      continue;
    }
    RAW.lastIndex = at;
    const raw = RAW.exec(page);
    TAG.lastIndex = at;
    const tag = TAG.exec(page);
    if (raw) add({ name: raw[1] ?? '', attributes: {}, children: [raw[2] ?? ''] });
    else if (!tag) throw new Error(`no element: ${page.slice(at, at + 80)}`);
    else if (tag[1] === '/') {
      const closed = open.pop();
      if (closed?.name !== tag[2]) throw new Error(`</${tag[2]}> closes <${closed?.name}>`);
    } else {
      const element = { name: tag[2] ?? '', attributes: attributesOf(tag[3] ?? ''), children: [] };
      add(element);
      if (tag[4] !== '/' && !VOID.includes(element.name)) open.push(element);
    }
    at += (raw ?? tag)?.[0].length ?? 1;
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.name}> stays open`);
  return root;
}

const attributesOf = (source: string): Record<string, string> =>
  Object.fromEntries(
    [...source.matchAll(/([a-z][a-z0-9-]*)(?:="([^"]*)")?/gi)].map(([, name, value]) => [
      name ?? '',
      text(value ?? ''),
    ]),
  );

function text(source: string): string {
  const strange = /&(?!(?:amp|lt|gt|quot|#39|#58|#35);)/.exec(source);
  if (strange) throw new Error(`a bare &: ${source.slice(strange.index, strange.index + 40)}`);
  return source.replace(/&([a-z#0-9]+);/g, (_, name: string) => ENTITIES[name] ?? '');
}

/** Every element below that passes, in order. */
export function elements(from: Element, passes: (element: Element) => boolean): readonly Element[] {
  return from.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(passes(child) ? [child] : []), ...elements(child, passes)],
  );
}

/** What a reader sees of it: styles and scripts are not text. */
export const textOf = (element: Element): string =>
  ['style', 'script'].includes(element.name)
    ? ''
    : element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
