/** An opening tag, from its `<` to just after its `>`. */
export interface Tag {
  /** Without its prefix. */
  readonly name: string;
  readonly start: number;
  readonly text: string;
}

/** The opening tags of some names, whatever their prefix, in one walk over the text. */
export function* tagsOf(xml: string, ...names: readonly string[]): Generator<Tag> {
  for (let start = xml.indexOf('<'); start >= 0; ) {
    const end = xml.indexOf('>', start);
    if (end < 0) return;
    const text = xml.slice(start, end + 1);
    const name = nameOf(text);
    if (names.includes(name)) yield { name, start, text };
    start = xml.indexOf('<', end);
  }
}

function nameOf(tag: string): string {
  let end = 1;
  while (end < tag.length && !' \n\r\t/>'.includes(tag[end] ?? '>')) end += 1;
  const name = tag.slice(1, end);
  return name.slice(name.indexOf(':') + 1);
}

const ATTRIBUTE = /\s(?:[^\s=/>"':]*:)?([^\s=/>"':]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The values of the attributes of a name, whatever their prefix: more than one only where the file is no XML. */
export const attributesOf = (tag: string, name: string): readonly string[] =>
  [...tag.matchAll(ATTRIBUTE)].flatMap(([, found, double, single]) => (found === name ? [double ?? single ?? ''] : []));

/** The value of an attribute, whatever its prefix. */
export const attributeOf = (tag: string, name: string): string | undefined => attributesOf(tag, name)[0];
