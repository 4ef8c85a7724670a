import { createHash } from 'node:crypto';
import type { Language } from '../../model/text.ts';
import { H } from '../words/html.ts';
import { PATTERNS } from './bars.ts';
import script from './client/page.client.js';
import styles from './client/page.css';
import { type Html, html, ours } from './html.ts';

/** A page on its own: everything that it needs is in it, and it asks for nothing. */
export interface Page {
  readonly language: Language;
  /** What kind of document it is. */
  readonly kind: string;
  /** Who or what it is about. */
  readonly subject: string;
  /** What stands below the title, in parts. */
  readonly about: readonly string[];
  /** What stands at the foot of every printed sheet. */
  readonly foot: readonly string[];
  readonly version: string;
  /** `wide` for tables that ask for more room: sheets that lie. */
  readonly look?: 'wide';
  readonly sections: readonly Section[];
}

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: Html;
  /** Parts of it that the list of contents names. */
  readonly parts?: readonly { readonly id: string; readonly title: string }[];
  /** Words for the look of it. */
  readonly look?: string;
}

export function page(given: Page): string {
  const { language: l, kind, subject, about, version, look = '', sections } = given;
  const sheet = sheetStyles(given);
  const policy = [
    "default-src 'none'",
    `style-src ${[styles, sheet].map(sourceHash).join(' ')}`,
    `script-src ${sourceHash(script)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const { markup } = html`<!doctype html>
<html lang="${l}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${ours(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="kloof ${version}">
<title>${kind}: ${subject}</title>
<link rel="icon" href="${ICON}">
<style>${ours(styles)}</style>
<style>${ours(sheet)}</style>
</head>
<body class="${look}">
<a class="skip" href="#content">${H.skip[l]}</a>
${PATTERNS}<header class="cover">
<p class="kind">${kind}</p>
<h1>${subject}</h1>
<p class="about">${about.map((part) => html`<span>${part}</span> `)}</p>
</header>
<nav class="contents" aria-labelledby="contents">
<h2 id="contents">${H.contents[l]}</h2>
<ol>${sections.map(contentsEntry)}</ol>
</nav>
<main id="content" tabindex="-1">
${sections.map(
  ({ id, title, body, look }) => html`<section class="${look ?? ''}" aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
${body}</section>
`,
)}</main>
<script>${ours(script)}</script>
</body>
</html>
`;
  return markup;
}

const contentsEntry = ({ id, title, parts = [] }: Section): Html =>
  html`<li><a href="#${id}">${title}</a>${
    parts.length === 0
      ? ''
      : html`<ul>${parts.map((part) => html`<li><a href="#${part.id}">${part.title}</a></li>`)}</ul>`
  }</li>
`;

const sourceHash = (source: string): string => `'sha256-${createHash('sha256').update(source).digest('base64')}'`;

/** The foot of every printed sheet, which only a style can write. */
function sheetStyles({ foot, language: l, look }: Page): string {
  const left = foot.map(cssString).join(' " · " ');
  const size = look === 'wide' ? 'size:A4 landscape;' : '';
  return `@page{${size}@bottom-left{content:${left === '' ? '""' : left}}@bottom-right{content:"${H.sheet[l]} " counter(page) " ${H.of[l]} " counter(pages)}}`;
}

/** Text as a string of CSS, of which every character that could mean something is written as its number. */
const cssString = (text: string): string =>
  `"${[...text.replace(/\s+/g, ' ')]
    .map((character) =>
      /[\p{L}\p{N} .,–-]/u.test(character) ? character : `\\${character.codePointAt(0)?.toString(16)} `,
    )
    .join('')}"`;

/** A gap between two blocks. */
const ICON = ours(
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath fill='%230f5063' d='M0 0h6L4 16H0zM10 0h6v16H8z'/%3E%3C/svg%3E",
);
