/** Bytes of a file as text, or why they are none. */
export type Decoded =
  | { readonly text: string }
  | { readonly problem: 'file-binary' | 'file-not-utf8'; readonly offset: number };

const NUL = 0;

export function decode(bytes: Uint8Array): Decoded {
  const nul = bytes.indexOf(NUL);
  if (nul >= 0) return { problem: 'file-binary', offset: nul };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { problem: 'file-not-utf8', offset: firstInvalid(bytes) };
  }
}

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
