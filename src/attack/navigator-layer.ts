/**
 * A layer of ATT&CK Navigator, format 4.5
 * (https://github.com/mitre-attack/attack-navigator/blob/master/layers/spec/v4.5/layerformat.md).
 * The same rows in any order give the same layer. A listed sub-technique unfolds its parent.
 */
export function navigatorLayer(input: NavigatorInput): NavigatorLayer {
  const listed = new Set(input.rows.map((row) => key(row.technique, row.tactic)));
  const unfolded = new Set(
    input.rows.flatMap(({ technique, tactic }) =>
      technique.includes('.') ? key(technique.replace(/\..*$/, ''), tactic) : [],
    ),
  );
  const rows: NavigatorTechnique[] = input.rows.map((row) => ({
    techniqueID: row.technique,
    tactic: row.tactic,
    score: row.score,
    ...(row.comment === '' ? {} : { comment: row.comment }),
    ...(row.links.length === 0 ? {} : { links: row.links }),
    ...(unfolded.has(key(row.technique, row.tactic)) ? { showSubtechniques: true } : {}),
  }));
  const parents = [...unfolded]
    .filter((parent) => !listed.has(parent))
    .map((parent): NavigatorTechnique => {
      const [techniqueID = '', tactic = ''] = parent.split(' ');
      return { techniqueID, tactic, showSubtechniques: true };
    });
  return {
    name: input.name,
    versions: { attack: input.version, navigator: '5.0.0', layer: '4.5' },
    domain: 'enterprise-attack',
    description: input.description,
    techniques: [...rows, ...parents].toSorted((a, b) =>
      key(a.techniqueID, a.tactic) < key(b.techniqueID, b.tactic) ? -1 : 1,
    ),
    gradient: {
      colors: ['#ffffffff', '#ff6666ff'],
      minValue: 0,
      maxValue: Math.max(1, ...input.rows.map((row) => row.score)),
    },
  };
}

function key(technique: string, tactic: string): string {
  return `${technique} ${tactic}`;
}

/** Each pair of technique and tactic once. */
export interface NavigatorInput {
  name: string;
  description: string;
  /** The ATT&CK version, `19`. */
  version: string;
  rows: {
    technique: string;
    tactic: string;
    /** Number of cases. */
    score: number;
    /** Left out when empty. */
    comment: string;
    links: { label: string; url: string }[];
  }[];
}

export interface NavigatorLayer {
  name: string;
  versions: { attack: string; navigator: '5.0.0'; layer: '4.5' };
  domain: 'enterprise-attack';
  description: string;
  techniques: NavigatorTechnique[];
  gradient: { colors: string[]; minValue: number; maxValue: number };
}

export interface NavigatorTechnique {
  techniqueID: string;
  tactic: string;
  score?: number;
  comment?: string;
  links?: { label: string; url: string }[];
  showSubtechniques?: boolean;
}

/** What opens a published layer in MITRE's own Navigator. */
export function navigatorUrl(layerUrl: string): string {
  return `https://mitre-attack.github.io/attack-navigator/#layerURL=${encodeURIComponent(layerUrl)}`;
}
