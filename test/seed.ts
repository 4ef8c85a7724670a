import fc from 'fast-check';

/** Laws are tried on the same inputs at every run; `KLOOF_FUZZ_SEED` gives them others. */
fc.configureGlobal({ seed: Number(process.env['KLOOF_FUZZ_SEED'] ?? 20261125) });
