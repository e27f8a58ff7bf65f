/** What a heading says of its section, by its words. */

/** `Flag 3`, `Step 2:`, `4.` and the like at the beginning of a heading; `word` is null for a bare number. */
export function numberedLabel(heading: string): { word: string | null; number: string } | null {
  const plain = heading.replace(/^[^\p{L}\p{N}]+/u, '').replace(/(\d)\uFE0F?\u20E3/gu, '$1. ');
  const worded =
    /^(flag|step|phase|stage|task|finding|question|hunt|query|objective|event|incident|alert|part|q)\s*(?:no\.?|number|#)?\s*(\d{1,3}(?:\.\d{1,3})*)\b/i.exec(
      plain,
    );
  if (worded !== null) return { word: (worded[1] ?? '').toLowerCase(), number: worded[2] ?? '' };
  const bare =
    /^(\d{1,2}(?:\.\d{1,2})*)\s*(?:[.):]|[-–—]\s)\s*\D/u.exec(plain) ??
    /^(\d{1,2}(?:\.\d{1,2})+)\s+\D/u.exec(plain);
  return bare === null ? null : { word: null, number: bare[1] ?? '' };
}

/** A heading that names a part of a finding, and so neither begins nor ends one. */
export function isPartLabel(heading: string): boolean {
  const plain = words(heading);
  return partLabel.test(plain) || plain === '';
}

const partLabel =
  /^(?:the )?(?:(?:kql |supporting |hunting |detection |my |full |example )*(?:query|queries|kql)(?: used| logic| results?| output| code| evidence| no results)*(?: to .*)?|(?:query|supporting|key)? ?(?:evidence|results?|output|screenshots?|findings?|analysis|notes?|observations?|answers?|outcome|conclusion|explanation|interpretation|reasoning|details?|artifacts?|proof|context|background|rationale|thought process|approach|method|hypothesis|objectives?|goal|task|question|hints?|what to hunt|guidance|impact|significance|why it matters|why this matters|mitre(?: att ck)?(?: mapping)?|tables?|logs?|timestamp|iocs?|confirmed findings?|evidence query used|analyst (?:notes?|reasoning)|query no results|kql query used|kql queries? used))$/;

/** A part of a write-up that looks ahead: what is in it was not found. */
export function isOutlook(heading: string): boolean {
  return /\b(?:recommend\w*|lessons?|remediation|mitigations?|improve\w*|hardening|prevent\w*|detection (?:rules?|gaps?|engineering|opportunit\w+)|next steps?|references?|table of contents|skills)\b/.test(
    words(heading),
  );
}

/** A part that says what was done or should be. */
export function isResponse(heading: string): boolean {
  return (
    /\b(?:response|respond\w*|recommend\w*|remediation|mitigations?|containment|contain|eradication|recovery|actions?|improvements?|hardening|next steps?|lessons learned|countermeasures?)\b/.test(
      words(heading),
    ) &&
    !/\b(?:response (?:report|plan)|timeline|observed actions?|attacker actions?|incident response)\b/.test(
      words(heading),
    )
  );
}

/** A part that lists what to look for elsewhere. */
export function isIndicators(heading: string): boolean {
  return /\b(?:iocs?|indicators?|artifacts?|observables?)\b/.test(words(heading));
}

export function isSummary(heading: string): boolean {
  return /\b(?:executive summary|summary|overview|abstract|tl dr|at a glance)\b/.test(words(heading));
}

export function isScenario(heading: string): boolean {
  return /\b(?:scenario|background|introduction|objective|situation|hypothesis|description|purpose|about)\b/.test(
    words(heading),
  );
}

/** Lower case, letters and digits only. */
function words(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
