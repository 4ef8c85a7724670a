/** One JSON value on a line. Separators that some readers take for the end of a line are escaped. */
export const ndjson = (values: readonly object[]): string =>
  values
    .map((value) => `${JSON.stringify(value).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}\n`)
    .join('');
