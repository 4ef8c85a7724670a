/** An element of XML as a test looks at it. */
export interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
  text: string;
}

const TOKEN = /<\?xml [^?]*\?>|<\/([\w-]+)>|<([\w-]+)((?: [\w-]+="[^"<]*")*)(\/?)>|([^<]+)/y;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#58': ':', '#35': '#' };

/** Reads XML without namespaces, comments or CDATA; throws at anything that is not well-formed. */
export function readXml(xml: string): Node {
  if (/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(xml)) throw new Error('a forbidden character');
  const top: Node = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < xml.length) {
    const at = TOKEN.lastIndex;
    const token = TOKEN.exec(xml);
    const parent = open.at(-1);
    if (!token || !parent) throw new Error(`not well-formed at "${xml.slice(at, at + 60)}"`);
    const [, closing, opening, attributes = '', isEmpty, text] = token;
    if (closing !== undefined && open.pop()?.name !== closing) throw new Error(`</${closing}> closes another element`);
    if (text !== undefined) parent.text += decoded(text);
    if (opening === undefined) continue;
    const listed = [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      decoded(value),
    ]);
    const node: Node = { name: opening, attributes: Object.fromEntries(listed), children: [], text: '' };
    if (Object.keys(node.attributes).length !== listed.length) throw new Error('an attribute is there twice');
    parent.children.push(node);
    if (isEmpty === '') open.push(node);
  }
  const [root] = top.children;
  if (open.length !== 1 || !root || top.children.length !== 1) throw new Error('not one root element');
  return root;
}

function decoded(text: string): string {
  if (text.includes(']]>')) throw new Error(']]> in text');
  return text.replace(/&([\w#]*);?/g, (whole, name: string) => {
    const character = ENTITIES[name];
    if (character === undefined || !whole.endsWith(';')) throw new Error(`a bare ${whole}`);
    return character;
  });
}
