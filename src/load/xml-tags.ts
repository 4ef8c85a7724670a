/** An opening tag, from its `<` to just after its `>`. */
export interface Tag {
  readonly start: number;
  readonly text: string;
}

/** The opening tags of a name, whatever their prefix, in one walk over the text. */
export function* tagsOf(xml: string, name: string): Generator<Tag> {
  for (let start = xml.indexOf('<'); start >= 0; ) {
    const end = xml.indexOf('>', start);
    if (end < 0) return;
    const text = xml.slice(start, end + 1);
    if (nameOf(text) === name) yield { start, text };
    start = xml.indexOf('<', end);
  }
}

function nameOf(tag: string): string {
  let end = 1;
  while (end < tag.length && !' \n\r\t/>'.includes(tag[end] ?? '>')) end += 1;
  const name = tag.slice(1, end);
  return name.slice(name.indexOf(':') + 1);
}

/** The value of an attribute, whatever its prefix. */
export function attributeOf(tag: string, name: string): string | undefined {
  for (const quote of ['"', "'"]) {
    const key = `${name}=${quote}`;
    for (let at = tag.indexOf(key); at > 0; at = tag.indexOf(key, at + 1)) {
      if (!' \n\r\t:'.includes(tag[at - 1] ?? '')) continue;
      const from = at + key.length;
      const end = tag.indexOf(quote, from);
      return end < 0 ? undefined : tag.slice(from, end);
    }
  }
  return undefined;
}
