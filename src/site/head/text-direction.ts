const scriptsFromTheRight = ['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa', 'Yezi'];

/** The direction in which a language (a BCP 47 tag) is written: by its script, which most tags leave to be known. */
export function textDirection(language: string): 'ltr' | 'rtl' {
  try {
    const { script = '' } = new Intl.Locale(language).maximize();
    return scriptsFromTheRight.includes(script) ? 'rtl' : 'ltr';
  } catch {
    // No language at all.
    return 'ltr';
  }
}
