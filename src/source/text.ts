/** Bytes of a file as text, or why they are none. */
export type Decoded =
  | { readonly text: string }
  | { readonly problem: 'file-binary' | 'file-not-utf8'; readonly offset: number };

const NUL = 0;

export function decode(bytes: Uint8Array): Decoded {
  // An editor that says "Unicode" may mean UTF-16, which is text, and half of its bytes are zero.
  if (isUtf16(bytes)) return { problem: 'file-not-utf8', offset: 0 };
  const nul = bytes.indexOf(NUL);
  if (nul >= 0) return { problem: 'file-binary', offset: nul };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { problem: 'file-not-utf8', offset: firstInvalid(bytes) };
  }
}

const isUtf16 = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

/** Offset of the first byte that is not UTF-8, found by halving. */
function firstInvalid(bytes: Uint8Array): number {
  let valid = 0;
  let invalid = bytes.length;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      valid = middle;
    } catch {
      invalid = middle;
    }
  }
  return valid;
}
